import type { Highs } from 'highs';
import { components } from './components.ts';
import type { Model } from './model.ts';
import { LEVEL } from './proof.ts';

interface Optimum {
  chosen: number[];
  /** The least that is possible on each level, given those before it; a lower bound where it is not proven. */
  bounds: number[];
  proven: boolean;
}

type Term = readonly [factor: number, name: string];

/** How many levels there are, one more to decide between equals: the choice that was thought of first. */
function levelsOf({ choices, errors }: Model): number {
  return (choices[0]?.levels.length ?? errors[0]?.levels.length ?? 0) + 1;
}

/**
 * Finds the least of a model.
 * @param seconds how long that may take
 * @param roughly whether any choice will do that has the least errors and edits
 */
export type Minimise = (model: Model, seconds: () => number, roughly?: boolean) => Optimum;

/** Loads the solver. It minimises the parts of a model by themselves, each once for as long as it stays as it is. */
export async function loadSolver(): Promise<Minimise> {
  const { default: load } = await import('highs');
  const highs = await load();
  const known = new Map<string, Optimum>();
  return (model, seconds, roughly = false) => {
    const parts = components(model).map((part) => {
      const key = `${roughly} ${textOf(part.model)}`;
      const optimum = known.get(key) ?? minimise(highs, part.model, seconds, roughly);
      if (optimum.proven) known.set(key, optimum);
      return { optimum, chosen: optimum.chosen.map((index) => part.choices[index]!) };
    });
    const most = Math.max(0, ...parts.map(({ optimum }) => optimum.bounds.length));
    return {
      chosen: parts.flatMap(({ chosen }) => chosen).sort((one, other) => one - other),
      bounds: Array.from({ length: most }, (_, level) =>
        parts.reduce((sum, { optimum }) => sum + (optimum.bounds[level] ?? 0), 0),
      ),
      proven: parts.every(({ optimum }) => optimum.proven),
    };
  };
}

function textOf({ choices, combinations, impossible, errors }: Model): string {
  return JSON.stringify([
    choices,
    combinations.map((one) => ({ ...one, ended: [...one.ended], made: [...one.made] })),
    impossible,
    errors,
  ]);
}

/** Sums up to here are exact for a solver that reckons with fractions. */
const MOST = 100_000;

/** Levels that are minimised together, each weighing more than all that come after it can be; the last decides. */
function packs(model: Model): number[][] {
  const packed: number[][] = [];
  let room = 0;
  for (let level = 0; level < levelsOf(model); level++) {
    const size = 1 + objectiveOf(model, level).reduce((sum, [factor]) => sum + Math.abs(factor), 0);
    if (size === 1) continue;
    if (packed.length > 0 && room * size <= MOST) packed.at(-1)!.push(level);
    else packed.push([level]);
    room = (packed.at(-1)!.length === 1 ? 1 : room) * size;
  }
  return packed;
}

/** Minimises the levels one after the other; roughly, none after that of edits, without which some would be of no use. */
function minimise(highs: Highs, model: Model, seconds: () => number, roughly: boolean): Optimum {
  const rows = rowsOf(model);
  const bounds = Array.from({ length: levelsOf(model) }, () => 0);
  let chosen: number[] = [];
  for (const pack of packs(model).filter(([first]) => !roughly || first! <= LEVEL.edits)) {
    const objective = weighted(model, pack);
    const solved = highs.solve(lpText(model, objective, rows), {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      time_limit: Math.max(0.1, seconds()),
      random_seed: 1,
    });
    if (solved.Status !== 'Optimal') return { chosen, bounds, proven: false };
    const value = (name: string) => solved.Columns[name]!.Primal as number;
    chosen = model.choices.flatMap((_, index) => (value(`x${index}`) > 0.5 ? [index] : []));
    for (const level of pack)
      bounds[level] = Math.round(
        objectiveOf(model, level).reduce((sum, [factor, name]) => sum + factor * value(name), 0),
      );
    rows.push(`${linear(objective)} <= ${Math.round(solved.ObjectiveValue) + 0.5}`);
  }
  return { chosen, bounds, proven: true };
}

/** One objective of some levels. */
function weighted(model: Model, pack: readonly number[]): Term[] {
  const factors = new Map<string, number>();
  let weight = 1;
  for (const level of pack.toReversed()) {
    const terms = objectiveOf(model, level);
    for (const [factor, name] of terms) factors.set(name, (factors.get(name) ?? 0) + weight * factor);
    weight *= 1 + terms.reduce((sum, [factor]) => sum + Math.abs(factor), 0);
  }
  return [...factors].map(([name, factor]): Term => [factor, name]);
}

function objectiveOf(model: Model, level: number): Term[] {
  const { choices, combinations, errors } = model;
  if (level === levelsOf(model) - 1) return choices.map((_, index): Term => [index + 1, `x${index}`]);
  return [
    ...choices.map(({ levels }, index): Term => [levels[level]!, `x${index}`]),
    ...combinations.map(({ levels }, index): Term => [levels[level]!, `z${index}`]),
    ...errors.map(({ levels }, index): Term => [levels[level]!, `u${index}`]),
    ...madeKeys(model).map((key, index): Term => [model.made(key)[level]!, `v${index}`]),
  ].filter(([factor]) => factor !== 0);
}

function madeKeys({ choices, combinations }: Model): string[] {
  return [
    ...new Set([...choices.flatMap(({ made }) => made), ...combinations.flatMap(({ made }) => [...made.keys()])]),
  ];
}

function rowsOf(model: Model): string[] {
  const { choices, combinations, impossible, errors } = model;
  const counted = (what: 'ended' | 'made', key: string): Term[] => [
    ...choices.map((choice, index): Term => [choice[what].filter((one) => one === key).length, `x${index}`]),
    ...combinations.map((one, index): Term => [one[what].get(key) ?? 0, `z${index}`]),
  ];
  const takers = new Map<string, Term[]>();
  for (const [index, { takes }] of choices.entries())
    for (const thing of takes) takers.set(thing, [...(takers.get(thing) ?? []), [1, `x${index}`]]);
  const keys = new Set(errors.flatMap((error) => error.keys));
  const count = (error: (typeof errors)[number], key: string) => error.keys.filter((one) => one === key).length;
  return [
    // Each day of an error ends, or it is left.
    ...[...keys].map((key) => {
      const left = errors.map((error, index): Term => [count(error, key), `u${index}`]);
      const needed = errors.reduce((sum, error) => sum + count(error, key), 0);
      return `${linear([...counted('ended', key), ...left])} >= ${needed}`;
    }),
    // An error that comes is there, unless something else ends it.
    ...madeKeys(model).map(
      (key, index) =>
        `${linear([[1, `v${index}`], ...counted('made', key).map(([factor, name]): Term => [-factor, name])])} >= 0`,
    ),
    ...[...takers.values()].filter((terms) => terms.length > 1).map((terms) => `${linear(terms)} <= 1`),
    ...impossible.map((some) => `${linear(some.map((index): Term => [1, `x${index}`]))} <= ${some.length - 1}`),
    // A combination is there when all that make it are, and only then.
    ...combinations.flatMap(({ of }, index) => {
      const all = of.map((one): Term => [-1, `x${one}`]);
      return [
        `${linear([[1, `z${index}`], ...all])} >= ${1 - of.length}`,
        ...of.map(
          (one) =>
            `${linear([
              [1, `z${index}`],
              [-1, `x${one}`],
            ])} <= 0`,
        ),
      ];
    }),
  ];
}

/** Terms as they stand in the LP format, over several lines: a reader may take no more than some hundred signs at once. */
function linear(terms: readonly Term[]): string {
  const told = terms.filter(([factor]) => factor !== 0);
  const words = told.map(([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`);
  return words.map((word, at) => (at % 8 === 7 ? `${word}\n` : word)).join(' ');
}

function lpText(model: Model, objective: readonly Term[], rows: readonly string[]): string {
  const { choices, errors } = model;
  const named = (letter: string, things: readonly unknown[]) => things.map((_, index) => `${letter}${index}`);
  return [
    'Minimize',
    ` cost: ${linear(objective)}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Binary',
    ...named('x', choices).map((name) => ` ${name}`),
    ...named('u', errors).map((name) => ` ${name}`),
    'End',
  ].join('\n');
}
