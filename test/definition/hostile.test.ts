import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../src/definition/source-file.ts';
import { MOST_DIAGNOSED } from '../../src/definition/yaml/compose.ts';
import { measured } from '../support/processor.ts';
import { chosen } from '../support/runs.ts';
import { readYaml } from './read-yaml.ts';

/** As large as a file may be, and as large as one may be whose mistakes are all told. */
let size = MOST_BYTES;

/** A piece repeated until it is as large as that. */
function full(piece: string, start = ''): string {
  return start + piece.repeat(Math.floor((size - start.length) / piece.length));
}

/** The same, an eighth as large, for what is cheap to read and only must not throw. */
function some(piece: string, start = ''): string {
  return start + piece.repeat(Math.floor(size / 8 / piece.length));
}

function numbered(line: (index: number) => string, start = ''): string {
  let text = start;
  for (let index = 0; text.length < size - 100; index++) text += line(index);
  return text;
}

const TEN_THOUSAND = 10_000;

const hostile = (): [what: string, text: string][] => [
  ['10,000 open brackets', '['.repeat(TEN_THOUSAND)],
  ['10,000 open braces', '{'.repeat(TEN_THOUSAND)],
  ['10,000 lists in a block', '- '.repeat(TEN_THOUSAND)],
  ['10,000 keys of keys', '? '.repeat(TEN_THOUSAND)],
  ['10,000 blocks on one line', 'a: '.repeat(TEN_THOUSAND)],
  ['brackets only', full('[')],
  ['brackets that close', `${some('[')}${some(']')}`],
  ['brackets that only close', some(']')],
  ['braces with keys', some('{a: ')],
  ['dashes', some('- ')],
  ['question marks', some('? ')],
  ['colons', some(': ')],
  ['ever deeper blocks', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ['commas in a list', full(',', '[')],
  ['values in a list', some('a,', 'fora: [')],
  ['pairs in a block', some('a:b,', '{')],
  ['a text that never ends', full('x\n', '"')],
  ['wrong escapes', `${full('\\q', '"')}"`],
  ['anchors', some('&a ')],
  ['named anchors', numbered((index) => `k${index}: &a${index} x\n`)],
  ['aliases', some('*a,', 'fora: [')],
  ['tags', some('! ')],
  ['documents', some('---\n')],
  ['document ends', some('...\n')],
  ['directives', some('%\n')],
  ['comments', some('#\n')],
  ['line ends', full('\r\n')],
  ['tabs', full('\t')],
  ['a long key', full('x', '? ')],
  ['a long line', full('a b ')],
  ['wrong indentation', full(' a:\nb:\n')],
  ['colons in text', some('a: b: c\n')],
  ['text after braces', some('{a b c}\n')],
  ['unknown keys', numbered((index) => `k${index}:\n`)],
  ['the same key', some('fora:\n')],
  ['many fora', numbered((index) => ` f${index}: {}\n`, 'fora:\n')],
  ['many unknown roles', numbered((index) => ` f${index}: { chair: r${index} }\n`, 'fora:\n')],
  ['many wrong changes', some('- x\n', 'changes:\n')],
  ['many doubtful changes', full('- { cancel: A, x: y }\n', 'changes:\n')],
  ['a reference of blanks', `changes: [{ cancel: "${full('A ').slice(0, -200)}1" }]`],
  ['a reference of digits', `changes: [{ cancel: "A ${'1'.repeat(100_000)}" }]`],
];

describe.each([MOST_BYTES, MOST_DIAGNOSED])('a file of %d bytes that was made to be difficult', (bytes) => {
  size = bytes;
  it.each(chosen(hostile()))('%s: findings, in a few seconds of one processor', async (_, text) => {
    const { took } = await measured(() => {
      const { findings, sources } = readYaml(text);
      for (const { places } of findings.slice(0, 1000)) sources.locate(places[0]!);
    });
    expect(took).toBeLessThan(8000);
  });
});
