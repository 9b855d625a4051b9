import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

async function stderrAt(columns: number | undefined, args: string[]): Promise<string> {
  const io = fakeIo({ files: { 'cycles/a.yaml': 'fora: { MCC: {} }' } });
  Object.assign(io.stderr, { columns });
  await main(args, io);
  return io.said.stderr;
}

it.each([
  ['what is wrong', ['move', 'MCC 2020-11-10', '--to', 'ooit', '--until', 'x']],
  ['an error in a long sentence', ['check', '--from', '2020-11-03', '--until', '2020-11-02']],
])('of %s, no line on a screen breaks a word or is wider', async (_, args) => {
  const whole = await stderrAt(undefined, args);
  const narrow = await stderrAt(40, args);
  expect(Math.max(...whole.split('\n').map((line) => line.length))).toBeGreaterThan(40);
  expect(narrow.split('\n').filter((line) => line.length > 40)).toEqual([]);
  expect(narrow.split(/\s+/)).toEqual(whole.split(/\s+/));
});
