import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { agendaJson, checkJson, scheduleJson } from '../../../src/formats/json/schedule.ts';
import { fortnight } from '../../support/fortnight.ts';
import { at, findingOf, forumOf, kindOf, meetingOf, scheduleWith, sourcesOf } from '../../support/handmade.ts';

const sources = sourcesOf({});
const schedule = JSON.parse(scheduleJson(fortnight(), sources));
const keys = (value: object) => Object.keys(value);

describe('a schedule', () => {
  it('has the keys of the contract, in their order', () => {
    expect(keys(schedule)).toEqual(['version', 'timezone', 'from', 'until', 'meetings', 'deadlines']);
    const [catshuis, , mcc, moved] = schedule.meetings;
    const meeting = ['id', 'forum', 'title', 'date', 'start', 'end', 'place', 'status', 'steps', 'items', 'places'];
    expect(keys(catshuis)).toEqual(meeting);
    expect(keys(moved)).toEqual(meeting.toSpliced(8, 0, 'was'));
    expect(keys(moved.was)).toEqual(['date', 'start']);
    expect(keys(mcc.steps[0])).toEqual(['cycle', 'round', 'step', 'week', 'phase']);
    expect(keys(mcc.items[0])).toEqual(['deliverable', 'team', 'title', 'treatment', 'minutes']);
    expect(keys(mcc.places[0])).toEqual(['file', 'line', 'column']);
    expect(keys(schedule.deadlines[0])).toEqual(['id', 'due', 'team', 'deliverable', 'meeting', 'places']);
  });

  it('says for when it is', () => {
    expect([schedule.version, schedule.timezone, schedule.from, schedule.until]).toEqual([
      1,
      'Europe/Amsterdam',
      '2020-12-28',
      '2021-01-10',
    ]);
  });

  it('gives a meeting its date and its moments with their offset', () => {
    expect(schedule.meetings[2]).toMatchObject({
      forum: 'MCC',
      title: 'Ministeriële Commissie COVID-19',
      date: '2020-12-29',
      start: '2020-12-29T14:00:00+01:00',
      end: '2020-12-29T16:00:00+01:00',
      place: 'ministerie van Algemene Zaken',
      status: 'planned',
    });
    expect(schedule.meetings[2].steps[1]).toEqual({
      cycle: 'B',
      round: 5,
      step: 'uitkomst',
      week: 3,
      phase: 'uitkomsten advies',
    });
  });

  it('has null for what is not known', () => {
    expect(schedule.meetings[0]).toMatchObject({ start: null, end: null, place: null, steps: [{ phase: null }, {}] });
    expect(schedule.meetings[2].items[1]).toMatchObject({ team: 'MLT1', minutes: null });
  });

  it('says what was moved, cancelled and put in between', () => {
    expect(schedule.meetings.map(({ status }: { status: string }) => status)).toEqual([
      'planned',
      'cancelled',
      'planned',
      'moved',
      'extra',
    ]);
    expect(schedule.meetings[3].was).toEqual({ date: '2021-01-01', start: '2021-01-01T14:00:00+01:00' });
  });

  it('ends a meeting over midnight on the next day', () => {
    expect(schedule.meetings[4]).toMatchObject({
      date: '2021-01-06',
      start: '2021-01-06T23:00:00+01:00',
      end: '2021-01-07T01:00:00+01:00',
    });
  });

  it('keeps the hour of the wall clock when summer time begins', () => {
    const mcc = forumOf('MCC');
    const meetings = [meetingOf(mcc, '2021-03-26 14:00'), meetingOf(mcc, '2021-03-29 14:00')];
    const { meetings: written } = JSON.parse(
      scheduleJson(scheduleWith('2021-03-22', '2021-04-04', { meetings }), sources),
    );
    expect(written.map(({ start }: { start: string }) => start)).toEqual([
      '2021-03-26T14:00:00+01:00',
      '2021-03-29T14:00:00+02:00',
    ]);
  });

  it('says what is due when, for which meeting', () => {
    expect(schedule.deadlines).toEqual([
      // Before the window, for a meeting in it.
      {
        id: 'MCC 2020-12-29 14:00 kerst',
        due: '2020-12-24T18:00:00+01:00',
        team: 'MLT1',
        deliverable: 'kerst',
        meeting: 'MCC 2020-12-29 14:00',
        places: [{ file: 'cycles/b.yaml', line: 1, column: 1 }],
      },
      {
        id: 'MCC 2020-12-29 14:00 jeugdpakket',
        due: '2020-12-28T12:00:00+01:00',
        team: 'MLT4',
        deliverable: 'jeugdpakket',
        meeting: 'MCC 2020-12-29 14:00',
        places: [{ file: 'cycles/b.yaml', line: 1, column: 1 }],
      },
    ]);
  });
});

describe('findings', () => {
  const findings = [
    findingOf('b', 'warning', {
      kind: kindOf('b', 'warning', { hint: { nl: () => 'verschuif', en: () => 'move it' } }),
      places: [at('b.yaml', 3, 5, 9, 4), at('a.yaml', 1, 2)],
      when: [day('2021-01-01'), day('2021-01-15')],
      who: ['MCC'],
    }),
    findingOf('a', 'error', { places: [at('a.yaml', 1, 1)], accepted: { reason: 'zo besloten', by: 'secretaris' } }),
    findingOf('c', 'info'),
  ];
  const written = JSON.parse(checkJson(findings, findings, sources, 'nl'));

  it('have the keys of the contract, in their order', () => {
    expect(keys(written)).toEqual(['version', 'findings', 'summary']);
    const [whole, plain, accepted] = written.findings;
    expect(keys(plain)).toEqual(['code', 'severity', 'message', 'when', 'who', 'places']);
    expect(keys(accepted)).toEqual(['code', 'severity', 'message', 'when', 'who', 'places', 'accepted']);
    expect(keys(whole)).toEqual(['code', 'severity', 'message', 'hint', 'when', 'who', 'places']);
    expect(keys(whole.places[0])).toEqual(['file', 'line', 'column', 'endLine', 'endColumn']);
    expect(keys(accepted.accepted)).toEqual(['reason']);
    expect(keys(written.summary)).toEqual(['error', 'warning', 'info', 'accepted']);
  });

  it('are sorted by place, and say when, who and where', () => {
    expect(written.findings.map(({ code }: { code: string }) => code)).toEqual(['b', 'c', 'a']);
    expect(written.findings[0]).toEqual({
      code: 'b',
      severity: 'warning',
      message: 'zin over b',
      hint: 'verschuif',
      when: ['2021-01-01', '2021-01-15'],
      who: ['MCC'],
      places: [
        { file: 'b.yaml', line: 3, column: 5, endLine: 4, endColumn: 9 },
        { file: 'a.yaml', line: 1, column: 2, endLine: 1, endColumn: 3 },
      ],
    });
  });

  it('count what was accepted apart', () => {
    expect(written.summary).toEqual({ error: 0, warning: 1, info: 1, accepted: 1 });
  });

  it('stand in an agenda after its schedule', () => {
    const agenda = JSON.parse(agendaJson(fortnight(), findings, sources, 'en'));
    expect(keys(agenda)).toEqual(['version', 'timezone', 'from', 'until', 'meetings', 'deadlines', 'findings']);
    expect(agenda.findings[0].hint).toBe('move it');
  });
});

it('gives the same bytes twice, with nothing in them that acts on a terminal', () => {
  const evil = 'a\u001B[31m\u009B\u202E\u2028日';
  const parts = { meetings: [meetingOf(forumOf('X', { name: evil }), '2020-11-03 14:00')] };
  const text = scheduleJson(scheduleWith('2020-11-02', '2020-11-15', parts), sources);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there.
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
  expect(JSON.parse(text).meetings[0].title).toBe(evil);
  expect(scheduleJson(scheduleWith('2020-11-02', '2020-11-15', parts), sources)).toBe(text);
});
