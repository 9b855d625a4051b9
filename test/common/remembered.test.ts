import { expect, it } from 'vitest';
import { remembered } from '../../src/common/remembered.ts';

it('looks an answer up once for each key, also when there is none', () => {
  const asked: string[] = [];
  const townOf = remembered((place: string) => {
    asked.push(place);
    return place === 'Catshuis' ? 'Den Haag' : undefined;
  });
  expect(['Catshuis', 'maan', 'maan', 'Catshuis'].map(townOf)).toEqual(['Den Haag', undefined, undefined, 'Den Haag']);
  expect(asked).toEqual(['Catshuis', 'maan']);
});

it('does not remember that it failed', () => {
  let fails = true;
  const answer = remembered((key: string) => {
    if (fails) throw new TypeError(key);
    return key;
  });
  expect(() => answer('ACC')).toThrow('ACC');
  fails = false;
  expect(answer('ACC')).toBe('ACC');
});

it('remembers for one thing, and not for another that looks the same', () => {
  let count = 0;
  const numberOf = remembered(() => ++count, new WeakMap<object, number>());
  const [one, other] = [{ id: 'ACC' }, { id: 'ACC' }];
  expect([one, other, one].map(numberOf)).toEqual([1, 2, 1]);
});
