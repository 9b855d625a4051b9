import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/definition/read.ts';

const page = readFileSync('docs/definitions.md', 'utf8');
const good = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml]) => yaml!);

/** Reads bytes as a file, says everything that is found, and checks that it is said about something in the file. */
function readAndSay(bytes: Uint8Array): void {
  const { findings, sources } = readWorkspace([{ name: 'a.yaml', bytes }]);
  const lines = (sources.text('a.yaml') ?? '').split(/\r\n|\r|\n/);
  for (const { kind, args, places } of findings) {
    for (const lang of ['nl', 'en'] as const) {
      expect(kind.say[lang](args)).not.toMatch(/undefined|\[object|NaN/);
      kind.hint?.[lang](args);
    }
    for (const place of places) {
      const { line, column, endLine, endColumn } = sources.locate(place);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
      expect(endLine).toBeLessThanOrEqual(lines.length);
      expect(endColumn).toBeLessThanOrEqual(lines[endLine - 1]!.length + 1);
      expect(endLine > line || endColumn >= column).toBe(true);
    }
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

/** A good example in which something has been put in the place of something else. */
const spoiled = fc
  .record({
    text: fc.constantFrom(...good),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    put: fc.oneof(
      fc.constantFrom(
        '',
        ':',
        ': ',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        '&a ',
        '*a',
        '!x ',
        '#',
        '\t',
        '0',
        '<<: ',
        '? ',
        '---\n',
      ),
      fc.constantFrom(...good.flatMap((text) => text.split(/\s+/)).filter(Boolean)),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
  })
  .map(({ text, from, length, put }) => {
    const start = Math.floor(from * text.length);
    return text.slice(0, start) + put + text.slice(start + length);
  });

describe('whatever is in a file', () => {
  it('bytes are read without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readAndSay), { numRuns: 200 });
  });

  it('text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => readAndSay(encode(text))),
      { numRuns: 200 },
    );
  });

  it('a good example that was spoiled gives findings inside it', () => {
    fc.assert(
      fc.property(spoiled, (text) => readAndSay(encode(text))),
      { numRuns: 500 },
    );
  });
});
