import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { briefs, findingsOf, words } from '../support/findings.ts';

const programme = (topic: string, extra = '') => `
fora: { ACC: {}, MCC: {} }
teams: { MLT4: {} }
cycles:
  B:
    every: 2 weken
    from: 2020-10-19
    rounds: 6
    steps:
      advies:  { week: 1, day: dinsdag, forum: ACC }
      besluit: { week: 2, day: dinsdag, forum: MCC }
deliverables: { pakket: { team: MLT4, route: B, round: B3 } }
topics: { jeugd: { title: Jeugd, ${topic} } }
${extra}`;

const found = (code: string, topic: string, from: string, extra = '') =>
  briefs(programme(topic, extra), from, '2021-01-31', code);

describe('topic-past-target', () => {
  // Round 3 begins on Monday 16 November.
  it.each([
    ['the week before its round', 'target: B3', '2020-11-15', false],
    ['on the first day of its round', 'target: B3', '2020-11-16', true],
    ['long after', 'target: B3', '2021-01-11', true],
    ['before its month', 'target: 2020-12', '2020-11-30', false],
    ['in its month', 'target: 2020-12', '2020-12-01', true],
    ['with a vague target', 'target: voor de zomer', '2021-01-11', false],
    ['without a target', 'team: MLT4', '2021-01-11', false],
  ])('%s', (_, topic, from, isFound) => {
    const day = topic.includes('B3') ? '2020-11-16' : '2020-12-01';
    expect(found('topic-past-target', topic, from)).toEqual(isFound ? [`warning topic-past-target jeugd: ${day}`] : []);
  });

  it.each(['geagendeerd', 'in behandeling', 'aangehouden', 'afgerond', 'afgevoerd'])(
    'has nothing to say of a topic that is %s',
    (status) => expect(found('topic-past-target', `target: B3, status: ${status}`, '2020-11-16')).toEqual([]),
  );

  it('has nothing to say when it was decided that something happens with it later', () => {
    const status = 'status: [{ value: voorstel, from: 2020-10-23 }, { value: geagendeerd, from: 2020-12-01 }]';
    expect(found('topic-past-target', `target: B3, ${status}`, '2020-11-16')).toEqual([]);
  });

  it('can be accepted', () => {
    const accepted = 'accepted: [{ code: topic-past-target, about: jeugd, reason: zo is het }]';
    expect(found('topic-past-target', 'target: B3', '2020-11-16', accepted)).toEqual([
      'accepted warning topic-past-target jeugd: 2020-11-16',
    ]);
  });

  it('says it in both languages', () => {
    const [finding] = findingsOf(programme('target: B3'), '2020-11-16', '2020-11-30', 'topic-past-target');
    expect(words(finding!, 'nl')[0]).toBe(
      'Jeugd was bedoeld voor maandag 16 november 2020 en later, maar is nog een voorstel',
    );
    expect(words(finding!, 'en')[0]).toBe(
      'Jeugd was meant for Monday 16 November 2020 and later, but is still a proposal',
    );
  });
});

describe('topic-without-round', () => {
  it('finds a round that comes after the last one', () => {
    expect(found('topic-without-round', 'target: B7', '2020-10-19')).toEqual(['error topic-without-round jeugd, B:']);
    expect(found('topic-without-round', 'target: B6', '2020-10-19')).toEqual([]);
  });
});

describe('removed-topic-planned', () => {
  const removed = (from: string) => `deliverables: pakket, status: { value: afgevoerd, from: ${from} }`;

  // The product is in the ACC on 17 November and in the MCC on the 24th.
  it.each([
    ['2020-11-17', '2020-11-17 2020-11-24'],
    ['2020-11-18', '2020-11-24'],
    ['2020-11-24', '2020-11-24'],
  ])('finds the agendas on and after the day of removal, %s', (from, days) =>
    expect(found('removed-topic-planned', removed(from), '2020-10-19')).toEqual([
      `warning removed-topic-planned jeugd, pakket: ${days}`,
    ]),
  );

  it('has nothing to say of what was dealt with before, or of a topic that came back', () => {
    expect(found('removed-topic-planned', removed('2020-11-25'), '2020-10-19')).toEqual([]);
    const back = `deliverables: pakket, status: [{ value: afgevoerd, from: 2020-11-01 }, { value: geagendeerd, from: 2020-11-10 }]`;
    expect(found('removed-topic-planned', back, '2020-10-19')).toEqual([]);
  });

  it('has nothing to say of a meeting that is cancelled, but does of where the product goes then', () => {
    const cancelled = 'changes: [{ cancel: MCC 2020-11-24 }, { cancel: ACC 2020-11-17 }]';
    expect(found('removed-topic-planned', removed('2020-11-01'), '2020-10-19', cancelled)).toEqual([
      'warning removed-topic-planned jeugd, pakket: 2020-12-01 2020-12-08',
    ]);
  });
});

describe('product-outside-team', () => {
  const within = (period: string) =>
    findingsOf(
      programme('team: MLT4').replace('MLT4: {}', `MLT4: { ${period} }`),
      '2020-10-19',
      '2021-01-31',
      'product-outside-team',
    );

  it('finds what comes up before the first day of a team, and after the last', () => {
    expect(within('from: 2020-11-17, until: 2020-11-24')).toEqual([]);
    expect(within('from: 2020-11-18').map(({ when }) => when.map(isoDay))).toEqual([['2020-11-17']]);
    expect(within('until: 2020-11-23').map(({ when }) => when.map(isoDay))).toEqual([['2020-11-24']]);
  });

  it('points at the product and at the day of the team', () => {
    const [finding] = within('until: 2020-11-16');
    expect(finding!.places.map(({ path }) => path.join('.'))).toEqual(['deliverables.pakket.team', 'teams.MLT4.until']);
    expect(words(finding!, 'nl')[0]).toBe(
      'pakket komt aan de orde buiten de looptijd van team MLT4: t/m maandag 16 november 2020',
    );
  });

  it('finds exactly the days outside any period', () => {
    const days = ['2020-11-17', '2020-11-24'];
    const date = fc.integer({ min: day('2020-11-10'), max: day('2020-11-30') });
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [from, until] = [Math.min(one, other), Math.max(one, other)];
        const outside = days.filter((on) => day(on) < from || day(on) > until);
        const found = within(`from: ${isoDay(from)}, until: ${isoDay(until)}`).flatMap(({ when }) => when.map(isoDay));
        expect(found.sort()).toEqual(outside);
      }),
      { numRuns: 50 },
    );
  });
});
