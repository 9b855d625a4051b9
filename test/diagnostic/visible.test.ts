import { expect, it } from 'vitest';
import { oneLine, visible } from '../../src/diagnostic/visible.ts';

it.each([
  ['a terminal escape', '\u001B[31mrood', '␛[31mrood'],
  ['an eight-bit escape', '\u009B31m', '<U+009B>31m'],
  ['a bell and a delete', 'a\u0007b\u007F', 'a␇b␡'],
  ['a turn of direction', 'nota\u202Efdp.exe', 'nota<U+202E>fdp.exe'],
  ['isolates', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['a blank without width', 'MCC\u200B', 'MCC<U+200B>'],
  ['half a surrogate pair', 'a\uD83Db', 'a<U+D83D>b'],
  ['what is no character', 'a\uFFFEb\uFDD0', 'a<U+FFFE>b<U+FDD0>'],
])('puts %s in sight', (_, text, shown) => expect(visible(text)).toBe(shown));

it('leaves alone what people write', () => {
  const text = 'Ministeriële Commissie – 日本 👩‍👩‍👧 e\u0301 نص';
  expect(visible(text)).toBe(text);
});

it('makes one line of many', () => {
  expect(oneLine('  Nota\r\n\tjeugd\u2028pakket  ')).toBe('Nota jeugd pakket');
});
