import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { targetDays } from '../../schedule/journeys/target.ts';
import { statusOn } from '../../schedule/topic-states.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  topic: string;
  /** The first day of its target. */
  from: Day;
}

/** A topic that is no more than a proposal when its target begins, and about which nothing is decided later. */
export const topicPastTarget: ConflictRule<Args> = {
  code: 'topic-past-target',
  severity: 'warning',
  reads: 'definitions',
  say: {
    nl: ({ topic, from }) => `${topic} was bedoeld voor ${longDay(from, 'nl')} en later, maar is nog een voorstel`,
    en: ({ topic, from }) => `${topic} was meant for ${longDay(from, 'en')} and later, but is still a proposal`,
  },
  hint: {
    nl: () => 'noteer bij "status" dat het is geagendeerd, aangehouden of afgevoerd, of kies een later "target"',
    en: () => 'write under "status" that it was scheduled, deferred or removed, or choose a later "target"',
  },
  explain: {
    nl: `Op de rollende agenda heeft een onderwerp een streefmoment: een ronde, een maand of een dag. Is dat begonnen op
de eerste dag waarop wordt gecontroleerd, en staat het onderwerp dan nog als voorstel op de lijst, dan is er niets over
besloten. Zo blijft een onderwerp liggen zonder dat iemand dat wilde. Zet het er bewust op of af: geef het een nieuwe
status met datum en reden, of spreek een later streefmoment af.`,
    en: `On the rolling agenda a topic has a target: a round, a month or a day. When that has begun on the first day that
is checked, and the topic is then still on the list as a proposal, nothing was decided about it. So a topic is left lying
without anybody wanting that. Put it on or off deliberately: give it a new status with a date and a reason, or agree on a
later target.`,
  },
  sample: `settings: { today: 2021-01-04 }
topics:
  arbeidsmigranten:
    title: Arbeidsmigranten
    target: 2020-12 # <- topic-past-target
    status: { value: voorstel, from: 2020-10-23 }
`,
  *find({ workspace, window }) {
    for (const topic of workspace.topics.values()) {
      const { target, statuses, id, team } = topic;
      const status = statusOn(topic, window.from);
      if (!target || status?.value.status !== 'proposed' || status !== statuses.at(-1)) continue;
      const days = targetDays(target, workspace);
      if (days === undefined || days.from > window.from) continue;
      yield {
        args: { topic: topic.name, from: days.from },
        places: distinctPlaces([target.place, status.place]),
        days: [days.from],
        who: [id, ...(team === null ? [] : [team])],
      };
    }
  },
};
