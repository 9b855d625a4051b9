import { within } from '../../calendar/period.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import type { Change } from '../../definition/types/changes.ts';
import type { Lang } from '../../language/language.ts';
import type { Moment } from '../../schedule/moment.ts';
import type { Event, Meeting, Schedule } from '../../schedule/schedule.ts';
import type { ConflictOccurrence, ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  /** Where it was moved away from, and where it was moved to. */
  from: Moment;
  to: Moment;
  /** Where this change moves it; null when it is cancelled. */
  next: Moment | null;
}

/** A change to a meeting that a change above it had moved away already, as if whoever wrote it did not know. */
export const changesCrossed: ConflictRule<Args> = {
  code: 'changes-crossed',
  severity: 'warning',
  say: {
    nl: ({ forum, from, to, next }) =>
      `${forum} van ${words(from, 'nl')} is hierboven al verplaatst naar ${words(to, 'nl')}; deze wijziging ${
        next === null
          ? 'gelast het daarna nog af'
          : isSame(to, next)
            ? 'zegt dat nog eens'
            : `verplaatst het daarna nog naar ${words(next, 'nl')}`
      }`,
    en: ({ forum, from, to, next }) =>
      `${forum} on ${words(from, 'en')} was moved to ${words(to, 'en')} above already; this change ${
        next === null
          ? 'then cancels it'
          : isSame(to, next)
            ? 'says so once more'
            : `then moves it on to ${words(next, 'en')}`
      }`,
  },
  hint: {
    nl: ({ next, to }) =>
      next !== null && isSame(to, next)
        ? 'haal een van beide weg'
        : 'spreek af welke van beide geldt en haal de andere weg; horen ze na elkaar, noem het overleg hier dan naar waar het nu staat',
    en: ({ next, to }) =>
      next !== null && isSame(to, next)
        ? 'take one of the two out'
        : 'agree on which of the two holds and take the other out; when they belong together, name the meeting here by where it stands now',
  },
  explain: {
    nl: `Twee wijzigingen gaan over hetzelfde overleg, en de tweede noemt het naar de plaats waar het toen al niet meer stond.
Dat gebeurt als twee secretarissen elk een wijziging maken zonder die van de ander te zien, en hun bestanden daarna worden
samengevoegd. cyclus voert ze uit in de volgorde waarin ze staan, dus de onderste wint. Spreek af welke geldt en haal de andere
weg. Horen ze wel na elkaar, schrijf dan in de tweede waar het overleg na de eerste stond; de opdrachten doen dat vanzelf.`,
    en: `Two changes are about the same meeting, and the second names it by where it no longer stood by then. That happens
when two secretaries each make a change without seeing that of the other, and their files are then merged. cyclus carries
them out in the order in which they stand, so the lower one wins. Agree on which holds and take the other out. When they do
belong together, write in the second where the meeting stood after the first; the commands do so by themselves.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
changes:
  - { move: MCC 2020-11-03, to: 2020-11-04, reason: begroting }
  - { move: MCC 2020-11-03, to: 2020-11-05, reason: Kamerdebat } # <- changes-crossed
`,
  *find(schedule) {
    for (const meeting of schedule.all) if (meeting.history.length > 1) yield* crossedIn(meeting, schedule);
  },
};

/** The changes that moved a meeting or cancelled it as a whole, each with where it stood before and after. */
interface Told {
  change: Change;
  before: Moment;
  after: Moment;
}

function* crossedIn(meeting: Meeting, { window, all }: Schedule): Generator<ConflictOccurrence<Args>> {
  const told = toldOf(meeting);
  for (const [index, { change, before, after }] of told.entries()) {
    const earlier = told.slice(0, index).findLast((one) => !isSame(one.before, one.after));
    const named = earlier && oldName(change, meeting, earlier.before, before, all);
    const days = [...new Set([before.day, after.day])];
    if (!named || !days.some((day) => within(day, window))) continue;
    yield {
      args: { forum: meeting.forum.id, from: named, to: before, next: change.kind === 'cancel' ? null : after },
      places: [change.place, earlier.change.place],
      days,
      who: [meeting.forum.id],
    };
  }
}

function toldOf({ history, day, start }: Meeting): Told[] {
  const events = history.filter(isOfAll);
  const standing = (from: number): Moment =>
    events.slice(from).find((event) => event.from !== null)?.from ?? { day, start };
  return events.map(({ change }, index) => ({ change, before: standing(index), after: standing(index + 1) }));
}

function isOfAll(event: Event): event is Extract<Event, { what: 'change' }> {
  if (event.what !== 'change' || event.without !== undefined) return false;
  return event.change.kind === 'cancel' || (event.change.kind === 'move' && event.change.to !== null);
}

/**
 * The place by which a change names a meeting that no longer stands there; undefined when it names where it stands, or does
 * not name it at all. By its day alone, it names where a meeting stands unless only the hour was another; by its round only
 * where its day does not tell it from another.
 */
function oldName(
  change: Change,
  meeting: Meeting,
  was: Moment,
  now: Moment,
  all: readonly Meeting[],
): Moment | undefined {
  const { forum } = meeting;
  const names =
    'targets' in change ? change.targets.flatMap((target) => ('meetings' in target ? target.meetings : [])) : [];
  const own = names.filter((name) => name.forum === forum.id);
  const tells = own.some((name) => {
    if (name.by === 'round')
      return all.some((other) => other !== meeting && other.forum === forum && other.day === now.day);
    if (name.day !== now.day) return false;
    return name.time === null ? change.kind === 'cancel' || was.day !== now.day : name.time === now.start;
  });
  return own.length === 0 || tells ? undefined : was;
}

function isSame(one: Moment, other: Moment): boolean {
  return one.day === other.day && one.start === other.start;
}

function words({ day, start }: Moment, lang: Lang): string {
  return start === null ? longDay(day, lang) : `${longDay(day, lang)}, ${clockWords(start, lang)}`;
}
