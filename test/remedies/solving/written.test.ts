import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import type { Writing } from '../../../src/definition/edits/revise.ts';
import type { Apologies } from '../../../src/definition/types/availability.ts';
import type { MeetingReference } from '../../../src/definition/types/moments.ts';
import { type Edit, UNWRITTEN } from '../../../src/remedies/edits.ts';
import { writtenEdit } from '../../../src/remedies/solving/written.ts';
import { forumOf, meetingOf, workspaceWith } from '../../support/handmade.ts';

const meeting = meetingOf(forumOf('MCC'), '2020-11-03 14:00');
const name: MeetingReference = { by: 'date', forum: 'MCC', day: day('2020-11-03'), time: null };

const written = (edit: Edit) => writtenEdit(edit, workspaceWith(), 'omdat het moet');

const change = (item: object) => [{ section: 'changes', item: { ...item, reason: 'omdat het moet' } }];

describe('an edit is written', () => {
  it('as a change that cancels a meeting', () => {
    expect(written({ cancel: meeting, name: { ...name, time: 840 } })).toEqual({
      writings: change({ cancel: 'MCC 2020-11-03 14:00' }),
      meeting: 'MCC 2020-11-03 14:00',
      reason: 'omdat het moet',
    });
  });

  it.each<[object, object, string]>([
    [{ day: day('2020-11-04'), time: 600 }, { to: '2020-11-04 10:00' }, '2020-11-04 10:00'],
    [{ day: day('2020-11-04') }, { to: '2020-11-04' }, '2020-11-04'],
    [{ time: 600 }, { to: '10:00' }, '10:00'],
    [{ length: 90 }, { length: '90 min' }, '90 min'],
    [{ time: 600, length: 90 }, { to: '10:00', length: '90 min' }, '10:00'],
  ])('as a change that moves a meeting by %o', (target, item, to) =>
    expect(written({ move: meeting, target, name })).toEqual({
      writings: change({ move: 'MCC 2020-11-03', ...item }),
      meeting: 'MCC 2020-11-03',
      to,
      reason: 'omdat het moet',
    }),
  );

  it('at the meeting that was added, when no change can name that', () => {
    const place = { file: 'cycles/a.yaml', path: ['changes', 0, 'add'] };
    const added = { ...meeting, places: [place, UNWRITTEN] };
    expect(written({ move: added, target: { time: 600 }, name: null })).toEqual({
      writings: [{ ...place, value: 'MCC 2020-11-03 10:00' }],
      meeting: 'MCC 2020-11-03',
      to: '10:00',
      reason: 'omdat het moet',
    });
  });

  it('as absences, with who comes instead when somebody does', () => {
    const apology = (who: string, substitute: string | null): Apologies => ({
      ...{ roles: [who], valid: { from: name.day, until: name.day }, reason: '', substitute },
      ...{ meetings: [{ reference: name, place: UNWRITTEN }], unreplaced: false, place: UNWRITTEN },
    });
    const item = (who: string, more: object) => ({
      section: 'absences',
      item: { who, meeting: 'MCC 2020-11-03', ...more, reason: 'omdat het moet' },
    });
    expect(written({ apologies: [apology('MP', 'SG'), apology('MVWS', 'DG')] })).toEqual({
      writings: [item('MP', { substitute: 'SG' }), item('MVWS', { substitute: 'DG' })],
      meeting: 'MCC 2020-11-03',
      to: 'SG, DG',
      reason: 'omdat het moet',
    });
    expect(written({ apologies: [apology('MP', null)] })?.writings).toEqual([item('MP', {})]);
  });

  it('as it says itself, to the last value that is a text', () => {
    const file = 'cycles/a.yaml';
    const other = (writings: Writing[] | undefined): Edit => ({
      kind: 'usual-day',
      apply: (workspace) => workspace,
      writings: () => writings,
    });
    const [week, weekday] = [
      { file, path: ['week'], value: '2' },
      { file, path: ['day'], value: 'maandag' },
    ];
    expect(written(other([week, weekday]))).toEqual({
      writings: [week, weekday],
      to: 'maandag',
      reason: 'omdat het moet',
    });
    const block = { file, path: ['papers'], value: { due: '2 dagen', at: '12:00' } };
    const item: Writing = { section: 'accepted', item: { code: 'x', reason: '' } };
    for (const one of [block, item])
      expect(written(other([one]))).toEqual({ writings: [one], reason: 'omdat het moet' });
    expect(written(other([]))).toBeUndefined();
    expect(written(other(undefined))).toBeUndefined();
  });
});
