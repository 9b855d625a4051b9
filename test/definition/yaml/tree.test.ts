import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { isDefinitionName } from '../../../src/definition/source-file.ts';
import { parseYaml } from '../../../src/definition/yaml/compose.ts';
import { plainValue } from '../../../src/definition/yaml/plain.ts';
import type { Node } from '../../../src/definition/yaml/tree.ts';

/** What another YAML library makes of a text, with nothing where nothing was written. */
function otherwise(text: string): unknown {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (value === null || value === '') return undefined;
    if (typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)]));
  };
  return bare(parse(text, { schema: 'failsafe' }));
}

const ours = (text: string) => plainValue('f.yaml', parseYaml('f.yaml', text).root).plain;

/** Every piece of text in a tree as it stands in the file. */
function written(node: Node | undefined, text: string): string[] {
  if (!node) return [];
  const self = text.slice(node.start, node.end);
  if (node.is === 'text') return [self];
  if (node.is === 'list') return [self, ...node.items.flatMap((item) => written(item, text))];
  return [self, ...node.pairs.flatMap(({ key, value }) => [...written(key, text), ...written(value, text)])];
}

describe('a tree', () => {
  const folder = new URL('../../../cycles/', import.meta.url);
  it.each(readdirSync(folder).filter(isDefinitionName))('says of %s what another library says', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(ours(text)).toEqual(otherwise(text));
  });

  it('says of any values what another library says', () => {
    const word = fc.stringMatching(/^[a-z0-9 :,'"#é😀-]{0,12}$/u);
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, word, fc.array(tie('any'), { maxLength: 3 }), tie('block')),
      block: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('any'), { maxKeys: 4 }),
    })).block;
    fc.assert(
      fc.property(value, fc.boolean(), (drawn, flow) => {
        const text = stringify(drawn, { collectionStyle: flow ? 'flow' : 'block' });
        const { findings } = parseYaml('f.yaml', text);
        expect(findings).toEqual([]);
        // An empty text in quotes is something to this reader and nothing to people; both libraries say the same of it.
        expect(JSON.stringify(ours(text))).toBe(JSON.stringify(parse(text, { schema: 'failsafe' })));
      }),
      { numRuns: 300 },
    );
  });

  it('knows where everything stands, quotes and brackets included', () => {
    const text = `a: "b c" # d
'e': [f, { g: h, } , # i
  ]
j:
  - k
  - l: m
n: []
o:
`;
    expect(written(parseYaml('f.yaml', text).root, text)).toEqual([
      text.slice(0, text.lastIndexOf('o') + 1),
      'a',
      '"b c"',
      "'e'",
      '[f, { g: h, } , # i\n  ]',
      'f',
      '{ g: h, }',
      'g',
      'h',
      'j',
      '- k\n  - l: m',
      'k',
      'l: m',
      'l',
      'm',
      'n',
      '[]',
      'o',
      '',
    ]);
  });
});

describe('YAML with more values than anybody writes', () => {
  const many = (count: number) => [
    ['a list of lines', `accepted:\n${'- x\n'.repeat(count - 1)}`],
    ['a list in brackets', `accepted: [${'x,'.repeat(count - 1)}]`],
    ['things by name', `roles:\n${Array.from({ length: count - 1 }, (_, index) => `  r${index}: {}\n`).join('')}`],
  ];
  it.each(many(50_001))('is told to be too large, not to be broken: %s', (_, text) => {
    const [finding, ...others] = parseYaml('f.yaml', text!).findings;
    expect([finding!.kind.code, others]).toEqual(['file-too-large', []]);
    expect(finding!.kind.say.nl(finding!.args)).toBe('dit bestand telt meer dan 50000 waarden en wordt niet gelezen');
  });

  it.each(many(50_000))('is read up to that number: %s', (_, text) => {
    expect(parseYaml('f.yaml', text!).findings).toEqual([]);
  });
});
