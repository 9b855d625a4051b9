import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Loaded } from '../../../src/workspace/definitions.ts';
import { lastSolved, rememberSolved } from '../../../src/workspace/editing/solved.ts';
import { runs } from '../../support/runs.ts';

const PERIOD = { from: day('2020-10-26'), until: day('2021-04-25') };

/** A folder of which the files hold these texts, and what it remembers of a solution. */
function folder(texts: Record<string, string>, memory?: string | Uint8Array): Loaded {
  const files = Object.entries(texts).map(([name, text]) => ({ name: `cycles/${name}`, bytes: bytesOf(text) }));
  const kept = typeof memory === 'string' ? bytesOf(memory) : memory;
  return { files, folder: { path: 'cycles', io: { readFile: () => kept } } } as unknown as Loaded;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What is remembered when files get other texts. */
function remembered(before: Record<string, string>, after: Record<string, string>): Uint8Array {
  const revisions = Object.entries(after).map(([name, text]) => ({ file: `cycles/${name}`, bytes: bytesOf(text) }));
  return rememberSolved(folder(before), revisions as never, PERIOD).data as Uint8Array;
}

/** The texts to which the files would go back; null for one that goes. */
function takenBack(
  after: Record<string, string>,
  memory: string | Uint8Array,
): Record<string, string | null> | undefined {
  const found = lastSolved(folder(after, memory));
  return (
    found &&
    Object.fromEntries(
      found.revisions.map(({ file, bytes }) => [
        file.replace('cycles/', ''),
        bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ]),
    )
  );
}

const line = fc.constantFrom(
  'changes:',
  '  - { move: MCC 2020-11-03 }',
  '# één 📅',
  '',
  '  to: 2020-11-05',
  '\ufeff',
  'a\r',
);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

describe('what is remembered of a solution', () => {
  it('gives every byte of every file back, and takes away the files that it made', () => {
    fc.assert(
      fc.property(text, text, text, text, (one, other, oneNow, otherNow) => {
        const after = { 'a.yaml': oneNow, 'b.yaml': otherNow, 'new.yaml': 'changes: []\n' };
        const memory = remembered({ 'a.yaml': one, 'b.yaml': other }, after);
        expect(takenBack(after, memory)).toEqual({ 'a.yaml': one, 'b.yaml': other, 'new.yaml': null });
      }),
      { numRuns: runs(300) },
    );
  });

  it('is of no use once one of its files is otherwise, or gone', () => {
    const after = { 'a.yaml': 'x: 2\n', 'b.yaml': 'y: 2\n' };
    const memory = remembered({ 'a.yaml': 'x: 1\n', 'b.yaml': 'y: 1\n' }, after);
    expect(takenBack({ ...after, 'b.yaml': 'y: 3\n' }, memory)).toBeUndefined();
    expect(takenBack({ 'a.yaml': 'x: 2\n' }, memory)).toBeUndefined();
    expect(takenBack({ ...after, 'c.yaml': 'z: 1\n' }, memory)).toEqual({ 'a.yaml': 'x: 1\n', 'b.yaml': 'y: 1\n' });
  });

  it('is remembered once when the run that found it ended before it wrote the files', () => {
    const before = { 'a.yaml': 'a: 1\n' };
    const revisions = [{ file: 'cycles/a.yaml', bytes: bytesOf('a: 2\n') }];
    const once = remembered(before, { 'a.yaml': 'a: 2\n' });
    expect(rememberSolved(folder(before, once), revisions as never, PERIOD).data).toEqual(once);
  });

  it('says of which days it is', () => {
    const memory = remembered({ 'a.yaml': '' }, { 'a.yaml': 'x: 1\n' });
    expect(lastSolved(folder({ 'a.yaml': 'x: 1\n' }, memory))?.period).toMatchObject(PERIOD);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"version": 1'],
    ['another version', '{"version": 2, "from": "2020-10-26", "until": "2021-04-25", "files": [{}]}'],
    ['no files', '{"version": 1, "from": "2020-10-26", "until": "2021-04-25", "files": []}'],
    ['no day', '{"version": 1, "from": "ooit", "until": "2021-04-25", "files": [{}]}'],
    [
      'a place that is no number',
      '{"version": 1, "from": "2020-10-26", "until": "2021-04-25", "files": [{"name": "a.yaml", "sum": "", "at": "0", "length": 0, "before": ""}]}',
    ],
    ['nothing as a file', '{"version": 1, "from": "2020-10-26", "until": "2021-04-25", "files": [null]}'],
  ])('is nothing that cyclus did not write: %s', (_, memory) => {
    expect(takenBack({ 'a.yaml': '' }, memory)).toBeUndefined();
  });
});
