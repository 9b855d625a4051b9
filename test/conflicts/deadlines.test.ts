import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/calendar/day.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';

/** Cycle B of the programme, with the same lead time for the papers of ACC and MCC. */
const b = (lead: string, extra = '') => `
fora:
  Catshuis: {}
  ACC: { papers: { due: ${lead}, at: "12:00" } }
  MCC: { papers: { due: ${lead}, at: "12:00" } }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 12
    route: [vraag, richting-1, richting-2, concept, uitkomst]
    steps:
      vraag:      { week: 1, day: maandag, forum: Catshuis }
      richting-1: { week: 1, day: donderdag, forum: ACC }
      richting-2: { week: 2, day: dinsdag, forum: MCC }
      concept:    { week: 2, day: donderdag, forum: ACC }
      uitkomst:   { week: 3, day: dinsdag, forum: MCC }
${extra}`;

const CODES = ['deadline-before-previous-step', 'deadline-on-day-of-previous-step'];
const deadlines = (yaml: string) => findingsOf(yaml, '2020-10-19', '2021-04-30', ...CODES);

interface Leg {
  from: { step: string };
  to: { step: string };
  most: number;
}

const leg = ({ kind, args, when }: Finding) => {
  const { from, to } = args as Leg;
  const relation = kind.code === CODES[0] ? 'before' : 'same day as';
  return { leg: `${to.step} ${relation} ${from.step}`, days: when.map(isoDay) };
};

/** The dates of a finding, of which there must be one. */
const daysOf = (findings: Finding[], text: string) =>
  findings.map(leg).flatMap(({ leg: name, days }) => (name === text ? [days] : []));

/** Every other Tuesday or Thursday of the twelve rounds, from the one in the first round. */
const rounds = (first: string) =>
  Array.from({ length: 12 }, (_, round) =>
    new Date(Date.parse(first) + round * 14 * 86_400_000).toISOString().slice(0, 10),
  );

describe('the paper deadlines of B', () => {
  it('with 1 working day only fail after Easter, when Good Friday and Easter Monday are free', () => {
    expect(deadlines(b('1 werkdag')).map(leg)).toEqual([{ leg: 'uitkomst same day as concept', days: ['2021-04-06'] }]);
  });

  it('with 1 working day never fail when Good Friday is worked', () => {
    expect(deadlines(b('1 werkdag', 'calendar: { work-on: [Goede Vrijdag] }'))).toEqual([]);
  });

  it('with 2 working days lie on the day of the step before wherever only one day lies between', () => {
    const findings = deadlines(b('2 werkdagen'));
    expect(daysOf(findings, 'concept same day as richting-2')).toEqual([rounds('2020-10-29')]);
  });

  it('with 2 working days lie on the day of the ACC around Christmas and New Year, and before it after Easter', () => {
    const findings = deadlines(b('2 werkdagen'));
    expect(daysOf(findings, 'uitkomst same day as concept')).toEqual([['2020-12-29']]);
    expect(daysOf(findings, 'richting-2 same day as richting-1')).toEqual([['2021-01-05']]);
    expect(daysOf(findings, 'uitkomst before concept')).toEqual([['2021-04-06']]);
  });

  it('with 2 working days find nothing else', () => {
    expect(deadlines(b('2 werkdagen'))).toHaveLength(4);
  });

  it('with 3 working days go wrong on all four legs', () => {
    const findings = deadlines(b('3 werkdagen'));
    const stops = new Set(findings.map(({ args }) => `${(args as Leg).from.step} > ${(args as Leg).to.step}`));
    expect([...stops].sort()).toEqual([
      'concept > uitkomst',
      'richting-1 > richting-2',
      'richting-2 > concept',
      'vraag > richting-1',
    ]);
    expect(daysOf(findings, 'concept before richting-2')).toEqual([rounds('2020-10-29')]);
    expect(daysOf(findings, 'richting-1 same day as vraag')).toEqual([rounds('2020-10-22')]);
    expect(daysOf(findings, 'uitkomst before concept')).toEqual([['2020-12-29', '2021-04-06']]);
    expect(daysOf(findings, 'richting-2 before richting-1')).toEqual([['2021-01-05']]);
  });

  it('come with the largest lead time that a regular round allows', () => {
    const most = new Map(deadlines(b('3 werkdagen')).map(({ args }) => [(args as Leg).to.step, (args as Leg).most]));
    // Between Monday and Thursday lie two working days, between Thursday and Tuesday two, between Tuesday and Thursday one.
    expect(Object.fromEntries(most)).toEqual({ 'richting-1': 2, 'richting-2': 2, concept: 1, uitkomst: 2 });
  });

  it('say what to do where only a holiday is in the way', () => {
    const [finding] = deadlines(b('1 werkdag'));
    expect(words(finding!)).toEqual([
      'de stukken voor MCC (uitkomst) op route B moeten 1 werkdag vooraf binnen zijn, op de dag van ACC (concept) zelf',
      'in een gewone ronde is een termijn van ten hoogste 2 werkdagen haalbaar, dus 1 werkdag past daar: verzet hier een van beide overleggen, of spreek af wanneer de stukken dan komen',
    ]);
  });
});

describe('the paper deadlines of a chain', () => {
  const a = `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00", papers: { due: 1 werkdag, at: "12:00" } } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 2
    route: [beeld, advies, besluit]
    steps:
      beeld:  { week: 1, day: dinsdag, chain: [ACC, MCC] }
      advies: { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: vrijdag, forum: MCC }
`;

  it('fall before the first forum of the day, and on the day of the ACC the day before', () => {
    expect(deadlines(a).map(leg)).toEqual([
      { leg: 'beeld before beeld', days: ['2020-10-20', '2020-11-03'] },
      { leg: 'besluit same day as advies', days: ['2020-10-23', '2020-11-06'] },
    ]);
  });

  it('never ask for what no round can give', () => {
    expect(deadlines(a).map((finding) => words(finding, 'en')[1])).toEqual([
      'in a regular round no working day lies between the two meetings: hand out the papers at the meeting, put more time in between, or leave in "route" of cycle A only steps between which papers go',
      'in a regular round no working day lies between the two meetings: hand out the papers at the meeting, put more time in between, or leave in "route" of cycle A only steps between which papers go',
    ]);
  });

  it('are not worked out for a meeting that was cancelled', () => {
    const cancelled = `${a}changes: [{ cancel: ACC, on: [2020-10-20, 2020-10-22] }]`;
    expect(deadlines(cancelled).map(leg)).toEqual([
      { leg: 'beeld before beeld', days: ['2020-11-03'] },
      { leg: 'besluit same day as advies', days: ['2020-11-06'] },
    ]);
  });
});

describe('the paper deadlines of meetings side by side', () => {
  const committees = (route = '', more = '') => `
calendar: { holidays: none }
fora:
  ruimte: { papers: { due: 10 dagen, at: "12:00" } }
  zorg: { papers: { due: 10 dagen, at: "12:00" } }
cycles:
  commissies:
    every: 3 weken
    from: 2020-10-19
    rounds: 2
    ${route}
    steps:
      zorg:   { week: 2, day: woensdag, forum: zorg }
      ruimte: { week: 1, day: woensdag, forum: ruimte }
${more}`;

  it('are not compared when the cycle does not say that papers go from one to the other', () => {
    expect(deadlines(committees())).toEqual([]);
    expect(deadlines(committees('route: { ruimte: [ruimte], zorg: [zorg] }'))).toEqual([]);
  });

  it('are compared when it does, on that route alone, in the order of days', () => {
    const [finding, ...others] = deadlines(committees('route: { ruimte: [ruimte], samen: [zorg, ruimte] }'));
    expect(others).toEqual([]);
    // Wednesday 28 October less ten days is a Sunday, so the Friday before it: the 16th, and three weeks later.
    expect([leg(finding!)]).toEqual([{ leg: 'zorg before ruimte', days: ['2020-10-28', '2020-11-18'] }]);
    expect(words(finding!)).toEqual([
      'de stukken voor zorg op route commissies/samen moeten 10 dagen vooraf binnen zijn, nog vóór de dag van ruimte',
      'in een gewone ronde is een termijn van ten hoogste 4 werkdagen haalbaar: kort de aanlevertermijn van deze stap in, leg meer tijd tussen beide overleggen, of laat in "route" van cyclus commissies alleen stappen staan waartussen stukken gaan',
    ]);
    expect(finding!.places.map(({ path }) => path.slice(2))).toEqual([
      ['steps', 'zorg', 'forum', 0],
      ['steps', 'ruimte', 'forum', 0],
      ['route', 'samen'],
      ['papers'],
    ]);
  });

  it('are told once when routes have a part in common', () => {
    const twice = committees('route: { een: [ruimte, zorg], twee: [zorg, ruimte] }');
    expect(deadlines(twice).map(leg)).toEqual([{ leg: 'zorg before ruimte', days: ['2020-10-28', '2020-11-18'] }]);
  });

  it('are compared for a product that travels both, as the cycle says no route', () => {
    const [finding, ...others] = deadlines(committees('', 'deliverables: { nota: { route: commissies, round: 2 } }'));
    expect(others).toEqual([]);
    expect([leg(finding!)]).toEqual([{ leg: 'zorg before ruimte', days: ['2020-11-18'] }]);
    expect(finding!.who).toEqual(['zorg', 'ruimte', 'nota']);
    expect(words(finding!)).toEqual([
      'de stukken van nota voor zorg in cyclus commissies moeten 10 dagen vooraf binnen zijn, nog vóór de dag van ruimte',
      'op deze data is een termijn van ten hoogste 4 werkdagen haalbaar: kort de aanlevertermijn van deze stap in, leg meer tijd tussen beide overleggen, of geef cyclus commissies een "route" van alleen de stappen waartussen stukken gaan',
    ]);
    expect(finding!.places.map(({ path }) => path[2])).toEqual(['steps', 'steps', 'papers']);
  });

  it('are not compared within a step whose fora meet side by side', () => {
    const yaml = `
fora: { BWO: { papers: { due: 1 werkdag, at: "12:00" } }, VB: { papers: { due: 1 werkdag, at: "12:00" } } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { start: { day: di, forum: [BWO, VB] } } } }
deliverables: { nota: { route: A, round: 2 } }`;
    expect(deadlines(yaml)).toEqual([]);
    expect(deadlines(yaml.replace('forum:', 'chain:')).map(leg)).toEqual([
      { leg: 'start before start', days: ['2020-11-03'] },
    ]);
  });
});

describe('the paper deadlines of a council and its presidium', () => {
  const council = (route: string) => `
calendar: { holidays: none }
fora: { raad: {}, presidium: { papers: { due: 7 dagen, at: "12:00" } } }
cycles:
  g:
    every: 1 maand
    from: 2020-11-01
    ${route}
    steps:
      raad: { day: laatste donderdag, forum: raad }
      presidium: { day: 2e maandag, forum: presidium }`;

  it.each([
    ['without a route', ''],
    ['on one route', 'route: [raad, presidium]'],
  ])('follow the days and not the lines, %s', (_, route) => expect(deadlines(council(route))).toEqual([]));
});

describe('the hint on the time between two meetings', () => {
  const monthly = (changes = '') => `
calendar: { holidays: none }
fora: { A: {}, B: { papers: { due: 4 werkdagen, at: "12:00" } } }
cycles:
  c:
    every: 1 maand
    from: 2021-01-01
    route: [a, b]
    steps: { a: { day: 2e dinsdag, forum: A }, b: { day: 15, forum: B } }
${changes}`;
  const hint = (from: string, until: string, changes?: string) =>
    words(findingsOf(monthly(changes), from, until, ...CODES)[0]!)[1];

  it('is about a usual round, or the tightest when most have more room', () => {
    // The second Tuesday and the 15th of 2021: 12 and 15 January, 9 and 15 February, 9 and 15 March, 13 and 15 April, 11 and
    // 15 May, 8 and 15 June: with 2, 3, 3, 1, 3 and 4 working days between.
    expect(hint('2021-01-01', '2021-06-30')).toMatch(
      /^in de krapste ronde is een termijn van ten hoogste 1 werkdag haalbaar:/,
    );
    expect(hint('2021-02-01', '2021-03-31')).toMatch(
      /^in een gewone ronde is een termijn van ten hoogste 3 werkdagen haalbaar:/,
    );
  });

  it('says nothing of that time when the meetings have changed places', () => {
    const moved = 'changes: [{ move: B 2021-01-15, to: 2021-01-04 }]';
    expect(hint('2021-01-01', '2021-01-31', moved)).toMatch(/^kort de aanlevertermijn van deze stap in, /);
  });
});

describe('the paper deadlines of a product on a route of its own', () => {
  it('are compared leg by leg', () => {
    const yaml = `
teams: { MLT3: {} }
fora: { ACC: {}, MCC: { papers: { due: 1 werkdag, at: "12:00" } } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 2
    route: [advies]
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: vrijdag, forum: MCC }
deliverables:
  verkenning: { team: MLT3, route: [ACC, MCC], from: 2020-10-19 }
`;
    expect(deadlines(yaml).map(({ when, who }) => [when.map(isoDay), who])).toEqual([
      [['2020-10-23'], ['MCC', 'ACC', 'verkenning']],
    ]);
  });
});

describe('a deadline after its own meeting', () => {
  const weekly = (forum: string, more = '', step = '') => `
fora: { M: { ${forum} } }
cycles: { a: { every: 1 week, from: 2025-01-06, steps: { m: { week: 1, day: wo, forum: M${step} } } } }
deliverables: { p: { route: a, round: a2 }, q: { route: a, round: a3 } }
${more}`;
  const found = (yaml: string) => briefs(yaml, '2025-01-06', '2025-02-02', 'deadline-after-meeting');
  const NOON = 'time: "9:00", papers: { due: 0 werkdagen, at: "12:00" }';

  it('is one error for what has one cause, and says both hours', () => {
    expect(found(weekly(NOON))).toEqual(['error deadline-after-meeting M, p, q: 2025-01-15 2025-01-22']);
    const [finding] = findingsOf(weekly(NOON), '2025-01-06', '2025-02-02', 'deadline-after-meeting');
    expect(words(finding!)[0]).toBe(
      'de stukken voor M hoeven pas om 12.00 uur binnen te zijn, terwijl het overleg om 9.00 uur begint',
    );
    expect(finding!.places[0]!.path).toEqual(['fora', 'M', 'papers']);
  });

  it.each([
    ['the hour at which it begins', 'time: "12:00", papers: { due: 0 werkdagen, at: "12:00" }', []],
    [
      'a minute later',
      'time: "12:00", papers: { due: 0 dagen, at: "12:01" }',
      ['error deadline-after-meeting M, p, q: 2025-01-15 2025-01-22'],
    ],
    ['a later hour of the day before', 'time: "9:00", papers: { due: 1 werkdag, at: "17:00" }', []],
    ['no time known', 'papers: { due: 0 werkdagen, at: "12:00" }, time: onbekend', []],
  ])('at %s', (_, forum, expected) => expect(found(weekly(forum))).toEqual(expected));

  it('comes of a move to an earlier hour, and then points at the move', () => {
    const forum = 'time: "14:00", papers: { due: 0 werkdagen, at: "12:00" }';
    const moved = weekly(forum, 'changes: [{ move: M 2025-01-15, to: "11:00" }]');
    expect(found(weekly(forum))).toEqual([]);
    expect(found(moved)).toEqual(['error deadline-after-meeting M, p: 2025-01-15']);
    const [finding] = findingsOf(moved, '2025-01-06', '2025-02-02', 'deadline-after-meeting');
    expect(finding!.places[0]!.path.slice(0, 2)).toEqual(['changes', 0]);
  });

  it('is not there for a meeting without an item, one that is cancelled, or a step with a rule of its own', () => {
    expect(found(weekly(NOON).replace(/deliverables: .*/, ''))).toEqual([]);
    const once = weekly(NOON, 'changes: [{ cancel: M 2025-01-15 }]').replace('2025-01-06,', '2025-01-06, rounds: 2,');
    expect(found(once.replace(', q: { route: a, round: a3 }', ''))).toEqual([]);
    // The product goes on to the next round: only that one is told.
    expect(found(weekly(NOON, 'changes: [{ cancel: M 2025-01-15 }]'))).toEqual([
      'error deadline-after-meeting M, p, q: 2025-01-22',
    ]);
    expect(found(weekly(NOON, '', ', papers: { due: 1 werkdag, at: "12:00" }'))).toEqual([]);
  });
});
