import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { type Edit, UNWRITTEN } from '../../src/remedies/edits.ts';
import { collide, type Landing, landings } from '../../src/remedies/landing.ts';
import { spanOf } from '../../src/schedule/meetings/spans.ts';
import type { Block, Meeting, Schedule } from '../../src/schedule/schedule.ts';
import { blockOf, forumOf, meetingOf, roundOf } from '../support/handmade.ts';
import { scheduleOf } from '../support/yaml.ts';

const MCC = forumOf('MCC');
const VB = forumOf('VB');

/** A meeting that comes to a moment, where these people have to be. */
function landing(meeting: Meeting, persons: string[] = [], moved = true): Landing {
  const { start } = meeting;
  return {
    meeting,
    span: start === null ? null : spanOf({ ...meeting, start }, 'UTC'),
    moved,
    persons: new Set(persons),
  };
}

const collides = (one: Landing, other: Landing) => {
  expect(collide([other], [one])).toBe(collide([one], [other]));
  return collide([one], [other]);
};

describe('two edits collide', () => {
  const at = (moment: string, id = 'one', parts: Partial<Meeting> = {}) =>
    landing(meetingOf(MCC, moment, { id, ...parts }));

  it('when they put one meeting in two places', () => {
    expect(collides(at('2020-11-03 14:00'), at('2020-11-03 14:00'))).toBe(false);
    expect(collides(at('2020-11-03 14:00'), at('2020-11-04 14:00'))).toBe(true);
    expect(collides(at('2020-11-03 14:00'), at('2020-11-03 15:00'))).toBe(true);
    expect(collides(at('2020-11-03 14:00'), at('2020-11-03 14:00', 'one', { length: 90 }))).toBe(true);
  });

  it('not when one only brings somebody else to a meeting that the other moves', () => {
    const brings = landing(meetingOf(MCC, '2020-11-03 14:00', { id: 'one' }), ['MP'], false);
    expect(collides(brings, landing(meetingOf(MCC, '2020-11-04 14:00', { id: 'one' }), ['MP']))).toBe(false);
  });

  it('when they put two meetings of a forum on one day', () => {
    expect(collides(at('2020-11-03 10:00', 'one'), at('2020-11-03 16:00', 'two'))).toBe(true);
    expect(collides(at('2020-11-03 10:00', 'one'), at('2020-11-04 10:00', 'two'))).toBe(false);
    expect(collides(at('2020-11-03 10:00'), landing(meetingOf(VB, '2020-11-03 16:00')))).toBe(false);
    const stays = landing(meetingOf(MCC, '2020-11-03 16:00', { id: 'two' }), [], false);
    expect(collides(at('2020-11-03 10:00', 'one'), stays)).toBe(false);
  });

  it('when somebody has to be at both at the same hour', () => {
    const mcc = (moment: string, ...persons: string[]) => landing(meetingOf(MCC, moment), persons);
    const vb = (moment: string, ...persons: string[]) => landing(meetingOf(VB, moment), persons);
    expect(collides(mcc('2020-11-03 14:00', 'MP', 'MVWS'), vb('2020-11-03 14:30', 'MBZK', 'MP'))).toBe(true);
    expect(collides(mcc('2020-11-03 14:00', 'MVWS'), vb('2020-11-03 14:30', 'MBZK', 'MP'))).toBe(false);
    expect(collides(mcc('2020-11-03 14:00', 'MP'), vb('2020-11-03 15:00', 'MP'))).toBe(false);
    expect(collides(mcc('2020-11-03 00:00', 'MP'), vb('2020-11-03', 'MP'))).toBe(false);
    expect(collides(mcc('2020-11-03', 'MP'), vb('2020-11-03', 'MP'))).toBe(false);
  });

  it('in any two of their meetings', () => {
    const far = [at('2020-11-10 10:00', 'a'), at('2020-11-17 10:00', 'b')];
    expect(
      collide([...far, at('2020-11-03 10:00', 'c')], [at('2020-11-24 10:00', 'd'), at('2020-11-03 16:00', 'e')]),
    ).toBe(true);
    expect(collide(far, [at('2020-11-24 10:00', 'd')])).toBe(false);
  });

  it('not when a step goes on in the meeting to which both bring it', () => {
    const round = roundOf('A', 1, '2020-11-02');
    const block = (part: Partial<Block> = {}, forum = 'MCC'): Block => {
      const made = { ...blockOf(round, 'besluit', null, '2020-11-03'), ...part };
      return { ...made, part: { ...made.part, forum } };
    };
    const other = blockOf(round, 'advies', null, '2020-11-03');
    const with_ = (id: string, ...blocks: Block[]) => at('2020-11-03 14:00', id, { blocks });
    expect(collides(with_('one', other, block()), with_('two', block(), other))).toBe(false);
    expect(
      collides(with_('one', block(), other), with_('two', { ...other, step: { ...other.step, key: 'x' } }, block())),
    ).toBe(false);
    for (const part of [
      { cycle: roundOf('B', 1, '2020-11-02').cycle },
      { round: roundOf('A', 2, '2020-11-16') },
      { step: { ...block().step, key: 'ander' } },
    ])
      expect(collides(with_('one', block()), with_('two', block(part)))).toBe(true);
    expect(collides(with_('one', block()), with_('two', block({}, 'VB')))).toBe(true);
  });
});

/** Other definitions, whatever they come from. */
const otherwise = ({ workspace }: Schedule): Edit => ({
  kind: 'begin',
  apply: () => workspace,
  writings: () => [],
});

describe('where an edit lands', () => {
  const schedule = (changes: string) =>
    scheduleOf(
      `
roles: { MP: {}, MVWS: {} }
fora: { MCC: { time: "14:00", members: [MP] }, VB: { members: [MVWS] } }
cycles: { A: { every: 1 week, from: 2020-11-02, rounds: 3, steps: { s: { day: di, forum: [MCC, VB] } } } }
changes: [${changes}]`,
      '2020-11-02',
      '2020-11-30',
    );
  const before = schedule('');

  it('is at the meetings that are elsewhere by it, those cancelled aside', () => {
    const after = schedule(
      '{ move: MCC 2020-11-03, to: 2020-11-04 }, { cancel: MCC 2020-11-10 }, { add: MCC 2020-11-12 }, { move: MCC 2020-11-17, length: 2 uur }',
    );
    const edit = otherwise(after);
    expect(
      landings(edit, before, after).map(({ meeting, moved, persons }) => [meeting.day, moved, [...persons]]),
    ).toEqual([
      [day('2020-11-04'), true, ['MP']],
      [day('2020-11-12'), true, ['MP']],
      [day('2020-11-17'), true, ['MP']],
    ]);
  });

  it('is at the meetings for which it sends apologies, with who then has to be there', () => {
    const reference = { by: 'date' as const, forum: 'MCC', day: day('2020-11-03'), time: null };
    const apology = {
      ...{
        roles: ['MP'],
        valid: { from: day('2020-11-03'), until: day('2020-11-03') },
        reason: '',
        substitute: 'MVWS',
      },
      ...{ meetings: [{ reference, place: UNWRITTEN }], unreplaced: false, place: UNWRITTEN },
    };
    const after = { ...before, all: [...before.all], workspace: { ...before.workspace, absences: [apology] } };
    const [found, ...others] = landings({ apologies: [apology] }, before, after);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ meeting: { forum: { id: 'MCC' }, day: day('2020-11-03') }, moved: false });
    expect([...found!.persons]).toEqual(['MVWS']);
    expect(found!.span).toEqual({ start: day('2020-11-03') * 1440 + 13 * 60, end: day('2020-11-03') * 1440 + 14 * 60 });
  });

  it('has no hours when the hour is not known', () => {
    const after = schedule('{ move: VB 2020-11-03, to: 2020-11-04 }');
    expect(landings(otherwise(after), before, after).map(({ span }) => span)).toEqual([null]);
  });
});
