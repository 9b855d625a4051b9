import { type LegArgs, legsWhere } from '../legs/early-papers.ts';
import { leadAdvice, legStopWords, papersDue } from '../legs/leg-words.ts';
import type { ConflictRule } from '../rule.ts';

/** Papers that are due on the very day of the step that they follow from. */
export const deadlineOnDayOfPreviousStep: ConflictRule<LegArgs> = {
  code: 'deadline-on-day-of-previous-step',
  severity: 'warning',
  reads: 'routes',
  say: {
    nl: (args) => `${papersDue.nl(args)}, op de dag van ${legStopWords(args.from)} zelf`,
    en: (args) => `${papersDue.en(args)}, on the very day of ${legStopWords(args.from)}`,
  },
  hint: leadAdvice,
  explain: {
    nl: `De aanleverdeadline van een stap valt op de dag van de stap ervoor. Wat dat overleg oplevert moet dan dezelfde dag nog in
de stukken: er is geen werkdag om ze te schrijven en af te stemmen. Dat gebeurt in een te krappe ronde, of doordat een
feestdag een werkdag wegneemt (met Goede Vrijdag en Tweede Paasdag ligt een deadline van één werkdag voor een dinsdag al op
donderdag). Een termijn die wordt teruggerekend, wordt niet verlengd (Algemene termijnenwet, artikel 1, tweede lid). Kort
de termijn van de stap in, verzet een van beide overleggen, of accepteer het knelpunt met de afspraak die u hebt gemaakt. Gaan
er tussen beide stappen geen stukken, haal er dan een uit "route" van de cyclus: alleen langs een route, of waar een product
reist, wordt dit gerekend.`,
    en: `The paper deadline of a step falls on the day of the step before it. What that meeting yields must then go into the
papers the same day: no working day is left to write and coordinate them. That happens in a round that is too tight, or
because a holiday takes a working day away (with Good Friday and Easter Monday, a deadline of one working day before a Tuesday
already lies on Thursday). A term that is counted back is not extended (Algemene termijnenwet, article 1(2)). Shorten the
lead time of the step, move one of the two meetings, or accept the finding with what you agreed. When no papers go from one
step to the other, take one of them off the "route" of the cycle: this is worked out only along a route, or where a product
travels.`,
  },
  sample: `fora:
  ACC: {}
  MCC: { papers: { due: 1 werkdag, at: "12:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    until: 2020-11-30
    route: [advies, besluit]
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: vrijdag, forum: MCC } # <- deadline-on-day-of-previous-step
`,
  find: (schedule) => legsWhere((deadline, before) => deadline === before, schedule),
};
