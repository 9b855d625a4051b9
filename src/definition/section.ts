import type * as z from 'zod/mini';
import type { SourcePlace } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
import { each, entries, type Linker, present } from './linking/linker.ts';
import type { PlacedBlock } from './linking/merge.ts';
import type { Workspace } from './types/workspace.ts';
import type { EntityKind } from './words.ts';

/** What other sections are linked by; it is there for those that stand below these in the list. */
export type Linked = Pick<Workspace, 'fora' | 'cycles' | 'routes'>;

/** How the things of a section are called. */
export interface SectionNaming {
  /** As what they are referred to; none when nothing refers to them, or to these alone. */
  subject?: EntityKind;
  /** The section that may not have the same names, as both can be asked for in the same place. */
  rivals?: string;
  /** Whether a text in the place of a thing is its name; else it is something that is said of it. */
  textIsName: boolean;
  /** Whether `from` and `until` say on which days they exist. */
  comeAndGo?: true;
  /** Whether they are there to be referred to: one that nothing refers to is told. */
  forUse?: true;
}

/** A section of the definition language: `W` is what is written in it, `L` what that is when it is linked. */
export interface Section<W, L> {
  /** What it is for, as an editor shows it beside the key. */
  help: Said;
  shape: z.ZodMiniType<W>;
  /** Only of a section with things by name. */
  called?: SectionNaming;
  /** Whether it is linked before the others, as these need more of it than its names. */
  early?: true;
  /** Makes its part of the workspace. @param written all that stands in it, file by file */
  link(linker: Linker, written: readonly PlacedBlock<W>[], linked: Linked): L;
}

/** A section with things by name. */
interface Things<W, T> extends Omit<Section<Record<string, W>, Map<string, T>>, 'link'> {
  called: SectionNaming;
  /** One of them; undefined when too much of it is wrong. */
  linkOne(linker: Linker, id: string, written: W, place: SourcePlace, linked: Linked): T | undefined;
  /** What is left to do when all of them are known. */
  finish?(linker: Linker, all: Map<string, T>, linked: Linked): void;
}

/** A section of things by name. Of an id that is described twice the first counts. */
export function things<W, T>({
  linkOne,
  finish,
  ...section
}: Things<W, T>): Section<Record<string, W>, Map<string, T>> {
  return {
    ...section,
    link(linker, written, linked) {
      const all = new Map<string, T>();
      for (const { block, place } of written)
        for (const { key, item, at } of entries(linker, block, place)) {
          const thing = all.has(key) ? undefined : linkOne(linker, key, item, at, linked);
          if (thing !== undefined) all.set(key, thing);
        }
      finish?.(linker, all, linked);
      return all;
    },
  };
}

/** A section that is a list. */
interface Items<W, T> extends Omit<Section<(W | undefined)[], T[]>, 'link'> {
  /** One of them; undefined when too much of it is wrong. */
  linkOne(linker: Linker, written: W, place: SourcePlace, linked: Linked): T | undefined;
}

/** A section that is a list, over all files. */
export function items<W, T>({ linkOne, ...section }: Items<W, T>): Section<(W | undefined)[], T[]> {
  return {
    ...section,
    link: (linker, written, linked) =>
      present(
        written.flatMap(({ block, place }) =>
          each(block, place).map(({ item, at }) => linkOne(linker, item, at, linked)),
        ),
      ),
  };
}
