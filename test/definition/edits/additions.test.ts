import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Addition } from '../../../src/definition/edits/append.ts';
import { withAddition } from '../../../src/definition/edits/revise.ts';
import type { WrittenValue } from '../../../src/definition/edits/scalars.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const TEAM: Addition = {
  path: ['teams'],
  things: [{ key: 'T2', value: { topic: 'Sport: nu', departments: ['VWS', 'J&V'] } }],
};
const RECESS: Addition = { path: ['calendar', 'periods'], things: [{ value: { name: 'Mei', from: '2021-05-01' } }] };

/** The text with something added, or undefined when it must be done by hand. */
function added(text: string, addition: Addition, name = 'cycles/all.yaml'): string | undefined {
  const revision = withAddition([{ name, bytes: encode(text) }], addition);
  return revision?.bytes ? decode(revision.bytes) : undefined;
}

describe('a thing behind others', () => {
  it.each([
    [
      'over as many lines as the one before it, apart as that is',
      'teams:\n  T0: {}\n\n  T1:\n    topic: A   # why\n\n# the end\nfora: {}\n',
      'teams:\n  T0: {}\n\n  T1:\n    topic: A   # why\n\n  T2:\n    topic: "Sport: nu"\n    departments: [VWS, J&V]\n\n# the end\nfora: {}\n',
    ],
    [
      'on a line where the one before it is',
      'teams:\n    T1: { topic: A }\n    # T3: { topic: C }\n',
      'teams:\n    T1: { topic: A }\n    # T3: { topic: C }\n    T2: { topic: "Sport: nu", departments: [VWS, J&V] }\n',
    ],
    [
      'with its keys as far in, on Windows, without a final line end',
      'teams:\r\n T1:\r\n    topic: A',
      'teams:\r\n T1:\r\n    topic: A\r\n T2:\r\n    topic: "Sport: nu"\r\n    departments: [VWS, J&V]',
    ],
    [
      'between braces',
      'teams: { T1: {} } # so far\n',
      'teams: { T1: {}, T2: { topic: "Sport: nu", departments: [VWS, J&V] } } # so far\n',
    ],
    ['in empty braces', 'teams: {}\n', 'teams: {T2: { topic: "Sport: nu", departments: [VWS, J&V] }}\n'],
    [
      'in an empty section',
      'teams: # none\nfora: {}\n',
      'teams: # none\n  T2:\n    topic: "Sport: nu"\n    departments: [VWS, J&V]\nfora: {}\n',
    ],
    ['in a new file', '', 'teams:\n  T2:\n    topic: "Sport: nu"\n    departments: [VWS, J&V]\n'],
    [
      'behind a thing of which nothing is said',
      'teams:\n  T1:\n',
      'teams:\n  T1:\n  T2: { topic: "Sport: nu", departments: [VWS, J&V] }\n',
    ],
  ])('%s', (_, before, after) => {
    expect(added(before, TEAM)).toBe(after);
  });

  it.each([
    ['teams: [A]\n', TEAM],
    ['teams: A\n', TEAM],
    ['calendar: { closed: [] }\n', RECESS],
  ])('is left to a person where it cannot be done: %j', (text, addition) => {
    expect(added(text, addition)).toBeUndefined();
  });
});

describe('an item of a list within a section', () => {
  it.each([
    [
      'behind the others',
      'calendar:\n  periods:\n    - { name: A }\n  closed: []\n',
      'calendar:\n  periods:\n    - { name: A }\n    - { name: Mei, from: 2021-05-01 }\n  closed: []\n',
    ],
    [
      'where the section has no such list',
      'calendar:\n  holidays: nl\nfora: {}\n',
      'calendar:\n  holidays: nl\n  periods:\n    - { name: Mei, from: 2021-05-01 }\nfora: {}\n',
    ],
    [
      'where there is no such section',
      'fora: {}\n',
      'fora: {}\n\ncalendar:\n  periods:\n    - { name: Mei, from: 2021-05-01 }\n',
    ],
    [
      'where nothing stands behind its key',
      'calendar:\n  periods:\n',
      'calendar:\n  periods:\n    - { name: Mei, from: 2021-05-01 }\n',
    ],
  ])('%s', (_, before, after) => {
    expect(added(before, RECESS, 'cycles/calendar.yaml')).toBe(after);
  });

  it('comes in the file that has the list, and not in a later one with the section alone', () => {
    const files = ['a: calendar:\n  periods: []\n', 'b: calendar:\n  holidays: nl\n'].map((text) => ({
      name: `cycles/${text[0]}.yaml`,
      bytes: encode(text.slice(3)),
    }));
    expect(withAddition(files, RECESS)?.file).toBe('cycles/a.yaml');
    expect(withAddition(files, TEAM)?.file).toBe('cycles/teams.yaml');
  });
});

describe('in any file', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constantFrom('null', '12:30', '- a', '#', 'a: b', '~', "it's", '"', '{', 'é 😀', '2020-11-02', 'yes', '%', '&a'),
  );
  const name = word.filter(
    (text) =>
      text.trim() === text &&
      text !== '' &&
      !/[\p{C}\u2028\u2029]/u.test(text) &&
      text !== '__proto__' &&
      text !== '<<',
  );
  const value: fc.Arbitrary<WrittenValue> = fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }));
  const thing = fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 });
  const layout = fc.record({
    indent: fc.constantFrom(2, 3, 4),
    flow: fc.boolean(),
    windows: fc.boolean(),
    marked: fc.boolean(),
    comments: fc.array(fc.nat(40), { maxLength: 4 }),
    ended: fc.boolean(),
  });

  it('says the same and the thing, and has only lost nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), thing),
        fc.dictionary(fc.constantFrom('x', 'y'), thing),
        layout,
        name.filter((key) => !['a', 'b', 'c'].includes(key)),
        thing,
        (teams, others, { indent, flow, windows, marked, comments, ended }, key, said) => {
          const options = {
            indent,
            collectionStyle: flow ? ('flow' as const) : ('any' as const),
            defaultStringType: 'QUOTE_DOUBLE' as const,
            defaultKeyType: 'QUOTE_DOUBLE' as const,
          };
          const lines = stringify({ teams, others }, options).split('\n');
          if (!flow) for (const at of comments) lines.splice(at % lines.length, 0, '# comment');
          let text = lines.join(windows ? '\r\n' : '\n');
          if (!ended) text = text.trimEnd();
          if (marked) text = `\uFEFF${text}`;
          const after = added(text, { path: ['teams'], things: [{ key, value: said }] });
          if (after === undefined) throw new Error('left to a person');
          expect(parse(after.replace('\uFEFF', ''), { schema: 'failsafe' })).toEqual({
            teams: { ...teams, [key]: said },
            others,
          });
          expect(isWithin(text, after)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Whether a text is what is left of another when one piece, or a comma and one, is taken out. */
function isWithin(text: string, whole: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === whole[start]) start++;
  const rest = text.slice(start);
  const tail = whole.slice(start).replace(/^,/, '');
  return tail.endsWith(rest) || whole.slice(start).endsWith(rest);
}
