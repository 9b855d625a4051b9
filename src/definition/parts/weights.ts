import type * as z from 'zod/mini';
import { type Linker, refer } from '../linking/linker.ts';
import { mergeBlocks, type PlacedBlock, partsUnder } from '../linking/merge.ts';
import { block, optional, valuesByName } from '../shapes/shapes.ts';
import { whole } from '../shapes/values.ts';
import { inside, keyOf } from '../texts/found.ts';
import type { Weights } from '../types/settings.ts';

const weight = whole(0, 1000);

const editWeights = block(
  {
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
  },
  {
    move: { nl: 'een overleg verplaatsen', en: 'moving a meeting' },
    cancel: { nl: 'een overleg afgelasten', en: 'cancelling a meeting' },
    length: { nl: 'een overleg inkorten', en: 'making a meeting shorter' },
    'stand-in': { nl: 'iemand laten vervangen', en: 'letting somebody stand in' },
    round: { nl: 'een product naar een andere ronde brengen', en: 'taking a product to another round' },
    begin: { nl: 'een product later laten beginnen', en: 'letting a product begin later' },
    gap: { nl: 'de tijd tussen twee stappen verkorten', en: 'shortening the time between two steps' },
    lead: { nl: 'de aanlevertermijn verkorten', en: 'shortening the lead time of papers' },
    'usual-time': { nl: 'het vaste tijdstip van een gremium veranderen', en: 'changing the usual time of a forum' },
    'usual-day': { nl: 'de vaste dag van een stap veranderen', en: 'changing the usual day of a step' },
    'one-sitting': { nl: 'overleggen samenvoegen', en: 'putting meetings together' },
    minutes: { nl: 'de spreektijd van een product verkorten', en: 'giving a product less time' },
    accept: { nl: 'een knelpunt accepteren', en: 'accepting a conflict' },
  },
);

const dayWeights = block(
  { weekend: optional(weight), eve: optional(weight), recess: optional(weight) },
  {
    weekend: { nl: 'een dag in het weekend', en: 'a day in a weekend' },
    eve: { nl: '24 of 31 december', en: '24 or 31 December' },
    recess: { nl: 'een dag in een reces', en: 'a day in a recess' },
  },
);

/** What is done to a programme, in a word. */
export type EditKind = keyof z.output<typeof editWeights>;

/** What a day can be beside a working day or a holiday. */
export type SpecialDay = keyof z.output<typeof dayWeights>;

export const weightsShape = block(
  {
    edits: optional(editWeights),
    moved: optional(valuesByName(weight)),
    papers: optional(valuesByName(weight)),
    days: optional(dayWeights),
    warnings: optional(valuesByName(weight)),
  },
  {
    edits: { nl: 'hoe zwaar een ingreep telt, naar wat die is', en: 'how heavily an edit counts, by what it is' },
    moved: {
      nl: 'hoe zwaar het telt dat een overleg van een gremium wordt verplaatst, per gremium',
      en: 'how heavily it counts that a meeting of a forum is moved, by forum',
    },
    papers: {
      nl: 'hoe zwaar het telt dat stukken eerder moeten komen, per gremium',
      en: 'how heavily it counts that papers are due earlier, by forum',
    },
    days: {
      nl: 'hoe zwaar het telt dat een overleg op zo’n dag komt',
      en: 'how heavily it counts that a meeting comes to such a day',
    },
    warnings: {
      nl: 'hoe zwaar een nieuwe waarschuwing telt, per code',
      en: 'how heavily a new warning counts, by its code',
    },
  },
);

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
