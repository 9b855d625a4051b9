import type * as z from 'zod/mini';
import type { Said } from '../../language/language.ts';
import type { EntityKind } from '../words.ts';

/** What is known by name in definitions, or in cyclus itself: the codes of conflicts. */
export type Knowable = EntityKind | 'code';

/** What a key says, in both languages, as editors and the pages about definitions show it. */
export interface FieldHelp extends Said {
  /** What its text names, when it names something. */
  names?: Knowable;
  /** What a text in its list names, when that is something else. */
  listed?: Knowable;
  /** How it may be written, when that follows neither from its shape nor from that. */
  examples?: readonly string[];
}

/** What all keys of a block say. */
export type HelpOf<F extends Record<string, z.ZodMiniType>> = { [K in keyof F]: FieldHelp };

/** How a meeting is named. */
export const MEETINGS = ['MCC 2020-11-03', 'MCC A2'];
