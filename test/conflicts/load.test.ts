import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';

const mcc = (products: string, length = '1 uur') => `
fora: { MCC: { time: "14:00", length: ${length} } }
cycles:
  A: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { richting: { week: 1, day: dinsdag, forum: MCC } } }
  B: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { uitkomst: { week: 3, day: dinsdag, forum: MCC } } }
deliverables: { ${products} }
`;
const overfull = (products: string, length?: string) =>
  findingsOf(mcc(products, length), '2020-10-19', '2020-12-13', 'agenda-overfull');

describe('agenda-overfull', () => {
  // B1's outcome and A2's direction are one meeting, on Tuesday 3 November.
  const both = 'a: { route: A, round: A2, minutes: 40 min }, b: { route: B, round: B1, minutes: 30 min }';

  it('adds up the items of both cycles at one meeting, and says how much too much that is', () => {
    const [finding, ...others] = overfull(both);
    expect(others).toEqual([]);
    expect(finding!.when.map(isoDay)).toEqual(['2020-11-03']);
    expect(finding!.who).toEqual(['MCC', 'a', 'b']);
    expect(words(finding!)).toEqual([
      'de agenda van MCC vraagt 1 uur en 10 minuten, 10 minuten meer dan het overleg duurt',
      'laat het overleg langer duren, kort de tijd van agendapunten in, of laat een product een ronde wachten',
    ]);
  });

  it('counts what standing points of the forum take', () => {
    const begin = 'agenda: { begin: [opening, { title: Welkom, minutes: 15 min }] }';
    const yaml = mcc(both, '80 min').replace('length: 80 min', `length: 80 min, ${begin}`);
    expect(
      findingsOf(yaml, '2020-10-19', '2020-12-13', 'agenda-overfull').map((one) => [
        isoDay(one.when[0]!),
        words(one)[0],
      ]),
    ).toEqual([['2020-11-03', 'de agenda van MCC vraagt 1 uur en 25 minuten, 5 minuten meer dan het overleg duurt']]);
  });

  it('keeps silent when it just fits, when minutes are not known and when the items meet apart', () => {
    expect(overfull(both, '70 min')).toEqual([]);
    expect(overfull('a: { route: A, round: A2 }, b: { route: B, round: B1, minutes: 60 min }')).toEqual([]);
    expect(overfull(both.replace('A2', 'A3'))).toEqual([]);
  });
});

const flights = (products: string, limit = '1') => `
settings: { limits: { rounds-in-flight: ${limit} } }
fora: { Catshuis: {}, MCC: {} }
teams: { MLT3: {}, MLT4: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 8
    holiday: houden
    steps:
      vraag:    { week: 1, day: maandag, forum: Catshuis }
      uitkomst: { week: 3, day: dinsdag, forum: MCC }
routes: { rond: [{ round: B }] }
deliverables: { ${products} }
`;
const flying = (products: string, limit?: string) =>
  briefs(flights(products, limit), '2020-10-19', '2021-03-31', 'rounds-in-flight');

describe('rounds-in-flight', () => {
  const next = 'p: { team: MLT4, route: B, round: B1 }, q: { team: MLT4, route: B, round: B2 }';

  it('finds the Monday and Tuesday on which a round of B begins while the one before it ends', () => {
    expect(flying(next)).toEqual(['warning rounds-in-flight MLT4, B, q, p: 2020-11-02 2020-11-03']);
  });

  it('keeps silent about two teams, a round apart, two products in one round and a higher limit', () => {
    expect(flying(next.replace('MLT4', 'MLT3'))).toEqual([]);
    expect(flying(next.replace('B2', 'B3'))).toEqual([]);
    expect(flying(next.replace('B2', 'B1'))).toEqual([]);
    expect(flying(next, '2')).toEqual([]);
    expect(flying(next, 'geen')).toEqual([]);
  });

  it('counts a round on a route of its own as well', () => {
    const own = next.replace('route: B, round: B2', 'route: rond, from: 2020-11-02');
    expect(flying(own)).toEqual(['warning rounds-in-flight MLT4, B, q, p: 2020-11-02 2020-11-03']);
  });

  it('finds the days that a slow count finds', () => {
    const products = fc.array(
      fc.record({ team: fc.constantFrom('MLT3', 'MLT4'), round: fc.integer({ min: 1, max: 8 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(products, fc.integer({ min: 1, max: 2 }), (those, limit) => {
        const yaml = flights(
          those.map(({ team, round }, index) => `p${index}: { team: ${team}, route: B, round: ${round} }`).join(', '),
          String(limit),
        );
        const expected = ['MLT3', 'MLT4'].flatMap((team) => {
          const days: string[] = [];
          for (let on = day('2020-10-19'); on <= day('2021-03-31'); on++) {
            const open = those.filter(({ team: whose, round }) => {
              const monday = day('2020-10-19') + 14 * (round - 1);
              return whose === team && monday <= on && on <= monday + 15;
            });
            if (new Set(open.map(({ round }) => round)).size > limit) days.push(isoDay(on));
          }
          return days.length > 0 ? [`${team}: ${days.join(' ')}`] : [];
        });
        const found = findingsOf(yaml, '2020-10-19', '2021-03-31', 'rounds-in-flight');
        expect(found.map(({ who, when }) => `${who[0]}: ${when.map(isoDay).join(' ')}`).sort()).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

/** Products of two teams, in rounds of which the papers are due on the Monday before the MCC of Tuesday. */
const papers = (products: string, limit: string) => `
settings: { limits: { deadlines-per-day: ${limit} } }
departments: { BZK: {}, VWS: {}, OCW: {} }
roles: { minister VWS: {}, staatssecretaris VWS: {}, trekker: {}, secretaris: {} }
fora: { MCC: { papers: { due: 1 werkdag, at: "12:00" } } }
teams:
  MLT3: { departments: [BZK, VWS], sponsor: minister VWS, lead: trekker }
  MLT4:
    departments: [BZK, { department: OCW, until: 2020-11-01 }]
    sponsor: [{ role: minister VWS, until: 2020-11-01 }, { role: staatssecretaris VWS, from: 2020-11-02 }]
    secretary: secretaris
cycles: { B: { every: 2 weken, from: 2020-10-19, rounds: 4, steps: { besluit: { week: 2, day: dinsdag, forum: MCC } } } }
deliverables: { ${products} }
`;
const due = (products: string, limit: string) =>
  findingsOf(papers(products, limit), '2020-10-19', '2020-12-31', 'too-many-deadlines');

describe('too-many-deadlines', () => {
  const heavy = [
    'p: { team: MLT3, route: B, round: 1 }',
    'q: { team: MLT3, route: B, round: 1 }',
    'r: { team: MLT4, route: B, round: 1 }',
    's: { team: MLT3, route: B, round: 3 }',
    't: { team: MLT4, route: B, round: 3 }',
  ].join(', ');

  it('counts for departments, sponsor, lead and secretary as they are on the day; who has the same is one finding', () => {
    // Due on Monday 26 October: p, q and r; on Monday 23 November s and t, when MLT4 has another sponsor.
    expect(due(heavy, '1').map(({ who, when }) => [who, when.map(isoDay)])).toEqual([
      [['BZK'], ['2020-10-26', '2020-11-23']],
      [['VWS', 'trekker'], ['2020-10-26']],
      [['minister VWS'], ['2020-10-26']],
    ]);
  });

  it('says how heavy the heaviest day is', () => {
    const [bzk] = due(heavy, '1');
    expect(words(bzk!)[0]).toBe(
      'voor BZK valt op één dag meer dan één aanleverdeadline; op de zwaarste dag zijn het er 3',
    );
  });

  it('keeps silent up to the limit, without a limit and without a team', () => {
    expect(due(heavy, '3')).toEqual([]);
    expect(due(heavy, 'geen')).toEqual([]);
    expect(due('p: { route: B, round: 1 }, q: { route: B, round: 1 }', '1')).toEqual([]);
  });

  it('finds the loads that a slow count finds', () => {
    const products = fc.array(
      fc.record({ team: fc.constantFrom('MLT3', 'MLT4'), round: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(products, fc.integer({ min: 1, max: 4 }), (those, limit) => {
        const expected: string[] = [];
        for (const [party, teams, until] of [
          ['BZK', ['MLT3', 'MLT4'], 4],
          ['VWS', ['MLT3'], 4],
          ['OCW', ['MLT4'], 1],
          ['trekker', ['MLT3'], 4],
          ['secretaris', ['MLT4'], 4],
        ] as const)
          for (let round = 1; round <= until; round++) {
            const own = those.filter(({ team, round: at }) => teams.some((one) => one === team) && at === round);
            if (own.length > limit) expected.push(`${party} ${isoDay(day('2020-10-26') + 14 * (round - 1))}`);
          }
        const yaml = those.map(({ team, round }, index) => `p${index}: { team: ${team}, route: B, round: ${round} }`);
        const found = due(yaml.join(', '), String(limit)).flatMap(({ who, when }) =>
          who.filter((party) => !party.endsWith(' VWS')).flatMap((party) => when.map((on) => `${party} ${isoDay(on)}`)),
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });
});
