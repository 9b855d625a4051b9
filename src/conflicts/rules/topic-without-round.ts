import { targetDays } from '../../schedule/journeys/target.ts';
import type { ConflictRule } from '../rule.ts';

interface Args {
  topic: string;
  cycle: string;
  round: number;
}

/** A topic that is meant for a round that its cycle does not have. */
export const topicWithoutRound: ConflictRule<Args> = {
  code: 'topic-without-round',
  severity: 'error',
  reads: 'definitions',
  timeless: true,
  say: {
    nl: ({ topic, cycle, round }) => `${topic} is bedoeld voor ronde ${round} van cyclus ${cycle}, maar die is er niet`,
    en: ({ topic, cycle, round }) => `${topic} is meant for round ${round} of cycle ${cycle}, but there is none`,
  },
  hint: {
    nl: () => 'kies bij "target" een ronde die er wel is, of laat de cyclus langer doorlopen',
    en: () => 'choose a round that there is under "target", or let the cycle run on longer',
  },
  explain: {
    nl: `Een onderwerp op de rollende agenda heeft een streefronde, maar de cyclus is dan al gestopt: er staat een einddatum
of een aantal rondes bij. Het onderwerp kan zo nooit aan de orde komen. Kies een eerdere ronde, een maand, of een andere
cyclus; of pas het einde van de cyclus aan.`,
    en: `A topic on the rolling agenda has a target round, but the cycle has ended by then: it has a last day or a number
of rounds. The topic can never come up like that. Choose an earlier round, a month, or another cycle; or change the end of
the cycle.`,
  },
  sample: `fora: { ACC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 6
    steps: { advies: { week: 1, day: dinsdag, forum: ACC } }
topics:
  evenementen:
    target: B7 # <- topic-without-round
`,
  *find({ workspace }) {
    for (const { id, name, target, team } of workspace.topics.values()) {
      if (!target || !('round' in target) || targetDays(target, workspace) !== undefined) continue;
      yield {
        args: { topic: name, ...target.round },
        places: [target.place],
        days: [],
        who: [id, target.round.cycle, ...(team === null ? [] : [team])],
      };
    }
  },
};
