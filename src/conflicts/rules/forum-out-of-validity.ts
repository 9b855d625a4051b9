import { type Period, within } from '../../calendar/period.ts';
import { dayRange } from '../../calendar/words.ts';
import { inside } from '../../definition/texts/found.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import type { Meeting } from '../../schedule/schedule.ts';
import { heldMeetings, origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  forum: string;
  valid: Period;
}

/** A meeting of a forum that no longer exists, or not yet. */
export const forumOutOfValidity: ConflictRule<Args> = {
  code: 'forum-out-of-validity',
  severity: 'warning',
  reads: 'days',
  say: {
    nl: ({ forum, valid }) =>
      `${forum} komt bijeen buiten de periode waarin dit gremium bestaat: ${dayRange(valid.from, valid.until, 'nl')}`,
    en: ({ forum, valid }) =>
      `${forum} meets outside the days on which this forum exists: ${dayRange(valid.from, valid.until, 'en')}`,
  },
  hint: {
    nl: () =>
      'geef de cyclus vanaf die dag een nieuwe versie ("versions"), gelast de overleggen af, of pas de periode aan',
    en: () => 'give the cycle a new version from that day on ("versions"), cancel the meetings, or adapt the period',
  },
  explain: {
    nl: `Bij een gremium staat een eerste of een laatste dag, en een cyclus of wijziging laat het daarbuiten bijeenkomen. cyclus
laat zo'n overleg staan, want een overleg dat ongemerkt verdwijnt is erger; maar leden zijn er dan niet meer. Wordt een gremium
opgeheven, geef de cyclus dan vanaf die dag een versie zonder deze stap, of gelast de overleggen af die nog staan.`,
    en: `A forum has a first or a last day, and a cycle or change lets it meet outside these. cyclus leaves such a meeting where it
is, as one that vanishes unnoticed is worse; but there are no members any more. When a forum ends, give the cycle a version
without this step from that day on, or cancel the meetings that are left.`,
  },
  sample: `fora:
  BWO: { until: 2020-11-15 }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps:
      beeld: { week: 1, day: maandag, forum: BWO } # <- forum-out-of-validity
`,
  *find(schedule) {
    for (const meeting of heldMeetings(schedule)) {
      const { forum, day } = meeting;
      const { id, valid, place } = forum;
      if (within(day, valid) || isAdded(meeting)) continue;
      yield {
        args: { forum: id, valid },
        places: distinctPlaces([origin(meeting), inside(place, day < valid.from ? 'from' : 'until')]),
        days: [day],
        who: [id],
      };
    }
  },
};

/** Where a meeting was put in between, it was said that its forum does not exist then. */
function isAdded({ status, was }: Meeting): boolean {
  return status === 'extra' && was === null;
}
