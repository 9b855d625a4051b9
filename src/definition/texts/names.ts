import { entryOf } from '../../common/entry-of.ts';
/** What can be referred to, with everything it may be called. */
export interface Nameable {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** The names of one kind of thing, or of several. */
export interface Names {
  /** The things that a text may mean: none, one, or several when the text is not enough. */
  fits: Reading;
  /** The ways of reading a text, the surest first: as a key, as a name or alias, and as any of these in other capitals. */
  readings: readonly Reading[];
  ids: readonly string[];
  /** Everything that may be written, for the nearest guess. */
  words: readonly string[];
}

/** The ids of what a text means. */
type Reading = (text: string) => readonly string[];

/**
 * The names of things, as people refer to them: by id, else by name or alias, else by any of these when capitals make
 * no difference.
 */
export function namesOf(things: Iterable<Nameable>): Names {
  const ids: string[] = [];
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, Set<string>>();
  for (const { id, name, aliases } of things) {
    ids.push(id);
    for (const word of [id, name, ...aliases]) {
      entryOf(exact, word, () => new Set()).add(id);
      entryOf(folded, foldWord(word), () => new Set()).add(id);
    }
  }
  const known = new Set(ids);
  const readings: Reading[] = [
    (text) => (known.has(text.trim()) ? [text.trim()] : []),
    (text) => [...(exact.get(text.trim()) ?? [])],
    (text) => [...(folded.get(foldWord(text)) ?? [])],
  ];
  return { ids, words: [...exact.keys()], readings, fits: surest(readings) };
}

/** Several sets of names as one: the key of one thing goes before a name of another kind of thing, or other capitals. */
export function together(first: Names, ...others: readonly Names[]): Names {
  const sets = [first, ...others];
  const readings = first.readings.map(
    (_, way): Reading =>
      (text) => [...new Set(sets.flatMap((names) => names.readings[way]!(text)))],
  );
  return {
    // Only mistakes ask for these.
    get ids() {
      return sets.flatMap(({ ids }) => ids);
    },
    get words() {
      return sets.flatMap(({ words }) => words);
    },
    readings,
    fits: surest(readings),
  };
}

/** Reads a text in the first way in which it means anything. */
function surest(readings: readonly Reading[]): Reading {
  return (text) => {
    for (const read of readings) {
      const fits = read(text);
      if (fits.length > 0) return fits;
    }
    return [];
  };
}

/** A name as it is compared: without regard to capitals or to how many spaces. */
export function foldWord(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
