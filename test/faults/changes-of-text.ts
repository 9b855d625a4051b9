import fc from 'fast-check';

// What may happen to a text of definitions: a slip, a line that went elsewhere, something that does not belong there.

/** What has a meaning of its own in YAML, or at its beginning. */
const YAML = ['# ', ': ', '- ', '? ', '&a ', '*a', '!!x ', '<<: ', '\t', '\r\n', '---\n', "'", '"', '|', '>', '%', '@'];

const NONSENSE = [
  ...['', '0', '-1', '1e9', 'NaN', '.inf', 'null', '~', 'true', '[]', '{}', '""', '"\\0"', '2020-02-30', '0000-00-00'],
  ...['9999-12-31', '24:00', '23:59', '0 weken', '522 weken', '366 dagen', '1000 uur', 'niemand', 'geen', 'onbekend'],
  ...['__proto__', 'constructor', 'toString', '\u202E', '\uFEFF', 'e\u0301', '\u{1F469}\u200D\u{1F466}', '<b>'],
  ...['{{inhoud}}', '=1+1', ...YAML],
];

/** Where in a text or a list, as a part of it. Doubles that are drawn lie close to nought, nearly all of them. */
export const at = fc.nat(999_999).map((place) => place / 1_000_000);

/** What stands between blanks and brackets in files, each once. */
export function wordsIn(workspaces: readonly Readonly<Record<string, string>>[]): string[] {
  const texts = workspaces.flatMap((files) => Object.values(files));
  return [...new Set(texts.flatMap((text) => text.match(/[^\s,[\]{}"]+/g) ?? []))];
}

/** What happens to one file: the text goes in, another one comes out. @param words what may come in the place of others */
export function changeWith(words: readonly string[]): fc.Arbitrary<(text: string) => string> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(at, fc.constantFrom(...words, ...NONSENSE)).map(putWord) },
    { weight: 2, arbitrary: fc.tuple(at, fc.constantFrom(...NONSENSE)).map(putInBetween) },
    { weight: 2, arbitrary: at.map(withoutLine) },
    { weight: 2, arbitrary: fc.tuple(at, at).map(lineElsewhere) },
    { weight: 1, arbitrary: fc.tuple(at, fc.nat(200)).map(withoutPart) },
  );
}

function putWord([where, word]: [number, string]) {
  return (text: string) => {
    const words = [...text.replace(/#.*/g, (comment) => ' '.repeat(comment.length)).matchAll(/[^\s,[\]{}"]+/g)];
    const old = words[Math.floor(where * words.length)];
    return old ? text.slice(0, old.index) + word + text.slice(old.index + old[0].length) : word;
  };
}

function putInBetween([where, some]: [number, string]) {
  return (text: string) => text.slice(0, where * text.length) + some + text.slice(where * text.length);
}

function withoutLine(where: number) {
  return (text: string) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.floor(where * lines.length), 1).join('\n');
  };
}

function lineElsewhere([from, to]: [number, number]) {
  return (text: string) => {
    const lines = text.split('\n');
    return lines.toSpliced(Math.floor(to * lines.length), 0, lines[Math.floor(from * lines.length)]!).join('\n');
  };
}

function withoutPart([where, length]: [number, number]) {
  return (text: string) => text.slice(0, where * text.length) + text.slice(where * text.length + length);
}
