import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, words } from '../support/findings.ts';

const BUSY = `
departments: { VWS: {}, LNV: {} }
roles: { minister VWS: { department: VWS }, minister BZK: {}, minister LNV: {}, secretaris: {} }
groups: { ministers: [minister VWS, minister BZK], anderen: [minister VWS] }
fora: { MCC: { members: ministers }, ACC: {}, DOC: {}, VB: {}, Raad: {}, Beraad: {} }
teams: { MLT3: {}, MLT4: { secretary: secretaris } }
routes: { lang: [DOC], kort: [MCC] }
calendar:
  periods:
    - { name: Kerstreces, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }
    - { name: Carnaval, from: 2021-02-14, until: 2021-02-16 }
    - { name: Kerstvakantie, kind: schoolvakantie, from: 2020-12-19, until: 2021-01-03 }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { besluit: { week: 1, day: dinsdag, forum: MCC, recess: { skip: Kerstreces }, phase: { MCC: x } } }
deliverables: { p: { team: MLT4, route: kort, from: 2020-10-19 } }
changes: [{ add: VB 2020-10-26 }, { cancel: Beraad, from: 2020-10-20, until: 2020-10-21 }]
`;
const unused = (more = '', yaml = BUSY) =>
  findingsOf(`${yaml}${more}`, '2020-10-19', '2020-11-30', 'definition-unused');

describe('definition-unused', () => {
  it('is one finding for each section, with all of its things', () => {
    expect(unused().map((finding) => words(finding)[0])).toEqual([
      'het departement LNV wordt nergens gebruikt',
      'de functie minister LNV wordt nergens gebruikt',
      'de groep anderen wordt nergens gebruikt',
      'de gremia ACC en Raad worden nergens gebruikt',
      'het team MLT3 wordt nergens gebruikt',
      'de route lang wordt nergens gebruikt',
      'geen gremium of cyclus zegt wat er gebeurt in Carnaval en schoolvakantie',
    ]);
  });

  it('points at each of them', () => {
    const fora = unused().find(({ who }) => who.includes('ACC'))!;
    expect(fora.places.map(({ path }) => path.join('.'))).toEqual(['fora.ACC', 'fora.Raad']);
  });

  it('lets a route be accepted by its name', () => {
    const found = unused('accepted: [{ code: definition-unused, about: lang, reason: komt later }]\n');
    expect(found.filter(({ accepted }) => accepted).map(({ who }) => who)).toEqual([['lang']]);
  });

  it('lets one be accepted while the others stay', () => {
    const found = unused('accepted: [{ code: definition-unused, about: ACC, reason: komt later }]\n');
    expect(found.map(({ who, accepted }) => `${who.join()} ${accepted?.reason ?? ''}`.trim())).toEqual([
      'LNV',
      'minister LNV',
      'anderen',
      'ACC komt later',
      'Raad',
      'MLT3',
      'lang',
      'Carnaval,schoolvakantie',
    ]);
  });

  it('names only the first of many', () => {
    const fora = Array.from({ length: 40 }, (_, index) => `F${index}: {}`).join(', ');
    const [finding] = unused('', `fora: { ${fora} }`);
    expect(words(finding!, 'en')[0]).toBe('nothing uses the fora F0, F1, F2, F3, F4, F5, F6 and 33 more');
    expect(finding!.places).toHaveLength(40);
  });
});

const accepting = (accepted: string) => `
settings: { horizon: 8 weken }
fora: { MCC: { time: "14:00" } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: vrijdag, forum: MCC } } } }
accepted: [{ code: meeting-on-public-holiday, reason: afgesproken, ${accepted} }]
`;
/** The MCC of round 6 falls on New Year's Day. */
const idle = (accepted: string, from = '2020-12-07', until = '2021-01-31') =>
  briefs(accepting(accepted), from, until, 'acceptance-idle');

describe('acceptance-idle', () => {
  it('finds an acceptance of what is not there', () => {
    expect(idle('about: MCC, from: 2021-01-02, until: 2021-01-15')).toEqual(['warning acceptance-idle MCC:']);
    expect(idle('about: A')).toEqual(['warning acceptance-idle A:']);
    const [finding] = findingsOf(accepting('about: A'), '2020-12-07', '2021-01-31', 'acceptance-idle');
    expect(words(finding!)).toEqual([
      'deze acceptatie ("afgesproken") is niet meer nodig: er is geen knelpunt meeting-on-public-holiday over A',
      'haal de acceptatie weg, of verbeter de dagen of waar het over gaat',
    ]);
  });

  it.each([
    ['what is there', 'about: MCC', '2020-12-07', '2021-01-31'],
    ['what is there on that day', 'from: 2021-01-01, until: 2021-01-01', '2020-12-07', '2021-01-31'],
    ['days that were not all checked', 'from: 2021-01-02, until: 2021-02-15', '2020-12-07', '2021-01-31'],
    ['history', 'from: 2020-11-01, until: 2020-11-30', '2020-12-07', '2021-01-31'],
    ['everything, when a few weeks were checked', 'about: A', '2020-12-07', '2020-12-20'],
    ['everything from a later day on', 'about: A, from: 2021-03-01', '2020-12-07', '2021-01-31'],
  ])('keeps silent about an acceptance of %s', (_, accepted, from, until) =>
    expect(idle(accepted, from, until)).toEqual([]),
  );

  it('leaves an unknown code to its own finding', () => {
    const wrong = accepting('about: MCC').replace('public-holiday', 'publik-holiday');
    expect(briefs(wrong, '2020-12-07', '2021-01-31', 'acceptance-idle', 'accepted-code-unknown')).toEqual([
      'error accepted-code-unknown MCC:',
    ]);
  });

  it('tells of a weight for a code that is none', () => {
    const weighed = `settings: { weights: { warnings: { meeting-in-reces: 2, steps-too-close: 3 } } }\nfora: { MCC: {} }\n`;
    const [finding, ...others] = findingsOf(weighed, '2020-12-07', '2021-01-31', 'accepted-code-unknown');
    expect([finding!.severity, others]).toEqual(['warning', []]);
    expect(words(finding!)[0]).toBe(
      'er is geen knelpunt met de code "meeting-in-reces"; bedoelt u "meeting-in-recess"?',
    );
  });
});

const shared = (products: string, step = '') =>
  briefs(
    `
fora: { MCC: { time: "14:00" } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { richting: { week: 1, day: dinsdag, forum: MCC${step} } } }
  B: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { uitkomst: { week: 3, day: dinsdag, forum: MCC } } }
deliverables: { ${products} }`,
    '2020-10-19',
    '2020-12-13',
    'shared-meeting',
  );

describe('shared-meeting', () => {
  const both = 'a: { route: A, round: A2 }, b: { route: B, round: B1, minutes: 30 min }';

  it('says that nobody can tell whether the items of both cycles fit', () => {
    expect(shared(both)).toEqual(['info shared-meeting MCC, A, B, a, b: 2020-11-03']);
  });

  it('keeps silent when all times are known, with one item, and about meetings apart', () => {
    expect(shared(both.replace('A2', 'A2, minutes: 10 min'))).toEqual([]);
    expect(shared('a: { route: A, round: A2 }')).toEqual([]);
    expect(shared(both, ', shared: nee, time: "10:00"')).toEqual([]);
  });
});

const TOWNS = `
fora: { MCC: { place: Torentje }, VB: { place: provinciehuis Utrecht, length: 1 uur }, Raad: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { a: { week: 1, day: dinsdag, forum: [MCC, VB] }, b: { week: 2, day: dinsdag, forum: Raad, place: Binnenhof } }
changes: [{ add: Raad 2020-11-05, place: Paushuize }]
`;
const places = (towns: string) =>
  findingsOf(`${TOWNS}travel: { ${towns} }\n`, '2020-10-19', '2020-11-30', 'place-unused').map(
    (finding) => `${finding.severity} ${finding.places[0]!.path.join('.')}: ${words(finding)[0]}`,
  );

describe('place-unused', () => {
  it('tells of a place and of a town where no meeting is', () => {
    expect(places('Den Haag: { places: [torentje, Het Torentje] }, Arnhem: { places: stadhuis }, Zwolle: {}')).toEqual([
      'warning travel.Den Haag.places.1: er is geen overleg op de plaats Het Torentje, die bij Den Haag staat',
      'warning travel.Arnhem.places.0: er is geen overleg op de plaats stadhuis, die bij Arnhem staat',
      'info travel.Zwolle: er is geen overleg in Zwolle, dus deze reistijden tellen nergens mee',
    ]);
  });

  it('keeps silent about the place of a forum, of a step and of a change, and about a town in the name of a place', () => {
    expect(places('Den Haag: { places: [Torentje, Binnenhof] }, Utrecht: { places: Paushuize }')).toEqual([]);
    expect(places('Utrecht: {}')).toEqual([]);
    expect(places('Stad: { aliases: [Utrecht] }')).toEqual([]);
  });
});

const sent = (forum: string, agendas: string) =>
  findingsOf(
    `fora: { debat: { ${forum} } }
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { s: { week: 2, day: woensdag, forum: debat } } } }
agendas: [${agendas}]
`,
    '2020-10-19',
    '2020-11-30',
    'agenda-never-sent',
  ).map(({ places: [place] }) => place!.path.join('.'));

describe('agenda-never-sent', () => {
  const note = '{ meeting: debat 2020-10-28, announcements: [stukken volgen], copy: de griffier }';

  it('tells what is written for the agendas of a public forum', () => {
    expect(sent('level: public, copy: de griffier', note)).toEqual(['fora.debat.copy', 'agendas.0.meeting']);
  });

  it('keeps silent about any other forum, and about one of which nothing is written', () => {
    expect(sent('copy: de griffier', note)).toEqual([]);
    expect(sent('level: public', '')).toEqual([]);
  });
});
