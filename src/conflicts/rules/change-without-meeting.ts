import type { Day } from '../../calendar/day.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import type { Change, ChangeTarget } from '../../definition/types/changes.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { meetingsNamed } from '../../schedule/meetings/named.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  change: Change['kind'];
  asked: Asked;
  /** The nearest meetings of the forum, in order of day. */
  near: { day: Day; start: number | null }[];
  /** Whether there was one, until a change above cancelled it. */
  cancelled: boolean;
  /** The day of the meeting that was meant, when a change below cancels it; null when none does. */
  below: Day | null;
}

type Asked =
  | { by: 'date'; forum: string; time: number | null }
  | { by: 'round'; forum: string; cycle: string; round: number }
  | { by: 'period'; forum: string | null; cycle: string | null; one: boolean };

const NEAREST = 3;

/** A change that is about a meeting that is not there. */
export const changeWithoutMeeting: ConflictRule<Args> = {
  code: 'change-without-meeting',
  severity: 'error',
  leftUndone: true,
  say: {
    nl: ({ change, asked, cancelled }) => {
      if (change === 'restart')
        return `${subject(asked, 'nl')} loopt op deze dag niet en kan dus niet opnieuw beginnen`;
      return cancelled
        ? `${subject(asked, 'nl')} is ${when(asked, 'nl')} hierboven al afgelast`
        : `er is ${when(asked, 'nl')} geen overleg van ${subject(asked, 'nl')} om ${change === 'move' ? 'te verplaatsen' : 'af te gelasten'}`;
    },
    en: ({ change, asked, cancelled }) => {
      if (change === 'restart') return `${subject(asked, 'en')} does not run on this day, so it cannot start again`;
      return cancelled
        ? `${subject(asked, 'en')} ${when(asked, 'en')} was cancelled above already`
        : `there is no meeting of ${subject(asked, 'en')} ${when(asked, 'en')} to ${change}`;
    },
  },
  hint: {
    nl: ({ near, cancelled, below }) => {
      if (cancelled) return 'haal een van beide wijzigingen weg';
      if (below !== null)
        return `haal deze wijziging weg; een wijziging hieronder gelast het overleg van ${longDay(below, 'nl')} al af`;
      return near.length > 0 ? `wel gepland: ${meetings(near, 'nl')}` : undefined;
    },
    en: ({ near, cancelled, below }) => {
      if (cancelled) return 'take one of the two changes out';
      if (below !== null)
        return `take this change out; a change below already cancels the meeting on ${longDay(below, 'en')}`;
      return near.length > 0 ? `planned are: ${meetings(near, 'en')}` : undefined;
    },
  },
  explain: {
    nl: `Een wijziging noemt een overleg dat er niet is. Misschien klopt de datum niet, is het overleg al door een eerdere
wijziging verplaatst of afgelast, of vergadert het gremium die week niet. cyclus voert zo'n wijziging niet uit en gokt
ook niet welk overleg is bedoeld: een afgelasting die stilletjes verdwijnt, zet mensen in een lege zaal. Verbeter de
datum, het tijdstip of de ronde, of haal de wijziging weg. Een overleg heet naar de plaats waar het na de wijzigingen
erboven staat, of naar de plaats waar het eerst stond.`,
    en: `A change names a meeting that is not there. Perhaps the date is wrong, an earlier change has already moved or
cancelled the meeting, or the forum does not meet that week. cyclus leaves such a change undone and does not guess which
meeting was meant: a cancellation that quietly disappears puts people in an empty room. Correct the date, the time or the
round, or take the change out. A meeting is named by where it stands after the changes above, or by where it first stood.`,
  },
  sample: `fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC } }
changes:
  - cancel: MCC 2020-11-10 # <- change-without-meeting
    reason: geen onderwerpen
`,
  *find({ unmatched, all }) {
    for (const { change, target, place, near, cancelled } of unmatched)
      yield {
        args: {
          change: change.kind,
          asked: askedFor(target),
          near: nearest(near),
          cancelled,
          below: cancelled ? null : dayCancelled(target, all),
        },
        places: [place],
        days: daysOf(target),
        who: whoOf(target),
      };
  },
};

function dayCancelled(target: ChangeTarget, all: readonly Meeting[]): Day | null {
  const named = 'meetings' in target ? meetingsNamed(target.meetings, all) : [];
  return named.find((meeting) => !isHeld(meeting))?.day ?? null;
}

function askedFor(target: ChangeTarget): Asked {
  if (!('meetings' in target)) {
    const { forum, cycle, period } = target;
    return { by: 'period', forum, cycle, one: period.from === period.until };
  }
  const { meetings: reference } = target;
  if (reference.by === 'date') return { by: 'date', forum: reference.forum, time: reference.time };
  return reference;
}

function daysOf(target: ChangeTarget): Day[] {
  if (!('meetings' in target)) return [target.period.from].filter(Number.isFinite);
  return target.meetings.by === 'date' ? [target.meetings.day] : [];
}

function whoOf(target: ChangeTarget): string[] {
  if ('meetings' in target) return [target.meetings.forum];
  return [target.forum, target.cycle].filter((name) => name !== null);
}

function nearest(near: readonly Meeting[]): Args['near'] {
  return near
    .slice(0, NEAREST)
    .sort((one, other) => one.day - other.day || (one.start ?? 0) - (other.start ?? 0))
    .map(({ day, start }) => ({ day, start }));
}

function subject(asked: Asked, lang: Lang): string {
  const cycle = lang === 'nl' ? 'cyclus' : 'cycle';
  if (asked.by === 'date') return asked.forum;
  if (asked.by === 'round')
    return `${asked.forum} ${lang === 'nl' ? 'in ronde' : 'in round'} ${asked.round} ${lang === 'nl' ? 'van' : 'of'} ${cycle} ${asked.cycle}`;
  return [asked.forum, asked.cycle === null ? null : `${cycle} ${asked.cycle}`].filter(Boolean).join(', ');
}

function when(asked: Asked, lang: Lang): string {
  const nl = lang === 'nl';
  if (asked.by === 'round') return nl ? 'volgens het schema' : 'in the schedule';
  if (asked.by === 'period' && !asked.one) return nl ? 'in deze periode' : 'in this period';
  const time = asked.by === 'date' && asked.time !== null ? clockWords(asked.time, lang) : undefined;
  const day = nl ? 'op deze dag' : 'on this day';
  return time ? `${day} ${nl ? 'om' : 'at'} ${time}` : day;
}

function meetings(near: Args['near'], lang: Lang): string {
  const words = near.map(({ day, start }) => {
    const time = start === null ? '' : ` ${lang === 'nl' ? 'om' : 'at'} ${clockWords(start, lang)}`;
    return `${longDay(day, lang)}${time}`;
  });
  return listing(words, lang);
}
