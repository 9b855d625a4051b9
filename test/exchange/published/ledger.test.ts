import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, FIRST_DAY, LAST_DAY } from '../../../src/calendar/day.ts';
import { ASPECTS } from '../../../src/exchange/published/facts.ts';
import { type Ledger, ledgerText, type PublishedEntry, readLedger } from '../../../src/exchange/published/ledger.ts';
import { HOSTILE } from '../hostile.ts';

const text = fc.oneof(fc.constantFrom(...Object.values(HOSTILE)), fc.string({ unit: 'binary' }));
const clock = fc.option(fc.integer({ min: 0, max: 1439 }));
const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const count = fc.nat({ max: 2 ** 31 - 1 });

const version = fc.record({ sequence: count, modified: count, digest: text });

const stayed: fc.Arbitrary<PublishedEntry> = fc.record({
  ...{ uid: text, kind: fc.constantFrom('meeting', 'deadline'), id: text, steps: fc.array(text), title: text },
  ...{ forum: text, cycles: fc.array(text), teams: fc.array(text), day: days, start: clock, length: count },
  ...{ location: text, state: fc.constantFrom('held', 'cancelled', 'gone'), created: count },
  versions: fc.record(Object.fromEntries(ASPECTS.map((aspect) => [aspect, version])), { requiredKeys: ['core'] }),
  imports: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    fc.record({ title: text, sequence: count, day: days, start: clock }),
    { noNullPrototype: true },
  ),
});

const entries = fc.oneof(
  stayed,
  fc.tuple(stayed, days).map(([entry, left]) => ({ ...entry, left })),
);

const ledgers: fc.Arbitrary<Ledger> = fc
  .uniqueArray(entries, { selector: ({ uid }) => uid, maxLength: 6 })
  .map((all) => new Map(all.map((entry) => [entry.uid, entry])));

const ENTRY: PublishedEntry = {
  ...{ uid: 'a@x', kind: 'meeting', id: 'A-1/x/MCC', steps: ['A-1/x/MCC', 'B-1/y/MCC'], title: 'MCC', forum: 'MCC' },
  ...{ cycles: ['A', 'B'], teams: [], day: day('2020-11-10'), start: 840, length: 120, location: 'zaal "1", {a}' },
  ...{ state: 'held', created: 1603065600 },
  versions: { core: { sequence: 2, modified: 1603065602, digest: 'c06bb979ecf4' } },
  imports: { 'forum MCC': { title: 'MCC: beeld', sequence: 1, day: day('2020-11-09'), start: null } },
};

/** The ledger of one entry, and of more that differ in their identity. */
function written(...uids: string[]): string {
  return ledgerText(new Map(uids.map((uid) => [uid, { ...ENTRY, uid }])));
}

/** Reads text that must not be taken for a ledger; gives the line where it goes wrong. */
function lineOf(text: string): number {
  const read = readLedger(text);
  expect(read).toHaveProperty('line');
  return (read as { line: number }).line;
}

describe('the memory as a file', () => {
  it('comes back as it was, whatever the texts, and is written the same again', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const file = ledgerText(ledger);
        const read = readLedger(file) as Ledger;
        expect(new Map(read)).toEqual(new Map([...ledger].sort(([one], [other]) => (one < other ? -1 : 1))));
        expect(ledgerText(read)).toBe(file);
        expect(JSON.parse(file)).toMatchObject({ version: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('has one line for each entry, in order of identity, so that a change is one line', () => {
    expect(
      written('b', 'a')
        .split('\n')
        .map((line) => line.slice(0, 12)),
    ).toEqual([...['{', '"version": 1', '"published":', '  {"uid":"a"', '  {"uid":"b"', ']', '}', '']]);
    expect(written()).toBe('{\n"version": 1,\n"published": []\n}\n');
  });

  it.each([
    ['a byte order mark', (file: string) => `\uFEFF${file}`],
    ['Windows line ends', (file: string) => file.replaceAll('\n', '\r\n')],
    ['both', (file: string) => `\uFEFF${file.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', (file: string) => file.trimEnd()],
  ])('is read with %s, which an editor or git may have made of it', (_, spoil) => {
    expect([...(readLedger(spoil(written('a', 'b'))) as Ledger).keys()]).toEqual(['a', 'b']);
  });

  it.each<[string, (lines: string[]) => string[], number]>([
    ['an entry twice', (lines) => [...lines.slice(0, 4), lines[3]!, ...lines.slice(4)], 5],
    ['the marks of a merge', (lines) => [...lines.slice(0, 4), '<<<<<<< HEAD', ...lines.slice(4)], 5],
    ['the middle of a merge', (lines) => [...lines.slice(0, 4), '=======', ...lines.slice(4)], 5],
    ['an empty line', (lines) => [...lines.slice(0, 4), '', ...lines.slice(4)], 5],
    ['half an entry', (lines) => [...lines.slice(0, 4), lines[4]!.slice(0, 100), ...lines.slice(5)], 5],
    ['the end cut off between entries', (lines) => lines.slice(0, 4), 5],
    ['the end cut off after the entries', (lines) => lines.slice(0, 5), 6],
    ['the end cut off after the list', (lines) => lines.slice(0, 6), 7],
    ['a comma too many', (lines) => lines.with(4, `${lines[4]},`), 6],
    ['a comma too few', (lines) => lines.with(3, lines[3]!.replace(/,$/, '')), 5],
    ['more after the end', (lines) => [...lines.slice(0, -1), '{"uid":"c"}'], 8],
    ['another version', (lines) => lines.with(1, '"version": 2,'), 2],
    ['no list', (lines) => lines.slice(0, 2), 3],
    ['no beginning', (lines) => lines.slice(1), 1],
    ['words before it', (lines) => ['<<<<<<< HEAD', ...lines], 1],
  ])('is not read with %s, and the line is known', (_, spoil, line) => {
    expect(lineOf(spoil(written('a', 'b').split('\n')).join('\n'))).toBe(line);
  });

  const entry = JSON.parse(written('a').split('\n')[3]!);
  it.each<[string, object]>([
    ['a state that there is not', { state: 'lost' }],
    ['a kind that there is not', { kind: 'task' }],
    ['a day that there is not', { when: '2020-02-30 14:00' }],
    ['an hour that there is not', { when: '2020-11-10 24:00' }],
    ['minutes that there are not', { when: '2020-11-10 14:60' }],
    ['a length of less than nothing', { minutes: -1 }],
    ['half a minute', { minutes: 0.5 }],
    ['a number in a name', { forum: 5 }],
    ['no versions', { versions: null }],
    ['no version of what every calendar shows', { versions: {} }],
    ['an aspect that there is not', { versions: { colour: [0, '2020-10-19T00:00:00Z', ''] } }],
    ['a number that is too large', { versions: { core: [2 ** 31, '2020-10-19T00:00:00Z', ''] } }],
    ['a stamp that is none', { created: '2020-13-19T00:00:00Z' }],
    ['an import without a number', { imports: { '': [null, '2020-11-10'] } }],
    ['a list that is a block', { cycles: {} }],
    ['steps that are no texts', { steps: [1] }],
  ])('is not read with %s in an entry', (_, wrong) => {
    const lines = written('a').split('\n');
    expect(lineOf(lines.with(3, JSON.stringify({ ...entry, ...wrong })).join('\n'))).toBe(4);
    expect(readLedger(lines.with(3, JSON.stringify(entry)).join('\n'))).toBeInstanceOf(Map);
  });

  it('never throws, and never takes a file that was cut off for a whole one', () => {
    const file = written('a', 'b', 'c');
    for (let length = 0; length < file.trimEnd().length; length++)
      expect(readLedger(file.slice(0, length)), `${length} characters`).toHaveProperty('line');
    fc.assert(
      fc.property(text, (any) => void expect(readLedger(any)).toHaveProperty('line')),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.nat({ max: file.length - 2 }), fc.string({ minLength: 1, maxLength: 3 }), (at, more) => {
        const read = readLedger(`${file.slice(0, at)}${more}${file.slice(at)}`);
        expect('line' in read || read instanceof Map).toBe(true);
      }),
    );
  });
});
