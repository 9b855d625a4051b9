import { describe, expect, it } from 'vitest';
import { parseClock } from '../../../src/calendar/clock.ts';
import { day } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/zone.ts';
import { check } from '../../../src/conflicts/check.ts';
import type { BusyCalendar } from '../../../src/definition/types/availability.ts';
import { proposals } from '../../../src/remedies/propose.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import { proposedIn } from '../../support/findings.ts';
import { workspaceOf } from '../../support/yaml.ts';

/** A meeting of an hour of the MCC on Monday 2 November 2020. */
const monday = (time: string, more = '') => `
roles: { minister JenV: {}, minister VWS: {} }
fora: { MCC: { time: "${time}", members: [minister JenV] } }
cycles: { A: { every: eenmalig, from: 2020-11-02, steps: { besluit: { day: maandag, forum: MCC } } } }
${more}`;

const proposed = (yaml: string, code: string, from = '2020-11-02', until = '2020-12-31') =>
  proposedIn(yaml, from, until, code).map(({ proposal }) => proposal?.nl);

const blocked = (hours: string, who = 'minister JenV') =>
  `blocked: [{ who: ${who}, day: maandag${hours && `, time: ${hours}`}, reason: onderraden }]`;

describe('another hour for who never can at that hour', () => {
  const unavailable = (time: string, hours: string, who?: string) =>
    proposed(monday(time, blocked(hours, who)), 'role-unavailable');

  it('is right before or right after', () => {
    const expected = ['laat MCC op maandag 2 november 2020 om 12.00 uur of om 16.00 uur beginnen'];
    expect(unavailable('14:00', '13:00 - 16:00')).toEqual(expected);
    expect(unavailable('14:00', '13:00 - 16:00', '[minister VWS, minister JenV]')).toEqual(expected);
  });

  it('is no earlier than eight', () => {
    expect(unavailable('9:00', '9:00 - 20:00')[0]).toMatch(/^laat MCC op maandag 2 november 2020 om 8\.00 uur /);
    expect(unavailable('9:00', '8:59 - 20:00')[0]).toMatch(/^laat MCC op maandag 2 november 2020 om 20\.00 uur /);
  });

  it('is not there when all of the day is taken: then it is another day', () => {
    expect(unavailable('14:00', '')).toEqual([
      'verplaats MCC van maandag 2 november 2020 naar vrijdag 30 oktober 2020 of naar dinsdag 3 november 2020',
    ]);
  });
});

describe('another hour for who has something else in his calendar', () => {
  const zone = 'Europe/Amsterdam';
  const at = (clock: string) => instantAt(day('2020-11-02'), parseClock(clock)!, zone);

  /** A calendar with appointments on that Monday. */
  function calendarOf(roles: string[], ...appointments: [start: string, end: string][]): BusyCalendar {
    const times = appointments.map(([start, end]) => ({ start: at(start), end: at(end), title: '' }));
    return {
      roles,
      file: 'agenda.ics',
      address: null,
      showsTitles: false,
      contents: {
        on: (on) => (on === day('2020-11-02') ? times : []),
        problems: () => [],
        old: null,
        told: () => ({ times, problems: [] }),
      },
      place: { file: 'test.yaml', path: [] },
    };
  }

  function busy(...calendars: BusyCalendar[]) {
    const window = { from: day('2020-11-02'), until: day('2020-12-31') };
    const schedule = resolve({ ...workspaceOf(monday('14:00')), busy: calendars }, window);
    const findings = check(schedule).filter(({ kind }) => kind.code === 'role-busy');
    return proposals(findings, schedule).map(({ proposal }) => proposal?.nl);
  }

  const own = calendarOf(['minister VWS', 'minister JenV'], ['12:00', '14:00'], ['14:30', '15:00']);

  it('is when nothing stands in it', () => {
    expect(busy(own)).toEqual(['laat MCC op maandag 2 november 2020 om 15.00 uur of om 15.30 uur beginnen']);
  });

  it('minds no calendar of somebody else, nor one that could not be read', () => {
    const other = calendarOf(['minister VWS'], ['15:00', '18:00']);
    const unread: BusyCalendar = { ...calendarOf(['minister JenV']), contents: 'missing' };
    expect(busy(own, other, unread)).toEqual(busy(own));
  });
});

describe('a clash of two meetings', () => {
  const council = (rounds: number) => `
roles: { m: {} }
fora: { RIA: { time: "10:00", members: [m] }, RWIZO: { time: "10:30", members: [m] } }
cycles:
  A:
    every: 1 week
    from: 2025-01-06
    rounds: ${rounds}
    steps: { ria: { day: dinsdag, forum: RIA }, rwizo: { day: dinsdag, forum: RWIZO } }
`;
  const clash = (rounds: number) => proposed(council(rounds), 'role-double-booked', '2025-01-06', '2025-03-30')[0];

  it('comes back with the programme from the third time on', () => {
    expect(clash(3)).toBe('laat RWIZO steeds om 11.00 uur beginnen, of laat RIA steeds om 9.30 uur beginnen');
    const on = (date: string) =>
      `laat RWIZO op ${date} om 11.00 uur beginnen, of laat RIA op ${date} om 9.30 uur beginnen`;
    expect(clash(2)).toBe(`${on('dinsdag 7 januari 2025')}; ${on('dinsdag 14 januari 2025')}`);
  });
});

describe('two meetings that should follow each other', () => {
  it('get a way out for each round in which they do not', () => {
    // On Mondays the ACC would begin together with the MCC; on the Fridays before them it goes first.
    const yaml = `
fora: { ACC: { time: "10:00", length: 2 uur }, MCC: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { beeld: { day: dinsdag, chain: [ACC, MCC] } } } }
changes: [{ move: [MCC 2020-11-03, MCC 2020-11-17], by: -1 dag }, { move: [MCC 2020-11-02, MCC 2020-11-16], to: "10:00" }]
`;
    const [found, ...others] = proposed(yaml, 'chain-out-of-order', '2020-10-19');
    expect(others).toEqual([]);
    const [first, second] = found!.split('; ');
    expect(first).toContain('verplaats ACC van dinsdag 3 november 2020 naar vrijdag 30 oktober 2020');
    expect(second).toContain('verplaats ACC van dinsdag 17 november 2020 naar vrijdag 13 november 2020');
  });

  it('are moved to where both are in order, however far apart they have come', () => {
    // The AB went from the 12th to the 19th of May, in the evening; the press conference of the 13th is in the morning.
    const yaml = `
fora: { AB: { time: "19:30" }, pers: { time: "11:00" } }
cycles:
  M:
    every: 1 maand
    from: 2027-05-01
    steps: { ab: { day: 2e woensdag, forum: AB }, pers: { day: 2e donderdag, forum: pers } }
    route: [ab, pers]
changes: [{ move: AB 2027-05-12, to: 2027-05-19 }]
`;
    expect(proposed(yaml, 'order-reversed', '2027-05-03', '2027-06-27')).toEqual([
      'verplaats pers van donderdag 13 mei 2027 naar donderdag 20 mei 2027, of verplaats AB van woensdag 19 mei 2027 naar woensdag 12 mei 2027',
    ]);
  });
});
