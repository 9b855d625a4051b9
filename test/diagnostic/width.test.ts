import { expect, it } from 'vitest';
import { characters, pad, width } from '../../src/diagnostic/width.ts';

it.each([
  ['letters', 'MCC', 3],
  ['letters with accents', 'Ministeriële', 12],
  ['a combining accent', 'e\u0301e\u0308', 2],
  ['Chinese', '日本語', 6],
  ['full width', 'ＭＣＣ', 6],
  ['half width', 'ｱｲｳ', 3],
  ['Korean, composed of letters', '\u1112\u1161\u11AB', 2],
  ['an emoji', '📅', 2],
  ['a family of one character', '👩‍👩‍👧', 2],
  ['a flag', '🇳🇱', 2],
  ['a heart shown as an emoji', '❤\uFE0F', 2],
  ['a dash and quotes', '‘14.00–16.00’…', 14],
  ['nothing', '', 0],
])('counts the columns of %s', (_, text, columns) => expect(width(text)).toBe(columns));

it('knows where each character starts', () => {
  expect(characters('a日👩‍👩‍👧b').map(({ at, columns }) => [at, columns])).toEqual([
    [0, 1],
    [1, 2],
    [2, 2],
    [10, 1],
  ]);
});

it('pads to columns, not to letters', () => {
  expect(pad('日', 4)).toBe('日  ');
  expect(pad('te lang', 4)).toBe('te lang');
});
