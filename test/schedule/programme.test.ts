import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { PROGRAMME } from '../support/programme.ts';
import { lines, scheduleOf } from '../support/yaml.ts';

describe('the programme of A and B', () => {
  it('fills the second fortnight, with one meeting where A and B share forum and day', () => {
    expect(lines(PROGRAMME, '2020-11-02', '2020-11-15')).toEqual([
      '2020-11-02 ? BWO A2 Beeld/OMT',
      '2020-11-02 ? VB A2',
      '2020-11-02 ? Catshuis A2 + B2 adviesbehoefte uit A',
      '2020-11-03 ? ACC A2 beeld en richting',
      '2020-11-03 ? MCC A2 beeld en richting + B1 uitkomsten advies',
      '2020-11-04 ? BWO A2 status',
      '2020-11-05 ? ACC A2 concept besluit + B2 richting',
      '2020-11-06 ? MCC A2 concept besluit',
      '2020-11-09 ? BWO A2 persco en debat',
      '2020-11-09 ? VB A2',
      '2020-11-10 ? MCC A2 + B2 richting',
      '2020-11-10 ? Persconferentie A2',
      '2020-11-11 ? debat A2',
      '2020-11-12 ? ACC B2 concept-uitkomsten advies',
    ]);
  });

  it('puts every step of twelve rounds on anchor + 14 x (round - 1) + 7 x (week - 1) + weekday', () => {
    const offsets: Record<string, number> = {
      ma1: 0,
      di1: 1,
      wo1: 2,
      do1: 3,
      vr1: 4,
      ma2: 7,
      di2: 8,
      wo2: 9,
      vraag: 0,
      'richting-1': 3,
      'richting-2': 8,
      concept: 10,
      uitkomst: 15,
    };
    const { all } = scheduleOf(PROGRAMME, '2020-10-19', '2021-04-06');
    const blocks = all.flatMap((meeting) => meeting.blocks.map((block) => ({ meeting, block })));
    const twelve = blocks.filter(({ block }) => block.round.number <= 12);
    // A has 13 forum-steps in a round and B five: 18, of which the source counts 216 in twelve rounds.
    expect(twelve).toHaveLength(216);
    for (const { meeting, block } of twelve)
      expect(isoDay(meeting.day)).toBe(
        isoDay(day('2020-10-19') + 14 * (block.round.number - 1) + offsets[block.step.key]!),
      );
  });

  it('brings 216 steps together in 169 meetings', () => {
    const { all } = scheduleOf(PROGRAMME, '2020-10-19', '2021-04-06');
    const twelve = all.filter(({ blocks }) => blocks.some(({ round }) => round.number <= 12));
    expect(new Set(twelve.map(({ id }) => id)).size).toBe(169);
  });
});
