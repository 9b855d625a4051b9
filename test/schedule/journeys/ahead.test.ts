import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { ahead, isFinished } from '../../../src/schedule/journeys/ahead.ts';
import { scheduleOf } from '../../support/yaml.ts';

/** DOC and ACC stand side by side on Monday 9 November 2020, with papers on the Friday before; DOC has moved to Thursday. */
const yaml = (product: string) => `
fora: { DOC: { papers: { due: 1 werkdag, at: "12:00" } }, ACC: { papers: { due: 1 werkdag, at: "12:00" } } }
cycles: { B: { every: 2 weken, from: 2020-11-09, rounds: 1, steps: { advies: { day: ma, forum: [DOC, ACC] } } } }
deliverables: { p: { route: B, ${product} } }
changes: [{ move: DOC B1, to: 2020-11-12 }]
`;
const seen = (on: string, product = 'round: B1') =>
  ahead(scheduleOf(yaml(product), '2020-11-01', '2020-11-30').journeys[0]!, day(on));

describe('what a product has ahead of it', () => {
  it.each([
    ['2020-11-06', 'ACC', '2020-11-06'],
    ['2020-11-09', 'ACC', '2020-11-11'],
    ['2020-11-10', 'DOC', '2020-11-11'],
    ['2020-11-11', 'DOC', '2020-11-11'],
    ['2020-11-12', 'DOC', undefined],
    ['2020-11-13', undefined, undefined],
  ])('on %s is the next by its day, that day included', (on, next, due) => {
    const state = seen(on);
    expect([state.next?.meeting.forum.id, state.deadline && isoDay(state.deadline.day)]).toEqual([next, due]);
    expect(state.last!.meeting.forum.id).toBe('DOC');
    expect(isFinished(state)).toBe(next === undefined);
  });

  it('is nothing as long as it has no dates, and then it has not come to its end', () => {
    const state = seen('2020-11-13', 'from: na de zomer');
    expect(state).toMatchObject({ next: undefined, last: undefined, deadline: undefined });
    expect(isFinished(state)).toBe(false);
  });
});
