import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { paint } from '../../src/diagnostic/paint.ts';
import { showFinding, summary } from '../../src/diagnostic/show.ts';
import { width } from '../../src/diagnostic/width.ts';
import { at, findingOf, kindOf, sourcesOf } from '../support/handmade.ts';

const plain = await paint(false);
const colours = await paint(true);

function lines(finding: Finding, texts: Record<string, string>, columns?: number): string[] {
  return showFinding(finding, sourcesOf(texts), 'nl', plain, columns).split('\n');
}

const CHANGES = `${'#\n'.repeat(11)}  - move: MCC 2021-01-13\n`;

it('shows a finding beside its source, with the other place, the days and a tip', () => {
  const finding = findingOf('change-without-meeting', 'error', {
    kind: kindOf('change-without-meeting', 'error', { hint: { nl: () => 'kies een andere dag', en: () => 'choose' } }),
    args: 'er is geen overleg van MCC op 2021-01-13',
    places: [at('cycles/changes.yaml', 12, 11, 25), at('cycles/a.yaml', 8, 12)],
    when: [day('2021-01-01'), day('2021-01-15')],
  });
  expect(lines(finding, { 'cycles/changes.yaml': CHANGES })).toEqual([
    'cycles/changes.yaml:12:11: fout: er is geen overleg van MCC op 2021-01-13 [change-without-meeting]',
    '   |',
    '12 |   - move: MCC 2021-01-13',
    '   |           ^^^^^^^^^^^^^^',
    '   = ook hier: cycles/a.yaml:8:12',
    '   = wanneer: vr 1 jan en vr 15 jan 2021',
    '   = tip: kies een andere dag',
  ]);
});

it('speaks English too', () => {
  const finding = findingOf('x', 'warning', {
    args: 'there is no such meeting',
    places: [at('a.yaml', 1, 1), at('b.yaml', 2, 3)],
  });
  expect(showFinding(finding, sourcesOf({ 'a.yaml': 'x' }), 'en', plain)).toBe(
    ['a.yaml:1:1: warning: there is no such meeting [x]', '  |', '1 | x', '  | ^', '  = also here: b.yaml:2:3'].join(
      '\n',
    ),
  );
});

describe('the underline', () => {
  /** The text above the carets: what a reader sees marked, by columns. */
  function marked(line: string, from: number, until: number, columns?: number): string {
    const shown = lines(
      findingOf('x', 'error', { places: [at('a.yaml', 1, from, until)] }),
      { 'a.yaml': line },
      columns,
    );
    const start = shown[3]!.indexOf('^');
    let column = 0;
    let found = '';
    for (const character of new Intl.Segmenter().segment(shown[2]!)) {
      if (column >= start && column < shown[3]!.length) found += character.segment;
      column += width(character.segment);
    }
    return found;
  }

  it.each([
    ['after plain text', 'forum: MCC', 8, 11, 'MCC'],
    ['after a tab', 'forum:\tMCC', 8, 11, 'MCC'],
    ['after wide characters', '日本: MCC', 5, 8, 'MCC'],
    ['after an emoji', '📅: MCC', 5, 8, 'MCC'],
    ['after a combining accent', 'cafe\u0301: MCC', 8, 11, 'MCC'],
    ['under wide characters', 'forum: 日本', 8, 10, '日本'],
    ['after an escape that is made visible', 'a\u001B[31m: MCC', 9, 12, 'MCC'],
    ['after a turn of direction that is made visible', 'a\u202E: MCC', 5, 8, 'MCC'],
  ])('is right %s', (_, line, from, until, text) => expect(marked(line, from, until)).toBe(text));

  it('is one caret where something is missing', () => {
    const shown = lines(findingOf('x', 'error', { places: [at('a.yaml', 1, 7, 7)] }), { 'a.yaml': 'forum:' });
    expect(shown.slice(2)).toEqual(['1 | forum:', '  |       ^']);
  });

  it('stays on the first line of something longer', () => {
    const shown = lines(findingOf('x', 'error', { places: [at('a.yaml', 1, 3, 2, 3)] }), {
      'a.yaml': 'a [b, \r\nc,\r\nd]',
    });
    expect(shown.slice(2)).toEqual(['1 | a [b,', '  |   ^^^']);
  });

  it('cuts a long line around the mark', () => {
    const line = `${'a'.repeat(300)} MCC ${'b'.repeat(300)}`;
    const shown = lines(findingOf('x', 'error', { places: [at('a.yaml', 1, 302, 305)] }), { 'a.yaml': line }, 60);
    expect(shown[2]).toMatch(/^1 \| …a+ MCC b+…$/);
    expect(width(shown[2]!)).toBe(60);
    expect(marked(line, 302, 305, 60)).toBe('MCC');
  });

  it.each([
    ['start', `MCC ${'b'.repeat(300)}`, 1, 4, /^1 \| MCC b+…$/],
    ['end', `${'b'.repeat(300)} MCC`, 302, 305, /^1 \| …b+ MCC$/],
  ])('cuts only one side of a mark at the %s', (_, line, from, until, pattern) => {
    const shown = lines(findingOf('x', 'error', { places: [at('a.yaml', 1, from, until)] }), { 'a.yaml': line }, 60);
    expect(shown[2]).toMatch(pattern);
    expect(width(shown[2]!)).toBeGreaterThan(55);
    expect(marked(line, from, until, 60)).toBe('MCC');
  });

  it('keeps the start of the line as long as the mark fits behind it', () => {
    const line = `${'a'.repeat(40)} MCC ${'b'.repeat(300)}`;
    const shown = lines(findingOf('x', 'error', { places: [at('a.yaml', 1, 42, 45)] }), { 'a.yaml': line }, 60);
    expect(shown[2]).toMatch(/^1 \| a{40} MCC b+…$/);
    expect(marked(line, 42, 45, 60)).toBe('MCC');
  });

  it('cuts a mark that is itself too long', () => {
    const shown = lines(
      findingOf('x', 'error', { places: [at('a.yaml', 1, 1, 400)] }),
      { 'a.yaml': 'm'.repeat(400) },
      60,
    );
    for (const line of shown) expect(width(line)).toBeLessThanOrEqual(60);
  });
});

it('keeps every line within the width, with sentences that hang', () => {
  const finding = findingOf('chain-out-of-order', 'error', {
    kind: kindOf('chain-out-of-order', 'error', { hint: { nl: () => 'zet de ACC eerder '.repeat(9), en: () => '' } }),
    args: 'de MCC begint voordat de ACC is afgelopen '.repeat(5).trim(),
    places: [at('cycles/a.yaml', 1, 1, 4)],
  });
  const shown = lines(finding, { 'cycles/a.yaml': `MCC ${'x'.repeat(200)}` }, 50);
  for (const line of shown) expect(width(line)).toBeLessThanOrEqual(50);
  expect(shown[1]).toMatch(/^ {4}\S/);
  expect(shown.at(-1)).toMatch(/^ {4}\S/);
});

it('lets nothing out of the files that could act on a terminal', () => {
  const evil = '\u001B]0;x\u0007\u202E\u009B31m';
  const finding = findingOf('x', 'error', {
    kind: kindOf('x', 'error', { hint: { nl: () => evil, en: () => evil } }),
    args: `titel ${evil}\nregel`,
    places: [at(`cycles/${evil}.yaml`, 1, 1, 3), at(evil, 1, 1)],
  });
  const shown = showFinding(finding, sourcesOf({ [`cycles/${evil}.yaml`]: `a: ${evil}` }), 'nl', plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there.
  expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
});

it('shows an accepted finding with its reason and without a tip', () => {
  const finding = findingOf('x', 'error', {
    kind: kindOf('x', 'error', { hint: { nl: () => 'verschuif', en: () => 'move' } }),
    args: 'de MCC vergadert op Nieuwjaarsdag',
    accepted: { reason: 'dat doet de MCC zo nodig', by: 'secretaris MCC' },
  });
  expect(lines(finding, {})).toEqual([
    'fout (geaccepteerd): de MCC vergadert op Nieuwjaarsdag [x]',
    '  = geaccepteerd door secretaris MCC: dat doet de MCC zo nodig',
  ]);
});

it('names a file that could not be read, without a line', () => {
  expect(
    lines(findingOf('unreadable-file', 'error', { args: 'dit is een map', places: [at('a.yaml', 1, 1)] }), {}),
  ).toEqual(['a.yaml: fout: dit is een map [unreadable-file]']);
});

it('counts the places that are too many to name', () => {
  const places = Array.from({ length: 8 }, (_, index) => at('a.yaml', index + 1, 1));
  const shown = lines(findingOf('x', 'error', { places }), {});
  expect(shown.slice(1)).toEqual([
    '  = ook hier: a.yaml:2:1',
    '  = ook hier: a.yaml:3:1',
    '  = ook hier: a.yaml:4:1',
    '  = ook hier: a.yaml:5:1',
    '  = ook hier: nog 3 plaatsen',
  ]);
});

it('shortens a long row of days, with their number', () => {
  const when = Array.from({ length: 26 }, (_, index) => day('2021-01-05') + 14 * index);
  expect(lines(findingOf('x', 'error', { when }), {})[1]).toMatch(
    /^ {2}= wanneer: di 5 jan, di 19 jan.* nog 22 dagen t\/m di 21 dec 2021$/,
  );
});

it('colours only when asked to', () => {
  const finding = findingOf('x', 'error', { places: [at('a.yaml', 1, 1, 3)] });
  const sources = sourcesOf({ 'a.yaml': 'MCC' });
  const coloured = showFinding(finding, sources, 'nl', colours, 80);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them.
  expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(showFinding(finding, sources, 'nl', plain, 80));
  expect(coloured).toContain('\u001B[');
});

describe('the summary', () => {
  const error = (file: string) => findingOf('e', 'error', { places: [at(file, 1, 1), at('other.yaml', 1, 1)] });
  const warning = findingOf('w', 'warning', { places: [at('a.yaml', 1, 1)] });
  const info = findingOf('i', 'info', { places: [at('a.yaml', 1, 1)] });
  const accepted = findingOf('a', 'error', { places: [at('z.yaml', 1, 1)], accepted: { reason: 'zo besloten' } });

  it.each([
    [[], 'Geen knelpunten.', 'No conflicts.'],
    [[error('a.yaml')], '1 fout in 1 bestand.', '1 error in 1 file.'],
    [
      [error('a.yaml'), error('b.yaml'), warning],
      '2 fouten en 1 waarschuwing in 2 bestanden.',
      '2 errors and 1 warning in 2 files.',
    ],
    [
      [error('c.yaml'), warning, warning, info, info],
      '1 fout, 2 waarschuwingen en 2 meldingen in 2 bestanden.',
      '1 error, 2 warnings and 2 info messages in 2 files.',
    ],
    [[info], '1 melding in 1 bestand.', '1 info message in 1 file.'],
    [[findingOf('x', 'error')], '1 fout.', '1 error.'],
    [
      [warning, accepted],
      '1 waarschuwing in 1 bestand; 1 knelpunt is geaccepteerd.',
      '1 warning in 1 file; 1 conflict is accepted.',
    ],
    [
      [accepted, accepted],
      'Geen open knelpunten; 2 knelpunten zijn geaccepteerd.',
      'No open conflicts; 2 conflicts are accepted.',
    ],
  ])('counts %#', (findings, dutch, english) => {
    expect(summary(findings, 'nl')).toBe(dutch);
    expect(summary(findings, 'en')).toBe(english);
  });
});

describe('lines of an annotation', () => {
  const finding = findingOf('x', 'error', { args: 'dit kan niet', places: [at('a.yaml', 1, 1)] });
  const sources = { ...sourcesOf({ 'a.yaml': 'purpose: geheim' }), isClosed: () => true };
  const shown = (lines?: 'open' | 'all' | 'none') => showFinding(finding, sources, 'nl', plain, undefined, lines);

  it('are shown to who asks, and else it is told how', () => {
    expect(shown('all')).toBe('a.yaml:1:1: fout: dit kan niet [x]\n  |\n1 | purpose: geheim\n  | ^');
    expect(shown()).toBe(
      'a.yaml:1:1: fout: dit kan niet [x]\n  = regel: niet voor iedereen; cyclus knelpunten --vertrouwelijk toont hem',
    );
  });

  it('are left out where no lines are shown at all, as on a page', () => {
    expect(shown('none')).toBe('a.yaml:1:1: fout: dit kan niet [x]');
    const open = sourcesOf({ 'a.yaml': 'fora:' });
    expect(showFinding(finding, open, 'nl', plain, undefined, 'none')).toBe('a.yaml:1:1: fout: dit kan niet [x]');
  });
});
