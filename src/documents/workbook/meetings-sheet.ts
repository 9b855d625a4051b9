import type { Clock } from '../../calendar/clock.ts';
import type { Lang } from '../../language/language.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { endOf } from '../../schedule/meetings/spans.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { happened } from '../happened.ts';
import { phases, STATUS } from '../lists/planning.ts';
import { type Sheet, type SheetColumn, type SheetMoment, sheet } from './sheet.ts';

const columnsIn = (zone: string, lang: Lang): SheetColumn<Meeting>[] => [
  { title: { nl: 'Datum', en: 'Date' }, kind: 'day', of: ({ day }) => day },
  { title: { nl: 'Van', en: 'From' }, kind: 'clock', of: ({ start }) => start },
  {
    title: { nl: 'Tot', en: 'Until' },
    kind: 'clock',
    of: (meeting) => untilOf(meeting, zone),
  },
  { title: { nl: 'Gremium', en: 'Forum' }, kind: 'text', of: ({ forum }) => forum.id },
  { title: { nl: 'Ronde en fase', en: 'Round and phase' }, kind: 'text', of: phases },
  {
    title: { nl: 'Agendapunten', en: 'Agenda items' },
    kind: 'text',
    of: ({ items }) => items.map(({ title }) => title).join('; '),
  },
  { title: { nl: 'Plaats', en: 'Place' }, kind: 'text', of: ({ location }) => location },
  { title: { nl: 'Status', en: 'Status' }, kind: 'text', of: ({ status }) => STATUS[status][lang] },
  {
    title: { nl: 'Bijzonderheden', en: 'Remarks' },
    kind: 'text',
    of: (meeting) => happened(meeting, lang).join('; '),
  },
];

/** A row for each meeting in order of time, the cancelled ones struck out. */
export function meetingsSheet(meetings: readonly Meeting[], zone: string, lang: Lang): Sheet {
  const name = { nl: 'Overleggen', en: 'Meetings' };
  return sheet(name, columnsIn(zone, lang), meetings, lang, (meeting) => !isHeld(meeting));
}

/** The time at which a meeting ends, with its day when that is another one. */
function untilOf(meeting: Meeting, zone: string): Clock | SheetMoment | null {
  const end = endOf(meeting, zone);
  return end && end.day === meeting.day ? end.clock : end;
}
