import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Action } from '../../../src/definition/types/agendas.ts';
import { actionLists, actionState, actionsOf, openActions } from '../../../src/schedule/meetings/open-actions.ts';
import { AUTUMN } from '../../support/autumn.ts';
import { scheduleOf, workspaceOf } from '../../support/yaml.ts';

const workspace = workspaceOf(AUTUMN);
const today = day('2020-11-03');
const schedule = scheduleOf(AUTUMN, '2020-11-03', '2020-11-03');

describe('an action', () => {
  const [nota] = workspace.actions;

  it('is open up to and including the day on which it is due', () => {
    expect(actionState(nota!, day('2020-11-02'))).toBe('open');
    expect(actionState(nota!, day('2020-11-03'))).toBe('overdue');
  });

  it('is never overdue without a day', () => {
    const vague = workspace.actions.find(({ what }) => what === 'Plan maken')!;
    expect(actionState(vague, day('2030-01-01'))).toBe('open');
  });

  it('was still open before the day on which it was done', () => {
    const brief = workspace.actions.find(({ what }) => what === 'Brief versturen')!;
    expect(actionState(brief, day('2020-10-27'))).toBe('open');
    expect(actionState(brief, day('2020-10-28'))).toBe('done');
  });

  it('goes from open to overdue to done, and never back', () => {
    const on = fc.option(fc.integer({ min: 18_000, max: 18_100 }));
    const order = ['open', 'overdue', 'done'];
    fc.assert(
      fc.property(on, on, fc.integer({ min: 17_990, max: 18_110 }), (due, done, from) => {
        const action: Action = { ...nota!, due: due === null ? null : { day: due }, done };
        const [now, next] = [actionState(action, from), actionState(action, from + 1)];
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now));
        expect(now === 'done').toBe(done !== null && done <= from);
      }),
    );
  });
});

describe('the list of a forum', () => {
  it('has what is open and what was done since its last meeting, each with the number that it keeps', () => {
    const [list, ...others] = actionLists(schedule, today, ['MCC']);
    expect(others).toEqual([]);
    // The MCC last met on 27 October: what was done on the 20th is no longer on it.
    expect(list!.actions.map(({ number, action }) => `${number} ${action.what}`)).toEqual([
      '1 Nota schrijven',
      '3 Brief versturen',
      '4 Plan maken',
    ]);
  });

  it('is there for each forum that has any', () => {
    expect(actionLists(schedule, today, []).map(({ forum }) => forum.id)).toEqual(['MCC', 'ACC']);
    expect(actionLists(schedule, today, ['persco'])).toEqual([]);
  });

  it('on an agenda has only what is open', () => {
    expect(openActions('MCC', workspace, today).map(({ number }) => number)).toEqual([1, 4]);
  });

  it('has all that was ever done when the forum has not met', () => {
    expect(actionsOf('MCC', workspace, today, null).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});
