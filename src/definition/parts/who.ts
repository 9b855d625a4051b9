import type { SourcePlace } from '../../diagnostic/finding.ts';
import { nearest } from '../../language/nearest.ts';
import { almostAName } from '../kinds/almost-a-name.ts';
import { each, type Linker, referRoles, report, use } from '../linking/linker.ts';
import { type Names, together } from '../texts/names.ts';

/** The roles that are meant: a group stands for each of its own. */
export function everybody(linker: Linker, who: readonly (string | undefined)[], place: SourcePlace): string[] {
  return [...new Set(each(who, place).flatMap(({ item, at }) => referRoles(linker, item, at)))];
}

/** Anybody may be named; a role, a department or a team is known by its id, and a group stands for each of its roles. */
export function anybody(
  linker: Linker,
  written: readonly (string | undefined)[] | undefined,
  place: SourcePlace,
): string[] {
  return each(written, place).flatMap(({ item, at }) => {
    const id = somebody(linker, item, at);
    return linker.groups.get(id) ?? [id];
  });
}

export function somebody(linker: Linker, text: string, place: SourcePlace): string {
  const { 'role-or-group': roleOrGroup, department, team } = linker.names;
  const names = together(roleOrGroup, department, team);
  const [id, ...others] = names.fits(text);
  if (id === undefined) reportSlip(linker, text, names, place);
  if (id === undefined || others.length > 0) return text;
  for (const subject of SOMEBODY) if (linker.names[subject].ids.includes(id)) use(linker, subject, id);
  return id;
}

const SOMEBODY = ['role-or-group', 'department', 'team'] as const;

/** A name of less says too little: BZ and BZK are two departments. */
const LEAST = 8;

function reportSlip(linker: Linker, text: string, { words }: Names, place: SourcePlace): void {
  if (!linker.complete || text.length < LEAST) return;
  // MLT4 is no slip of MLT3.
  const guess = nearest(
    text,
    words.filter((word) => digitsIn(word) === digitsIn(text)),
    1,
  );
  if (guess !== undefined) report(linker, almostAName, { text, guess }, place);
}

function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}
