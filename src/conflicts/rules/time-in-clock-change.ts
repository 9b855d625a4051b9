import { type Clock, isoClock } from '../../calendar/clock.ts';
import { clockWords } from '../../calendar/words.ts';
import { type WallClock, wallClock } from '../../calendar/zone.ts';
import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { isTimed } from '../../schedule/meetings/spans.ts';
import { heldMeetings, originKey, origins } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  start: Clock;
  shown: Exclude<WallClock, 'once'>;
}

/** Clocks are changed at night; other times need no looking up. */
const MORNING: Clock = 6 * 60;

/** A meeting that starts in the hour that summer time takes away or gives back. */
export const timeInClockChange: ConflictRule<Args> = {
  code: 'time-in-clock-change',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ forum, start, shown }) =>
      shown === 'skipped'
        ? `${forum} begint om ${clockWords(start, 'nl')}, een tijd die de klok die nacht overslaat`
        : `${forum} begint om ${clockWords(start, 'nl')}, een tijd die de klok die nacht twee keer aanwijst`,
    en: ({ forum, start, shown }) =>
      shown === 'skipped'
        ? `${forum} starts at ${clockWords(start, 'en')}, a time that the clock skips that night`
        : `${forum} starts at ${clockWords(start, 'en')}, a time that the clock shows twice that night`,
  },
  hint: {
    nl: () => 'kies die nacht een tijd buiten het uur waarin de klok wordt verzet',
    en: () => 'choose a time outside the hour in which the clock changes that night',
  },
  explain: {
    nl: `Als de zomertijd begint (de laatste zondag van maart), springt de klok van 2.00 naar 3.00 uur: 2.30 uur bestaat
die nacht niet. Als zij eindigt (de laatste zondag van oktober), komt het uur van 2.00 tot 3.00 twee keer voor (Richtlijn
2000/84/EG). Een overleg dat in zo'n uur begint, zetten agenda's ieder op een ander moment. cyclus neemt de eerste van de
twee keren, en leest een overgeslagen tijd als een uur later op de klok. Kies een tijd buiten dat uur.`,
    en: `When summer time begins (the last Sunday of March), the clock jumps from 2:00 to 3:00: 2:30 does not exist that
night. When it ends (the last Sunday of October), the hour from 2:00 to 3:00 comes twice (Directive 2000/84/EC). Calendars
each put a meeting that starts in such an hour at another moment. cyclus takes the first of the two times, and reads a
skipped time as one hour later on the clock. Choose a time outside that hour.`,
  },
  sample: `fora: { crisisteam: { weekend: ja } }
cycles:
  nacht:
    every: 1 week
    from: 2021-03-22
    rounds: 2
    steps:
      wacht: { week: 1, day: zondag, forum: crisisteam, time: "2:30", holiday: houden } # <- time-in-clock-change
`,
  *find(schedule) {
    const { timezone } = schedule.workspace.settings;
    const found = heldMeetings(schedule)
      .filter(isTimed)
      .flatMap((meeting) => {
        const shown = meeting.start < MORNING ? wallClock(meeting.day, meeting.start, timezone) : 'once';
        return shown === 'once' ? [] : [{ meeting, shown }];
      });
    for (const same of grouped(
      found,
      ({ meeting, shown }) => `${shown} ${isoClock(meeting.start)} ${originKey(meeting)}`,
    ).values()) {
      const { meeting, shown } = same[0]!;
      yield {
        args: { forum: meeting.forum.id, start: meeting.start, shown },
        places: distinctPlaces(same.flatMap((one) => origins(one.meeting))),
        days: same.map((one) => one.meeting.day),
        who: [meeting.forum.id],
      };
    }
  },
};
