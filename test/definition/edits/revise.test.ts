import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FileRevision, withItem, withoutItem } from '../../../src/definition/edits/revise.ts';
import type { WrittenItem } from '../../../src/definition/edits/scalars.ts';
import { scalar } from '../../../src/definition/edits/scalars.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const ITEM: WrittenItem = { move: 'MCC 2020-11-10', to: '2020-11-11 14:00', reason: 'sneeuw: code rood' };

/** The text with an item more, or `undefined` when it must be done by hand. */
function added(text: string, item: WrittenItem = ITEM): string | undefined {
  const revision = withItem([{ name: 'cycles/changes.yaml', bytes: encode(text) }], 'changes', item);
  return revision?.bytes ? decode(revision.bytes) : undefined;
}

function removed(text: string, index: number): string | undefined {
  const file = 'cycles/changes.yaml';
  const revision = withoutItem([{ name: file, bytes: encode(text) }], file, 'changes', index);
  return revision?.bytes ? decode(revision.bytes) : undefined;
}

describe('an item at the end of a list', () => {
  it.each([
    [
      'in the style of the sample',
      'changes:\n  - cancel: debat 2020-12-23   # tweedekamer.nl\n    reason: kerstreces\n',
      'changes:\n  - cancel: debat 2020-12-23   # tweedekamer.nl\n    reason: kerstreces\n' +
        '  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n',
    ],
    [
      'with the dashes at the margin and other sections around it',
      'fora: {}\nchanges:\n-   cancel: A 2020\n\n# the end\naccepted: []\n',
      'fora: {}\nchanges:\n-   cancel: A 2020\n-   { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n\n# the end\naccepted: []\n',
    ],
    [
      'below what was put aside, above what belongs to the next section',
      'changes:\n  - cancel: A\n\n  # - cancel: B\n  #   reason: x\n# people\nroles: {}\n',
      'changes:\n  - cancel: A\n\n  # - cancel: B\n  #   reason: x\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n# people\nroles: {}\n',
    ],
    [
      'between braces where the others are',
      'changes:\n  - { cancel: A }\n',
      'changes:\n  - { cancel: A }\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n',
    ],
    [
      'on one line, however long',
      `changes:\n  - cancel: A\n    reason: r\n`,
      `changes:\n  - cancel: A\n    reason: r\n  - { cancel: ${'B'.repeat(150)}, reason: "een, twee" }\n`,
      { cancel: 'B'.repeat(150), reason: 'een, twee' },
    ],
    [
      'without a final line end, Windows',
      'changes:\r\n  - cancel: A',
      'changes:\r\n  - cancel: A\r\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }',
    ],
    [
      'in brackets',
      'changes: [{ cancel: A }]  # so far\n',
      'changes: [{ cancel: A }, { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }]  # so far\n',
    ],
    [
      'in empty brackets',
      'changes: []\n',
      'changes: [{ move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }]\n',
    ],
    [
      'in brackets over several lines',
      'changes: [\n  { cancel: A }, # a, b\n  { cancel: B } # c\n  ]\n',
      'changes: [\n  { cancel: A }, # a, b\n  { cancel: B }, # c\n' +
        '  { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n  ]\n',
    ],
    [
      'in brackets with a comma at the end',
      'changes: [\n  { cancel: B }, # c\n  ]\n',
      'changes: [\n  { cancel: B }, # c\n' +
        '  { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" },\n  ]\n',
    ],
    [
      'in an empty section',
      'changes: # none yet\nfora: {}\n',
      'changes: # none yet\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\nfora: {}\n',
    ],
    [
      'in a section that is all comment',
      'changes:\n  # - cancel: A\n\n# fora\nfora: {}',
      'changes:\n  # - cancel: A\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n\n# fora\nfora: {}',
    ],
    [
      'in a file without the section',
      'fora: {}\n',
      'fora: {}\n\nchanges:\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n',
    ],
    [
      'in a file with comments only',
      '# what changes\n',
      '# what changes\nchanges:\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n',
    ],
    [
      'in a new file',
      '',
      'changes:\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\n',
    ],
    [
      'behind a text of several lines',
      'changes:\n  - cancel: A\n    reason: |\n      een\n\n      twee\nfora: {}\n',
      'changes:\n  - cancel: A\n    reason: |\n      een\n\n      twee\n  - { move: MCC 2020-11-10, to: 2020-11-11 14:00, reason: "sneeuw: code rood" }\nfora: {}\n',
    ],
  ] as [string, string, string, WrittenItem?][])('%s', (_, before, after, item) => {
    expect(added(before, item)).toBe(after);
    // Taking it back gives the old text, where the list was there before.
    if (before.includes('changes:')) expect(removed(after, countOf(after) - 1)).toBe(before);
  });

  it('keeps a byte order mark', () => {
    expect(added('\uFEFFchanges:\n  - cancel: A\n')).toMatch(/^\uFEFFchanges:\n {2}- cancel: A\n {2}- \{ move/);
  });

  it.each([
    ['a document that ends before the file does', 'fora: {}\n...\n'],
    ['a pair in brackets without braces', 'changes: [ cancel: A ]\n'],
    ['everything between braces', '{ fora: {} }\n'],
    ['something that is no list', 'changes: none\n'],
    ['broken YAML', 'changes: [\n'],
  ])('is left to people in %s', (_, text) => {
    expect(added(text)).toBeUndefined();
  });
});

function countOf(text: string): number {
  return parse(text).changes.length;
}

describe('which file is written in', () => {
  const file = (name: string, text: string) => ({ name: `cycles/${name}`, bytes: encode(text) });
  const chosen = (...files: ReturnType<typeof file>[]) => withItem(files, 'changes', ITEM)?.file;

  it('is the last that has the section, so that the change applies after all others', () => {
    expect(chosen(file('z.yaml', 'changes:\n'), file('a.yaml', 'changes:\n  - cancel: A\n'))).toBe('cycles/z.yaml');
  });

  it('is else the file that is called after it, there or not', () => {
    expect(chosen(file('a.yaml', 'fora: {}\n'), file('changes.yml', '# none\n'))).toBe('cycles/changes.yml');
    expect(chosen(file('a.yaml', 'fora: {}\n'))).toBe('cycles/changes.yaml');
  });
});

describe('an item that goes', () => {
  it('takes its own lines and comments, and nothing else', () => {
    const text = 'changes:\n  # one\n  - cancel: A # x\n    reason: a\n  # two\n  - cancel: B\n\n  - cancel: C\n';
    expect(removed(text, 0)).toBe('changes:\n  # one\n  # two\n  - cancel: B\n\n  - cancel: C\n');
    expect(removed(text, 1)).toBe('changes:\n  # one\n  - cancel: A # x\n    reason: a\n  # two\n\n  - cancel: C\n');
    expect(removed(text, 3)).toBeUndefined();
  });

  it.each([
    ['changes: [{ cancel: A }, { cancel: B }, { cancel: C }]', 0, 'changes: [{ cancel: B }, { cancel: C }]'],
    ['changes: [{ cancel: A }, { cancel: B }, { cancel: C }]', 1, 'changes: [{ cancel: A }, { cancel: C }]'],
    ['changes: [\n  { cancel: A }, # a\n  { cancel: B }  # b\n  ]', 1, 'changes: [\n  { cancel: A } # a\n  ]'],
    ['changes: [\n  { cancel: A }, # a\n  { cancel: B }  # b\n  ]', 0, 'changes: [\n  { cancel: B }  # b\n  ]'],
    ['changes: [{ cancel: A },]', 0, 'changes: []'],
    ['changes:\n- \n  cancel: A\n- cancel: B\n', 0, 'changes:\n- cancel: B\n'],
  ])('from %j, number %i', (text, index, left) => {
    expect(removed(text, index)).toBe(left);
  });
});

describe('a value', () => {
  it.each([
    ['sneeuw', 'sneeuw'],
    ['2021-01-11 11:00', '2021-01-11 11:00'],
    ["'s ochtends", `"'s ochtends"`],
    ['15:00', '"15:00"'],
    ['sneeuw: code rood', '"sneeuw: code rood"'],
    ['nr. #3 en #4', '"nr. #3 en #4"'],
    ['C# en A:B', 'C# en A:B'],
    ['- uitstel', '"- uitstel"'],
    ['-1 werkdag', '-1 werkdag'],
    ['? wie', '"? wie"'],
    ['*', '"*"'],
    ['&', '"&"'],
    ['!', '"!"'],
    ['% procent', '"% procent"'],
    ['@MCC', '"@MCC"'],
    ['een "beraad"', 'een "beraad"'],
    ['"beraad"', `'"beraad"'`],
    [`"zo": 's avonds`, `'"zo": ''s avonds'`],
    ['a\\b: c', `'a\\b: c'`],
    ['[x', '"[x"'],
    ['een, twee', '"een, twee"'],
    ['a}', '"a}"'],
    ['', '""'],
  ])('%j is written %s', (text, written) => {
    expect(scalar(text)).toBe(written);
  });

  const text = fc
    .array(fc.constantFrom(...`a1 :#-?*&!%@'"\\,[]{}|>~.=\`é😀`, ': ', ' #', 'null', '<<'), { maxLength: 12 })
    .map((parts) => parts.join('').trim());

  it('is read back by another reader as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(parse(`[{ key: ${scalar(value)} }]`, { schema: 'failsafe' })).toEqual([{ key: value }]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any file', () => {
  const eol = fc.constantFrom('\n', '\r\n');
  const comment = fc.constantFrom('', ' # zie de mail', '   # a: b, c', '\t# tab');
  const between = fc.constantFrom('', '\n', '# los\n', '  # ingesprongen\n', '\n# kop ---\n\n');
  const other = fc.constantFrom(
    'fora: { MCC: {}, ACC: {} }\n',
    'roles:\n  minister VWS: {}\n',
    'settings:\n  title: "changes: []"\n',
    'accepted:\n- code: x\n  reason: |\n    een\n    changes:\n      - twee\n',
  );
  const words = fc.constantFrom('sneeuw', '"a: b"', "'it''s'", 'een # twee', 'twee\n            regels');
  const blockItem = fc.record({ gap: fc.constantFrom(' ', '   '), words, comment, after: between }).map(
    ({ gap, words: reason, comment: behind, after }) =>
      (indent: string) =>
        `${indent}-${gap}cancel: MCC B3${behind}\n${indent} ${gap}reason: ${reason}\n${after}`,
  );
  const braceItem = fc
    .constantFrom('{ cancel: A }', '{cancel: A}', '{ cancel: "a, b" }')
    .map((written) => (indent: string) => `${indent}- ${written} # zo\n`);
  const blockList = fc
    .record({
      indent: fc.constantFrom('', ' ', '  ', '      '),
      behind: comment,
      first: between,
      items: fc.array(fc.oneof(blockItem, braceItem), { maxLength: 3 }),
    })
    .map(
      ({ indent, behind, first, items }) => `changes:${behind}\n${first}${items.map((item) => item(indent)).join('')}`,
    );
  const flowList = fc
    .record({
      items: fc.array(fc.constantFrom('{ cancel: A }', '{ cancel: "a, ]" }', '{\n  cancel: B # x\n  }'), {
        maxLength: 3,
      }),
      joint: fc.constantFrom(', ', ',\n  ', ' , # een, twee\n  '),
      open: fc.constantFrom('[', '[ ', '[\n  ', '[ # begin\n    '),
      close: fc.constantFrom(']', ' ]', '\n  ]', ' # slot, a\n  ]', ',\n  ]', ', ]'),
      behind: comment,
    })
    .filter(({ items, close }) => items.length > 0 || !close.startsWith(','))
    .map(({ items, joint, open, close, behind }) => `changes: ${open}${items.join(joint)}${close}${behind}\n`);
  const file = fc
    .record({
      mark: fc.constantFrom('', '\uFEFF'),
      before: fc.array(fc.oneof(between, other), { maxLength: 2 }),
      list: fc.oneof(blockList, flowList),
      after: fc.array(fc.oneof(between, fc.constant('teams: {}\n')), { maxLength: 2 }),
      end: fc.boolean(),
      eol,
    })
    .map(({ mark, before, list, after, end, eol: lineEnd }) => {
      const whole = [...new Set(before), list, ...new Set(after)].join('');
      return mark + (end ? whole : whole.replace(/\n+$/, '')).replaceAll('\n', lineEnd);
    });
  const item: fc.Arbitrary<WrittenItem> = fc.record({
    cancel: fc.constantFrom('MCC 2020-11-10', 'MCC B3'),
    reason: fc.constantFrom('sneeuw', 'sneeuw: code rood', 'een, twee', '- x', '"y"'),
  });

  const read = (text: string) => parse(text.replace(/^\uFEFF/, ''), { schema: 'failsafe' });

  it('says the same with an item more, has only lost nothing, and is itself again without that item', () => {
    let byHand = 0;
    fc.assert(
      fc.property(file, item, (before, extra) => {
        const after = added(before, extra);
        if (after === undefined) {
          byHand++;
          return;
        }
        const [old, made] = [read(before), read(after)];
        expect(made).toEqual({ ...old, changes: [...(old.changes || []), extra] });
        expect(isWithin(before, after)).toBe(true);
        expect(removed(after, made.changes.length - 1)).toBe(before);
      }),
      { numRuns: 500 },
    );
    expect(byHand).toBe(0);
  });
});

/** Whether a text is left when some characters of another are taken away. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (short.startsWith(character, at)) at += character.length;
  return at === short.length;
}

/** What is written and what is shown are the same lines. */
describe('the lines that are shown', () => {
  const lines = (revision: FileRevision | undefined) => revision?.lines;
  const files = (text: string) => [{ name: 'changes.yaml', bytes: encode(text) }];

  it('are those that come in', () => {
    expect(lines(withItem(files('changes: [\n  { cancel: A }\n  ]\n'), 'changes', { cancel: 'B' }))).toEqual([
      '  { cancel: B }',
    ]);
    expect(lines(withItem(files('fora: {}'), 'changes', { cancel: 'B' }))).toEqual(['changes:', '  - { cancel: B }']);
  });

  it('are those that go', () => {
    const text = 'changes:\n  - cancel: A # zo\n    reason: x\n  - cancel: B\n';
    expect(lines(withoutItem(files(text), 'changes.yaml', 'changes', 0))).toEqual([
      '  - cancel: A # zo',
      '    reason: x',
    ]);
  });
});
