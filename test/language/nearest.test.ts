import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/language/nearest.ts';

const fora = ['BWO', 'VB', 'Catshuis', 'ACC', 'MCC', 'DOC', 'Torentje', 'SG-beraad'];

describe('the nearest guess', () => {
  it.each([
    ['MMC', 'MCC'],
    ['mcc', 'MCC'],
    ['MC', 'MCC'],
    ['MCCC', 'MCC'],
    ['Catshius', 'Catshuis'],
    ['Cathuis', 'Catshuis'],
    ['catshuiss', 'Catshuis'],
    ['SG beraad', 'SG-beraad'],
    ['Torntje', 'Torentje'],
    ['BV', 'VB'],
  ])('for %s is %s', (text, expected) => {
    expect(nearest(text, fora)).toBe(expected);
  });

  it.each(['', 'X', 'V', 'XYZ', 'Kabinet', 'Catshuisoverleg', 'C'.repeat(100_000)])('is not there for %s', (text) => {
    expect(nearest(text, fora)).toBeUndefined();
  });

  it('is a slip away when no more are allowed', () => {
    expect(nearest('Torntje', fora, 1)).toBe('Torentje');
    expect(nearest('Tornje', fora, 1)).toBeUndefined();
  });

  it('is the first of equals, and closer goes before first', () => {
    expect(nearest('XCC', ['ACC', 'MCC'])).toBe('ACC');
    expect(nearest('XCC', ['MCC', 'ACC'])).toBe('MCC');
    expect(nearest('donderdg', ['donkerdag', 'donderdag'])).toBe('donderdag');
  });

  it('counts two letters changed round as one slip', () => {
    expect(nearest('CMC', ['MCC'])).toBe('MCC');
    expect(nearest('CAB', ['ABC'])).toBeUndefined();
  });

  it('does not mind how an accent is encoded', () => {
    expect(nearest('Ministerie\u0308le', ['Ministeriële'])).toBe('Ministeriële');
  });

  it('finds any word of some length after one slip', () => {
    const words = fc.stringMatching(/^[a-z]{4,20}$/);
    fc.assert(
      fc.property(words, fc.nat(), (word, place) => {
        const spot = place % word.length;
        expect(nearest(word.slice(0, spot) + word.slice(spot + 1), [word])).toBe(word);
        expect(nearest(`${word.slice(0, spot)}#${word.slice(spot)}`, [word])).toBe(word);
        expect(nearest(`${word.slice(0, spot)}#${word.slice(spot + 1)}`, [word])).toBe(word);
      }),
    );
  });

  it('is within reach of its text, by the definition of the distance', () => {
    const words = fc.stringMatching(/^[abc]{2,7}$/);
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (text, candidates) => {
        const reachable = candidates.filter(
          (word) => slips(text, word) <= (Math.min(text.length, word.length) < 5 ? 1 : 2),
        );
        const least = Math.min(...reachable.map((word) => slips(text, word)));
        expect(nearest(text, candidates)).toBe(reachable.find((word) => slips(text, word) === least));
      }),
    );
  });
});

/** The distance as it is defined: drop, add or replace the last letter, or change the last two round. */
function slips(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [short, shorter] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [slips(short, other) + 1, slips(one, shorter) + 1];
  ways.push(slips(short, shorter) + (one.at(-1) === other.at(-1) ? 0 : 1));
  if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    ways.push(slips(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}
