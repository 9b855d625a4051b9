import type * as z from 'zod/mini';
import type { Said } from '../language/language.ts';
import { allSections, type SECTIONS, type SectionName } from './sections.ts';
import { block, optional } from './shapes/shapes.ts';

type Shapes = { [K in SectionName]: z.ZodMiniOptional<(typeof SECTIONS)[K]['shape']> };

/** Everything that may stand in a file. */
export const fileShape = block(
  Object.fromEntries(allSections.map(([name, { shape }]) => [name, optional(shape)])) as unknown as Shapes,
  Object.fromEntries(allSections.map(([name, { help }]) => [name, help])) as Record<SectionName, Said>,
);

/** What stands in a file, as far as it is right. */
export type FileContent = z.output<typeof fileShape>;
