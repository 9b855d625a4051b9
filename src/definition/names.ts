/** What can be referred to, with everything it may be called. */
export interface Nameable {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** The names of one kind of thing. */
export interface Names {
  /** The things that a text may mean: none, one, or several when the text is not enough. */
  fits(text: string): readonly string[];
  ids: readonly string[];
  /** Everything that may be written, for the nearest guess. */
  words: readonly string[];
}

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
      add(exact, word, id);
      add(folded, fold(word), id);
    }
  }
  const known = new Set(ids);
  return {
    ids,
    words: [...exact.keys()],
    fits(text) {
      const word = text.trim();
      if (known.has(word)) return [word];
      return [...(exact.get(word) ?? folded.get(fold(word)) ?? [])];
    },
  };
}

/** Several sets of names as one. */
export function together(...sets: readonly Names[]): Names {
  return {
    ids: sets.flatMap(({ ids }) => ids),
    words: sets.flatMap(({ words }) => words),
    fits: (text) => [...new Set(sets.flatMap((names) => names.fits(text)))],
  };
}

function add(index: Map<string, Set<string>>, word: string, id: string): void {
  const ids = index.get(word);
  if (ids) ids.add(id);
  else index.set(word, new Set([id]));
}

/** A name as it is compared: without regard to capitals or to how many spaces. */
export function fold(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
