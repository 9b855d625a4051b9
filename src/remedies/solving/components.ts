import { grouped } from '../../common/grouped.ts';
import type { Model } from './model.ts';
import { unions } from './unions.ts';

/** A part of a model that has nothing to do with the rest, with where its choices stand in the whole. */
interface ModelPart {
  model: Model;
  choices: readonly number[];
}

/**
 * Splits a model into parts that share no error, meeting or combination: the least of each is the least of all, and small
 * models are quick.
 */
export function components(model: Model): ModelPart[] {
  const { choices, combinations, impossible, errors } = model;
  const { join, rootOf } = unions();
  for (const [index, { ended, made, takes }] of choices.entries())
    for (const thing of [...ended, ...made, ...takes.map((one) => `takes ${one}`)]) join(`x${index}`, thing);
  for (const { of, ended, made } of combinations)
    for (const thing of [...of.map((one) => `x${one}`), ...ended.keys(), ...made.keys()]) join(`x${of[0]}`, thing);
  for (const some of impossible) for (const one of some) join(`x${some[0]}`, `x${one}`);
  for (const [index, { keys }] of errors.entries()) for (const key of keys) join(`u${index}`, key);
  const parts = grouped(
    [...choices.keys()].map((index) => `x${index}`).concat([...errors.keys()].map((index) => `u${index}`)),
    rootOf,
  );
  return [...parts.values()].map((names) => {
    const own = (letter: string) =>
      names.filter((name) => name.startsWith(letter)).map((name) => Number(name.slice(1)));
    const mine = own('x');
    const at = new Map(mine.map((index, place) => [index, place]));
    const here = (some: readonly number[]) => some.map((index) => at.get(index)!);
    return {
      choices: mine,
      model: {
        made: model.made,
        choices: mine.map((index) => choices[index]!),
        combinations: combinations.filter(({ of }) => at.has(of[0]!)).map((one) => ({ ...one, of: here(one.of) })),
        impossible: impossible.filter(([first]) => at.has(first!)).map(here),
        errors: own('u').map((index) => errors[index]!),
      },
    };
  });
}
