import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type Linker, namedThing } from '../linking/linker.ts';
import { things } from '../section.ts';
import { block, named, namedHelp, namedKeys, textOr } from '../shapes/shapes.ts';
import type { Department } from '../types/people.ts';

const departmentShape = textOr(block(namedKeys(), namedHelp));

export const departments = things({
  help: { nl: 'departementen', en: 'departments' },
  shape: named(departmentShape),
  called: { subject: 'department', textIsName: true, comeAndGo: true, forUse: true },
  linkOne: linkDepartment,
});

function linkDepartment(
  linker: Linker,
  id: string,
  written: z.output<typeof departmentShape>,
  place: SourcePlace,
): Department {
  return namedThing(linker, id, typeof written === 'string' ? { name: written } : written, place);
}
