// The model: which edits to choose so that the least is left and it costs the least. What is left out of it, since it
// only appears when edits come together, is put in later, as a combination.

/** What a choice, or some choices together, bring about. */
export interface Effects {
  /** By level, the gravest first. */
  levels: readonly number[];
  /** The errors that end, a key for each of their days. */
  ended: readonly string[];
  /** The errors that come. */
  made: readonly string[];
}

/** An edit that can be chosen. */
export interface Choice extends Effects {
  /** What it takes: of choices that take the same, one at most. */
  takes: readonly string[];
}

/** What some choices bring about together beside what each does by itself; less where a number is negative. */
export interface Combination {
  of: readonly number[];
  levels: readonly number[];
  ended: ReadonlyMap<string, number>;
  made: ReadonlyMap<string, number>;
}

export interface Model {
  choices: readonly Choice[];
  combinations: readonly Combination[];
  /** Choices that cannot all be made. */
  impossible: readonly (readonly number[])[];
  /** The errors that are there, with a key for each of their days; the weight is what one costs on the first levels. */
  errors: readonly { keys: readonly string[]; levels: readonly number[] }[];
  /** What an error that comes costs on the first levels, by its key. */
  made(key: string): readonly number[];
}

/** The level that tells how many warnings are left. */
const WARNINGS = 1;

/** The same where it does not matter which warnings are left. */
export function withoutWarnings(model: Model): Model {
  const isError = (key: string) => model.made(key)[WARNINGS] === 0;
  const less = <T extends { levels: readonly number[] }>(one: T) => ({
    ...one,
    levels: one.levels.map((value, level) => (level === WARNINGS ? 0 : value)),
  });
  return {
    ...model,
    choices: model.choices.map((one) => ({ ...less(one), made: one.made.filter(isError) })),
    combinations: model.combinations.map((one) => ({
      ...less(one),
      made: new Map([...one.made].filter(([key]) => isError(key))),
    })),
    errors: model.errors.map(less),
  };
}

/** What is predicted of choices: what they bring about, and what is left and has come. */
export function predicted({ combinations, choices }: Model, chosen: readonly number[]) {
  const there = new Set(chosen);
  const active = combinations.filter(({ of }) => of.every((index) => there.has(index)));
  const levels = choices[0]?.levels.map((_, level) => {
    const alone = chosen.reduce((sum, index) => sum + choices[index]!.levels[level]!, 0);
    return active.reduce((sum, one) => sum + one.levels[level]!, alone);
  });
  const counted = (what: 'ended' | 'made') => {
    const count = new Map<string, number>();
    const add = (key: string, more: number) => count.set(key, (count.get(key) ?? 0) + more);
    for (const index of chosen) for (const key of choices[index]![what]) add(key, 1);
    for (const one of active) for (const [key, more] of one[what]) add(key, more);
    return count;
  };
  return { levels: levels ?? [], ended: counted('ended'), made: counted('made') };
}
