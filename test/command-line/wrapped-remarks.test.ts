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

it('breaks no word of what is said of a wrong answer, nor of why nothing is published', async () => {
  const narrow = fakeIo({ files: { 'cycles/a.yaml': 'fora: { MCC: {} }' }, columns: 40 });
  const answers = ['Sport', '', 'MCC', '', '', '', 'de dag na de dag waarop alles al was geregeld'];
  await main(['nieuw', 'onderwerp'], Object.assign(narrow, { ask: async () => answers.shift() ?? '' }));
  const clash = fakeIo({
    files: {
      'cycles/a.yaml':
        'roles: { m: {} }\nfora: { MCC: { time: "14:00", chair: m, documents: [agenda] }, ACC: { time: "14:00", chair: m } }\n' +
        'cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { a: { week: 1, day: dinsdag, forum: [MCC, ACC] } } } }',
    },
    columns: 40,
    env: { NO_COLOR: '1' },
  });
  expect(await main(['publiceer', '--lang', 'nl'], clash)).toBe(1);
  expect(clash.said.stderr).toMatch(/accepteer ze met een\nreden/);
  for (const { said } of [narrow, clash])
    expect(said.stderr.split('\n').filter((line) => line.length > 40)).toEqual([]);
  expect(narrow.said.stderr.split('\n').length).toBeGreaterThan(2);
});
