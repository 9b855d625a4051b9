import { describe, expect, it } from 'vitest';
import { briefs, findingsOf } from '../support/findings.ts';

const mondays = (accepted: string) => `
fora: { VB: {} }
cycles: { A: { every: 1 week, from: 2020-10-19, steps: { beraad: { week: 1, day: maandag, forum: VB } } } }
accepted: [${accepted}]
`;

const easter = (accepted: string) => briefs(mondays(accepted), '2021-04-01', '2022-04-30', 'meeting-on-public-holiday');

describe('accepting', () => {
  it.each([
    [
      'everything about a forum',
      '{ code: meeting-on-public-holiday, about: VB, reason: afgesproken }',
      [
        'accepted error meeting-on-public-holiday VB: 2021-04-05 2022-04-18',
        'accepted error meeting-on-public-holiday VB: 2021-05-24',
      ],
    ],
    [
      'some of the days of a finding, which splits it',
      '{ code: meeting-on-public-holiday, from: 2022-01-01, until: 2022-12-31, reason: afgesproken }',
      [
        'error meeting-on-public-holiday VB: 2021-04-05',
        'accepted error meeting-on-public-holiday VB: 2022-04-18',
        'error meeting-on-public-holiday VB: 2021-05-24',
      ],
    ],
    [
      'nothing of another code',
      '{ code: meeting-in-weekend, reason: afgesproken }',
      ['error meeting-on-public-holiday VB: 2021-04-05 2022-04-18', 'error meeting-on-public-holiday VB: 2021-05-24'],
    ],
  ])('marks %s', (_, accepted, expected) => expect(easter(accepted)).toEqual(expected));

  it('says why and by whom', () => {
    const yaml = mondays('{ code: meeting-on-public-holiday, reason: op verzoek van de voorzitter, by: secretaris }');
    const [finding] = findingsOf(yaml, '2021-04-01', '2021-04-30');
    expect(finding!.accepted).toEqual({ reason: 'op verzoek van de voorzitter', by: 'secretaris' });
  });
});
