import { expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import {
  addedIdentity,
  blockIdentity,
  deadlineIdentity,
  stepIdentities,
} from '../../../src/schedule/rounds/identity.ts';
import { scheduleOf } from '../../support/yaml.ts';

it.each([
  [blockIdentity('B', 3, 'uitkomst', 'MCC'), 'B-3/uitkomst/MCC'],
  [addedIdentity('MCC', day('2020-12-14')), 'MCC/2020-12-14'],
  [deadlineIdentity('jeugdpakket', 'uitkomst', 'MCC'), 'jeugdpakket/uitkomst/MCC'],
])('what is known for life as %s has no date but that on which it was added', (identity, expected) =>
  expect(identity).toBe(expected),
);

it('two names never make one identity, whatever stands in them', () => {
  const pairs = [
    [deadlineIdentity('a/b', 'c', 'd'), deadlineIdentity('a', 'b/c', 'd')],
    [deadlineIdentity('a/b', 'c', 'd'), deadlineIdentity('a%2Fb', 'c', 'd')],
    [blockIdentity('B', 3, 'x/y', 'z'), blockIdentity('B', 3, 'x', 'y/z')],
    [addedIdentity('a/b', 0), addedIdentity('a%2Fb', 0)],
  ];
  for (const [one, other] of pairs) expect(one).not.toBe(other);
  expect(deadlineIdentity('a/b%', 'c', 'd')).toBe('a%2Fb%25/c/d');
});

it('a meeting that steps share has the identity of each of them', () => {
  const yaml = `
fora: { MCC: {} }
cycles:
  A: { every: eenmalig, from: 2020-11-02, steps: { a: { day: di, forum: MCC } } }
  B: { every: 1 week, from: 2020-10-26, steps: { b: { day: di, forum: MCC } } }
`;
  const [meeting] = scheduleOf(yaml, '2020-11-02', '2020-11-08').meetings;
  expect(stepIdentities(meeting!)).toEqual(['A-1/a/MCC', 'B-2/b/MCC']);
});
