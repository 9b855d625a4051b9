import { type LegArgs, legsWhere } from '../legs/early-papers.ts';
import { leadAdvice, legStopWords, papersDue } from '../legs/leg-words.ts';
import type { ConflictRule } from '../rule.ts';

/** Papers that are due before the step that they follow from has met. */
export const deadlineBeforePreviousStep: ConflictRule<LegArgs> = {
  code: 'deadline-before-previous-step',
  severity: 'error',
  reads: 'routes',
  say: {
    nl: (args) => `${papersDue.nl(args)}, nog vóór de dag van ${legStopWords(args.from)}`,
    en: (args) => `${papersDue.en(args)}, even before the day of ${legStopWords(args.from)}`,
  },
  hint: leadAdvice,
  explain: {
    nl: `De aanleverdeadline van een stap ligt vóór de dag van de stap ervoor: de stukken moeten binnen zijn terwijl het overleg
waarop ze voortbouwen nog moet plaatsvinden. Dit wordt gerekend waar stukken van stap naar stap gaan: langs de "route" die
een cyclus noemt, in elke ronde, ook als er geen product meereist; en verder waar een product langs reist. Overleggen die
naast elkaar bestaan, zoals raadscommissies, horen dus niet samen op één route; een cyclus kan er meer hebben. De termijn
wordt in werkdagen teruggerekend vanaf het overleg en schuift over een feestdag alleen naar eerder: de Algemene termijnenwet
verlengt een termijn die wordt teruggerekend niet (artikel 1, tweede lid). De gewone termijn van de ministerraad, 7 dagen
(Reglement van orde voor de ministerraad, artikel 9, tweede lid), past in geen cyclus van twee weken; voor de aanpak van
corona mocht daarvan worden afgeweken (artikel 26a). Kort de termijn van de stap of het gremium in tot wat haalbaar is, leg
meer tijd tussen de stappen (op een eigen route van een product met "gap"), of haal een stap waar de stukken niet langs gaan
uit "route". Een cyclus zonder "route" die een product volgt, geeft u er een met alleen de stappen waartussen stukken gaan.`,
    en: `The paper deadline of a step lies before the day of the step that precedes it: the papers are due while the meeting
that they build on has yet to take place. This is worked out where papers go from step to step: along the "route" that a cycle
says, in every round, also when no product travels it; and elsewhere on the way of a product. Meetings that exist side by
side, such as the committees of a council, therefore do not belong on one route; a cycle may have several. The lead time
is counted back from the meeting in working days and moves over a holiday to an earlier day only: the Algemene
termijnenwet does not extend a term that is counted back (article 1(2)). The usual term of the council of ministers, 7 days
(rules of procedure, article 9(2)), fits no cycle of two weeks; for the fight against corona it was lawful to deviate from it
(article 26a). Shorten the lead time of the step or the forum to what can be met, put more time between the steps (with "gap"
on a product's own route), or take a step that the papers do not pass off the "route". A cycle without a "route" that a
product follows is given one with only the steps between which papers go.`,
  },
  sample: `fora:
  ACC: {}
  MCC: { papers: { due: 3 werkdagen, at: "12:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    until: 2020-11-30
    route: [advies, besluit]
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: vrijdag, forum: MCC } # <- deadline-before-previous-step
`,
  find: (schedule) => legsWhere((deadline, before) => deadline < before, schedule),
};
