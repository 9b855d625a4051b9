import { type Period, within } from '../../calendar/period.ts';
import { dayRange } from '../../calendar/words.ts';
import { inside } from '../../definition/texts/found.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  product: string;
  team: string;
  valid: Period;
}

/** A product that is on an agenda after the last day of its team, or before the first. */
export const productOutsideTeam: ConflictRule<Args> = {
  code: 'product-outside-team',
  severity: 'warning',
  say: {
    nl: ({ product, team, valid }) =>
      `${product} komt aan de orde buiten de looptijd van team ${team}: ${dayRange(valid.from, valid.until, 'nl')}`,
    en: ({ product, team, valid }) =>
      `${product} comes up outside the days of team ${team}: ${dayRange(valid.from, valid.until, 'en')}`,
  },
  hint: {
    nl: () => 'geef het product een ander team of een andere ronde, of laat het team langer of eerder bestaan',
    en: () => 'give the product another team or another round, or let the team exist for longer or from earlier on',
  },
  explain: {
    nl: `Een team is tijdelijk en heeft een eerste of laatste dag, maar een product van het team staat daarbuiten op een
agenda. Er is dan geen sponsor die het inbrengt en niemand die de stukken maakt. Stopt het team, draag het product dan over
of rond het eerder af; begint het team later, kies dan een latere ronde. Anders klopt de periode van het team niet.`,
    en: `A team is temporary and has a first or a last day, but a product of the team is on an agenda outside these. There
is then no sponsor to bring it in and nobody to write the papers. When the team stops, hand the product over or finish it
earlier; when the team begins later, choose a later round. Otherwise the period of the team is wrong.`,
  },
  sample: `teams:
  MLT1: { until: 2020-11-05 }
fora: { ACC: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    steps:
      advies:  { week: 1, day: dinsdag, forum: ACC }
      besluit: { week: 2, day: dinsdag, forum: MCC }
deliverables:
  jaarwisseling:
    team: MLT1 # <- product-outside-team
    route: B
    round: B2
`,
  *find(schedule) {
    const { journeys, workspace } = schedule;
    for (const { deliverable, meetingStops } of journeys) {
      const team = deliverable.team === null ? undefined : workspace.teams.get(deliverable.team);
      if (!team) continue;
      for (const { meeting } of meetingStops) {
        const { day, forum } = meeting;
        if (!isHeld(meeting) || !belongs(meeting, schedule) || within(day, team.valid)) continue;
        yield {
          args: { product: deliverable.name, team: team.id, valid: team.valid },
          places: [inside(deliverable.place, 'team'), inside(team.place, day < team.valid.from ? 'from' : 'until')],
          days: [day],
          who: [deliverable.id, team.id, forum.id],
        };
      }
    }
  },
};
