import { describe, expect, it } from 'vitest';
import { uid } from '../../src/exchange/published/identity.ts';
import { fileName, fileNames } from '../../src/exchange/text/file-name.ts';

describe('uid', () => {
  it.each(['B-3/sluiting-scholen/MCC', 'Ministeriële Commissie', '会议', '', '040000008200E00074C5B7101A82E008'])(
    'of %j tells nothing but what kind of thing it is',
    (id) => expect(uid('meeting', id, 'samenleving.example')).toMatch(/^meeting-[0-9a-f]{20}@samenleving\.example$/),
  );

  it('keeps apart what looks the same in ASCII, and meetings from deadlines', () => {
    const ids = ['MCC', 'mcc', 'M C C', 'M-C-C', 'MČC', '会议', '会話', 'x'.repeat(300), 'x'.repeat(301)];
    const uids = ids.flatMap((id) => [uid('meeting', id, 'a.nl'), uid('deadline', id, 'a.nl')]);
    expect(new Set(uids).size).toBe(2 * ids.length);
  });

  it('is the same for two spellings of one letter', () => {
    expect(uid('meeting', 'e\u0308', 'a.nl')).toBe(uid('meeting', '\u00eb', 'a.nl'));
  });

  it.each([
    ['a domain with capitals', 'Samenleving.Example', '@samenleving.example'],
    ['a domain with letters beyond ASCII', 'coördinatie.nl', '@coordinatie.nl'],
    ['nothing', '', '@cyclus'],
    ['a very long domain', 'x'.repeat(500), `@${'x'.repeat(100)}`],
  ])('takes %s', (_, domain, end) => {
    const made = uid('deadline', 'x'.repeat(500), domain);
    expect(made.endsWith(end)).toBe(true);
    expect(made.length).toBeLessThanOrEqual(255);
  });
});

describe('OUT-53 fileName', () => {
  it.each([
    ['MCC', 'MCC'],
    ['Ministeriële Commissie COVID-19', 'Ministeriele-Commissie-COVID-19'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\agenda\\mcc', 'C-agenda-mcc'],
    ['Straße in Østfold', 'Strasse-in-Ostfold'],
    ['CON', 'CON_'],
    ['nul.tekst', 'nul_.tekst'],
    ['com10', 'com10'],
    ['LPT1', 'LPT1_'],
    ['v1.0...', 'v1.0'],
    ['.verborgen', 'verborgen'],
    ['-optie', 'optie'],
    ['a..b', 'a.b'],
    ['', 'calendar'],
    ['会议 😷', 'calendar'],
    ['minister VWS; secretaris, MLT3?*|<>"', 'minister-VWS-secretaris-MLT3'],
    [`${'x'.repeat(99)}-y`, 'x'.repeat(99)],
  ])('%j becomes %j', (text, expected) => expect(fileName(text)).toBe(expected));

  it.each([
    [
      ['MCC', 'mcc', 'ACC'],
      ['MCC', 'mcc-2', 'ACC'],
    ],
    [
      ['a', 'a', 'a-2'],
      ['a', 'a-3', 'a-2'],
    ],
    [
      ['é', 'e', 'E'],
      ['e', 'e-2', 'E-3'],
    ],
    [
      ['会议', '会話'],
      ['calendar', 'calendar-2'],
    ],
  ])('%j become %j', (texts, expected) => expect(fileNames(texts)).toEqual(expected));
});
