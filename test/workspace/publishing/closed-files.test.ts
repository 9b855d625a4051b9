import { describe, expect, it } from 'vitest';
import { closedFiles } from '../../../src/workspace/publishing/closed-files.ts';
import { fakeIo } from '../../support/fake-io.ts';

type Access = [mode: number, group?: number];

async function closed(files: Record<string, Access>, ignored: string[] = []): Promise<string[]> {
  const io = fakeIo({ ignored: ignored.map((name) => `cycles/${name}`) });
  io.accessOf = (path) => {
    const found = files[path.slice('cycles/'.length)];
    return found && { mode: found[0], group: found[1] ?? 5 };
  };
  const found = await closedFiles({ io, path: 'cycles', tell() {}, made() {} }, Object.keys(files));
  return [...found].sort();
}

describe('a file is closed when', () => {
  it.each<[string, Record<string, Access>, string[], string[]]>([
    ['fewer people may open it', { a: [0o644], b: [0o600] }, [], ['b']],
    ['others may not, and the group may', { a: [0o644], b: [0o640] }, [], ['b']],
    ['it is for another group', { a: [0o640], b: [0o640], c: [0o640, 6] }, [], ['c']],
    ['git leaves it alone', { a: [0o644], b: [0o644] }, ['b'], ['b']],
  ])('%s', async (_, files, ignored, expected) => expect(await closed(files, ignored)).toEqual(expected));

  it.each<[string, Record<string, Access>, string[]]>([
    ['all are for one person', { a: [0o600], b: [0o600] }, []],
    ['all are for a group', { a: [0o640], b: [0o660] }, []],
    ['it is of another group and for everybody', { a: [0o644], b: [0o644], c: [0o644, 6] }, []],
    ['git leaves all alone', { a: [0o644], b: [0o644] }, ['a', 'b']],
  ])('and not when %s', async (_, files, ignored) => expect(await closed(files, ignored)).toEqual([]));
});
