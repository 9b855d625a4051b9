import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

const FILES = { 'cycles/a.yaml': 'fora: { MCC: {} }', 'toen/a.yaml': 'fora: [' };

/** @param answers to what is asked, after which nobody is there any more */
async function stderrAt(columns: number | undefined, args: string[], answers: string[] = []): Promise<string> {
  const io = fakeIo({ files: FILES });
  io.ask = async () => answers.shift();
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

it('of what an answer is wrong with, no line on a screen is wider', async () => {
  const said = await stderrAt(40, ['new', 'forum', 'Raad'], ['', 'zo ongeveer']);
  expect(said).toContain('onbekend woord');
  expect(said.split('\n').filter((line) => line.length > 40)).toEqual([]);
});

it('of definitions of then that are wrong, no sentence above their lines is wider', async () => {
  const whole = (await stderrAt(undefined, ['changes', '--since', 'toen'])).split('\n')[0]!;
  const narrow = await stderrAt(24, ['changes', '--since', 'toen']);
  const [sentence] = narrow.split('\n\n');
  expect(sentence!.split('\n').filter((line) => line.length > 24)).toEqual([]);
  expect(sentence!.split(/\s+/)).toEqual(whole.split(/\s+/));
});

it('has no sentence on standard error that is not put into such lines', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));
  const written = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/stderr\.write\([^;]*;/g)].map(([call]) => ({ name, call: call! })),
  );
  expect(written.length).toBeGreaterThan(7);
  // Findings have lines of their own, progress has one that is cut, and what went wrong in cyclus is for its makers.
  const plain = written.filter(({ call }) => !/linesFor|show\w*\(|CLEAR|error\.stack|red\(word\)/.test(call));
  expect(plain).toEqual([]);
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
