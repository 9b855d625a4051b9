import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { readWorkspace } from '../../../src/definition/read.ts';
import { attendanceOf } from '../../../src/schedule/people/attendance.ts';
import { resolve } from '../../../src/schedule/resolve.ts';

const ANSWER = {
  ...{ meeting: 'MCC 2020-11-03 14:00', by: 'M@vws.example', answer: 'declined', given: '2020-10-30T12:00:00Z' },
  ...{ invitation: 'meeting@az.example', sequence: 0, noted: '2020-10-30T13:00:00Z' },
};

const DEFINITIONS = {
  roles: {
    minister: {
      person: [
        { email: 'm@vws.example', until: '2020-11-10' },
        { email: 'n@vws.example', from: '2020-11-11' },
      ],
    },
    directeur: { person: { email: 'm@vws.example' } },
    vervanger: {},
  },
  fora: { MCC: { time: '14:00', members: ['minister', 'directeur'] } },
  cycles: {
    A: { every: '2 weken', from: '2020-11-02', rounds: 2, steps: { s: { week: 1, day: 'dinsdag', forum: 'MCC' } } },
  },
};

/** Who is away from the first and the second meeting, with whoever comes instead. */
function away(answers: readonly object[], more: object = {}): string[][] {
  const text = JSON.stringify({ ...DEFINITIONS, ...more, answers });
  const { workspace, findings } = readWorkspace([{ name: 'all.yaml', bytes: new TextEncoder().encode(text) }]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const schedule = resolve(workspace!, { from: day('2020-11-02'), until: day('2020-11-29') });
  return schedule.meetings.map((meeting) =>
    attendanceOf(schedule)
      .absentees(meeting)
      .map(({ seat, replacement }) => (replacement ? `${seat.role}: ${replacement.role}` : seat.role)),
  );
}

describe('a declined invitation', () => {
  it('keeps away from that meeting every role of that address', () => {
    expect(away([ANSWER])).toEqual([['minister', 'directeur'], []]);
  });

  it.each([
    ['another hour', { meeting: 'MCC 2020-11-03 15:00' }],
    ['a day without an hour', { meeting: 'MCC 2020-11-03' }],
    ['somebody else', { by: 'x@vws.example' }],
  ])('keeps nobody away when it is of %s', (_, otherwise) => {
    expect(away([{ ...ANSWER, ...otherwise }])).toEqual([[], []]);
  });

  it.each(['accepted', 'tentative', 'aangenomen', 'voorlopig'])('is not one that says %s', (answer) => {
    expect(away([{ ...ANSWER, answer }])).toEqual([[], []]);
  });

  it('is of the person who had the role on that day', () => {
    const second = { ...ANSWER, meeting: 'MCC 2020-11-17 14:00' };
    expect(away([second])).toEqual([[], ['directeur']]);
    expect(away([{ ...second, by: 'n@vws.example' }])).toEqual([[], ['minister']]);
  });

  it('counts until a later answer: to a higher number, or to the same one given later', () => {
    const accepted = { ...ANSWER, answer: 'accepted' };
    const later = { ...accepted, given: '2020-10-30T12:00:01Z' };
    expect(away([ANSWER, later])[0]).toEqual([]);
    expect(away([later, ANSWER])[0]).toEqual([]);
    expect(away([{ ...accepted, sequence: 1, given: '2020-10-29T12:00:00Z' }, ANSWER])[0]).toEqual([]);
    expect(away([{ ...ANSWER, sequence: 1 }, later])[0]).toEqual(['minister', 'directeur']);
  });

  it('goes after an absence that was written for that meeting, with its substitute', () => {
    const absences = [{ who: 'minister', meeting: 'MCC 2020-11-03', substitute: 'vervanger' }];
    expect(away([ANSWER], { absences })[0]).toEqual(['minister: vervanger', 'directeur']);
  });

  it('is gone when the meeting moves', () => {
    expect(away([ANSWER], { changes: [{ move: 'MCC 2020-11-03', to: '2020-11-04' }] })[0]).toEqual([]);
  });
});

it.each([
  ['meeting', 'MCC A1', 'not-a-meeting'],
  ['meeting', 'VB 2020-11-03', 'unknown-reference'],
  ['answer', 'misschien', 'unknown-word'],
  ['given', '30 oktober', 'wrong-value'],
  ['sequence', '-1', 'not-a-number'],
  ['by', 'minister', 'wrong-value'],
])('an answer with %s: %s is %s', (key, value, kind) => {
  const text = JSON.stringify({ ...DEFINITIONS, answers: [{ ...ANSWER, [key]: value }] });
  const { findings } = readWorkspace([{ name: 'all.yaml', bytes: new TextEncoder().encode(text) }]);
  expect(findings.map((finding) => finding.kind.code)).toContain(kind);
});
