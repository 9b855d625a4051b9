import type { Finding, SourcePlace } from '../../diagnostic/finding.ts';
import { duplicateDefinition } from '../kinds/duplicate-definition.ts';
import { found, inside, keyOf } from '../texts/found.ts';
import type { Nameable } from '../texts/names.ts';
import type { Plain } from '../yaml/plain.ts';
import type { Linker } from './linker.ts';

/** A thing that somebody described, whether or not the description is right. */
export interface Described extends Nameable {
  place: SourcePlace;
}

/**
 * Everything that a section describes in files, with what it is called. It is gathered before anything is checked, so
 * that a mistake in a description does not make the thing unknown.
 */
export function describedIn(
  files: readonly { name: string; plain: Plain }[],
  section: string,
  { textIsName }: { textIsName: boolean },
): Described[] {
  return files.flatMap(({ name, plain }) => {
    const things = blockOf(blockOf(plain)?.[section]);
    return Object.entries(things ?? {}).map(([id, thing]) =>
      described(id, thing, { file: name, path: [section, id] }, textIsName),
    );
  });
}

function described(id: string, thing: Plain, place: SourcePlace, textIsName: boolean): Described {
  const said = blockOf(thing);
  const name = typeof thing === 'string' && textIsName ? thing : (said?.name ?? said?.title);
  const aliases = [said?.aliases].flat().filter((alias) => typeof alias === 'string');
  return { id, name: typeof name === 'string' ? name : id, aliases, place };
}

function blockOf(value: Plain): { [key: string]: Plain } | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

/** Reports every id that is described twice, and every name or alias that is the id of something else. */
export function duplicates(things: readonly Described[]): Finding[] {
  const findings: Finding[] = [];
  const byId = new Map<string, Described>();
  for (const thing of things) {
    const first = byId.get(thing.id);
    if (first) findings.push(found(duplicateDefinition, { name: thing.id }, keyOf(thing.place), keyOf(first.place)));
    else byId.set(thing.id, thing);
  }
  for (const { id, name, aliases, place } of things) {
    for (const word of new Set([name, ...aliases])) {
      const other = word === id ? undefined : byId.get(word);
      if (other)
        findings.push(found(duplicateDefinition, { name: word }, wordPlace(place, word, aliases), keyOf(other.place)));
    }
  }
  return findings;
}

function wordPlace(place: SourcePlace, word: string, aliases: readonly string[]): SourcePlace {
  const index = aliases.indexOf(word);
  return { ...place, path: [...place.path, ...(index < 0 ? ['name'] : ['aliases', index])] };
}

/** A block that people wrote, and where. */
export interface PlacedBlock<B> {
  block: B;
  place: SourcePlace;
}

/** What stands under a key of these blocks, where anything does. */
export function partsUnder<B, K extends keyof B & string>(
  blocks: readonly PlacedBlock<B>[],
  key: K,
): PlacedBlock<NonNullable<B[K]>>[] {
  return blocks.flatMap(({ block, place }) => {
    const part = block[key];
    return part === undefined || part === null ? [] : [{ block: part, place: inside(place, key) }];
  });
}

/**
 * The keys of a block that exists once, over all files; one that is written in two of them is reported.
 * @param apart keys that are brought together in another way
 */
export function mergeBlocks<B extends object>(
  { findings }: Linker,
  parts: readonly PlacedBlock<B>[],
  apart: readonly string[] = [],
): B {
  const merged: Record<string, unknown> = {};
  const places = new Map<string, SourcePlace>();
  for (const { block, place: at } of parts)
    for (const [key, value] of Object.entries(block)) {
      if (value === undefined || apart.includes(key)) continue;
      const place = inside(at, key);
      const first = places.get(key);
      if (first) findings.push(found(duplicateDefinition, { name: key }, keyOf(place), keyOf(first)));
      else merged[key] = value;
      places.set(key, first ?? place);
    }
  return merged as B;
}
