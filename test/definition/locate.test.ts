import { describe, expect, it } from 'vitest';
import type { SourcePlace } from '../../src/diagnostic/finding.ts';
import { readYaml } from './read-yaml.ts';

const TEXT = `fora:
  MCC: { time: "14:00", members: minister VWS }
  ACC:
    place: zaal 1
    members:
      - minister BZK
  VB:
  DOC: { chair: { role: MP } }
`;

const { sources } = readYaml(TEXT);

function located(path: SourcePlace['path'], more: Partial<SourcePlace> = {}): string {
  const { line, column, endLine, endColumn } = sources.locate({ file: 'test.yaml', path, ...more });
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe('where a place is', () => {
  it.each<[string, SourcePlace['path'], string]>([
    ['a value', ['fora', 'MCC', 'time'], '2:16-2:23'],
    ['a block in braces', ['fora', 'MCC'], '2:8-2:48'],
    ['a block of lines: its key', ['fora', 'ACC'], '3:3-3:6'],
    ['an item of a list', ['fora', 'ACC', 'members', 0], '6:9-6:21'],
    ['an item where the list was one text', ['fora', 'MCC', 'members', 0], '2:34-2:46'],
    ['a key inside that text', ['fora', 'MCC', 'members', 0, 'role'], '2:34-2:46'],
    ['a key of a block where a list may stand', ['fora', 'DOC', 'chair', 0, 'role'], '8:25-8:27'],
    ['that block', ['fora', 'DOC', 'chair', 0], '8:17-8:29'],
    ['a missing key: the key above it', ['fora', 'ACC', 'time'], '3:3-3:6'],
    ['a missing key in braces: the key above it', ['fora', 'MCC', 'place'], '2:3-2:6'],
    ['nothing behind a key: the key', ['fora', 'VB'], '7:3-7:5'],
  ])('%s', (_, path, expected) => expect(located(path)).toBe(expected));

  it('is the key when that is asked', () => expect(located(['fora', 'MCC', 'time'], { key: true })).toBe('2:10-2:14'));

  it('is a spot in the text when there is no path', () => expect(located([], { range: [6, 9] })).toBe('2:1-2:4'));

  it('is the beginning of a file that is not there', () => {
    expect(sources.locate({ file: 'weg.yaml', path: ['fora'] })).toMatchObject({ line: 1, column: 1 });
  });

  it('counts in UTF-16 units, as editors do', () => {
    const { sources: other } = readYaml('fora: { "😀": {}, MCC: { time: 1 } }');
    expect(other.locate({ file: 'test.yaml', path: ['fora', 'MCC', 'time'] }).column).toBe(32);
  });
});

describe('what is of an annotation', () => {
  const closed = (text: string) => {
    const { sources: read } = readYaml(text);
    const lines = text.split('\n');
    const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
    return starts.flatMap((start, index) =>
      read.isClosed({ file: 'test.yaml', path: [], range: [start, start] }) ? [index + 1] : [],
    );
  };

  it.each([
    ['from its key to the next section', 'fora: {}\nannotations:\n  - a\n# b\nroles: {}\nteams: {}', [2, 3, 4, 5]],
    ['to the end when nothing follows', 'roles: {}\nannotations:\n- a\n', [2, 3, 4]],
    ['what may have been meant for it', 'annotations: []\npurpose: a\nroles: {}', [1, 2, 3]],
    ['under a name with a slip, or in Dutch', 'annotaties: []\nfora: {}\nanotations: []', [1, 2, 3]],
    ['all after it when it is no YAML', 'fora: {}\nannotations: [\nroles: {}\n', [2, 3, 4]],
    ['in braces too', '{ fora: {}, annotations: [], roles: {} }', [1]],
    ['nothing where there is none', 'fora: {}\nroles: {}', []],
  ])('%s', (_, text, expected) => expect(closed(text)).toEqual(expected));
});
