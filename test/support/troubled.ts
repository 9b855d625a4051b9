import fc from 'fast-check';

// Programmes in which much goes wrong: few hours, few people, holidays, a recess, products that hardly make it, and
// meetings that were moved or added on top of others.

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;
const FORA = ['ACC', 'MCC', 'VB'] as const;

const step = fc.record({
  week: fc.integer({ min: 1, max: 3 }),
  day: fc.constantFrom(...WEEKDAYS),
  fora: fc.uniqueArray(fc.constantFrom(...FORA), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom('forum', 'chain'),
});

const hour = fc.integer({ min: 9, max: 15 });
/** A day of the first half year, as the days since the beginning. */
const within = fc.integer({ min: 0, max: 150 });

/** A day so long after the beginning, as it is written. */
function dayAfter(days: number): string {
  return new Date(Date.UTC(2020, 9, 19 + days)).toISOString().slice(0, 10);
}

const route = fc.record({
  fora: fc.array(fc.constantFrom(...FORA), { minLength: 1, maxLength: 3 }),
  gap: fc.integer({ min: 0, max: 6 }),
  by: fc.constantFrom('from', 'decided-by'),
  day: fc.integer({ min: 7, max: 60 }),
  /** The round of A in which it begins or is decided, by name; on a day when there is none. */
  at: fc.option(fc.integer({ min: 1, max: 5 })),
  needed: fc.option(within),
  ready: fc.option(within),
  team: fc.boolean(),
});

const change = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), forum: fc.constantFrom(...FORA), day: within }),
  fc.record({
    kind: fc.constant('move' as const),
    round: fc.integer({ min: 1, max: 6 }),
    forum: fc.constantFrom(...FORA),
    by: fc.integer({ min: -6, max: 6 }),
  }),
);

/** A programme as YAML, with a half year from 19 October 2020 to look at. */
export const troubled: fc.Arbitrary<string> = fc
  .record({
    steps: fc.array(step, { minLength: 2, maxLength: 5 }),
    others: fc.array(step, { maxLength: 2 }),
    hours: fc.tuple(hour, hour, hour),
    lead: fc.integer({ min: 0, max: 5 }),
    round: fc.integer({ min: 1, max: 9 }),
    needed: within,
    routes: fc.array(route, { minLength: 1, maxLength: 4 }),
    waits: fc.boolean(),
    changes: fc.array(change, { maxLength: 3 }),
  })
  .map((drawn) => {
    const [acc, mcc, vb] = drawn.hours;
    const named = (list: typeof drawn.steps) =>
      list
        .map(
          (one, index) =>
            `      s${index}: { week: ${one.week}, day: ${one.day}, ${one.kind}: [${one.fora.join(', ')}] }`,
        )
        .join('\n');
    const products = drawn.routes.map((one, index) => {
      const steps = one.fora.map((forum, at) => `{ forum: ${forum}${at === 0 ? '' : `, gap: ${one.gap} werkdagen`} }`);
      const more = [
        `${one.by}: ${one.at === null ? dayAfter(one.day) : `${one.by === 'from' ? one.fora[0] : one.fora.at(-1)} A${one.at}`}`,
        one.needed === null ? '' : `needed-by: ${dayAfter(one.needed)}`,
        one.ready === null ? '' : `ready: ${dayAfter(one.ready)}`,
        one.team ? 'team: MLT4' : '',
      ].filter(Boolean);
      return `  nota-${index}: { route: [${steps.join(', ')}], ${more.join(', ')} }`;
    });
    if (drawn.waits)
      products.push(`  vervolg: { route: [MCC], after: pakket, needed-by: ${dayAfter(drawn.needed + 30)} }`);
    const changes = drawn.changes.map((one) =>
      one.kind === 'add'
        ? `  - add: ${one.forum} ${dayAfter(one.day)}`
        : `  - { move: ${one.forum} A${one.round}, by: ${one.by} dagen }`,
    );
    return `
roles: { minister JenV: { substitute: minister voor Rechtsbescherming }, minister voor Rechtsbescherming: {}, minister VWS: {} }
teams: { MLT4: {} }
fora:
  ACC: { time: "${acc}:00", length: 2 uur, members: [minister VWS] }
  MCC: { time: "${mcc}:00", length: 2 uur, members: [minister JenV, minister VWS], papers: { due: ${drawn.lead} werkdagen, at: "12:00" } }
  VB:  { time: "${vb}:00", length: 1 uur, members: [minister JenV], recess: { report: reces } }
calendar: { periods: [{ name: reces, from: 2020-12-21, until: 2021-01-03 }] }
blocked: [{ who: minister JenV, day: dinsdag, time: "9:00 - 12:00", reason: onderraden }]
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 10
    steps:
${named(drawn.steps)}
${drawn.others.length === 0 ? '' : `  B:\n    every: 2 weken\n    from: 2020-10-19\n    rounds: 10\n    steps:\n${named(drawn.others)}\n`}
deliverables:
  pakket: { team: MLT4, route: A, round: ${drawn.round}, needed-by: ${dayAfter(drawn.needed)} }
${products.join('\n')}
${changes.length === 0 ? '' : `changes:\n${changes.join('\n')}\n`}`;
  });
