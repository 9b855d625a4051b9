import { quantity } from '../../language/quantity.ts';
import { type LegArgs, leadAdvice, legsWhere, ownerWords, stopWords } from '../early-papers.ts';
import type { Rule } from '../rule.ts';

/** Papers that are due before the step that they follow from has met. */
export const deadlineBeforePreviousStep: Rule<LegArgs> = {
  code: 'deadline-before-previous-step',
  severity: 'error',
  say: {
    nl: ({ of, from, to, lead }) =>
      `de stukken voor ${stopWords(to)} in ${ownerWords(of, 'nl')} moeten ${quantity(lead.count, lead.unit, 'nl')} vooraf binnen zijn, nog vóór de dag van ${stopWords(from)}`,
    en: ({ of, from, to, lead }) =>
      `the papers for ${stopWords(to)} in ${ownerWords(of, 'en')} are due ${quantity(lead.count, lead.unit, 'en')} ahead, even before the day of ${stopWords(from)}`,
  },
  hint: leadAdvice,
  explain: {
    nl: `De aanleverdeadline van een stap ligt vóór de dag van de stap ervoor: de stukken moeten binnen zijn terwijl het overleg
waarop ze voortbouwen nog moet plaatsvinden. Dit wordt gerekend voor elke ronde, ook als er geen product meereist. De termijn
wordt in werkdagen teruggerekend vanaf het overleg en schuift over een feestdag alleen naar eerder: de Algemene termijnenwet
verlengt een termijn die wordt teruggerekend niet (artikel 1, tweede lid). De gewone termijn van de ministerraad, 7 dagen
(Reglement van orde voor de ministerraad, artikel 9, tweede lid), past in geen cyclus van twee weken; voor de aanpak van
corona mocht daarvan worden afgeweken (artikel 26a). Kort de termijn van de stap of het gremium in tot wat haalbaar is, of
leg meer tijd tussen de stappen.`,
    en: `The paper deadline of a step lies before the day of the step that precedes it: the papers are due while the meeting
that they build on has yet to take place. This is worked out for every round, also when no product travels it. The lead time
is counted back from the meeting in working days and moves over a holiday to an earlier day only: the Algemene
termijnenwet does not extend a term that is counted back (article 1(2)). The usual term of the council of ministers, 7 days
(rules of procedure, article 9(2)), fits no cycle of two weeks; for the fight against corona it was lawful to deviate from it
(article 26a). Shorten the lead time of the step or the forum to what can be met, or put more time between the steps.`,
  },
  sample: `fora:
  ACC: {}
  MCC: { papers: { due: 3 werkdagen, at: "12:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    until: 2020-11-30
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: vrijdag, forum: MCC } # <- deadline-before-previous-step
`,
  find: (schedule) => legsWhere((deadline, before) => deadline < before, schedule),
};
