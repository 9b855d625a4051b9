import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAnnotations } from '../../../src/definition/edits/without-annotations.ts';
import { readYaml } from '../read-yaml.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** What is left of a text; null when nothing can be left safely, undefined when there are no annotations. */
function rest(text: string): string | null | undefined {
  const found = withoutAnnotations({ name: 'a.yaml', bytes: encode(text) });
  if (!found) return undefined;
  return found.rest ? new TextDecoder().decode(found.rest) : null;
}

describe('a file without its annotations', () => {
  it.each<[string, string, string | null | undefined]>([
    ['has none to lose', 'fora: {}\n', undefined],
    ['is no YAML', 'annotations: [', undefined],
    ['is a list', '- annotations\n', undefined],
    ['has nothing else', '# a\nannotations:\n  - b\n# c\n', ''],
    ['keeps what comes before', 'fora: {} # a\n# b\nannotations:\n- c\n', 'fora: {} # a\n\n\n\n'],
    ['keeps what comes after, where it stood', 'annotations: [a]\n# b\n\nfora: {}\n', '\n\n\nfora: {}\n'],
    ['keeps the line ends of Windows', 'annotations:\r\n  - a\r\nfora: {}\r\n', '\r\n\r\nfora: {}\r\n'],
    ['keeps a key with nothing behind it', 'fora:\nannotations: [a]\nroles:\n', 'fora:\n\nroles:\n'],
    [
      'loses texts over several lines',
      'annotations:\n  - purpose: >-\n      a\n\n      b: c\n# d\nfora: {}\n',
      '\n\n\n\n\n\nfora: {}\n',
    ],
    ['is known under a key in quotes', '"annotations": [a]\nfora: {}\n', '\nfora: {}\n'],
    ['is kept as a whole when it is written in braces', '{ annotations: [a], fora: {} }\n', null],
    ['is kept as a whole when the key is written apart', '? annotations\n: [a]\n', null],
  ])('%s', (_, text, expected) => expect(rest(text)).toBe(expected));

  it('says all else, on the same lines', () => {
    const sections = [
      'roles:\n  minister: {}\n',
      'fora:\n  MCC: { time: "14:00" }\n\n  ACC: {}\n',
      '# x\ngroups: {}\n',
    ];
    const annotations = fc.constantFrom(
      'annotations: [{ for: minister, meeting: MCC 2020-11-03, purpose: geheim }]\n',
      'annotations:\n# geheim\n- for: minister\n  meeting: MCC 2020-11-03\n  purpose: |\n    geheim\n    geheim: geheim\n\n',
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(sections), annotations, fc.nat(3), (some, secret, at) => {
        const all = [...some.slice(0, at), secret, ...some.slice(at)];
        const left = rest(all.join(''))!;
        expect(left).not.toContain('geheim');
        if (some.length === 0) expect(left).toBe('');
        const [whole, part] = [readYaml(all.join('')), readYaml(left)];
        const places = (sources: typeof whole.sources) =>
          [['roles'], ['fora', 'MCC', 'time'], ['fora', 'ACC'], ['groups']].map((path) =>
            some.join('').includes(`${path[0]}:`) ? sources.locate({ file: 'test.yaml', path }) : null,
          );
        expect(places(part.sources)).toEqual(places(whole.sources));
      }),
    );
  });
});
