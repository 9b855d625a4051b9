import { FIRST_DAY, LAST_DAY, mondayOf } from '../../calendar/day.ts';
import { type Period, weeksFrom } from '../../calendar/period.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { type FreeHoursFound, hourText, missedWords } from '../../documents/lists/free-hours.ts';
import type { Said } from '../../language/language.ts';
import { type FreeHour, freeHours, type MeetingToMove } from '../../remedies/free-hours.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { ownReference, readMeetingNamed, severalMeetings } from '../../workspace/named/refer.ts';
import { meetingsAsked } from '../../workspace/named/subject.ts';
import type { Context } from '../command.ts';
import { load } from '../load.ts';
import { momentShown } from './said-day.ts';
import { type Meaning, theChosen } from './the-one.ts';
import { askedWindow } from './window.ts';

/** Without a period: the week of the meeting and the next. */
const USUAL_WEEKS = 2;

/**
 * The hours to which the meeting that a reference names can go, in the period of the line.
 * @throws WrongCall when there is no such meeting, several, or it is cancelled
 */
export function freeHoursAsked(text: string, context: Context, { workspace, today }: Loaded): FreeHoursFound {
  const { found, schedule: around } = meetingsAsked(text, workspace);
  const [meeting, ...others] = found.filter(isHeld);
  if (!meeting) throw CANCELLED;
  if (others.length > 0) throw severalMeetings(text, [meeting, ...others], around);
  const first = Math.max(mondayOf(meeting.day), mondayOf(today));
  const period = askedWindow(context, workspace, weeksFrom(first, USUAL_WEEKS));
  const schedule = resolve(
    workspace,
    withEffect(meeting, period, weeksFrom(mondayOf(today), workspace.settings.horizon)),
  );
  const toMove = toMoveIn(schedule, meeting);
  return { ...toMove, period, hours: freeHours(toMove, period, today), called: ownReference(meeting, schedule) };

  function toMoveIn(whole: Schedule, { id }: Meeting): MeetingToMove {
    const same = whole.all.find((one) => one.id === id)!;
    return { meeting: same, name: readMeetingNamed(ownReference(same, whole), workspace), schedule: whole };
  }
}

/**
 * Where the meeting of the line is to go: one of its free hours, chosen from a list; undefined when the definitions have
 * errors, which were shown.
 * @throws WrongCall with the same list when there is nobody to ask, or without one when there are no such hours
 */
export async function freeHourChosen(context: Context): Promise<string | undefined> {
  const loaded = await load(context);
  if (!loaded) return undefined;
  const text = context.argument!;
  const { hours } = freeHoursAsked(text, context, loaded);
  if (hours.length === 0) throw new WrongCall(WHERE_TO);
  const above = {
    nl: `${WHERE_TO.nl}\n${quoted(text)} kan naar een van deze uren:`,
    en: `${WHERE_TO.en}\n${quoted(text)} can go to one of these hours:`,
  };
  return theChosen(hours.map(hourMeant), above, { context, lang: loaded.lang });
}

function hourMeant(hour: FreeHour): Meaning {
  const shown = momentShown(hour.day, hour.start);
  if (hour.missed.length === 0) return { text: hourText(hour), shown };
  return {
    text: hourText(hour),
    shown: {
      nl: `${shown.nl}, zonder ${missedWords(hour, 'nl')}`,
      en: `${shown.en}, without ${missedWords(hour, 'en')}`,
    },
  };
}

const WHERE_TO: Said = {
  nl: 'zeg met --naar waarheen, of met --plaats, --duur of --status wat er anders wordt',
  en: 'say where to with --to, or what becomes different with --place, --length or --status',
};

/** As `move` looks at it: what `check` looks at, and a month around where a meeting was and where it may come. */
function withEffect({ day }: Meeting, { from, until }: Period, ahead: Period): Period {
  return {
    from: Math.max(FIRST_DAY, Math.min(ahead.from, day - MONTH, from - MONTH)),
    until: Math.min(LAST_DAY, Math.max(ahead.until, day + MONTH, until + MONTH)),
  };
}

const MONTH = 31;

const CANCELLED = new WrongCall({
  nl: 'dat overleg gaat niet door; een nieuw overleg komt er met cyclus las-in',
  en: 'that meeting is cancelled; a new one comes with cyclus add',
});
