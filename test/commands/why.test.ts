import { describe, expect, it } from 'vitest';
import { storiesOf } from '../../src/workspace/named/subject.ts';
import { workspaceOf } from '../support/yaml.ts';

/** The reasons of the stories of a reference, one line each, with the line in the file where there is one. */
function reasons(yaml: string, text: string, lang: 'nl' | 'en' = 'nl'): string[] {
  return storiesOf(text, workspaceOf(yaml), lang).flatMap(({ chapters }) =>
    chapters.flatMap((chapter) => chapter.reasons.map(({ text: said }) => said)),
  );
}

const titles = (yaml: string, text: string) => storiesOf(text, workspaceOf(yaml), 'nl').map(({ title }) => title);

const WEEKLY = `
fora:
  ACC: { time: "10:00", papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { time: "14:00", holiday: werkdag ervoor, papers: { due: 2 werkdagen, at: "12:00" } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, steps: { advies: { week: 1, day: maandag, forum: ACC }, besluit: { week: 2, day: dinsdag, forum: MCC } } }
`;

describe('the round of a meeting', () => {
  it('is counted from the beginning of its cycle', () => {
    expect(reasons(WEEKLY, 'MCC A1').slice(0, 3)).toEqual([
      'Cyclus A loopt elke 2 weken vanaf maandag 19 oktober 2020',
      'Ronde A1 begint op die dag',
      'Stap ‘besluit’ valt op dinsdag in week 2 van de ronde: dinsdag 27 oktober 2020',
    ]);
    expect(reasons(WEEKLY, 'MCC A7')[1]).toBe('Ronde A7 begint 6 × 2 weken later: op maandag 11 januari 2021');
  });

  it('is counted from a restart, with its reason, and numbers go on', () => {
    const yaml = `${WEEKLY}changes:\n  - { restart: A, from: 2020-11-09, reason: nieuw kabinet }\n`;
    expect(reasons(yaml, 'MCC 2020-12-01').slice(0, 2)).toEqual([
      'Cyclus A is opnieuw begonnen en loopt elke 2 weken vanaf maandag 9 november 2020 (A3): nieuw kabinet',
      'Ronde A4 begint 1 × 2 weken later: op maandag 23 november 2020',
    ]);
  });

  it('is counted from a version that comes round differently', () => {
    const yaml = WEEKLY.replace('steps:', 'versions: [{ from: 2020-11-16, every: 1 week }], steps:');
    expect(reasons(yaml, 'ACC 2020-11-30').slice(0, 2)).toEqual([
      'Een nieuwe versie van cyclus A loopt elke week vanaf maandag 16 november 2020 (A3)',
      'Ronde A5 begint 2 × 1 week later: op maandag 30 november 2020',
    ]);
  });

  it('names the recess in which the cycle stood still', () => {
    const yaml = `${WEEKLY.replace('steps:', 'recess: { shift: Kerstreces }, steps:')}
calendar: { periods: [{ name: Kerstreces, from: 2020-12-21, until: 2021-01-03 }] }`;
    expect(reasons(yaml, 'ACC A6')[1]).toBe(
      'Ronde A6 begint 5 × 2 weken later: op maandag 11 januari 2021, met 2 weken stilstand (Kerstreces)',
    );
  });

  it('names the recess in which a meeting stands', () => {
    const yaml = `${WEEKLY.replace('steps:', 'recess: { shift: Kerstreces }, steps:')}
calendar: { periods: [{ name: Kerstreces, from: 2020-12-14, until: 2020-12-15 }] }`;
    expect(reasons(yaml, 'ACC 2020-12-14')).toContain('Maandag 14 december 2020 valt in Kerstreces');
    expect(reasons(yaml, 'ACC 2020-11-30').join()).not.toContain('Kerstreces');
  });

  it('is told for months too', () => {
    const yaml = `
fora: { Regietafel: {} }
cycles: { regie: { every: 2 maanden, from: 2020-11-01, steps: { tafel: { month: 2, day: laatste dinsdag, forum: Regietafel } } } }`;
    expect(reasons(yaml, 'Regietafel regie 2', 'en').slice(0, 3)).toEqual([
      'Cycle regie runs every 2 months from Sunday 1 November 2020',
      'Round regie 2 starts 1 × 2 months later: on Friday 1 January 2021',
      'Step ‘tafel’ falls on the last Tuesday in month 2 of the round: Tuesday 23 February 2021',
    ]);
  });
});

describe('what happened to a meeting', () => {
  it('is a holiday with where it went', () => {
    // 27 April 2021 is Koningsdag, and a Tuesday in week 2 of the round of 19 April.
    const yaml = WEEKLY.replace('2020-10-19', '2021-04-19');
    expect(reasons(yaml, 'MCC A1')).toContain(
      'Dinsdag 27 april 2021 is Koningsdag: naar de werkdag ervoor, maandag 26 april 2021',
    );
    expect(titles(yaml, 'MCC 2021-04-27')).toEqual(['MCC op maandag 26 april 2021, 14.00 uur']);
  });

  it('is each change in turn, with its reason', () => {
    const yaml = `${WEEKLY}changes:
  - { move: MCC 2020-11-10, to: 2020-11-11, reason: debat, decided: 2020-11-09 }
  - { move: MCC 2020-11-11, to: "16:00" }
  - { cancel: MCC 2020-11-11, reason: sneeuw }
`;
    expect(reasons(yaml, 'MCC A2').slice(3)).toEqual([
      'Verplaatst van dinsdag 10 november 2020, 14.00 uur naar woensdag 11 november 2020, 14.00 uur: debat (besloten op ma 9 nov)',
      'Verplaatst van woensdag 11 november 2020, 14.00 uur naar woensdag 11 november 2020, 16.00 uur',
      'Afgelast: sneeuw',
      '16.00 uur, door de wijziging',
    ]);
    expect(titles(yaml, 'MCC 2020-11-10')).toEqual(['MCC op woensdag 11 november 2020, 16.00 uur (afgelast)']);
  });

  it('is that it was added', () => {
    const yaml = `${WEEKLY}changes:\n  - { add: MCC 2020-11-12 09:00, cycle: A, reason: spoed }\n`;
    expect(reasons(yaml, 'MCC 2020-11-12')).toEqual([
      'Cyclus A loopt elke 2 weken vanaf maandag 19 oktober 2020',
      'Ronde A2 begint 1 × 2 weken later: op maandag 2 november 2020',
      'Ingelast op donderdag 12 november 2020, 9.00 uur: spoed',
      '9.00 uur, door de wijziging',
    ]);
  });
});

describe('a deadline', () => {
  const yaml = `${WEEKLY.replace('2020-10-19', '2021-03-29')}
teams: { MLT4: {} }
deliverables:
  jeugd: { team: MLT4, title: Jeugdpakket, route: A, round: A1 }
  vaag: { team: MLT4, route: [ACC, MCC], decided-by: voor de zomer }
  route: { team: MLT4, route: [ACC, MCC], from: 2021-04-12 }
  terug: { team: MLT4, route: [ACC, MCC], decided-by: 2021-05-01 }
`;

  it('names the days over which it was counted back', () => {
    // Easter 2021: Goede Vrijdag is 2 April, Tweede Paasdag 5 April; the MCC is on Tuesday 6 April.
    expect(reasons(yaml, 'jeugd')).toEqual([
      'Volgt de stappen van ronde 1 van cyclus A',
      'Stap ‘advies’ van de ronde',
      'Stukken voor Jeugdpakket: uiterlijk vrijdag 26 maart 2021, 12.00 uur, 1 werkdag voor ma 29 mrt; teruggeteld over het weekend',
      'Stap ‘besluit’ van de ronde',
      'Stukken voor Jeugdpakket: uiterlijk woensdag 31 maart 2021, 12.00 uur, 2 werkdagen voor di 6 apr; teruggeteld over Goede Vrijdag (vr 2 apr), Tweede Paasdag (ma 5 apr) en het weekend',
    ]);
  });

  it('may be asked for by its identity', () => {
    expect(reasons(yaml, 'jeugd/besluit/MCC')).toEqual(reasons(yaml, 'jeugd'));
  });

  it('of a route says which meeting was looked for', () => {
    expect(reasons(yaml, 'route').filter((text) => text.startsWith('Het '))).toEqual([
      'Het eerste overleg van ACC vanaf de begindatum',
      'Het eerste overleg van MCC, ten minste 1 werkdag na ACC',
    ]);
    expect(reasons(yaml, 'terug').filter((text) => text.startsWith('Het '))).toEqual([
      'Het laatste overleg van ACC, ten minste 1 werkdag voor MCC',
      'Het laatste overleg van MCC dat nog kan besluiten',
    ]);
  });

  it('is not made of what names no day', () => {
    expect(reasons(yaml, 'vaag')).toEqual(['‘voor de zomer’ is geen dag; daarom is er niets gepland']);
  });
});

describe('a question about nothing', () => {
  it.each([
    ['MCC 2020-11-12', 'er is geen overleg "MCC 2020-11-12"; wel op 2020-11-10 en 2020-11-24'],
    ['MCC 2020-01-01', 'er is geen overleg "MCC 2020-01-01"'],
    ['ACC B3', /^/],
    ['MMC 2020-11-10', /er is geen gremium "MMC"; bedoelt u "MCC"/],
    ['', /^/],
  ])('%j is answered with what there is', (text, message) => {
    const asked = () => storiesOf(text, workspaceOf(WEEKLY), 'nl');
    const nl = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(asked).toThrow(expect.objectContaining({ said: expect.objectContaining({ nl }) }));
  });
});

describe('a cycle that was cancelled out of a shared meeting', () => {
  const yaml = `
fora: { MCC: {} }
cycles:
  A: { every: 2 weken, from: 2020-11-02, steps: { a: { day: dinsdag, forum: MCC } } }
  B: { every: 2 weken, from: 2020-11-02, steps: { b: { day: dinsdag, forum: MCC } } }
changes:
  - { cancel: A, on: 2020-11-03, reason: geen stukken }
`;

  it('does not make the meeting cancelled', () => {
    expect(titles(yaml, 'MCC 2020-11-03')).toEqual(['MCC op dinsdag 3 november 2020']);
    expect(reasons(yaml, 'MCC 2020-11-03')).toContain('Cyclus A vervalt bij dit overleg: geen stukken');
  });

  it('does so with the last one', () => {
    const both = `${yaml}  - { cancel: B, on: 2020-11-03, reason: ook niet }\n`;
    expect(titles(both, 'MCC 2020-11-03')).toEqual(['MCC op dinsdag 3 november 2020 (afgelast)']);
    expect(reasons(both, 'MCC 2020-11-03')).toContain('Cyclus A vervalt bij dit overleg: geen stukken');
    expect(reasons(both, 'MCC 2020-11-03')).toContain('Afgelast: ook niet');
  });
});

it('says of a product with a route in place that it follows its own', () => {
  const yaml = `${WEEKLY}deliverables: { nota: { title: Nota, route: [ACC, MCC], from: 2020-10-20 } }\n`;
  expect(reasons(yaml, 'nota')[0]).toBe('Volgt een eigen route, vanaf dinsdag 20 oktober 2020');
});

describe('who is not there', () => {
  const people = (absences: string) => `
roles: { MP: {}, MVWS: { substitute: stas }, stas: {}, MSZW: {} }
teams: { MLT5: { sponsor: MVWS } }
fora: { MCC: { level: ministerial, chair: MP, deputy: MSZW, members: [MVWS], time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 1, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
deliverables: { plan: { title: Plan, team: MLT5, route: A, round: A1 } }
${absences}`;

  it('is told with why, who comes instead, and what that means', () => {
    const absences = `absences:
  - { who: MP, from: 2020-10-19, until: 2020-10-21, reason: Europese top }
  - { who: MVWS, meeting: MCC A1 }`;
    expect(reasons(people(absences), 'MCC A1').slice(-5)).toEqual([
      'MP is afwezig van ma 19 okt t/m wo 21 okt: Europese top',
      'MSZW zit voor in plaats van MP, als plaatsvervangend voorzitter',
      'MVWS is verhinderd voor dit overleg',
      'Stas vervangt MVWS, als vaste vervanger van die functie',
      'Bij ‘Plan’ is stas daarom eerste spreker',
    ]);
  });

  it('is also who is taken at that hour, and what nobody brings in', () => {
    const blocked = 'blocked: [{ who: [MVWS, stas], day: dinsdag, reason: onderraad }]';
    expect(reasons(people(blocked), 'MCC A1').slice(-3)).toEqual([
      'MVWS is op dit uur bezet: onderraad',
      'Niemand vervangt MVWS',
      '‘Plan’ heeft daarom geen eerste spreker',
    ]);
  });

  it('is also who speaks first on a standing point or a part of an item, with a seat or without', () => {
    const yaml = people('absences: [{ who: [MSZW, stas], meeting: MCC A1 }]')
      .replace(
        'time: "14:00"',
        'time: "14:00", agenda: { begin: [{ title: Cijfers, speaker: { role: MSZW, else: MP } }] }',
      )
      .replace('round: A1', 'round: A1, sub-items: [{ title: Sport, speaker: stas }, { title: Zorg, speaker: stas }]');
    expect(reasons(yaml, 'MCC A1').slice(-5)).toEqual([
      'MSZW is verhinderd voor dit overleg',
      'Bij ‘Cijfers’ is MP daarom eerste spreker',
      'Stas is verhinderd voor dit overleg',
      '‘Sport’ heeft daarom geen eerste spreker',
      '‘Zorg’ heeft daarom geen eerste spreker',
    ]);
  });

  it('is nobody at a meeting that was cancelled', () => {
    const cancelled = 'absences: [{ who: MP, meeting: MCC A1 }]\nchanges: [{ cancel: MCC A1 }]';
    expect(reasons(people(cancelled), 'MCC 2020-10-20').join()).not.toContain('verhinderd');
  });
});
