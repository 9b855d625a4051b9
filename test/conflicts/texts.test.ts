import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';

/** A workspace with a text in each place that is read, beside the reason of an acceptance. */
const saying = (text: string, limits = '') => `
settings: { title: "Programma ${text}", sender: [DGSC-19, "Den Haag ${text}"], limits: { ${limits} } }
departments: { DGSC-19: "Directie ${text}" }
roles: { DG: { name: "DG tot ${text}" } }
calendar:
  closed: [{ name: "Dicht ${text}", on: 2020-12-24 }]
  periods: [{ name: "Reces ${text}", kind: reces, from: 2020-12-21, until: 2021-01-03 }]
fora: { MCC: { name: "MCC ${text}", place: "zaal ${text}" } }
teams: { MLT4: { name: "Team ${text}", topic: "Jeugd ${text}" } }
cycles:
  A:
    name: "Aanpak ${text}"
    every: 2 weken
    from: 2020-10-12
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC, phase: "besluit ${text}", place: "zaal ${text}" } }
routes: { kort: { name: "Kort ${text}", steps: [MCC] } }
deliverables:
  p:
    team: MLT4
    title: "Nota ${text}"
    papers: ["Bijlage ${text}"]
    route: A
    round: A2
    explanation: "Reactie ${text}"
    questions: ["Akkoord?", "Akkoord op ${text}?"]
  q: { route: A, explanation: { besluit: "Brief ${text}" }, questions: { besluit: "Eens met ${text}?" } }
topics:
  jeugd: { title: "Jongeren ${text}", target: "voor ${text}", status: { value: geagendeerd, reason: "brief ${text}" } }
month-plans: { MLT4: { title: "Plan ${text}", lines: { A: { title: "Lijn ${text}" }, B: "Lijn ${text}" } } }
blocked: [{ who: DG, day: vrijdag, reason: "onderraad ${text}" }]
absences: [{ who: DG, from: 2020-11-03, until: 2020-11-03, reason: "ziek ${text}" }]
agendas: [{ meeting: MCC A2, announcements: ["Welkom", "Volgende keer ${text}"] }]
annotations:
  - for: DG
    meeting: MCC A2
    purpose: "Doel ${text}"
    items: { p: { advice: "A ${text}", decision: "B ${text}", alternative: "C ${text}", sticking-point: "D ${text}", attention: "E ${text}" } }
actions: [{ forum: MCC, what: "Brief ${text}" }]
changes:
  - { move: MCC A2, to: 2020-10-28, place: "zaal ${text}", reason: "vanwege ${text}" }
  - { add: MCC 2020-11-05, phase: "extra ${text}" }
accepted: [{ code: meeting-in-weekend, reason: "wet van ${text}" }]
`;

/** Where a finding is, and whom it is about. */
const READ = [
  ' settings.title',
  ' settings.sender.1',
  'DGSC-19 departments.DGSC-19.name',
  'DG roles.DG.name',
  ' calendar.closed.0.name',
  ' calendar.periods.0.name',
  'MCC fora.MCC.name',
  'MCC fora.MCC.place',
  'MLT4 teams.MLT4.name',
  'MLT4 teams.MLT4.topic',
  'A cycles.A.name',
  'A cycles.A.steps.besluit.phase',
  'A cycles.A.steps.besluit.place',
  'kort routes.kort.name',
  'p deliverables.p.title',
  'p deliverables.p.papers.0',
  'p deliverables.p.explanation',
  'p deliverables.p.questions.1',
  'q deliverables.q.explanation.besluit',
  'q deliverables.q.questions.besluit.0',
  'jeugd topics.jeugd.title',
  'jeugd topics.jeugd.target',
  'jeugd topics.jeugd.status.0.reason',
  'MLT4 month-plans.MLT4.title',
  'MLT4 month-plans.MLT4.lines.A.title',
  'MLT4 month-plans.MLT4.lines.B.title',
  'DG blocked.0.reason',
  'MCC agendas.0.announcements.1',
  'MCC actions.0.what',
  'MCC changes.0.place',
  'MCC changes.0.reason',
  'MCC changes.1.phase',
];

/** The same for what is not for everybody; the five texts on one product are one finding. */
const CONFIDENTIAL = ['DG absences.0.who', 'MCC,DG annotations.0.meeting', 'MCC,DG,p annotations.0.items.p'];

const stale = (text: string, limits?: string) =>
  findingsOf(saying(text, limits), '2020-10-12', '2020-12-31', 'stale-date');

/** What is told in full, and what is not. */
function grouped(found: readonly Finding[]): [Finding[], Finding[]] {
  const isOpen = ({ who, places }: Finding) => READ.includes(`${who.join()} ${places[0]!.path.join('.')}`);
  return [found.filter(isOpen), found.filter((finding) => !isOpen(finding))];
}

describe('stale-date', () => {
  it('finds a weekday that does not go with its date, in every text but the reason of an acceptance', () => {
    const found = stale('dinsdag 4 november 2020').map(
      ({ who, places }) => `${who.join()} ${places[0]!.path.join('.')}`,
    );
    expect(found.sort()).toEqual([...READ, ...CONFIDENTIAL].sort());
  });

  it('says what is wrong with it, but tells nothing of what is not for everybody', () => {
    const [open, apart] = grouped(stale('dinsdag 4 november 2020'));
    for (const finding of open)
      expect(words(finding)).toEqual([
        'de datum "dinsdag 4 november 2020" klopt niet: het is woensdag 4 november 2020',
        'verbeter de dag of de datum',
      ]);
    for (const finding of apart)
      expect(words(finding)).toEqual([
        'in een tekst die niet voor iedereen is, klopt een datum niet',
        'verbeter de dag of de datum',
      ]);
  });

  it.each([
    ['15 januari 2019', 'die dag ligt lang voor het begin van het programma, maandag 12 oktober 2020'],
    ['31 november 2020', 'die dag bestaat niet'],
    // 5 November was a Tuesday, a Thursday and a Friday in 2019, 2020 and 2021.
    ['maandag 5 november', 'in geen jaar van het programma is dat een maandag'],
  ])('finds %s', (text, why) => {
    const [open] = grouped(stale(text));
    expect(open).toHaveLength(READ.length);
    expect(words(open[0]!)[0]).toBe(`de datum "${text}" klopt niet: ${why}`);
  });

  it.each([
    'woensdag 4 november 2020',
    'Wednesday 4 November 2020',
    'donderdag 5 november',
    'het rapport van 17 mei 2020',
    'de vergadering van 14 oktober 2019',
    '3 november',
    'week 53',
  ])('keeps silent about %s', (text) => expect(stale(text)).toEqual([]));

  it('goes back as far as it is told', () => {
    expect(stale('15 januari 2019', 'stale-after: 104 weken')).toEqual([]);
    expect(stale('15 januari 2019', 'stale-after: geen')).toEqual([]);
    expect(stale('17 mei 2020', 'stale-after: 4 weken')).toHaveLength(READ.length + CONFIDENTIAL.length);
  });
});

const decided = (changes: string) =>
  briefs(
    `
fora: { debat: {}, MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 8, steps: { d: { week: 2, day: woensdag, forum: [debat, MCC] } } }
changes: ${changes}`,
    '2020-10-19',
    '2021-02-28',
    'decided-after-meeting',
  );

describe('decided-after-meeting', () => {
  it('finds a change that came when the meeting was over', () => {
    expect(decided('[{ move: debat 2021-01-20, to: 2021-01-21, decided: 2021-01-21 }]')).toEqual([
      'warning decided-after-meeting debat: 2021-01-20',
    ]);
    expect(decided('[{ cancel: debat 2021-01-20, decided: 2021-01-22 }]')).toHaveLength(1);
    expect(decided('[{ add: MCC 2021-01-19, decided: 2021-01-22 }]')).toHaveLength(1);
  });

  it('keeps silent about the day itself, an earlier day and a second move', () => {
    expect(decided('[{ move: debat 2021-01-20, to: 2021-01-21, decided: 2021-01-20 }]')).toEqual([]);
    expect(decided('[{ cancel: debat 2021-01-20, decided: 2021-01-19 }]')).toEqual([]);
    const twice = `
  - { move: debat 2021-01-20, to: 2021-01-27, decided: 2021-01-19 }
  - { move: debat 2021-01-27, to: 2021-01-28, decided: 2021-01-26 }`;
    expect(decided(twice)).toEqual([]);
  });
});
