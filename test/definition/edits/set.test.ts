import { describe, expect, it } from 'vitest';
import { type WritingAt, withWriting } from '../../../src/definition/edits/revise.ts';

/** A file after a value was put at a path of it; undefined where there is no place for it. */
function put(text: string, at: Omit<WritingAt, 'file'>): string | undefined {
  const files = [{ name: 'a.yaml', bytes: new TextEncoder().encode(text) }];
  const [file] = withWriting(files, { file: 'a.yaml', ...at }) ?? [];
  return file && 'bytes' in file ? new TextDecoder().decode(file.bytes) : undefined;
}

describe('a value at a path', () => {
  it('comes in the place of the one that stands there', () => {
    expect(put('p: { round: A1, x: 1 } # so\n', { path: ['p', 'round'], value: 'A2' })).toBe(
      'p: { round: A2, x: 1 } # so\n',
    );
    expect(put('p:\n  round: A1 # so\n  x: 1\n', { path: ['p', 'round'], value: 'A2' })).toBe(
      'p:\n  round: A2 # so\n  x: 1\n',
    );
  });

  it('comes with its key at the end of the block, as that is written', () => {
    expect(put('p: { x: 1 }\n', { path: ['p', 'round'], value: 'A2' })).toBe('p: { x: 1, round: A2 }\n');
    expect(put('p:\n  x: 1 # so\nq: 2\n', { path: ['p', 'round'], value: 'A2' })).toBe(
      'p:\n  x: 1 # so\n  round: A2\nq: 2\n',
    );
    expect(put('p:\n  x: |\n    lang\nq: 2\n', { path: ['p', 'round'], value: 'A2' })).toBe(
      'p:\n  x: |\n    lang\n  round: A2\nq: 2\n',
    );
  });

  it('makes a block of a text that stood for one key', () => {
    const at = { path: ['route', 1, 'gap'], value: '3 werkdagen', short: 'forum' };
    expect(put('route: [ACC, MCC]\n', at)).toBe('route: [ACC, { forum: MCC, gap: 3 werkdagen }]\n');
  });

  it('is a text of a list, or a few keys between braces', () => {
    expect(put('add: [MCC 2021-01-05]\n', { path: ['add', 0], value: 'MCC 2021-01-05 13:00' })).toBe(
      'add: [MCC 2021-01-05 13:00]\n',
    );
    const papers = { due: '2 werkdagen', at: '12:00' };
    expect(put('f: { x: 1 }\n', { path: ['f', 'papers'], value: papers })).toBe(
      'f: { x: 1, papers: { due: 2 werkdagen, at: "12:00" } }\n',
    );
  });

  it('has no place in what is not there, is no block, or takes several lines', () => {
    expect(put('p: { x: 1 }\n', { path: ['q', 'round'], value: 'A2' })).toBeUndefined();
    expect(put('p: 1\n', { path: ['p', 'round'], value: 'A2' })).toBeUndefined();
    expect(put('p:\n  minutes:\n    a: 5 min\n', { path: ['p', 'minutes'], value: '4 min' })).toBeUndefined();
  });
});
