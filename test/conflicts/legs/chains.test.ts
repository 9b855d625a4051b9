import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, words } from '../../support/findings.ts';

const chain = (acc: string, mcc: string, extra = '') => `
settings: { chain-gap: 1 uur }
fora: { ACC: { ${acc} }, DOC: { time: "11:30" }, MCC: { ${mcc} } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { beeld: { week: 1, day: dinsdag, chain: [ACC, MCC] } } }
${extra}`;

const CODES = ['chain-out-of-order', 'chain-without-gap'];
const autumn = (yaml: string) => briefs(yaml, '2020-10-19', '2020-12-31', ...CODES);

describe('a chain', () => {
  it.each([
    ['with the gap that was asked for', 'time: "10:00"', 'time: "12:00"', []],
    ['of which a time is not known', '', 'time: "12:00"', []],
    [
      'with less than the gap',
      'time: "10:00"',
      'time: "11:59"',
      ['warning chain-without-gap ACC, MCC, A: 2020-10-20 2020-11-03 2020-11-17'],
    ],
    [
      'that overlaps',
      'time: "10:00", length: 3 uur',
      'time: "12:00"',
      ['warning chain-without-gap ACC, MCC, A: 2020-10-20 2020-11-03 2020-11-17'],
    ],
    [
      'that starts at once',
      'time: "10:00"',
      'time: "10:00"',
      ['error chain-out-of-order ACC, MCC, A: 2020-10-20 2020-11-03 2020-11-17'],
    ],
    [
      'the wrong way round',
      'time: "14:00"',
      'time: "10:00"',
      ['error chain-out-of-order ACC, MCC, A: 2020-10-20 2020-11-03 2020-11-17'],
    ],
  ])('%s', (_, acc, mcc, expected) => expect(autumn(chain(acc, mcc))).toEqual(expected));

  it('is out of order when its last forum moves to the day before, also while times are not known', () => {
    const moved = chain('', '', 'changes: [{ move: MCC 2020-11-03, to: 2020-11-02 }]');
    expect(autumn(moved)).toEqual(['error chain-out-of-order ACC, MCC, A: 2020-11-02 2020-11-03']);
    const [finding] = findingsOf(moved, '2020-10-19', '2020-12-31', ...CODES);
    expect(finding!.places.map(({ path }) => path[0])).toEqual(['changes', 'cycles']);
  });

  it('goes on without a meeting that is cancelled', () => {
    const cancelled = chain('time: "14:00"', 'time: "10:00"', 'changes: [{ cancel: ACC 2020-11-03 }]');
    expect(autumn(cancelled)).toEqual(['error chain-out-of-order ACC, MCC, A: 2020-10-20 2020-11-17']);
  });

  it('links each forum with the next', () => {
    const three = chain('time: "10:00"', 'time: "13:00"').replace('[ACC, MCC]', '[ACC, DOC, MCC]');
    expect(autumn(three)).toEqual([
      'warning chain-without-gap ACC, DOC, A: 2020-10-20 2020-11-03 2020-11-17',
      'warning chain-without-gap DOC, MCC, A: 2020-10-20 2020-11-03 2020-11-17',
    ]);
  });

  it('says how much is missing', () => {
    const [finding] = findingsOf(chain('time: "10:00"', 'time: "11:30"'), '2020-10-19', '2020-10-31', ...CODES);
    expect(words(finding!)).toEqual([
      'tussen ACC en MCC zit maar 30 minuten, terwijl er 1 uur tussen hoort',
      'begin later met MCC of eerder met ACC, of kort ACC in',
    ]);
  });
});
