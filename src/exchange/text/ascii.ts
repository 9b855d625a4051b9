/** Letters that do not come apart into a plain letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ð: 'd',
  ł: 'l',
  Ł: 'L',
};

/**
 * Text in letters, digits, dots and single dashes, for names that must be plain ASCII; what has no likeness there
 * becomes a dash, so different texts may come out the same.
 * @returns without a dash or dot at either end; empty when nothing is left
 * @example ascii('Ministeriële Commissie (COVID-19)') // 'Ministeriele-Commissie-COVID-19'
 */
export function ascii(text: string): string {
  const plain = /[^ -~]/.test(text) ? withoutAccents(text) : text;
  return plain.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}

function withoutAccents(text: string): string {
  return text
    .replace(/[\u00df\u00e6\u00c6\u0153\u0152\u00f8\u00d8\u00f0\u0142\u0141]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '');
}
