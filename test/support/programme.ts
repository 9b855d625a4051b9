/** Cycles A and B as the programme drew them, without times or members: the grid that tests reason about. */
export const PROGRAMME = `
fora: { BWO: {}, VB: {}, Catshuis: { weekend: ja }, ACC: {}, MCC: {}, Persconferentie: {}, debat: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    route: [di1, do1, vr1, di2]
    steps:
      ma1: { week: 1, day: maandag, forum: [BWO, VB, Catshuis], phase: { BWO: Beeld/OMT } }
      di1: { week: 1, day: dinsdag, chain: [ACC, MCC], phase: beeld en richting }
      wo1: { week: 1, day: woensdag, forum: BWO, phase: status }
      do1: { week: 1, day: donderdag, forum: ACC, phase: concept besluit }
      vr1: { week: 1, day: vrijdag, forum: MCC, phase: concept besluit }
      ma2: { week: 2, day: maandag, forum: [BWO, VB], phase: { BWO: persco en debat } }
      di2: { week: 2, day: dinsdag, chain: [MCC, Persconferentie] }
      wo2: { week: 2, day: woensdag, forum: debat }
  B:
    every: 2 weken
    from: 2020-10-19
    route: [vraag, richting-1, richting-2, concept, uitkomst]
    steps:
      vraag: { week: 1, day: maandag, forum: Catshuis, phase: adviesbehoefte uit A }
      richting-1: { week: 1, day: donderdag, forum: ACC, phase: richting }
      richting-2: { week: 2, day: dinsdag, forum: MCC, phase: richting }
      concept: { week: 2, day: donderdag, forum: ACC, phase: concept-uitkomsten advies }
      uitkomst: { week: 3, day: dinsdag, forum: MCC, phase: uitkomsten advies }
`;
