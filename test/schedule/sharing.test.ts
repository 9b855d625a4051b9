import { describe, expect, it } from 'vitest';
import { lines, scheduleOf } from '../support/yaml.ts';

const two = (a: string, b: string) => `
fora: { MCC: { time: "14:00" } }
cycles:
  A: { every: 2 weken, from: 2020-11-02, steps: { a: { week: 1, day: dinsdag, forum: MCC, phase: beeld${a} } } }
  B: { every: 2 weken, from: 2020-11-02, steps: { b: { week: 1, day: dinsdag, forum: MCC, phase: uitkomst${b} } } }
`;
const of = (a: string, b: string) => lines(two(a, b), '2020-11-02', '2020-11-08');

describe('steps at the same forum on the same day', () => {
  it('are one meeting', () => expect(of('', '')).toEqual(['2020-11-03 14:00 MCC A1 beeld + B1 uitkomst']));

  it('are two when one of them says so', () =>
    expect(of('', ', shared: nee')).toEqual(['2020-11-03 14:00 MCC A1 beeld', '2020-11-03 14:00 MCC B1 uitkomst']));

  it('are two when they name different times', () =>
    expect(of(', time: "10:00"', ', time: "16:00"')).toEqual([
      '2020-11-03 10:00 MCC A1 beeld',
      '2020-11-03 16:00 MCC B1 uitkomst',
    ]));

  it('are one at the only time that is named', () =>
    expect(of('', ', time: "16:00"')).toEqual(['2020-11-03 16:00 MCC A1 beeld + B1 uitkomst']));

  it('are one when a step is known to have no time yet', () =>
    expect(of('', ', time: onbekend')).toEqual(['2020-11-03 ? MCC A1 beeld + B1 uitkomst']));
});

describe('a meeting that steps share', () => {
  const shared = (a: string, b: string) => {
    const [meeting] = scheduleOf(two(a, b), '2020-11-02', '2020-11-08').meetings;
    const { length, location, history, places } = meeting!;
    return { length, location, told: history.map(({ what }) => what), written: places.map(({ path }) => path[1]) };
  };

  it('is as long as the longest asks, and where the first says that says anything', () => {
    expect(shared('', '')).toMatchObject({ length: 60, location: '' });
    expect(shared('', ', length: 2 uur, place: Trêveszaal')).toMatchObject({ length: 120, location: 'Trêveszaal' });
    expect(shared(', length: 2 uur', ', length: 30 min')).toMatchObject({ length: 120 });
    expect(shared(', place: Catshuis', ', place: Trêveszaal')).toMatchObject({ location: 'Catshuis' });
  });

  it('is written at each of them, and tells who came to share it', () =>
    expect(shared('', '')).toMatchObject({ told: ['shared'], written: ['A', 'B'] }));
});

describe('steps of one round at the same forum on the same day', () => {
  const one = (second: string) => `
fora: { MCC: { time: "14:00" } }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps: { a: { day: dinsdag, forum: MCC, phase: x }, b: { day: dinsdag, forum: MCC, phase: y${second} } }
`;
  const of = (second: string) => lines(one(second), '2020-11-02', '2020-11-08');

  it('are two when one names another time than the usual', () =>
    expect(of(', time: "19:00"')).toEqual(['2020-11-03 14:00 MCC A1 x', '2020-11-03 19:00 MCC A1 y']));

  it('are one when one names the usual time', () =>
    expect(of(', time: "14:00"')).toEqual(['2020-11-03 14:00 MCC A1 x + A1 y']));

  it('are one when neither names a time', () => expect(of('')).toEqual(['2020-11-03 14:00 MCC A1 x + A1 y']));
});

describe('the identity of a meeting', () => {
  const ids = (yaml: string) => scheduleOf(yaml, '2020-11-02', '2020-11-08').meetings.map(({ id }) => id);

  it('is that of its first block, without date, time or phase', () => {
    expect(ids(two('', ''))).toEqual(['A-1/a/MCC']);
    expect(
      ids(two(', time: "10:00"', '').replace('beeld', 'een ander beeld').replace('dinsdag', 'woensdag')),
    ).toContain('A-1/a/MCC');
  });
});
