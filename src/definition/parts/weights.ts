import type * as z from 'zod/mini';
import { type Linker, refer } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock, partsUnder } from '../linking/merge.ts';
import { block, optional, valuesByName } from '../shapes/shapes.ts';
import { whole } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import type { Weights } from '../types/settings.ts';

const weight = whole(0, 1000);

const editWeights = block({
  move: optional(weight),
  cancel: optional(weight),
  length: optional(weight),
  'stand-in': optional(weight),
  round: optional(weight),
  begin: optional(weight),
  gap: optional(weight),
  lead: optional(weight),
  'usual-time': optional(weight),
  'usual-day': optional(weight),
  'one-sitting': optional(weight),
  minutes: optional(weight),
  accept: optional(weight),
});

const dayWeights = block({ weekend: optional(weight), eve: optional(weight), recess: optional(weight) });

/** What is done to a programme, in a word. */
export type EditKind = keyof z.output<typeof editWeights>;

/** What a day can be beside a working day or a holiday. */
export type SpecialDay = keyof z.output<typeof dayWeights>;

export const weightsShape = block({
  edits: optional(editWeights),
  moved: optional(valuesByName(weight)),
  papers: optional(valuesByName(weight)),
  days: optional(dayWeights),
  warnings: optional(valuesByName(weight)),
});

/** The weights of all files. A forum that is not there is reported. */
export function mergeWeights(linker: Linker, blocks: readonly PlacedBlock<z.output<typeof weightsShape>>[]): Weights {
  const merged = <K extends keyof z.output<typeof weightsShape>>(key: K) => {
    const values: Record<string, number | undefined> = mergeBlocks(linker, partsUnder(blocks, key) as never);
    return new Map(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  };
  const ofFora = (key: 'moved' | 'papers') => {
    for (const { block: values, place } of partsUnder(blocks, key))
      for (const name of Object.keys(values)) refer(linker, 'forum', name, keyOf(inside(place, name)));
    return merged(key);
  };
  return {
    edits: merged('edits'),
    moved: ofFora('moved'),
    papers: ofFora('papers'),
    days: merged('days'),
    warnings: merged('warnings'),
    warningPlaces: new Map(
      partsUnder(blocks, 'warnings').flatMap(({ block: values, place }) =>
        Object.keys(values).map((code) => [code, keyOf(inside(place, code))]),
      ),
    ),
  };
}
