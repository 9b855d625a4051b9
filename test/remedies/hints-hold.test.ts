import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { findingsDifference } from '../../src/conflicts/difference.ts';
import type { ConflictRule } from '../../src/conflicts/rule.ts';
import type { Workspace } from '../../src/definition/types/workspace.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import type { Edit } from '../../src/remedies/edits.ts';
import { carriedOut } from '../../src/remedies/edits.ts';
import { type WayOut, waysOut } from '../../src/remedies/ways-out.ts';
import { momentOf } from '../../src/schedule/moment.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import type { Schedule } from '../../src/schedule/schedule.ts';
import { brief, proposedIn } from '../support/findings.ts';
import { runs } from '../support/runs.ts';
import { troubled } from '../support/troubled.ts';
import { workspaceOf } from '../support/yaml.ts';

// What a hint promises, on programmes in which much goes wrong. A hint is tried on the part of the schedule that it can
// touch; here each is carried out on everything, and all of it is looked at again.

const WINDOW = { from: day('2020-10-19'), until: day('2021-05-31') };

interface Listed {
  finding: Finding;
  way: WayOut;
}

interface Case {
  workspace: Workspace;
  schedule: Schedule;
  before: readonly Finding[];
  list: readonly Listed[];
}

/** A programme with all the ways out of its conflicts, found one after the other as for one list of hints. */
function caseOf(yaml: string): Case {
  const workspace = workspaceOf(yaml);
  const schedule = resolve(workspace, WINDOW);
  const before = check(schedule);
  const list: Listed[] = [];
  for (const finding of before) {
    const others = list.map(({ way }) => way);
    for (const way of waysOut(finding, schedule, others)?.found.flat() ?? []) list.push({ finding, way });
  }
  return { workspace, schedule, before, list };
}

/** The schedule with edits, and what is wrong with it that was not before. */
function carried({ workspace, before }: Case, edits: readonly Edit[]) {
  const edited = edits.reduce((so, edit) => carriedOut(edit, so), workspace);
  const schedule = resolve(edited, WINDOW);
  return { schedule, ...findingsDifference(before, check(schedule)) };
}

function concerns(one: Finding, { kind, who }: Finding): boolean {
  return one.kind.code === kind.code && [...one.who].sort().join() === [...who].sort().join();
}

/** The last day of each product that comes to the end of its route. */
function ends({ journeys }: Schedule): Map<string, number> {
  return new Map(
    journeys.flatMap(({ deliverable, stops, missing }) =>
      missing === null && stops.length > 0 ? [[deliverable.id, momentOf(stops.at(-1)!).day]] : [],
    ),
  );
}

/** A change that fits several meetings is an error on the days of these, wherever they go. */
const clear = troubled.filter((yaml) => resolve(workspaceOf(yaml), WINDOW).ambiguous.length === 0);

/** The example on which a hint once brought an error: it moved the last step of a product that is too late anyway. */
const TOO_LATE = `
roles: { minister JenV: { substitute: minister voor Rechtsbescherming }, minister voor Rechtsbescherming: {}, minister VWS: {} }
teams: { MLT4: {} }
fora:
  ACC: { time: "9:00", length: 2 uur, members: [minister VWS] }
  MCC: { time: "9:00", length: 2 uur, members: [minister JenV, minister VWS], papers: { due: 0 werkdagen, at: "12:00" } }
  VB:  { time: "9:00", length: 1 uur, members: [minister JenV], recess: { report: reces } }
calendar: { periods: [{ name: reces, from: 2020-12-21, until: 2021-01-03 }] }
blocked: [{ who: minister JenV, day: dinsdag, time: "9:00 - 12:00", reason: onderraden }]
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 10
    steps:
      s0: { week: 1, day: maandag, forum: [ACC] }
      s1: { week: 2, day: donderdag, forum: [ACC] }
deliverables:
  pakket: { team: MLT4, route: A, round: 5, needed-by: 2020-10-19 }
`;

/** What was said together with others on other days, and is now said alone. */
function isPartOf(before: readonly Finding[], { kind, when, who }: Finding): boolean {
  const covers = (known: readonly unknown[], some: readonly unknown[]) => some.every((one) => known.includes(one));
  return before.some((other) => other.kind.code === kind.code && covers(other.when, when) && covers(other.who, who));
}

/** What has two meetings each time: it has not ended on the day of one while it goes on at the other. */
const IN_ORDER: ReadonlySet<string> = new Set(['order-reversed', 'chain-out-of-order']);

function times({ kind, who }: Finding, schedule: Schedule): number {
  const found = [...(kind as ConflictRule<unknown>).find(schedule)];
  return found.filter((one) => [...one.who].sort().join() === [...who].sort().join()).length;
}

/** Each hint by itself: the conflict is gone, comes back nowhere, and makes way for no error; a later decision is said. */
function holdsByItself(one: Case, { finding, way }: Listed): void {
  const { schedule, solved, appeared } = carried(one, [way.edit]);
  expect(appeared.filter((error) => error.severity === 'error' && !isPartOf(one.before, error)).map(brief)).toEqual([]);
  expect(appeared.filter((other) => concerns(other, finding)).map(brief)).toEqual([]);
  expect(solved.some((other) => concerns(other, finding))).toBe(true);
  if (IN_ORDER.has(finding.kind.code)) expect(times(finding, schedule)).toBeLessThan(times(finding, one.schedule));
  const was = ends(one.schedule);
  const later = [...ends(schedule)].filter(([product, end]) => end > (was.get(product) ?? end));
  expect(way.later).toEqual(
    expect.arrayContaining(later.map(([product, end]) => expect.objectContaining({ product, day: end }))),
  );
}

/** The first hint for each conflict, all together: none brings an error that the others did not. */
function holdTogether(one: Case): void {
  const isFirst = ({ finding }: Listed, index: number) =>
    one.list.findIndex((other) => other.finding === finding) === index;
  const together = one.list.filter((listed, index) => !listed.way.notWith && isFirst(listed, index));
  const { appeared } = carried(
    one,
    together.map(({ way }) => way.edit),
  );
  expect(appeared.filter(({ severity }) => severity === 'error').map(brief)).toEqual([]);
}

/** Programmes in which a meeting comes out of turn, by hours, days or weeks, with others around it. */
const outOfTurn: fc.Arbitrary<string> = fc
  .record({
    every: fc.constantFrom('4 weken', '2 weken'),
    step: fc.constantFrom('forum: ACC', 'chain: [ACC, MCC]'),
    hours: fc.tuple(fc.integer({ min: 9, max: 19 }), fc.integer({ min: 9, max: 19 })),
    move: fc.constantFrom('ACC', 'MCC', 'pers'),
    round: fc.integer({ min: 2, max: 4 }),
    by: fc.integer({ min: -14, max: 14 }),
    around: fc.boolean(),
  })
  .map(
    ({ every, step, hours: [acc, pers], move, round, by, around }) => `
fora:
  ACC: { time: "${acc}:00", length: 1 uur }
  MCC: { time: "${acc + 1}:00", length: 1 uur }
  pers: { time: "${pers}:00", length: 1 uur, level: public }
  VB: { time: "9:00", length: 1 uur }
cycles:
  M: { every: ${every}, from: 2020-11-02, steps: { acc: { week: 1, day: wo, ${step} }, pers: { week: 1, day: do, forum: pers } }, route: [acc, pers] }
${around ? '  B: { every: 1 week, from: 2020-11-02, steps: { vb: { day: di, forum: [VB, ACC], shared: ja } } }\n' : ''}
changes: [{ move: ${move} M${round}, by: ${by} dagen }]
`,
  );

describe('the hints of a list', () => {
  it('end their conflicts without an error, say what comes later by them, and can be carried out together', () => {
    const seen = { hints: 0, choices: 0 };
    fc.assert(
      fc.property(clear, (yaml) => {
        const one = caseOf(yaml);
        for (const listed of one.list) holdsByItself(one, listed);
        holdTogether(one);
        seen.hints += one.list.length;
        seen.choices += one.list.filter(({ way }) => way.notWith).length;
      }),
      { numRuns: runs(25) },
    );
    expect(seen.hints).toBeGreaterThan(runs(50));
    expect(seen.choices).toBeGreaterThan(0);
  });

  it('end what is out of turn at all its meetings, however far these are apart', () => {
    const seen = { far: 0 };
    fc.assert(
      fc.property(outOfTurn, (yaml) => {
        const one = caseOf(yaml);
        for (const listed of one.list) holdsByItself(one, listed);
        const inOrder = one.list.filter(({ finding }) => IN_ORDER.has(finding.kind.code));
        seen.far += inOrder.filter(({ finding: { when } }) => when.at(-1)! - when[0]! > 5).length;
      }),
      { numRuns: runs(60) },
    );
    expect(seen.far).toBeGreaterThan(0);
  });

  it('move no last step of a product that is too late to a day on which it still is', () => {
    // Christmas Eve is the only day on which something can be moved, and no day nearby is in time.
    const one = caseOf(TOO_LATE);
    expect(one.before.map(({ kind }) => kind.code)).toContain('meeting-on-eve');
    expect(one.list).toEqual([]);
  });
});

/** The proposals of a programme in a window, those of one kind of conflict, in both languages. */
function proposed(yaml: string, code: string, from: string, until: string) {
  const { window, workspace } = { window: { from: day(from), until: day(until) }, workspace: workspaceOf(yaml) };
  const before = check(resolve(workspace, window));
  const found = proposedIn(yaml, from, until).filter(({ kind }) => kind.code === code);
  for (const finding of found)
    for (const way of waysOut(finding, resolve(workspace, window))?.found.flat() ?? []) {
      const { appeared } = findingsDifference(before, check(resolve(carriedOut(way.edit, workspace), window)));
      expect(appeared.filter(({ severity }) => severity === 'error').map(brief)).toEqual([]);
    }
  return { nl: found.map(({ proposal }) => proposal?.nl), en: found.map(({ proposal }) => proposal?.en) };
}

describe('a hint that moves a meeting', () => {
  it('knows of products that rolled on over that meeting, and could be at it again', () => {
    // The papers are not ready on Christmas Eve, so nota skips the VB of that day and comes to the ACC of 25 January. When
    // the VB is put after Christmas, it is decided on 11 January, and that is too late as well.
    const yaml = `
fora: { ACC: {}, VB: {} }
cycles:
  A: { every: 2 weken, from: 2020-10-19, steps: { acc: { week: 1, day: maandag, forum: ACC } } }
  B: { every: 2 weken, from: 2020-10-19, steps: { vb: { week: 2, day: donderdag, forum: VB } } }
deliverables:
  nota: { route: [VB, { forum: ACC, gap: 3 werkdagen }], from: 2020-12-14, needed-by: 2020-12-20, ready: 2020-12-25 }
`;
    expect(proposed(yaml, 'meeting-on-eve', '2020-12-14', '2021-02-28').nl).toEqual([
      'verplaats VB van donderdag 24 december 2020 naar woensdag 23 december 2020 of naar dinsdag 22 december 2020',
    ]);
  });

  // Before Easter Monday the C meets every day; after it, it comes behind the R of Tuesday, and then p has to wait four weeks.
  const easter = (more: string) => `
fora: { C: { time: "10:00" }, R: { time: "9:00" } }
cycles:
  c: { every: eenmalig, from: 2021-04-05, steps: { c: { week: 1, day: maandag, forum: C } } }
  r: { every: 4 weken, from: 2021-04-05, steps: { r: { week: 1, day: dinsdag, forum: R } } }
changes: [{ add: [C 2021-04-01, C 2021-03-31, C 2021-03-30, C 2021-03-29, C 2021-03-26] }]
deliverables: { p: { route: [C, R], from: C 2021-04-05${more} } }
`;
  const inSpring = ['meeting-on-public-holiday', '2021-03-15', '2021-06-30'] as const;

  it('says when a decision is put off by it, also weeks later', () => {
    expect(proposed(easter(''), ...inSpring)).toEqual({
      nl: [
        'verplaats C van maandag 5 april 2021 naar dinsdag 6 april 2021 (het besluit over p komt dan pas op dinsdag 4 mei 2021)',
      ],
      en: [
        'move C from Monday 5 April 2021 to Tuesday 6 April 2021 (the decision on p then comes only on Tuesday 4 May 2021)',
      ],
    });
  });

  it('says so too when another step is the last by it', () => {
    // Both on a Saturday, the MCC last, after a week in which all is closed. When the ACC is on Monday, it is the ACC that p ends with.
    const yaml = `
fora: { ACC: { time: "10:00" }, MCC: { time: "14:00" } }
calendar:
  closed:
    - { name: dicht, from: 2020-10-26, until: 2020-10-30 }
    - { name: dicht, from: 2020-11-09, until: 2020-11-13 }
    - { name: dicht, from: 2020-11-23, until: 2020-11-27 }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps: { acc: { week: 2, day: zaterdag, forum: ACC }, mcc: { week: 2, day: zaterdag, forum: MCC } }
deliverables: { p: { route: A, round: 1 } }
`;
    const { nl } = proposed(yaml, 'meeting-in-weekend', '2020-10-19', '2020-12-31');
    expect(nl[0]).toContain(
      'houd stap acc van cyclus A steeds op maandag van week 3 (het besluit over p komt dan pas op maandag 2 november 2020)',
    );
  });

  it('is not given when what rolls on by it comes too late, however far away', () => {
    expect(proposed(easter(', needed-by: 2021-04-30'), ...inSpring).nl).toEqual([
      expect.stringMatching(
        /^er is geen losse wijziging gevonden die dit oplost zonder nieuwe fout \(cyclus oplossing zoekt ook combinaties\); /,
      ),
    ]);
  });

  it('looks at where the meeting lands beyond closed weeks', () => {
    const closed = (more: string) => `
roles: { m: {} }
calendar: { closed: [{ name: sluiting, from: 2021-04-06, until: 2021-04-23 }, { name: sluiting, from: 2021-03-15, until: 2021-04-04 }] }
fora: { MCC: { time: "10:00", members: [m] }, VB: { time: "10:00", members: [m] } }
cycles: { a: { every: eenmalig, from: 2021-04-05, steps: { mcc: { week: 1, day: maandag, forum: MCC } } } }
${more}`;
    const first = /^verplaats MCC van maandag 5 april 2021 naar (\w+ \d+ \w+) 2021/;
    const landing = (yaml: string) =>
      proposed(yaml, 'meeting-on-public-holiday', '2021-02-01', '2021-05-31').nl.map(
        (text) => first.exec(text ?? '')?.[1],
      );
    // The last working day before Monday 15 March; the minister is elsewhere at that hour when the VB meets.
    expect(landing(closed(''))).toEqual(['vrijdag 12 maart']);
    expect(landing(closed('changes: [{ add: VB 2021-03-12 }]'))).toEqual(['maandag 26 april']);
  });
});

describe('the hints of one list', () => {
  const newYear = (recess: string) => `
fora: { M: { time: "10:00"${recess} } }
calendar: { periods: [{ name: reces, from: 2020-12-07, until: 2020-12-31 }, { name: reces, from: 2021-01-05, until: 2021-01-31 }] }
cycles:
  a: { every: eenmalig, from: 2020-12-28, steps: { v: { day: vrijdag, forum: M } } }
  b: { every: eenmalig, from: 2020-12-28, steps: { z: { day: zaterdag, forum: M } } }
`;
  const hints = (yaml: string) =>
    proposedIn(yaml, '2020-12-01', '2021-01-31', 'meeting-on-public-holiday', 'meeting-in-weekend').map(
      ({ proposal }) => proposal?.nl,
    );

  it('name other days for meetings that would come together', () => {
    expect(hints(newYear(''))).toEqual([
      'verplaats M van vrijdag 1 januari 2021 naar maandag 4 januari 2021 of naar woensdag 30 december 2020',
      'verplaats M van zaterdag 2 januari 2021 naar dinsdag 5 januari 2021 of naar dinsdag 29 december 2020',
    ]);
  });

  it('take a step that comes to another meeting for the same step', () => {
    // On Monday s1 goes on in the MCC of s0, which begins at nine: at ten there would be two of them at once. Friday is closed.
    const fridays = ['2020-10-23', '2020-11-06', '2020-11-20', '2020-12-04'].map((on) => `{ name: dicht, on: ${on} }`);
    const yaml = `
calendar: { closed: [${fridays.join(', ')}] }
roles: { m: {} }
fora: { MCC: { time: "9:00", length: 2 uur, members: [m] }, VB: { time: "9:00", members: [m] } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 4
    steps:
      s0: { week: 2, day: maandag, forum: MCC }
      s1: { week: 1, day: zaterdag, forum: MCC }
      s2: { week: 1, day: zaterdag, forum: VB }
    route: [s1]
`;
    const found = proposedIn(yaml, '2020-10-19', '2020-12-31', 'role-double-booked', 'meeting-in-weekend');
    expect(found.flatMap(({ proposal }) => proposal?.nl.split(', of ') ?? [])).toEqual(
      expect.arrayContaining([
        'laat MCC in stap s1 van cyclus A steeds om 10.00 uur beginnen',
        'houd stap s1 van cyclus A steeds op maandag van week 2 ' +
          '(niet samen met: laat MCC in stap s1 van cyclus A steeds om 10.00 uur beginnen)',
      ]),
    );
  });

  it('say what they do not go together with when there is nothing else', () => {
    expect(hints(newYear(', recess: { forbid: reces }'))).toEqual([
      'verplaats M van vrijdag 1 januari 2021 naar maandag 4 januari 2021',
      'verplaats M van zaterdag 2 januari 2021 naar maandag 4 januari 2021 ' +
        '(niet samen met: verplaats M van vrijdag 1 januari 2021 naar maandag 4 januari 2021)',
    ]);
  });
});

describe('a hint for two meetings of one forum at once', () => {
  const twice = (changes: string, more = '') => `
fora: { MCC: { time: "14:00" } }
cycles:
  A: { every: 2 weken, from: 2025-01-06, steps: { besluit: { week: 1, day: dinsdag, forum: MCC }${more} } }
changes: [${changes}]
`;
  const atOnce = ['forum-double-booked', '2025-01-06', '2025-03-02'] as const;

  it('tells them apart and names two hours', () => {
    expect(proposed(twice('{ add: MCC 2025-01-21 }'), ...atOnce)).toEqual({
      nl: [
        'laat MCC A2 op dinsdag 21 januari 2025 om 13.00 uur beginnen, of ' +
          'schrijf het ingelaste overleg van MCC op dinsdag 21 januari 2025 als MCC 2025-01-21 15:00',
      ],
      en: [
        'start MCC A2 on Tuesday 21 January 2025 at 13:00, or ' +
          'write the added meeting of MCC on Tuesday 21 January 2025 as MCC 2025-01-21 15:00',
      ],
    });
    expect(proposed(twice('{ move: MCC 2025-01-21, to: 2025-02-04 }'), ...atOnce).nl).toEqual([
      'laat MCC A2 op dinsdag 4 februari 2025 om 13.00 uur beginnen, of ' +
        'laat MCC A3 op dinsdag 4 februari 2025 om 15.00 uur beginnen',
    ]);
    expect(proposed(twice('{ add: MCC 2025-01-21 14:30 }'), ...atOnce).nl).toEqual([
      'laat MCC van 14.00 uur op dinsdag 21 januari 2025 om 13.30 uur beginnen, of ' +
        'laat MCC van 14.30 uur op dinsdag 21 januari 2025 om 15.00 uur beginnen',
    ]);
  });

  it('leaves alone the one that no change can name', () => {
    // In a round with two meetings of the MCC its round names both of them, and its hour that of the added one.
    const yaml = twice('{ add: MCC 2025-01-21 }', ', ander: { week: 2, day: vrijdag, forum: MCC }');
    expect(proposed(yaml, ...atOnce).nl).toEqual([
      'schrijf het ingelaste overleg van MCC op dinsdag 21 januari 2025 als MCC 2025-01-21 13:00 of als MCC 2025-01-21 15:00',
    ]);
  });
});

describe('a conflict that comes back every round', () => {
  const council = (more = '') => `
roles: { m: {} }
fora: { RIA: { time: "10:00", members: [m] }, RWIZO: { time: "10:30", members: [m] } }
cycles:
  A:
    every: 1 week
    from: 2025-01-06
    rounds: 12
    steps: { ria: { day: dinsdag, forum: RIA }, rwizo: { day: dinsdag, forum: RWIZO }${more} }
`;
  const inWinter = ['role-double-booked', '2025-01-06', '2025-03-30'] as const;

  it('is ended by another usual hour: of a forum, or of the steps that clash when it has others', () => {
    expect(proposed(council(), ...inWinter)).toEqual({
      nl: ['laat RWIZO steeds om 11.00 uur beginnen, of laat RIA steeds om 9.30 uur beginnen'],
      en: ['always start RWIZO at 11:00, or always start RIA at 09:30'],
    });
    expect(proposed(council(', los: { day: donderdag, forum: RWIZO }'), ...inWinter)).toEqual({
      nl: [
        'laat RWIZO in stap rwizo van cyclus A steeds om 11.00 uur beginnen, of laat RIA steeds om 9.30 uur beginnen',
      ],
      en: ['always start RWIZO in step rwizo of cycle A at 11:00, or always start RIA at 09:30'],
    });
  });

  it('is ended by another weekday when it is in a weekend', () => {
    const yaml = (more: string) => `
fora: { VB: { time: "10:00" } }
cycles:
  A: { every: 2 weken, from: 2021-01-11, rounds: 5, steps: { ${more}z: { week: 1, day: zaterdag, forum: VB } } }
`;
    const inSpring = ['meeting-in-weekend', '2021-01-11', '2021-03-31'] as const;
    expect(proposed(yaml(''), ...inSpring)).toEqual({
      nl: ['houd stap z van cyclus A steeds op vrijdag van week 1'],
      en: ['always hold step z of cycle A on Friday of week 1'],
    });
    // On that Friday a VB of its own begins at ten already; on the Monday after it does not.
    const taken = yaml('v: { week: 1, day: vrijdag, forum: VB, shared: nee }, ');
    expect(proposed(taken, ...inSpring).nl).toEqual(['houd stap z van cyclus A steeds op maandag van week 2']);
  });

  it('is ended day by day when no usual hour will do', () => {
    // On one Tuesday in February both hours are taken, by a meeting that nobody can miss.
    const taken = `${council()}
changes: [{ add: [RIA 2025-02-18 11:30, RWIZO 2025-02-18 9:00] }]
`;
    expect(proposed(taken, ...inWinter).nl[0]).toMatch(/^laat RWIZO op dinsdag 7 januari 2025 om 11\.00 uur beginnen/);
  });

  it('is ended by an earlier step before papers that are due too early', () => {
    const route = (decided: string) => `
calendar: { holidays: none }
fora: { C: { time: "10:00" }, R: { time: "14:00", papers: { due: 7 dagen, at: "12:00" } } }
cycles:
  c: { every: 1 week, from: 2020-10-19, steps: { c: { day: ma, forum: C } } }
  r: { every: 4 weken, from: 2020-11-09, steps: { r: { day: di, forum: R } } }
deliverables: { p: { route: [C, R], decided-by: R 2020-11-10 } }
changes: [{ move: R 2020-11-10, to: ${decided} }]
`;
    // On Friday 6 November the papers are due on 30 October, before the C of 2 November. That of 26 October lies nine
    // working days before the R; eight before Tuesday 10 November reach back to Thursday 29 October.
    const found = proposed(route('2020-11-06'), 'deadline-before-previous-step', '2020-10-19', '2021-01-31');
    expect(found.nl[0]).toMatch(/^houd in de route van p tussen C en R ten minste 8 werkdagen aan, of verplaats R /);
    expect(found.en[0]).toMatch(/^keep on the route of p between C and R at least 8 working days, or move R /);
  });
});
