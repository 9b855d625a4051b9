import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../src/main.ts';
import { openBrowserOnFiles } from './support/browser.ts';
import { fakeIo } from './support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from './support/folders.ts';
import { has } from './support/programs.ts';

// Papers that are sent without anybody touching them: on as few sheets as they need, and nothing over anything else.

const FOLDERS: Record<string, string> = {
  sample: SAMPLE,
  gemeente: fileURLToPath(new URL('programmes/gemeente', import.meta.url)),
  'eu-council': fileURLToPath(new URL('programmes/eu-council', import.meta.url)),
};

async function pageOf(folder: string, line: string): Promise<string> {
  const io = fakeIo({ files: filesIn(FOLDERS[folder]!, 'cycles') });
  const code = await main(wordsOf(`${line} --format html`), io);
  expect(code, io.said.stderr).toBeLessThan(2);
  return io.said.stdout;
}

/** In December somebody decided to live with the order of 14 and 15 December. */
const ACCEPTED = 'accepted: [{ code: chain-out-of-order, reason: beide in de ochtend }]';

/** The pages of a publication, by the names of their files. */
async function publishedPages(folder: string, days: string): Promise<Record<string, string>> {
  const files = filesIn(FOLDERS[folder]!, 'cycles');
  const io = fakeIo({ files: folder === 'sample' ? { ...files, 'cycles/z.yaml': ACCEPTED } : files });
  expect(await main(wordsOf(`publish ${days}`), io), io.said.stderr).toBe(0);
  const pages = Object.entries(io.files).filter(([path]) => path.endsWith('.html'));
  return Object.fromEntries(pages.map(([path, text]) => [path.split('/').at(-1)!, text]));
}

describe('in a browser', async () => {
  const { browser, folder, opened, close } = await openBrowserOnFiles();
  afterAll(close);

  async function sheetsOf(text: string, format: string): Promise<string[]> {
    const page = await opened(text);
    const path = join(folder, 'sheets.pdf');
    await page.pdf({ path, format });
    await page.close();
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  }

  // The planner has rounds, routes, month plans and load; where there are no month plans they take no sheet of their own.
  it.runIf(browser && has('pdftotext')).each([
    ['sample', '--round A2', 4],
    ['sample', '--from 2020-12-07 --until 2020-12-20 --today 2020-12-04', 4],
    ['gemeente', '--from 2026-11-16 --until 2026-11-29', 3],
    ['eu-council', '--from 2026-11-16 --until 2026-11-29', 3],
  ])('the pages that are published of %s %s take as few sheets as can be', async (name, days, planner) => {
    const pages = await publishedPages(name, days);
    for (const format of ['A4', 'A3']) {
      expect(await sheetsOf(pages['overzicht.html']!, format), format).toHaveLength(1);
      expect(await sheetsOf(pages['planner.html']!, format), format).toHaveLength(planner);
      expect(await sheetsOf(pages['knelpunten.html']!, format), format).toHaveLength(1);
    }
  });

  it.runIf(browser)('the names of weeks and days are whole, and stand in their places', async () => {
    for (const [name, days] of [
      ['sample', '--from 2020-12-07 --until 2020-12-20'],
      ['gemeente', '--from 2026-11-16 --until 2026-11-29'],
      ['eu-council', '--from 2026-11-16 --until 2026-11-29'],
    ] as const) {
      const page = await opened(await pageOf(name, `overview ${days}`), { viewport: { width: 1200, height: 800 } });
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        // What is wider or higher than the box in which it stands.
        const over = `[...document.querySelectorAll('.week > h2, .date')]
          .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
          .map((e) => e.textContent)`;
        expect(await page.evaluate(over), `${name} ${media}`).toEqual([]);
        const broken = `[...document.querySelectorAll('.date time')]
          .filter((e) => e.getClientRects().length > 1)
          .map((e) => e.textContent)`;
        expect(await page.evaluate(broken), `${name} ${media}`).toEqual([]);
      }
      await page.close();
    }
  });

  it.runIf(browser)('no date stands over what clashes, in whatever font', async () => {
    const text = await pageOf('sample', 'check --from 2020-11-02 --weeks 26');
    for (const font of ['Liberation Sans', 'DejaVu Sans'])
      for (const width of [320, 700, 1280]) {
        const page = await opened(text, { viewport: { width, height: 800 }, bypassCSP: true });
        await page.addStyleTag({ content: `:root{--basis-text-font-family-default:"${font}"!important}` });
        const over = (await page.evaluate(`[...document.querySelectorAll('article .time')].map((time) => {
          const range = document.createRange();
          range.selectNodeContents(time);
          const title = document.createRange();
          title.setStartAfter(time);
          title.setEndAfter(time.parentElement.lastChild);
          const [one, other] = [range.getBoundingClientRect(), title.getBoundingClientRect()];
          return one.bottom > other.top + 1 && one.right > other.left;
        })`)) as boolean[];
        expect(over.length).toBeGreaterThan(10);
        expect(over.filter(Boolean), `${font} ${width}`).toEqual([]);
        await page.close();
      }
  });

  it.runIf(browser)('what there is none of alarms nobody, and a warning looks other than an error', async () => {
    const tally = await opened(await pageOf('sample', 'check --from 2020-11-02 --until 2020-11-15'));
    const counts = `[...document.querySelectorAll('.tally li')].map((e) => [e.querySelector('strong').textContent, e.className])`;
    expect(await tally.evaluate(counts)).toEqual([
      ['0', ''],
      ['0', ''],
      ['0', ''],
      ['2', 'off'],
    ]);
    await tally.close();
    // In December the Kerstreces is a warning, and the order of 14 and 15 December an error.
    const flags = await opened(await pageOf('sample', 'overview --from 2020-12-07 --until 2020-12-20'));
    const colours = (await flags.evaluate(`[...document.querySelectorAll('.flag')].map((e) =>
      [e.className, getComputedStyle(e).backgroundColor].join(' '))`)) as string[];
    expect(new Set(colours).size).toBe(2);
    await flags.close();
  });

  it.runIf(browser)('months are in line from plan to plan, and their bars are printed', async () => {
    const page = await opened(await pageOf('sample', 'overview --parts months'));
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const lefts = (await page.evaluate(`[...document.querySelectorAll('.bars thead th:nth-child(6)')].map((e) =>
        Math.round(e.getBoundingClientRect().left))`)) as number[];
      expect(lefts.length).toBeGreaterThan(2);
      expect(new Set(lefts).size, media).toBe(1);
      const bar = `(() => { const { backgroundColor, printColorAdjust } = getComputedStyle(document.querySelector('.bar'));
        return [backgroundColor === 'rgba(0, 0, 0, 0)', printColorAdjust]; })()`;
      expect(await page.evaluate(bar), media).toEqual([false, 'exact']);
    }
    await page.close();
  });
});
