import { describe, expect, it } from 'vitest';
import { readWorkspace, type SourceFile } from '../../../src/definition/read.ts';
import { MOST_BYTES } from '../../../src/definition/source-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function read(file: SourceFile) {
  const { workspace, findings, sources } = readWorkspace([file]);
  return {
    workspace,
    findings: findings.map(({ kind, places }) => {
      const { line, column } = sources.locate(places[0]!);
      return `${line}:${column} ${kind.code}`;
    }),
  };
}

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

describe('the bytes of a file', () => {
  it('may begin with a byte order mark, which takes no column', () => {
    const { findings } = read({ name: 'a.yaml', bytes: bytes([0xef, 0xbb, 0xbf], 'frora: {}\n') });
    expect(findings).toEqual(['1:1 unknown-key']);
  });

  it('may have Windows line ends', () => {
    const { workspace } = read({ name: 'a.yaml', bytes: utf8('fora:\r\n  MCC:\r\n    place: zaal 1\r\n') });
    expect(workspace?.fora.get('MCC')?.location).toBe('zaal 1');
    const { findings } = read({ name: 'a.yaml', bytes: utf8('fora:\r\n  MCC:\r\n    tiem: x\r\n') });
    expect(findings).toEqual(['3:5 unknown-key']);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n'],
    ['a comment', '# niets\n'],
    ['three dashes', '---\n'],
  ])('may hold %s', (_, text) => {
    const { workspace, findings } = read({ name: 'a.yaml', bytes: utf8(text) });
    expect(findings).toEqual([]);
    expect(workspace?.fora.size).toBe(0);
  });

  const wide = (text: string, order: 'le' | 'be') =>
    [...text].flatMap((one) => (order === 'le' ? [one.charCodeAt(0), 0] : [0, one.charCodeAt(0)]));

  it.each<[string, Uint8Array, string[]]>([
    ['UTF-16 with a mark', bytes([0xff, 0xfe], wide('fora: {}', 'le')), ['1:1 not-utf-8']],
    ['UTF-16 the other way round', bytes([0xfe, 0xff], wide('fora: {}', 'be')), ['1:1 not-utf-8']],
    ['UTF-16 without a mark', bytes(wide('fora: {}', 'le')), ['1:1 not-utf-8']],
    ['Windows-1252', bytes('fora:\n  MCC: { name: Ministeri', [0xeb], 'le }\n'), ['2:25 not-utf-8']],
    ['Windows-1252 after good UTF-8', bytes('# \ufffd \u00eb\nfora: ', [0xeb], '\n'), ['2:7 not-utf-8']],
    [
      'Windows-1252 after good UTF-8 with a mark in front',
      bytes([0xef, 0xbb, 0xbf], '# \ufffd \u00eb\nfora: ', [0xeb], '\n'),
      ['2:7 not-utf-8'],
    ],
    ['null characters', bytes('fora: ', [0], '{}\n'), ['1:7 unprintable-character']],
    ['a terminal escape', bytes('fora:\n  MCC: { name: ', [0x1b], '[31m }\n'), ['2:16 unprintable-character']],
    ['line ends of an old Mac', utf8('fora: {}\rroles: {}\r'), ['1:9 unprintable-character']],
    ['a no-break space that indents', utf8('fora:\n\u00a0 MCC: {}\n'), ['2:1 unprintable-character']],
    ['too much', new Uint8Array(MOST_BYTES + 1).fill(0x23), ['1:1 file-too-large']],
  ])('gives one finding for %s', (_, content, expected) => {
    const { workspace, findings } = read({ name: 'a.yaml', bytes: content });
    expect(findings).toEqual(expected);
    expect(workspace).toBeNull();
  });

  it('may have a no-break space inside a text', () => {
    expect(read({ name: 'a.yaml', bytes: utf8('fora: { MCC: { place: zaal\u00a01 } }') }).findings).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['folder', 'file-unreadable'],
    ['permission', 'file-unreadable'],
    ['loop', 'file-unreadable'],
    ['missing', 'file-unreadable'],
    ['unreadable', 'file-unreadable'],
    ['too-large', 'file-too-large'],
  ] as const)('is a finding: %s', (problem, code) => {
    expect(read({ name: 'a.yaml', problem }).findings).toEqual([`1:1 ${code}`]);
  });

  it('leaves what other files refer to in doubt', () => {
    const fora = { name: 'fora.yaml', bytes: utf8('fora: { MCC: { chair: minister VWS } }') };
    const { findings } = readWorkspace([fora, { name: 'roles.yaml', problem: 'permission' }]);
    expect(findings.map(({ kind }) => kind.code)).toEqual(['file-unreadable']);
  });

  it('is the last of too many', () => {
    const files = Array.from({ length: 9 }, (_, index) => ({
      name: `${String.fromCharCode(97 + index)}.yaml`,
      bytes: utf8(`#${' '.repeat(MOST_BYTES - 1)}`),
    }));
    const { findings } = readWorkspace(files);
    expect(findings.map(({ kind, places }) => [kind.code, places[0]!.file])).toEqual([['file-too-large', 'i.yaml']]);
  });
});
