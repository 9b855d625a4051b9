import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, words } from '../support/findings.ts';

/** A workspace with a text in each place that is read. */
const saying = (text: string, limits = '') => `
settings: { limits: { ${limits} } }
fora: { MCC: {} }
teams: { MLT4: { topic: "Jeugd ${text}" } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-12
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC, phase: "besluit ${text}" } }
deliverables: { p: { team: MLT4, title: "Nota ${text}", papers: ["Bijlage ${text}"], route: A, round: A2 } }
changes: [{ move: MCC A2, to: 2020-10-28, reason: "vanwege ${text}" }]
accepted: [{ code: meeting-in-weekend, reason: "wet van ${text}" }]
`;
const stale = (text: string, limits?: string) =>
  findingsOf(saying(text, limits), '2020-10-12', '2020-12-31', 'stale-date');

describe('stale-date', () => {
  it('finds a weekday that does not go with its date, in every text but the reason of an acceptance', () => {
    const found = stale('dinsdag 4 november 2020');
    expect(found.map(({ who, places }) => `${who.join()} ${places[0]!.path.join('.')}`)).toEqual([
      'p deliverables.p.title',
      'p deliverables.p.papers.0',
      'MLT4 teams.MLT4.topic',
      'A cycles.A.steps.besluit.phase',
      'MCC changes.0.reason',
    ]);
    expect(words(found[0]!)).toEqual([
      'de datum "dinsdag 4 november 2020" klopt niet: het is woensdag 4 november 2020',
      'verbeter de dag of de datum',
    ]);
  });

  it.each([
    ['15 januari 2019', 'die dag ligt lang voor het begin van het programma, maandag 12 oktober 2020'],
    ['31 november 2020', 'die dag bestaat niet'],
    // 5 November was a Tuesday, a Thursday and a Friday in 2019, 2020 and 2021.
    ['maandag 5 november', 'in geen jaar van het programma is dat een maandag'],
  ])('finds %s', (text, why) => {
    expect(stale(text)).toHaveLength(5);
    expect(words(stale(text)[0]!)[0]).toBe(`de datum "${text}" klopt niet: ${why}`);
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
    expect(stale('17 mei 2020', 'stale-after: 4 weken')).toHaveLength(5);
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
