import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import { readMonth, readMonths } from '../../src/definition/texts/month-texts.ts';
import type { MonthPlan, Topic } from '../../src/definition/types/topics.ts';
import { workspaceOf } from '../support/yaml.ts';
import { readYaml } from './read-yaml.ts';

const REST = `
fora: { ACC: {} }
departments: { BZK: ministerie van BZK }
roles: { minister BZK: { department: BZK, aliases: [MBZK] } }
teams: { MLT4: {} }
cycles: { B: { every: 2 weken, from: 2020-10-19, steps: { advies: { week: 1, day: dinsdag, forum: ACC } } } }
deliverables: { jeugdpakket: { route: B, round: B3 } }
`;

const topic = (written: string): Topic => workspaceOf(`${REST}topics: { jeugd: ${written} }`).topics.get('jeugd')!;

const codes = (yaml: string) => readYaml(`${REST}${yaml}`).findings.map(({ kind }) => kind.code);

describe('a topic', () => {
  it('is at its shortest a title, and then a proposal without a date', () => {
    expect(topic('Jeugd')).toMatchObject({ id: 'jeugd', name: 'Jeugd', by: '', team: null, cycle: null, target: null });
    expect(topic('Jeugd').statuses.map(({ value, valid }) => [value.status, valid.from])).toEqual([
      ['proposed', Number.NEGATIVE_INFINITY],
    ]);
    expect(topic('').name).toBe('jeugd');
  });

  it.each([
    ['voorstel', 'proposed'],
    ['Geagendeerd', 'scheduled'],
    ['in behandeling', 'in-progress'],
    ['aangehouden', 'deferred'],
    ['afgerond', 'done'],
    ['afgevoerd', 'removed'],
    ['proposed', 'proposed'],
    ['in progress', 'in-progress'],
    ['removed', 'removed'],
  ])('has the status %s', (word, status) => {
    expect(topic(`{ status: ${word} }`).statuses.map(({ value }) => value)).toEqual([{ status, reason: '' }]);
  });

  it('has its statuses in order of day, however they are written', () => {
    const { statuses } = topic(`{ status: [
      { value: afgevoerd, from: 2020-12-01, reason: besluit MCC },
      { value: voorstel, from: 2020-10-23 }, { value: geagendeerd, from: 2020-11-03 }] }`);
    expect(statuses.map(({ value, valid }) => `${isoDay(valid.from)} ${value.status}`)).toEqual([
      '2020-10-23 proposed',
      '2020-11-03 scheduled',
      '2020-12-01 removed',
    ]);
  });

  it.each<[string, object]>([
    ['B5', { round: { cycle: 'B', round: 5 } }],
    ['b 5', { round: { cycle: 'B', round: 5 } }],
    ['2021-02', { days: { from: day('2021-02-01'), until: day('2021-02-28') } }],
    ['2020-12-08', { days: { from: day('2020-12-08'), until: day('2020-12-08') } }],
    ['voor de zomer', { vague: 'voor de zomer' }],
    ['C5', { vague: 'C5' }],
    ['5', { vague: '5' }],
  ])('has the target %s', (text, target) => expect(topic(`{ target: ${text} }`).target).toMatchObject(target));

  it('belongs to its cycle, in which a number is a round, or to that of its target', () => {
    expect(topic('{ cycle: B, target: 5 }').target).toMatchObject({ round: { cycle: 'B', round: 5 } });
    expect(topic('{ target: B5 }').cycle).toBe('B');
    expect(topic('{ target: 2021-02 }').cycle).toBeNull();
  });

  it('is brought in by a role or department, or by anybody', () => {
    expect(topic('{ by: MBZK }').by).toBe('minister BZK');
    expect(topic('{ by: BZK }').by).toBe('BZK');
    expect(topic('{ by: medewerkers }').by).toBe('medewerkers');
  });

  it.each([
    ['an unknown team', '{ team: MLT9 }', 'unknown-reference'],
    ['an unknown product', '{ deliverables: [x] }', 'unknown-reference'],
    ['an unknown cycle', '{ cycle: Q }', 'unknown-reference'],
    ['a word that is no status', '{ status: geagendeert }', 'unknown-word'],
    ['a day that does not exist', '{ target: 2021-02-30 }', 'not-a-day'],
    ['a month that does not exist', '{ target: 2021-13 }', 'not-a-day'],
    ['round nought', '{ cycle: B, target: 0 }', 'not-a-number'],
    ['a vague target, which is no mistake', '{ target: voor de zomer }', 'vague-date'],
    ['a key that there is not', '{ line: B }', 'unknown-key'],
  ])('says of %s what it is', (_, written, code) => expect(codes(`topics: { jeugd: ${written} }`)).toEqual([code]));

  it('can be what an acceptance is about, also when a product is called the same', () => {
    const accepted = 'accepted: [{ code: topic-past-target, about: jeugdpakket, reason: zo is het }]';
    expect(codes(`topics: { jeugdpakket: Jeugd }\n${accepted}`)).toEqual([]);
  });
});

describe('a month plan', () => {
  const plan = (lines: string): MonthPlan =>
    workspaceOf(`${REST}month-plans: { MLT4: { team: MLT4, lines: ${lines} } }`).monthPlans.get('MLT4')!;
  const bars = (line: string) =>
    plan(`{ A: ${line} }`).lines[0]!.bars.map(({ from, until }) =>
      [from, until].map((edge) => (Number.isFinite(edge) ? isoDay(edge) : '')).join('/'),
    );

  it.each([
    ['{ from: 2021-01, until: 2021-03 }', ['2021-01-01/2021-03-31']],
    ['{ from: 2021-04 }', ['2021-04-01/']],
    ['{ until: 2020-02 }', ['/2020-02-29']],
    ['{ months: 2021-01..2021-03 }', ['2021-01-01/2021-03-31']],
    ['{ months: [2021-06, 2021-01 .. 2021-03] }', ['2021-01-01/2021-03-31', '2021-06-01/2021-06-30']],
    ['{ months: 2021-04.. }', ['2021-04-01/']],
    ['{ months: ..2021-02 }', ['/2021-02-28']],
    ['Vinger aan de pols', []],
  ])('has for %s its months', (line, expected) => expect(bars(line)).toEqual(expected));

  it('has its lines in the order in which they were written, also those that look like numbers', () => {
    expect(plan('{ B: Tweede, 2: Derde, A: Eerste }').lines.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'B Tweede',
      '2 Derde',
      'A Eerste',
    ]);
  });

  it.each([
    ['{ from: 2021-13 }', 'wrong-value'],
    ['{ from: 2021-04-01 }', 'wrong-value'],
    ['{ from: 2021-04, until: 2021-03 }', 'until-before-from'],
    ['{ months: 2021-04..2021-03 }', 'wrong-value'],
    ['{ months: .. }', 'wrong-value'],
    ['{ months: 2021-01..2021-02..2021-03 }', 'wrong-value'],
    ['{ months: 2021-01, from: 2021-01 }', 'conflicting-keys'],
  ])('says of %s that it is wrong', (line, code) =>
    expect(codes(`month-plans: { MLT4: { lines: { A: ${line} } } }`)).toEqual([code]),
  );
});

it('reads of any text a month or a mistake, and of a row the first and last day of its months', () => {
  const month = fc.tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }));
  const written = ([year, number]: [number, number]) => `${year}-${String(number).padStart(2, '0')}`;
  fc.assert(
    fc.property(month, month, (one, other) => {
      const [first, last] = [one, other].map(written).sort() as [string, string];
      const row = readMonths(`${first}..${last}`);
      if (!('value' in row)) throw new Error('not read');
      expect(isoDay(row.value.from)).toBe(`${first}-01`);
      // The day after the last day is the first of a month, and the last day is in the month that was named.
      expect(isoDay(row.value.until + 1)).toMatch(/-01$/);
      expect(isoDay(row.value.until).slice(0, 7)).toBe(last);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const read of [readMonth(text), readMonths(text)]) expect('value' in read || 'mistake' in read).toBe(true);
    }),
  );
});
