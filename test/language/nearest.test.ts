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
});
