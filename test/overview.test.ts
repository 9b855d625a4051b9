import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { html } from '../src/formats/html/html.ts';
import { main } from '../src/main.ts';
import { openBrowserOnFiles, wrongWith } from './support/browser.ts';
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
  const { browser, folder, opened, close } = await openBrowserOnFiles();
  afterAll(close);

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

  it.runIf(browser)(
    'a screen reader hears the day in full, the cycle of each meeting and what is not held',
    async () => {
      const page = await opened(await pageOf('--round A2'), { viewport: { width: 320, height: 800 } });
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('Week 45 · rondes A2 en B2');
      const days = await page.getByRole('heading', { level: 3 }).allTextContents();
      expect(days.some((words) => words.startsWith('dinsdag 3 november 2020'))).toBe(true);
      const heard = (await page.getByRole('listitem').allTextContents()).map((words) => words.replaceAll(/\s+/g, ' '));
      expect(heard.some((words) => words.startsWith('14.00–16.00 cyclus A cyclus B MCC A: beeld en richting'))).toBe(
        true,
      );
      expect(heard).toContain(
        'Gaat hier niet door: 14.00–16.00 cyclus A cyclus B Catshuis Verplaatst naar zo 1 nov 14.00 uur',
      );
      await page.close();
    },
  );

  it.runIf(browser)('the whole of what is not held is struck through', async () => {
    const page = await opened(await pageOf('--round A2'));
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const loose = `[...document.querySelectorAll('.grid .off s, .grid .off s *')]
        .filter((e) => !e.matches('.sr') && !e.closest('.letter') && getComputedStyle(e).display.startsWith('inline-'))
        .map((e) => e.outerHTML)`;
      // What is drawn through a box does not reach into boxes of its own in it.
      expect(await page.evaluate(loose), media).toEqual([]);
      const letters = `[...document.querySelectorAll('.grid .off .letter')].map((e) => getComputedStyle(e).textDecorationLine)`;
      expect(new Set((await page.evaluate(letters)) as string[]), media).toEqual(new Set(['line-through']));
    }
    await page.close();
  });

  it.runIf(browser)('on a phone a day is read in order of time, from top to bottom', async () => {
    const page = await opened(await pageOf('--round A2'), { viewport: { width: 320, height: 800 } });
    const days = (await page.evaluate(`[...document.querySelectorAll('.day ol')].map((ol) =>
      [...ol.children].map((li) => [li.getBoundingClientRect().top, li.querySelector('.time')?.textContent ?? '~']))`)) as [
      number,
      string,
    ][][];
    expect(days.length).toBeGreaterThan(8);
    for (const day of days) {
      const times = day.map(([, time]) => time.replace(/^uiterlijk /, '').slice(0, 5));
      expect(times).toEqual([...times].sort());
      expect(day.map(([top]) => top)).toEqual(day.map(([top]) => top).sort((one, other) => one - other));
    }
    await page.close();
  });

  it.runIf(browser)('cycles are told apart without colour', async () => {
    const page = await opened(await pageOf('--round A2'));
    const edges = (await page.evaluate(`['from0', 'from1'].map((name) =>
      getComputedStyle(document.querySelector('.sitting.' + name + ':not(.off)')).borderLeftStyle)`)) as string[];
    expect(edges).toEqual(['solid', 'double']);
    const dots = (await page.evaluate(`['.decides > .dot', 'li:not(.decides) > .dot'].map((name) =>
      parseFloat(getComputedStyle(document.querySelector('.grid ' + name)).borderTopWidth))`)) as number[];
    expect(dots[0]).toBeGreaterThan(2 * dots[1]!);
    await page.close();
  });

  /** A font of a Linux desktop, a seventh wider than most. */
  const WIDE = ':root{--basis-text-font-family-default:"DejaVu Sans"!important}';

  it.runIf(browser).each([
    ['an ordinary round', '--round A2'],
    ['the fullest fortnight', '--from 2020-12-07 --until 2020-12-20 --today 2020-12-07'],
    ['a fortnight with four recesses', '--from 2021-02-08 --until 2021-02-21'],
  ])('%s fits on one sheet, in type that can be read', async (_, line) => {
    const text = await pageOf(line);
    for (const font of [':root{}', WIDE])
      for (const format of ['A4', 'A3']) {
        const page = await opened(text, { bypassCSP: true });
        await page.addStyleTag({ content: font });
        const path = join(folder, `${format}.pdf`);
        await page.pdf({ path, format });
        await page.close();
        const info = poppler('pdfinfo', path);
        if (info === undefined) return;
        expect(info, `${format} ${font}`).toMatch(/^Pages: +1$/m);
      }
    const page = await opened(text);
    await page.emulateMedia({ media: 'print' });
    const sizes = (await page.evaluate(
      '[...document.querySelectorAll("main p, main h3, .day li, .legend li, dd, footer")].map((e) => parseFloat(getComputedStyle(e).fontSize))',
    )) as number[];
    // 7.5 points are 10 pixels of 1/96 inch.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  it.runIf(browser)('what is on a screen is on paper', async () => {
    const page = await opened(await pageOf('--round A2'));
    const path = join(folder, 'words.pdf');
    await page.pdf({ path, format: 'A4' });
    await page.close();
    const printed = poppler('pdftotext', path, '-')?.replaceAll(/\s+/g, ' ');
    if (printed === undefined) return;
    for (const words of ['Ma 2', 'Vr 13', 'Week 45', 'voor MCC di 3 nov', 'Opgemaakt op vrijdag 30 oktober 2020'])
      expect(printed).toContain(words);
  });

  it.runIf(browser)('each part begins on a sheet of its own, and none is blank', async () => {
    const page = await opened(await pageOf('--parts rounds,routes,months'));
    const path = join(folder, 'parts.pdf');
    await page.pdf({ path, format: 'A4' });
    await page.close();
    const info = poppler('pdfinfo', '-l', '9', path);
    if (info === undefined) return;
    const sheets = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
    expect(sheets.every(([, w, h]) => Number(w) > Number(h))).toBe(true);
    const words = sheets.map(
      (_, sheet) => poppler('pdftotext', '-f', `${sheet + 1}`, '-l', `${sheet + 1}`, path, '-')!,
    );
    // A sheet with nothing but a title has some fifteen words.
    for (const text of words) expect(text.split(/\s+/).length).toBeGreaterThan(30);
    const parts = ['Rondes', 'Routes van producten', 'Maandplannen'];
    const first = parts.map((title) => words.findIndex((text) => new RegExp(`^${title}$`, 'm').test(text)));
    expect(first[0]).toBe(0);
    expect(first.slice(1).map((sheet) => words[sheet]!.startsWith(parts[first.indexOf(sheet)]!))).toEqual([true, true]);
  });

  it.runIf(browser)('the fortnight takes one sheet among other parts too', async () => {
    const page = await opened(await pageOf('--parts fortnight,months'));
    const path = join(folder, 'among.pdf');
    await page.pdf({ path, format: 'A4' });
    await page.close();
    const second = poppler('pdftotext', '-f', '2', '-l', '2', path, '-');
    if (second !== undefined) expect(second).toMatch(/^Maandplannen$/m);
  });

  it.runIf(browser)('only a long page leaves for later what is out of sight', async () => {
    const later = `[...document.querySelectorAll('.day')].filter((e) => !e.checkVisibility({ contentVisibilityAuto: true })).length`;
    const usual = await opened(await pageOf('--parts all'));
    // A picture of the whole page shows all that there is.
    expect(await usual.evaluate(later)).toBe(0);
    await usual.close();
    const long = await opened(await pageOf('--from 2020-10-19 --weeks 104'));
    expect(await long.evaluate(later)).toBeGreaterThan(300);
    await long.close();
  });

  it.runIf(browser)('two years are printed whole', async () => {
    const page = await opened(await pageOf('--from 2020-10-19 --weeks 104'));
    const path = join(folder, 'years.pdf');
    await page.pdf({ path, format: 'A4' });
    const printed = poppler('pdftotext', path, '-');
    if (printed === undefined) return;
    expect(printed).toContain('Overleggen van 19 oktober 2020 t/m 16 oktober 2022');
    // 104 weeks from 19 October 2020 end on Sunday 16 October 2022.
    expect(printed).toMatch(/Do 13\s|Vr 14\s/);
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
