import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { Journey, Schedule } from '../../schedule/schedule.ts';
import { statusOn } from '../../schedule/topic-states.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  topic: string;
  product: string;
}

/** A product that is on an agenda after its topic was taken off the list. */
export const removedTopicPlanned: ConflictRule<Args> = {
  code: 'removed-topic-planned',
  severity: 'warning',
  say: {
    nl: ({ topic, product }) => `${product} staat nog gepland, maar het onderwerp ${topic} is afgevoerd`,
    en: ({ topic, product }) => `${product} is still planned, but its topic ${topic} was removed`,
  },
  hint: {
    nl: () => 'haal het product weg, of zet het onderwerp met een nieuwe status weer op de agenda',
    en: () => 'take the product out, or put the topic back on the agenda with a new status',
  },
  explain: {
    nl: `Een onderwerp is van de rollende agenda afgevoerd, maar een product dat eruit voortkomt, staat daarna nog op de
agenda van een overleg. Meestal is het product vergeten. Haal het weg; of gaat het toch door, geef het onderwerp dan een
nieuwe status met de reden: geagendeerd, in behandeling of afgerond.`,
    en: `A topic was removed from the rolling agenda, but a product that came of it is on the agenda of a meeting after
that. Mostly the product was forgotten. Take it out; or when it does go on, give the topic a new status with the reason:
scheduled, in progress or done.`,
  },
  sample: `fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      advies:  { week: 1, day: dinsdag, forum: ACC }
      besluit: { week: 2, day: dinsdag, forum: MCC }
deliverables:
  wintersport: { route: B, round: B2 }
topics:
  vakanties:
    deliverables: [wintersport]
    status: { value: afgevoerd, from: 2020-11-01, reason: besluit MCC } # <- removed-topic-planned
`,
  *find(schedule) {
    const journeys = new Map(schedule.journeys.map((journey) => [journey.deliverable.id, journey]));
    for (const topic of schedule.workspace.topics.values())
      for (const { id, place } of topic.deliverables) {
        const removed = daysIn(journeys.get(id), schedule).map((day) => ({ day, status: statusOn(topic, day) }));
        for (const { day, status } of removed)
          if (status?.value.status === 'removed')
            yield {
              args: { topic: topic.name, product: id },
              places: [status.place, place],
              days: [day],
              who: [topic.id, id],
            };
      }
  },
};

/** The days in sight on which a product is on an agenda. */
function daysIn(journey: Journey | undefined, schedule: Schedule): number[] {
  const meetings = (journey?.meetingStops ?? []).map(({ meeting }) => meeting);
  return meetings.filter((meeting) => isHeld(meeting) && belongs(meeting, schedule)).map(({ day }) => day);
}
