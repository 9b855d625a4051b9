/** Two cycles that share a meeting, with everything that an agenda can say about it. */
export const AUTUMN = `
settings: { title: Programma, sender: [Secretariaat, Turfmarkt 147] }
departments: { AZ: {}, VWS: {}, JenV: {} }
roles:
  minister-president: { department: AZ }
  minister VWS: { department: VWS, substitute: staatssecretaris VWS, person: { name: H. de Vries } }
  staatssecretaris VWS: { department: VWS }
  minister JenV: { department: JenV, substitute: minister voor Rechtsbescherming }
  minister voor Rechtsbescherming: { department: JenV }
  SG VWS: { department: VWS }
  voorzitter VB: {}
  secretaris MCC: { department: AZ, person: { name: M. Bos, email: m.bos@az.example } }
fora:
  MCC:
    name: Ministeriële Commissie
    level: ministerial
    chair: minister-president
    members:
      - minister-president
      - minister VWS
      - minister JenV
      - { role: SG VWS, attendance: observer }
      - { role: voorzitter VB, attendance: advisory }
    time: "14:00"
    length: 2 uur
    place: Catshuis
    contact: secretaris MCC
    copy: SG VWS
  ACC: { level: official, time: "10:00" }
  persco: { level: public, time: "19:00" }
cycles:
  A:
    name: Acuut
    every: 2 weken
    from: 2020-10-19
    steps:
      beeld: { week: 1, day: dinsdag, forum: MCC, phase: beeld en richting }
      ambtelijk: { week: 1, day: donderdag, forum: ACC, phase: concept }
      tweede: { week: 2, day: dinsdag, forum: [MCC, persco], phase: { MCC: besluit } }
  B:
    name: Lang
    every: 2 weken
    from: 2020-10-19
    steps: { uitkomst: { week: 3, day: dinsdag, forum: MCC, phase: uitkomsten } }
teams: { MLT4: { topic: Jeugd, sponsor: minister VWS } }
deliverables:
  beeld:
    title: Beeld
    route: [{ forum: MCC, cycle: A, treatment: bespreking }]
    decided-by: MCC 2020-11-03
    minutes: 20 min
    speaker: { role: minister VWS, else: staatssecretaris VWS }
    papers: [Nota beeld, Bijlage cijfers]
    explanation: |
      Eerste alinea.

      Tweede alinea.
    questions: Is het beeld gedeeld?
  schema:
    title: Vergaderschema
    route: [{ forum: MCC, cycle: A, treatment: hamerstuk }]
    decided-by: MCC 2020-11-03
    papers: Schema
  jeugd:
    team: MLT4
    title: Jeugdpakket
    route: [{ forum: MCC, cycle: B, treatment: besluitvorming }]
    decided-by: MCC 2020-11-03
    papers: Nota jeugd
    questions: [Akkoord met het pakket?, Wie dient het in?]
  los:
    title: Terugblik
    route: [{ forum: MCC, cycle: B }]
    decided-by: MCC 2020-11-03
agendas:
  - { meeting: MCC 2020-11-03, announcements: Vanavond is er een persconferentie., copy: [VWS, griffier] }
actions:
  - { forum: MCC, what: Nota schrijven, who: MLT4, since: MCC 2020-10-27, due: 2020-11-02 }
  - { forum: MCC, what: Zaal zoeken, done: 2020-10-20 }
  - { forum: MCC, what: Brief versturen, who: griffier, done: 2020-10-28 }
  - { forum: MCC, what: Plan maken, since: MCC A1, due: voor de zomer }
  - { forum: ACC, what: Iets anders }
`;

/** The same with more on its agendas. @example noted('{ meeting: MCC 2020-11-03, adopted: 2020-10-30 }') */
export function noted(...entries: string[]): string {
  return AUTUMN.replace('agendas:\n', `agendas:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`);
}
