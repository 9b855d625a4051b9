import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { each, type Linker, refer } from '../linking/linker.ts';
import { things } from '../section.ts';
import { oneOrMore, valuesByName } from '../shapes/shapes.ts';
import { text } from '../shapes/values.ts';

/** Several roles under one name. */
const groupShape = oneOrMore(text);

export const groups = things({
  help: { nl: 'een naam voor meer functies', en: 'one name for several roles' },
  shape: valuesByName(groupShape),
  called: { rivals: 'roles', textIsName: false, forUse: true },
  early: true,
  linkOne: linkGroup,
  finish(linker, groups) {
    linker.groups = groups;
  },
});

/** The roles of a group. */
function linkGroup(
  linker: Linker,
  _id: string,
  written: z.output<typeof groupShape> | undefined,
  place: SourcePlace,
): readonly string[] {
  return each(written, place).flatMap(({ item, at }) => refer(linker, 'role', item, at) ?? []);
}
