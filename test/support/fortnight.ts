import { day } from '../../src/calendar/day.ts';
import { ALWAYS } from '../../src/calendar/period.ts';
import type { Role, Team } from '../../src/definition/types/people.ts';
import type { Deadline, Meeting, Schedule } from '../../src/schedule/schedule.ts';
import {
  blockOf,
  changed,
  deadlineOf,
  forumOf,
  itemOf,
  journeyOf,
  meetingOf,
  recess,
  roundOf,
  scheduleWith,
  workspaceWith,
} from './handmade.ts';

const PLACE = { file: 'cycles/b.yaml', path: [] };
const named = (id: string, name = id) => ({ id, name, aliases: [], place: PLACE, valid: ALWAYS });
const role = (id: string, name = id): [string, Role] => [
  id,
  { ...named(id, name), department: null, holders: [], substitutes: [] },
];

/** A full fortnight made by hand, with one of everything that can happen to a meeting. */
export function fortnight(): Schedule {
  const [a6, b5, b6] = [roundOf('A', 6, '2020-12-28'), roundOf('B', 5, '2020-12-14'), roundOf('B', 6, '2020-12-28')];
  const chair = [
    { value: 'minister-president', valid: { from: day('2020-01-01'), until: day('2021-01-04') }, place: PLACE },
    { value: 'vicepremier', valid: { from: day('2021-01-05'), until: Number.POSITIVE_INFINITY }, place: PLACE },
  ];
  const mcc = forumOf('MCC', {
    name: 'Ministeriële Commissie COVID-19',
    location: 'ministerie van Algemene Zaken',
    chair,
  });
  const acc = forumOf('ACC', { name: 'Ambtelijke Commissie COVID-19' });
  const catshuis = forumOf('Catshuis');
  const jeugd = itemOf('jeugdpakket', {
    title: 'Jeugdpakket',
    team: 'MLT4',
    treatment: 'besluitvorming',
    minutes: 20,
    speaker: 'staatssecretaris VWS',
    substitute: 'minister VWS',
    papers: ['Nota jeugdpakket', 'Bestedingsplan'],
  });
  const kerst = itemOf('kerst', { title: 'Terugblik kerst', team: 'MLT1', treatment: 'informatie' });
  const meetings: Meeting[] = [
    meetingOf(catshuis, '2020-12-28', {
      blocks: [blockOf(a6, 'ma1', null, '2020-12-28'), blockOf(b6, 'vraag', 'adviesbehoefte uit A', '2020-12-28')],
    }),
    meetingOf(acc, '2020-12-29 10:00', {
      status: 'cancelled',
      blocks: [blockOf(a6, 'di1', 'beeld en richting', '2020-12-29')],
      history: [changed('cancel', 'kerstreces')],
      items: [kerst],
    }),
    meetingOf(mcc, '2020-12-29 14:00', {
      length: 120,
      blocks: [
        blockOf(a6, 'di1', 'beeld en richting', '2020-12-29'),
        blockOf(b5, 'uitkomst', 'uitkomsten advies', '2020-12-29'),
      ],
      items: [jeugd, kerst],
    }),
    meetingOf(mcc, '2021-01-04 11:00', {
      status: 'moved',
      was: { day: day('2021-01-01'), start: 840 },
      blocks: [blockOf(a6, 'vr1', 'concept besluit', '2021-01-01')],
      history: [changed('move', 'Nieuwjaarsdag')],
    }),
    meetingOf(mcc, '2021-01-06 23:00', {
      status: 'extra',
      length: 120,
      location: 'digitaal',
      phase: 'maatregelen rond de jaarwisseling',
      history: [changed('add', 'lockdown')],
    }),
  ];
  const deadlines: Deadline[] = [
    deadlineOf(meetings[2]!, kerst, '2020-12-24 18:00'),
    deadlineOf(meetings[2]!, jeugd, '2020-12-28 12:00'),
  ];
  const team = (id: string, topic: string): [string, Team] => [
    id,
    { ...named(id), topic, sponsors: [], departments: [], delegates: [], leads: [], secretaries: [] },
  ];
  return scheduleWith('2020-12-28', '2021-01-10', {
    workspace: workspaceWith({
      roles: new Map([
        role('minister VWS', 'minister van VWS'),
        role('staatssecretaris VWS', 'staatssecretaris van VWS'),
      ]),
      teams: new Map([team('MLT4', 'Perspectief jeugd'), team('MLT1', 'Kerst/jaarwisseling')]),
      calendar: {
        holidays: 'nl',
        workOn: [],
        closed: [],
        periods: [recess('Kerstreces 2020', '2020-12-18', '2021-01-11')],
      },
    }),
    meetings,
    rounds: [b5, a6, b6],
    deadlines,
    journeys: deadlines.map((deadline) => journeyOf(deadline)),
  });
}
