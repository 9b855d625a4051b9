import { grouped } from '../../common/grouped.ts';
import { distinctPlaces } from '../../diagnostic/places.ts';
import { listing } from '../../language/listing.ts';
import type { Item, Meeting } from '../../schedule/schedule.ts';
import { heldMeetings, origin } from '../meetings.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  speaker: string;
  forum: string;
  teams: string[];
}

/** Somebody who brings in products of several teams at one meeting. */
export const sponsorWithSeveralItems: ConflictRule<Args> = {
  code: 'sponsor-with-several-items',
  severity: 'info',
  reads: 'days',
  say: {
    nl: ({ speaker, forum, teams }) => `${speaker} brengt bij ${forum} producten van ${listing(teams, 'nl')} in`,
    en: ({ speaker, forum, teams }) => `${speaker} brings in products of ${listing(teams, 'en')} at ${forum}`,
  },
  hint: {
    nl: () => 'spreek af in welke volgorde, of laat een van beide door een ander inbrengen',
    en: () => 'agree on the order, or have one of them brought in by somebody else',
  },
  explain: {
    nl: `Eén bewindspersoon is in een overleg de eerste spreker voor producten van meer dan één team. Dat mag, maar het vraagt om
een volgorde en om spreektijd, en is hij er niet, dan kan over al die producten niet worden besloten (Reglement van orde
voor de ministerraad, artikel 21, eerste lid). Een minister kan twee teams sponsoren; het programma deed dat zelf bij VWS. Spreid de
producten over overleggen, of noem bij een van beide een andere eerste spreker met "speaker".`,
    en: `One member of government is the first speaker at a meeting for products of more than one team. That is allowed, but it
asks for an order and for speaking time, and when he is away none of these products can be decided on (rules of procedure of the
council of ministers, article 21(1)). A minister may sponsor two teams; the programme itself did so at VWS. Spread the
products over meetings, or name another first speaker for one of them with "speaker".`,
  },
  sample: `roles: { minister VWS: {} }
fora: { MCC: { level: ministerial, time: "14:00", members: [minister VWS] } }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 2
    steps:
      uitkomst: { week: 1, day: dinsdag, forum: MCC } # <- sponsor-with-several-items
teams: { MLT3: { sponsor: minister VWS }, MLT4: { sponsor: minister VWS } }
deliverables:
  kwetsbare-groepen: { team: MLT3, route: B, round: B1 }
  jeugdpakket:       { team: MLT4, route: B, round: B1 }
`,
  *find(schedule) {
    for (const meeting of heldMeetings(schedule))
      for (const { speaker, items } of speakersAt(meeting)) {
        const teams = [...new Set(items.map(({ team }) => team!))].sort();
        if (teams.length < 2) continue;
        yield {
          args: { speaker, forum: meeting.forum.id, teams },
          places: distinctPlaces([origin(meeting), ...items.map(({ place }) => place)]),
          days: [meeting.day],
          who: [meeting.forum.id, speaker, ...teams, ...items.map(({ deliverable }) => deliverable.id)],
        };
      }
  },
};

function speakersAt({ items }: Meeting): { speaker: string; items: Item[] }[] {
  const ofTeams = items.filter(({ speaker, team }) => speaker !== null && team !== null);
  return [...grouped(ofTeams, ({ speaker }) => speaker!)].map(([speaker, items]) => ({ speaker, items }));
}
