import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { isReversed, startOf } from '../../src/conflicts/order.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';

/** Cycle A up to the debate, with times, and its route as the programme has it. */
const acute = (changes: string, fora = '') => `
fora:
  VB: { time: "19:00" }
  MCC: { time: "14:00" }
  Persconferentie: { time: "19:00", level: public }
  debat: { time: "13:00", level: public }
  ${fora}
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 8
    route: [concept, bekendmaking]
    steps:
      concept:        { week: 1, day: vrijdag, forum: MCC }
      voorbereiding:  { week: 2, day: maandag, forum: VB }
      bekendmaking:   { week: 2, day: dinsdag, chain: [MCC, Persconferentie] }
      verantwoording: { week: 2, day: woensdag, forum: debat }
changes: ${changes}
`;
const reversed = (changes: string) => briefs(acute(changes), '2020-10-19', '2021-02-14', 'order-reversed');

describe('order-reversed', () => {
  it('finds that the press conference of January 2021 moved and the debate did not', () => {
    const late = '[{ move: Persconferentie 2021-01-19, to: 2021-01-20 13:00 }]';
    expect(reversed(late)).toEqual(['error order-reversed debat, Persconferentie, A: 2021-01-20']);
    const both = late.replace(']', ', { move: debat 2021-01-20, to: 2021-01-21 10:15 }]');
    expect(reversed(both)).toEqual([]);
  });

  it('says which of the two comes too early, and shows the change first', () => {
    const [finding] = findingsOf(
      acute('[{ move: debat 2021-01-20, to: 2021-01-18 }]'),
      '2021-01-18',
      '2021-01-31',
      'order-reversed',
    );
    expect(words(finding!)).toEqual([
      'de volgorde is omgedraaid: debat (verantwoording) begint vóór of tegelijk met Persconferentie (bekendmaking), terwijl Persconferentie in cyclus A voorgaat',
      'verplaats ook debat naar een moment na Persconferentie, of gelast een van beide af',
    ]);
    expect(finding!.places.map(({ path }) => path[0])).toEqual(['changes', 'cycles']);
    expect(finding!.when.map(isoDay)).toEqual(['2021-01-18', '2021-01-19']);
  });

  it('finds a press conference before the MCC of another step', () => {
    expect(reversed('[{ move: Persconferentie 2020-10-27, to: 2020-10-23 10:00 }]')).toEqual([
      'error order-reversed Persconferentie, MCC, A: 2020-10-23',
    ]);
  });

  it.each([
    ['the programme itself', '[]'],
    ['a step outside the route, such as a preliminary talk', '[{ move: VB 2020-10-26, to: 2020-10-29 }]'],
    ['a chain, which has a finding of its own', '[{ move: Persconferentie 2020-10-27, to: "10:00" }]'],
    ['what was cancelled', '[{ cancel: debat 2020-10-28 }, { move: Persconferentie 2020-10-27, to: 2020-10-29 }]'],
    ['a later hour of the same day', '[{ move: debat 2020-10-28, to: 2020-10-27 20:30 }]'],
  ])('keeps silent about %s', (_, changes) => expect(reversed(changes)).toEqual([]));

  it('keeps silent about the next round, which may begin before this one ends', () => {
    const yaml = `
fora: { Catshuis: {}, MCC: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    route: [vraag, uitkomst]
    steps:
      vraag:    { week: 1, day: maandag, forum: Catshuis }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
changes: [{ move: MCC 2020-11-03, to: 2020-11-05 }]
`;
    expect(briefs(yaml, '2020-10-19', '2020-12-13', 'order-reversed')).toEqual([]);
  });

  it('looks only where papers go: along the routes that a cycle says, or the way of a product', () => {
    const committees = (route: string, product = '') => `
fora: { ruimte: {}, zorg: {}, raad: {} }
cycles:
  commissies:
    every: 3 weken
    from: 2020-10-19
    rounds: 2
    ${route}
    steps:
      ruimte: { week: 1, day: woensdag, forum: ruimte }
      zorg:   { week: 2, day: maandag, forum: zorg }
      raad:   { week: 2, day: vrijdag, forum: raad }
changes: [{ move: ruimte 2020-10-21, to: 2020-10-29 }]
${product}`;
    const found = (...yaml: Parameters<typeof committees>) =>
      findingsOf(committees(...yaml), '2020-10-19', '2020-11-08', 'order-reversed').map((finding) => words(finding)[1]);
    expect(found('')).toEqual([]);
    expect(found('route: { ruimte: [ruimte, raad], zorg: [zorg, raad] }')).toEqual([]);
    expect(found('route: [zorg, ruimte]')).toEqual([
      'verplaats ook zorg naar een moment na ruimte, gelast een van beide af, of laat in "route" van cyclus commissies alleen stappen staan waartussen stukken gaan',
    ]);
    // The product itself rolls on to where the order holds again, and that is told.
    expect(found('', 'deliverables: { nota: { route: commissies, round: 1 } }')).toEqual([]);
    expect(found('', 'deliverables: { nota: { route: commissies, round: 2 } }')).toEqual([]);
  });

  it('tells a pair once that comes on several routes', () => {
    const yaml = (route: string) => `
fora: { A: {}, B: {}, C: {}, D: {} }
cycles:
  c:
    every: 2 weken
    from: 2020-10-19
    rounds: 1
    route: ${route}
    steps: { a: { day: ma, forum: A }, b: { day: di, forum: B }, c: { day: wo, forum: C }, d: { day: do, forum: D } }
changes: [{ move: A 2020-10-19, to: 2020-10-23 }]`;
    const found = (route: string) => briefs(yaml(route), '2020-10-19', '2020-11-01', 'order-reversed');
    const ahead = (forum: string, on: string) => `error order-reversed ${forum}, A, c: ${on} 2020-10-23`;
    expect(found('{ x: [a, b, c], y: [a, b, d] }')).toEqual([
      ahead('B', '2020-10-20'),
      ahead('C', '2020-10-21'),
      ahead('D', '2020-10-22'),
    ]);
  });

  it('finds exactly the steps that no longer come after all that were drawn before them', () => {
    const steps = fc.uniqueArray(
      fc.record({ week: fc.integer({ min: 1, max: 2 }), on: fc.integer({ min: 0, max: 6 }) }),
      {
        minLength: 2,
        maxLength: 7,
        selector: ({ week, on }) => week * 7 + on,
      },
    );
    const program = steps.chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        to: fc.array(fc.integer({ min: -3, max: 16 }), { minLength: drawn.length, maxLength: drawn.length }),
        time: fc.array(fc.constantFrom('10:00', '14:00', 'onbekend'), {
          minLength: drawn.length,
          maxLength: drawn.length,
        }),
      }),
    );
    fc.assert(
      fc.property(program, ({ drawn, to, time }) => {
        const monday = day('2020-10-19');
        const stops = drawn.map(({ week, on }, index) => ({
          name: `F${index}`,
          drawn: monday + 7 * (week - 1) + on,
          now: monday + to[index]!,
          start: time[index] === 'onbekend' ? null : Number(time[index]!.slice(0, 2)) * 60,
        }));
        const yaml = `
fora: { ${stops.map(({ name }, index) => `${name}: { time: "${time[index]}", weekend: ja, holiday: houden }`).join(', ')} }
cycles:
  A:
    every: 4 weken
    from: 2020-10-19
    rounds: 1
    route: [${drawn.map((_, index) => `s${index}`)}]
    steps:
${drawn.map(({ week, on }, index) => `      s${index}: { week: ${week}, day: ${DAYS[on]}, forum: F${index} }`).join('\n')}
changes:
${stops.map(({ name, drawn: from, now }) => `  - { move: ${name} ${isoDay(from)}, to: ${isoDay(now)} }`).join('\n')}
`;
        const wrong = stops.filter((later) =>
          stops.some(
            (earlier) =>
              earlier.drawn < later.drawn &&
              isReversed(
                startOf({ day: earlier.now, start: earlier.start }),
                startOf({ day: later.now, start: later.start }),
              ),
          ),
        );
        const found = findingsOf(yaml, '2020-10-01', '2020-12-31', 'order-reversed');
        expect(found.map(({ who }) => who[0]).sort()).toEqual(wrong.map(({ name }) => name).sort());
      }),
      { numRuns: 200 },
    );
  });
});

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

describe('isReversed', () => {
  const at = (on: number, start: number | null) => startOf({ day: on, start });

  it('needs both times on one day, and none on different days', () => {
    expect(isReversed(at(2, null), at(1, null))).toBe(true);
    expect(isReversed(at(1, null), at(2, null))).toBe(false);
    expect(isReversed(at(1, 600), at(1, 600))).toBe(true);
    expect(isReversed(at(1, 600), at(1, 601))).toBe(false);
    expect(isReversed(at(1, 600), at(1, null))).toBe(false);
    expect(isReversed(at(1, null), at(1, 600))).toBe(false);
  });
});

const close = (limit: string, changes = '[]') => `
settings: { limits: { working-days-between-steps: ${limit} } }
fora: { Catshuis: {}, ACC: { time: "10:00" }, MCC: { time: "14:00" } }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    route: [vraag, richting-acc, richting-mcc, concept, uitkomst]
    steps:
      vraag:        { week: 1, day: maandag,   forum: Catshuis }
      richting-acc: { week: 1, day: donderdag, forum: ACC }
      richting-mcc: { week: 2, day: dinsdag,   forum: MCC }
      concept:      { week: 2, day: donderdag, forum: ACC }
      uitkomst:     { week: 3, day: dinsdag,   chain: [ACC, MCC] }
changes: ${changes}
`;
const tooClose = (limit: string, changes?: string) =>
  briefs(close(limit, changes), '2020-10-19', '2020-12-13', 'steps-too-close');

describe('steps-too-close', () => {
  it('counts the working days of domain practice: 3, 3, 2 and 3 in B', () => {
    expect(tooClose('2')).toEqual([]);
    expect(tooClose('3')).toEqual(['warning steps-too-close ACC, MCC, B: 2020-10-29 2020-11-12 2020-11-26']);
    expect(tooClose('4')).toHaveLength(4);
    expect(tooClose('geen')).toEqual([]);
  });

  it('leaves out what a deadline says already, and what does not come later at all', () => {
    const papers = close('3').replace(
      'ACC: { time: "10:00"',
      'ACC: { papers: { due: 2 werkdagen, at: 12.00 }, time: "10:00"',
    );
    expect(briefs(papers, '2020-10-19', '2020-12-13', 'steps-too-close', 'deadline-on-day-of-previous-step')).toEqual([
      'warning deadline-on-day-of-previous-step ACC, MCC, B: 2020-10-29 2020-11-12 2020-11-26',
    ]);
    expect(tooClose('2', '[{ move: ACC 2020-10-29, to: 2020-10-26 }]')).toEqual([]);
  });

  it('finds a move that brings a step on the day after, with the place of the change', () => {
    const [finding, ...others] = findingsOf(
      close('2', '[{ move: ACC 2020-10-29, to: 2020-10-28 }]'),
      '2020-10-19',
      '2020-12-13',
      'steps-too-close',
    );
    expect(others).toEqual([]);
    expect(words(finding!)[0]).toBe(
      'de doorlooptijd op route B is te kort: ACC (concept) komt minder dan 2 werkdagen na MCC (richting-mcc)',
    );
    const kinds = finding!.places.map(({ path }) => (path[0] === 'cycles' ? path[2] : path[0]));
    expect(kinds).toEqual(['steps', 'steps', 'route', 'changes']);
  });

  it('takes a step of a route that asks for no gap at its word', () => {
    const travelling = (gap: string) =>
      briefs(
        `${close('2')}
routes: { snel: { steps: { acc: { forum: ACC }, mcc: { forum: MCC, ${gap} } } } }
deliverables: { spoed: { route: snel, from: 2020-10-30 } }`,
        '2020-10-19',
        '2020-12-13',
        'steps-too-close',
      );
    // On Tuesday 3 November the ACC is at 10:00 and the MCC at 14:00.
    expect(travelling('gap: 0')).toEqual([]);
    expect(travelling('gap: 1 werkdag')).toEqual([]);
  });
});
