import { expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { fakeIo } from '../../support/fake-io.ts';

/** A workspace whose cycles stand in two files, which are read in order of name. */
const files = (first: string, second: string) => ({
  'cycles/fora.yaml': 'fora: { MCC: {} }',
  'cycles/a.yaml': `cycles: { ${first} }`,
  'cycles/b.yaml': `cycles: { ${second} }`,
});
const cycle = (name: string, every: string, from: string, day: string) =>
  `${name}: { every: ${every}, from: ${from}, steps: { s: { day: ${day}, forum: MCC } } }`;
const WEEKLY = cycle('college', '1 week', '2020-10-19', 'di');
const TWO_WEEKLY = cycle('A', '2 weken', '2020-10-19', 'wo');
const MONTHLY = cycle('raad', '1 maand', '2020-11-01', '2e dinsdag');

async function title(definitions: Record<string, string>, ...args: string[]): Promise<string> {
  const io = fakeIo({ files: definitions, today: '2020-10-30' });
  await main(['agenda', ...args], io);
  return io.said.stdout.split('\n')[0]!;
}

it.each([
  ['of one week', files(WEEKLY, TWO_WEEKLY), [], 'Agenda van maandag 2 t/m zondag 8 november 2020'],
  ['of two weeks', files(TWO_WEEKLY, WEEKLY), [], 'Agenda van maandag 2 t/m zondag 15 november 2020'],
  ['in weeks, months aside', files(MONTHLY, WEEKLY), [], 'Agenda van maandag 2 t/m zondag 8 november 2020'],
  [
    'of as many weeks as asked',
    files(WEEKLY, ''),
    ['--weeks', '2'],
    'Agenda van maandag 2 t/m zondag 15 november 2020',
  ],
])('the agenda is about the next round of the first cycle %s', async (_, definitions, args, expected) => {
  expect(await title(definitions, ...args)).toBe(expected);
});
