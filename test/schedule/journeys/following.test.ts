import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../../src/calendar/day.ts';
import type { Journey, Stop } from '../../../src/schedule/schedule.ts';
import { scheduleOf } from '../../support/yaml.ts';

// A product goes where its meetings go, and rolls on when a step cannot be made.

/** Every week from 2 November 2020: DOC on Monday, ACC on Tuesday, MCC on Wednesday; B has the same MCC in rounds of its own. */
const journeysOf = (products: string, changes: string, mcc = ''): Journey[] =>
  scheduleOf(
    `
calendar: { holidays: none }
fora: { DOC: {}, ACC: { time: "10:00" }, MCC: { time: "14:00", ${mcc} } }
cycles:
  W:
    every: 1 week
    from: 2020-11-02
    rounds: 6
    steps: { doc: { day: ma, forum: DOC }, acc: { day: di, forum: ACC }, mcc: { day: wo, forum: MCC } }
  B: { every: 1 week, from: 2020-11-02, rounds: 6, steps: { besluit: { day: wo, forum: MCC } } }
deliverables:
${products}
changes: [${changes}]
`,
    '2020-11-01',
    '2020-12-31',
  ).journeys;
const stopText = (stop: Stop) =>
  'meeting' in stop
    ? `${stop.meeting.forum.id} ${isoDay(stop.meeting.day).slice(5)}`
    : `${isoDay(stop.from).slice(5)}/${isoDay(stop.until).slice(5)}`;
const journey = (product: string, changes = '', mcc = '') => journeysOf(`  p: { ${product} }`, changes, mcc)[0]!;
const way = (...given: Parameters<typeof journey>) => journey(...given).stops.map(stopText);
const why = (...given: Parameters<typeof journey>) => journey(...given).stops.map(({ slip }) => slip?.why ?? null);

const PAPERS = 'papers: { due: 2 werkdagen, at: "12:00" }';

describe('a meeting', () => {
  it('fits when its papers are due on the day of the step before, not when they are due earlier', () => {
    expect(way('route: [DOC, MCC], from: 2020-11-02', '', PAPERS)).toEqual(['DOC 11-02', 'MCC 11-04']);
    expect(way('route: [ACC, MCC], from: 2020-11-02', '', PAPERS)).toEqual(['ACC 11-03', 'MCC 11-11']);
    expect(way('route: [ACC, MCC], decided-by: 2020-11-11', '', PAPERS)).toEqual(['ACC 11-03', 'MCC 11-11']);
    expect(way('route: [ACC, { round: B }], from: 2020-11-02', '', PAPERS)).toEqual(['ACC 11-03', 'MCC 11-11']);
  });

  it('to which a product rolls on has to fit in the same way', () => {
    for (const route of ['[ACC, MCC]', '[ACC, { round: B }]']) {
      const rolled = (to: string) => way(`route: ${route}, from: 2020-11-02`, `{ move: ACC W1, to: ${to} }`, PAPERS);
      expect(rolled('2020-11-16')).toEqual(['ACC 11-16', 'MCC 11-18']);
      expect(rolled('2020-11-17 9:00')).toEqual(['ACC 11-17', 'MCC 11-25']);
    }
  });

  it('to which a product rolls on must have its papers ready as well', () => {
    for (const [route, step] of [
      ['[ACC, MCC]', 'MCC'],
      ['[ACC, { round: B }]', 'besluit'],
    ])
      expect(way(`route: ${route}, from: 2020-11-02, ready: { ${step}: 2020-11-17 }`, '', PAPERS)).toEqual([
        'ACC 11-03',
        'MCC 11-25',
      ]);
  });

  it('stays as long as it comes at a later hour of the same day', () => {
    const moved = (to: string) => way('route: [ACC, MCC], from: 2020-11-02', `{ move: ACC W1, to: ${to} }`);
    expect(moved('2020-11-04 13:00')).toEqual(['ACC 11-04', 'MCC 11-04']);
    expect(moved('2020-11-04 14:00')).toEqual(['ACC 11-04', 'MCC 11-11']);
  });

  it.each(['[ACC, { forum: MCC, gap: 3 werkdagen }]', '[ACC, { round: B, gap: 3 werkdagen }]'])(
    'of %s stays as long as that many working days lie between',
    (route) => {
      // The MCC of 11 November is three working days after Friday the sixth, and two after Monday the ninth.
      const moved = (to: string) => way(`route: ${route}, from: 2020-11-02`, `{ move: ACC W1, to: ${to} }`);
      expect(moved('2020-11-06')).toEqual(['ACC 11-06', 'MCC 11-11']);
      expect(moved('2020-11-09')).toEqual(['ACC 11-09', 'MCC 11-18']);
    },
  );

  it('that stood before another is no reason to go back to it', () => {
    // Of round 2 the MCC is cancelled; that of round 3 now comes a day earlier than it would have been.
    const changes = '{ move: MCC B3, to: 2020-11-10 }, { cancel: MCC B2 }';
    expect(way('route: B, round: B2', changes)).toEqual(['MCC 11-25']);
    // Nor to an earlier round that has come after it.
    expect(way('route: B, round: B2', '{ move: MCC B1, to: 2020-11-13 }, { cancel: MCC B2 }')).toEqual(['MCC 11-18']);
  });
});

describe('a step behind one that rolled on', () => {
  it('follows where it has to, without a reason of its own, and stays where it can', () => {
    const given = [
      'route: [DOC, ACC, { forum: MCC, gap: 5 werkdagen }], from: 2020-11-02',
      '{ cancel: DOC W1 }',
    ] as const;
    expect(way(...given)).toEqual(['DOC 11-09', 'ACC 11-10', 'MCC 11-18']);
    expect(why(...given)).toEqual(['cancelled', null, null]);
    expect(way('route: [DOC, { forum: MCC, gap: 5 werkdagen }], from: 2020-11-02', '{ cancel: DOC W1 }')).toEqual([
      ...['DOC 11-09', 'MCC 11-18'],
    ]);
    const far = [
      'route: [DOC, { forum: MCC, gap: 8 werkdagen }], from: 2020-11-02',
      '{ move: DOC W1, to: 2020-11-05 }',
    ];
    expect(way(far[0]!, far[1])).toEqual(['DOC 11-05', 'MCC 11-18']);
  });
});

describe('a round in writing', () => {
  const route = (gap: string) => `route: [ACC, { written: ronde, takes: 2 werkdagen${gap} }, MCC], from: 2020-11-02`;

  it('keeps its days as long as the gap before it lasts', () => {
    // Three working days after Tuesday 3 November is Friday the sixth.
    const moved = (to: string) => way(route(', gap: 3 werkdagen'), `{ move: ACC W1, to: ${to} }`);
    expect(moved('2020-11-02')).toEqual(['ACC 11-02', '11-06/11-09', 'MCC 11-11']);
    expect(moved('2020-11-04')).toEqual(['ACC 11-04', '11-09/11-10', 'MCC 11-11']);
  });

  it('follows what rolled on before it without a reason of its own, and has one when that was moved', () => {
    expect(way(route(''), '{ cancel: ACC W1 }')).toEqual(['ACC 11-10', '11-11/11-12', 'MCC 11-18']);
    expect(why(route(''), '{ cancel: ACC W1 }')).toEqual(['cancelled', null, null]);
    expect(why(route(''), '{ move: ACC W1, to: 2020-11-04 }')).toEqual([null, 'order', null]);
  });

  it('is counted back to on a day of its own, too', () => {
    const product = 'route: [MCC, { written: ronde, takes: 1 werkdag, gap: 0 }], decided-by: 2020-11-18';
    expect(way(product)).toEqual(['MCC 11-11', '11-18/11-18']);
  });

  it('begins the day after what it waits for', () => {
    const waiting = (from: string) =>
      journeysOf(
        `  eerst: { route: [ACC], from: 2020-11-03 }
  p: { route: [{ written: ronde, takes: 1 werkdag }], from: ${from}, after: eerst }`,
        '',
      )[1]!;
    expect(waiting('2020-11-03').stops.map(stopText)).toEqual(['11-04/11-04']);
    expect(waiting('2020-11-04').stops[0]).toMatchObject({ slip: null, planned: null });
  });
});

describe('why a product rolled on', () => {
  it('points at the change that turned two meetings round', () => {
    const [, mcc] = journey(
      'route: [ACC, MCC], from: 2020-11-02',
      '{ cancel: DOC W6 }, { move: ACC W1, to: 2020-11-05 }',
    ).stops;
    expect(mcc!.slip).toMatchObject({
      ...{ why: 'order', at: { name: 'MCC', day: day('2020-11-04') }, after: { name: 'ACC', day: day('2020-11-05') } },
      place: { path: ['changes', 1, 'move'] },
    });
    const [, earlier] = journey('route: [ACC, MCC], from: 2020-11-02', '{ move: MCC W1, to: 2020-11-02 }').stops;
    expect(earlier!.slip).toMatchObject({
      at: { name: 'MCC', day: day('2020-11-02') },
      place: { path: ['changes', 0, 'move'] },
    });
  });

  it('is the cancellation of the whole meeting, or of its cycle out of it', () => {
    const cancel =
      '{ cancel: B, from: 2020-11-11, until: 2020-11-11, reason: vol }, { cancel: MCC W2, reason: sneeuw }';
    const journeys = journeysOf('  b: { route: B, round: B2 }\n  w: { route: [MCC], from: 2020-11-09 }', cancel);
    expect(journeys.map(({ stops: [stop] }) => stop!.slip)).toMatchObject([
      { why: 'cancelled', change: { reason: 'vol' } },
      { why: 'cancelled', change: { reason: 'sneeuw' } },
    ]);
    expect(journeys.map(({ stops }) => stops.map(stopText))).toEqual([['MCC 11-18'], ['MCC 11-18']]);
  });
});
