import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { html } from '../src/formats/html/html.ts';
import { main } from '../src/main.ts';
import { openBrowser, wrongWith } from './support/browser.ts';
import { fakeIo } from './support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from './support/folders.ts';
import { everywhere } from './support/pages.ts';
import { has } from './support/programs.ts';
import { chosen } from './support/runs.ts';

// Pages as people see them: in a real browser, on paper, and with whatever people write.

const PARTS = ['fortnight', 'rounds', 'routes', 'months', 'load', 'all'];

async function pageOf(line: string): Promise<string> {
  const io = fakeIo({ files: filesIn(SAMPLE, 'cycles') });
  expect(await main(wordsOf(`overview --format html ${line}`), io), io.said.stderr).toBe(0);
  return io.said.stdout;
}

/** What poppler finds in a printed page; undefined on a machine without it. */
function poppler(program: 'pdfinfo' | 'pdftotext', ...args: string[]): string | undefined {
  return has(program) ? execFileSync(program, args, { encoding: 'utf8' }) : undefined;
}

/** A screen, and the same one with everything twice as large: half as many pixels for a page, each twice as large. */
const SCREENS = [
  { width: 320, deviceScaleFactor: 1 },
  { width: 1000, deviceScaleFactor: 1 },
  { width: 640, deviceScaleFactor: 2 },
];

/** Every part on every screen, by day and by night. */
const LOOKS = chosen(
  PARTS.flatMap((part) =>
    (['light', 'dark'] as const).flatMap((colorScheme) => SCREENS.map((screen) => ({ part, colorScheme, ...screen }))),
  ),
);

describe('in a browser', async () => {
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-overview-'));

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function opened(text: string, options: Parameters<NonNullable<typeof browser>['newPage']>[0] = {}) {
    const file = join(folder, 'page.html');
    writeFileSync(file, text);
    const page = await browser!.newPage(options);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(asked, 'it fetches nothing').toHaveLength(1);
    return page;
  }

  it.runIf(browser).each(PARTS)('nothing is wrong with %s', async (part) => {
    // Each part is looked at alone in Dutch, and all of them together in English.
    const lang = part === 'all' ? 'en' : 'nl';
    const text = await pageOf(`--parts ${part} --lang ${lang}`);
    for (const { colorScheme, width, deviceScaleFactor } of LOOKS.filter((look) => look.part === part)) {
      const viewport = { width, height: 800 };
      const page = await opened(text, { colorScheme, viewport, deviceScaleFactor });
      const here = `${part} ${lang} ${colorScheme} ${width}`;
      expect(await wrongWith(page), here).toEqual([]);
      const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(wider, here).toBe(0);
      await page.close();
    }
  });

  it.runIf(browser)('every part can be reached with the keyboard', async () => {
    const page = await opened(await pageOf('--parts all'));
    const reached: string[] = [];
    for (let press = 0; press < 7; press++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate('document.activeElement.textContent'));
    }
    expect(reached.slice(0, 6)).toEqual([
      'Naar de inhoud',
      ...['Dag voor dag', 'Rondes', 'Routes van producten', 'Maandplannen', 'Belasting per dag'],
    ]);
    expect(await page.evaluate('[...document.querySelectorAll("section > h2")].map(({ id }) => id)')).toEqual(
      PARTS.slice(0, 5),
    );
    expect(await page.evaluate('document.activeElement.tabIndex')).toBe(0);
    await page.close();
  });

  it.runIf(browser)('a screen reader finds the column and the day of each cell', async () => {
    const page = await opened(await pageOf('--round A2'), { viewport: { width: 320, height: 800 } });
    const shared = page.getByRole('cell').filter({ hasText: 'MCC A2 beeld en richting; B1 uitkomsten advies' });
    expect(await shared.getAttribute('colspan')).toBe('2');
    expect(await shared.getAttribute('data-title')).toBe('A – Acute aanpak + B – Middellange en lange termijn');
    expect(await page.getByRole('rowheader').allTextContents()).toContain('Di 3 nov');
    expect(await page.getByRole('columnheader').first().textContent()).toBe('Dag');
    await page.close();
  });

  it.runIf(browser)('the fortnight fits on one sheet, in type that can be read', async () => {
    const page = await opened(await pageOf('--round A2'));
    for (const format of ['A4', 'A3']) {
      const path = join(folder, `${format}.pdf`);
      await page.pdf({ path, format });
      const info = poppler('pdfinfo', path);
      if (info === undefined) return;
      expect(info, format).toMatch(/^Pages: +1$/m);
      const printed = poppler('pdftotext', path, '-')!.replaceAll(/\s+/g, ' ');
      for (const words of ['Ma 2 nov', 'Vr 13 nov', 'uiterlijk 12.00', 'Opgemaakt op vrijdag 30 oktober 2020'])
        expect(printed, format).toContain(words);
    }
    await page.emulateMedia({ media: 'print' });
    const sizes = (await page.evaluate(
      '[...document.querySelectorAll("body *")].map((e) => parseFloat(getComputedStyle(e).fontSize))',
    )) as number[];
    // 7.5 points are 10 pixels of 1/96 inch.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  it.runIf(browser)('each part begins on a sheet of its own, wide where it is wide', async () => {
    const page = await opened(await pageOf('--parts fortnight,rounds,months'));
    const path = join(folder, 'parts.pdf');
    await page.pdf({ path, format: 'A4' });
    const info = poppler('pdfinfo', '-l', '9', path);
    if (info === undefined) return;
    const sheets = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(
      ([, w, h]) => Number(w) > Number(h),
    );
    expect(sheets).toEqual([false, true, true]);
    await page.close();
  });

  it.runIf(browser)('only a long page leaves for later what is out of sight', async () => {
    const later = `[...document.querySelectorAll('td')].filter((e) => !e.checkVisibility({ contentVisibilityAuto: true })).length`;
    const usual = await opened(await pageOf('--parts all'));
    // A picture of the whole page shows all that there is.
    expect(await usual.evaluate(later)).toBe(0);
    await usual.close();
    const long = await opened(await pageOf('--from 2020-10-19 --weeks 104'));
    expect(await long.evaluate(later)).toBeGreaterThan(1000);
    await long.close();
  });

  it.runIf(browser)('two years are printed whole', async () => {
    const page = await opened(await pageOf('--from 2020-10-19 --weeks 104'));
    const path = join(folder, 'years.pdf');
    await page.pdf({ path, format: 'A4' });
    const printed = poppler('pdftotext', path, '-');
    if (printed === undefined) return;
    expect(printed).toContain('Ma 19 okt');
    // 104 weeks from 19 October 2020 end on Sunday 16 October 2022.
    expect(printed).toContain('Vr 14 okt');
    await page.close();
  });

  const HOSTILE = {
    markup: '</td></table></svg><script>document.title="x"</script><img src=x onerror="document.title=1">',
    'control characters': 'a\u0000\u001B[31m\u0007b\u2028c',
    'right to left': '\u202E\u2067שלום\u05D0 abc \u200F',
    '10,000 characters': 'lang'.repeat(2500),
  };

  it.runIf(browser).each(Object.entries(HOSTILE))('%s break nothing', async (_, text) => {
    const shape = `[...document.querySelectorAll('body *')].map(({ localName }) => localName).join(' ')`;
    const plain = await opened(html(everywhere('x')), { viewport: { width: 320, height: 800 } });
    const ordinary = await plain.evaluate(shape);
    await plain.close();
    const page = await opened(html(everywhere(text)), { viewport: { width: 320, height: 800 } });
    expect(await page.evaluate(shape)).toBe(ordinary);
    expect(await page.title()).not.toMatch(/^[x1]$/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.close();
  });
});
