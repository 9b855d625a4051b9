import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import { productPlans } from '../../../src/schedule/journeys/product-plan.ts';
import type { Journey, Stop } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

/**
 * Every week from 2 November 2020: DOC on Monday, MCC on Wednesday with papers two working days before, the debate on
 * Thursday and the press conference on Friday; the ACC on Tuesday 17 November, and B in one round of a fortnight.
 */
const plansOf = (products: string, today = '2020-10-30', more = '') => {
  const yaml = `
calendar: { holidays: none }
fora:
  DOC: { level: official }
  ACC: { level: ministerial }
  MCC: { level: ministerial, time: "14:00", papers: { due: 2 werkdagen, at: "12:00" } }
  Persconferentie: { level: public }
  debat: { level: public }
cycles:
  W:
    every: 1 week
    from: 2020-11-02
    rounds: 8
    steps:
      doc: { day: maandag, forum: DOC }
      mcc: { day: woensdag, forum: MCC }
      debat: { day: donderdag, forum: debat }
      persco: { day: vrijdag, forum: Persconferentie }
  eens: { every: eenmalig, from: 2020-11-16, steps: { acc: { day: dinsdag, forum: ACC } } }
  B:
    every: 2 weken
    from: 2020-11-02
    rounds: 1
    steps: { besluit: { day: woensdag, forum: MCC }, uitwerking: { week: 2, day: maandag, forum: DOC } }
deliverables:
${products}
${more}`;
  const schedule = scheduleOf(yaml, '2020-11-02', '2020-12-31');
  return productPlans(schedule.journeys, schedule, day(today));
};
const planOf = (product: string, today?: string, more?: string) => plansOf(`  p: { ${product} }`, today, more)[0]!;

const stopText = (stop: Stop) =>
  'meeting' in stop ? `${stop.meeting.forum.id} ${isoDay(stop.meeting.day)}` : `${isoDay(stop.until)}`;
const way = (journey: Journey | null) => journey?.stops.map(stopText) ?? null;

describe('the working days in hand before a deadline', () => {
  const hand = (product: string, today: string) => planOf(product, today).steps.map((step) => step.hand);
  // The MCC of Wednesday 11 November, with papers on Monday the ninth.
  const long = 'route: [DOC, { forum: MCC, gap: 6 werkdagen }], from: 2020-11-02';

  it.each([
    ['count from the step before', '2020-10-30', 5],
    ['count from today when that step has been', '2020-11-04', 3],
    ['run out when the papers are late', '2020-11-11', -2],
    ['are not said of what has been', '2020-11-12', null],
  ])('%s', (_, today, expected) => expect(hand(long, today)).toEqual([null, expected]));

  it('count from today before the first step, and from the end of a round in writing', () => {
    // Friday 30 October to Monday 2 November, when the papers for the MCC of the fourth are due.
    expect(hand('route: [MCC], from: 2020-11-02', '2020-10-30')).toEqual([1]);
    // The round takes 2 and 3 November, so that only the papers of 9 November can be made.
    expect(hand('route: [{ written: ronde, takes: 2 werkdagen }, MCC], from: 2020-11-02', '2020-10-30')).toEqual([
      null,
      4,
    ]);
  });
});

describe('the working days in hand at fora of one step', () => {
  const hand = (fora: string) =>
    scheduledPlan(fora).steps.map(({ stop, hand: days }) => [stopText(stop).split(' ')[0], days]);
  const scheduledPlan = (fora: string) => {
    const papers = 'papers: { due: 1 werkdag, at: "12:00" }';
    const yaml = `
calendar: { holidays: none }
fora: { DOC: {}, LET: { time: "13:00", ${papers} }, WET: { time: "14:00", ${papers} } }
cycles:
  C:
    every: 2 weken
    from: 2020-11-02
    steps: { eerst: { day: maandag, forum: DOC }, samen: { day: woensdag, ${fora} } }
deliverables: { p: { route: C, round: C1 } }`;
    const schedule = scheduleOf(yaml, '2020-11-02', '2020-11-15');
    return productPlans(schedule.journeys, schedule, day('2020-10-30'))[0]!;
  };

  it('count from the step before for each that meets beside the others', () => {
    // From Monday 2 November to the papers of Tuesday the third.
    expect(hand('forum: [LET, WET]')).toEqual([
      ['DOC', null],
      ['LET', 1],
      ['WET', 1],
    ]);
  });

  it('count from one to the next in a chain', () => {
    expect(hand('chain: [LET, WET]')).toEqual([
      ['DOC', null],
      ['LET', 1],
      ['WET', -1],
    ]);
  });
});

describe('the meeting that decides', () => {
  const decides = (product: string) => {
    const { decision } = planOf(product);
    return decision && stopText(decision);
  };

  it.each(['besluitvorming', 'vaststelling', 'hamerstuk', 'goedkeuring', 'instemming'])('is the last for %s', (word) =>
    expect(
      decides(
        `route: [DOC, { forum: DOC, treatment: ${word} }, { forum: MCC, treatment: bespreking }], from: 2020-11-02`,
      ),
    ).toBe('DOC 2020-11-09'),
  );

  it('is the last that is not public when no treatment says so', () => {
    expect(decides('route: [DOC, MCC, Persconferentie], from: 2020-11-02')).toBe('MCC 2020-11-04');
    expect(decides('route: [Persconferentie, { forum: debat, treatment: bespreking }], from: 2020-11-02')).toBe(
      'debat 2020-11-12',
    );
  });

  it('is none when the route does not come to its end, and then nothing follows', () => {
    const { decision, latest, onward } = planOf('route: [DOC, ACC, ACC], from: 2020-11-02');
    expect([decision, latest, onward]).toEqual([null, null, null]);
  });
});

describe('the latest way', () => {
  it('begins as late as the decision allows, and ends there', () => {
    const { journey, latest } = planOf('route: [DOC, ACC, MCC, Persconferentie], from: 2020-11-02');
    // The papers for the MCC of 18 November are due on the day before the ACC.
    expect(way(journey)).toEqual(['DOC 2020-11-02', 'ACC 2020-11-17', 'MCC 2020-11-25', 'Persconferentie 2020-11-27']);
    expect(way(latest)).toEqual(['DOC 2020-11-16', 'ACC 2020-11-17', 'MCC 2020-11-25']);
  });

  it('goes by what is held now', () => {
    const cancelled = 'changes: [{ cancel: DOC 2020-11-16 }]';
    const { latest } = planOf('route: [DOC, ACC], from: 2020-11-02', '2020-10-30', cancelled);
    expect(way(latest)).toEqual(['DOC 2020-11-09', 'ACC 2020-11-17']);
    expect(latest!.stops).toEqual(latest!.stops.map((stop) => ({ ...stop, planned: null, slip: null })));
  });

  it('is that of a product that begins after another, too', () => {
    const [, after] = plansOf('  p: { route: [DOC], from: 2020-11-02 }\n  q: { route: [ACC], after: p }');
    expect(way(after!.latest)).toEqual(['ACC 2020-11-17']);
  });

  it('travels a round that decides halfway to its end', () => {
    const halfway = 'treatment: { besluit: besluitvorming }';
    const whole = ['MCC 2020-11-04', 'DOC 2020-11-09'];
    for (const route of ['route: B, round: B1', 'route: [{ round: B }, ACC], from: 2020-11-02']) {
      const { decision, latest } = planOf(`${route}, ${halfway}`);
      expect(stopText(decision!)).toBe('MCC 2020-11-04');
      expect(way(latest)).toEqual(whole);
    }
  });
});

describe('from the decision to the public', () => {
  const onward = (product: string, more?: string) => way(planOf(product, '2020-10-30', more).onward);

  it('goes by the next meeting of each public forum, in the order in which these are written', () => {
    expect(onward('route: [MCC], from: 2020-11-02')).toEqual(['Persconferentie 2020-11-06', 'debat 2020-11-12']);
  });

  it('goes as a route hands the outcome of its round over', () => {
    const routes = `routes:
  anders: [{ round: W }, debat]
  intern: [{ round: B }, ACC]
  bekend: [DOC, { round: B }, ACC, debat]`;
    expect(onward('route: B, round: B1, treatment: { besluit: besluitvorming }', routes)).toEqual([
      'ACC 2020-11-17',
      'debat 2020-11-19',
    ]);
  });

  it('is nothing where no forum is public', () => {
    const { journeys, ...schedule } = scheduleOf(
      `fora: { F: {} }
cycles: { W: { every: 1 week, from: 2020-11-02, rounds: 1, steps: { s: { day: ma, forum: F } } } }
deliverables: { p: { route: W, round: W1 } }`,
      '2020-11-02',
      '2020-11-30',
    );
    expect(productPlans(journeys, { ...schedule, journeys }, day('2020-11-02'))[0]!.onward).toBeNull();
  });

  it('goes on from where the product is now', () => {
    const moved = 'changes: [{ move: Persconferentie 2020-11-06, to: 2020-11-03 }]';
    expect(onward('route: [MCC], from: 2020-11-02', moved)).toEqual(['Persconferentie 2020-11-13', 'debat 2020-11-19']);
  });

  it('is not told of what goes there itself, nor of what officials decide', () => {
    expect(onward('route: [MCC, debat], from: 2020-11-02')).toBeNull();
    expect(onward('route: [MCC, DOC], from: 2020-11-02')).toBeNull();
    // What was public before the decision does not count.
    expect(onward('route: [debat, MCC], from: 2020-11-02')).toEqual(['Persconferentie 2020-11-13', 'debat 2020-11-19']);
  });
});

it('a product knows what it waits for, and what waits for it, once', () => {
  const [p, q] = plansOf(`  p: { route: [DOC, MCC], from: 2020-11-02 }
  q: { route: [ACC], after: [{ product: p, step: DOC }, p] }`);
  expect(q!.waitsFor.map(({ deliverable, stop }) => [deliverable.id, stopText(stop!)])).toEqual([
    ['p', 'DOC 2020-11-02'],
    ['p', 'MCC 2020-11-04'],
  ]);
  expect(p!.awaitedBy.map(({ id }) => id)).toEqual(['q']);
  expect([p!.waitsFor, q!.awaitedBy]).toEqual([[], []]);
});

describe('the working days left before a product is needed', () => {
  // The last step is on Wednesday 4 November.
  const needed = (by: string, route = '[DOC, MCC]', more?: string) =>
    planOf(`route: ${route}, from: 2020-11-02, ${by}`, '2020-10-30', more).needed;

  it.each<[string, string, number]>([
    ['are counted from its last step', '2020-11-11', 5],
    ['are fewer than none when it is missed', '2020-11-02', -2],
    ['are those to a meeting where that stands now', 'DOC 2020-11-09', 4],
  ])('%s', (_, by, left) =>
    expect(needed(`needed-by: ${by}`, undefined, 'changes: [{ move: DOC 2020-11-09, to: 2020-11-10 }]')).toMatchObject({
      left,
    }),
  );

  it('are not told where nothing is needed, the day is vague or no meeting, or the product does not get there', () => {
    expect(needed('ready: 2020-11-02')).toBeNull();
    expect(needed('needed-by: voor de kerst')).toEqual({ vague: 'voor de kerst' });
    expect(needed('needed-by: DOC 2020-11-10')).toBeNull();
    expect(needed('needed-by: 2020-11-11', '[DOC, ACC, ACC]')).toBeNull();
  });
});
