import { foldWord, type Nameable, type Names, namesOf } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Listed } from '../option.ts';
import { type Meaning, theOne } from './the-one.ts';
import type { Understanding } from './understanding.ts';

/** What takes more than this to show is no list to choose from. */
const MOST_CHOICES = 24;

/** Of things that have a title a part of it is enough; the others have a short name. */
const THINGS: Record<Listed | 'products', { of: (workspace: Workspace) => Nameable[]; inPart: boolean }> = {
  fora: { of: ({ fora }) => [...fora.values()], inPart: false },
  cycles: { of: ({ cycles }) => [...cycles.values()], inPart: false },
  teams: { of: ({ teams }) => [...teams.values()], inPart: true },
  people: { of: ({ roles, departments }) => [...roles.values(), ...departments.values()], inPart: true },
  roles: { of: ({ roles }) => [...roles.values()], inPart: true },
  departments: { of: ({ departments }) => [...departments.values()], inPart: true },
  ways: { of: ({ routes, cycles }) => [...routes.values(), ...cycles.values()], inPart: false },
  products: { of: ({ deliverables }) => [...deliverables.values()], inPart: true },
};

/** What a name of this kind can be of, in the order of the definitions. */
export function thingsOf(kind: Listed, workspace: Workspace): readonly Nameable[] {
  return THINGS[kind].of(workspace);
}

/** All that a name of this kind can be of, to choose from; none where that takes more than a list can show. */
export function meaningsToChoose(kind: Listed, workspace: Workspace): Meaning[] {
  const things = THINGS[kind].of(workspace);
  return things.length > MOST_CHOICES ? [] : things.map(nameMeant);
}

/**
 * The names in a text, with commas between them: where one fits several things, or none but a part of their titles, the id
 * of the one that is meant. What fits nothing stays as it was typed.
 * @param before what it was typed for
 * @throws WrongCall when one can mean several things and nobody chooses
 */
export async function namesUnderstood(
  text: string,
  before: string,
  kind: Listed | 'products',
  understanding: Understanding,
): Promise<string> {
  const { workspace } = understanding;
  if (!workspace) return text;
  const things = THINGS[kind].of(workspace);
  const names = namesOf(things);
  // A title may hold a comma.
  if (names.fits(text).length === 1) return text;
  const made: string[] = [];
  for (const name of text.split(',').map((one) => one.trim())) {
    const choices = meaningsOf(name, things, names, THINGS[kind].inPart);
    made.push(choices.length === 0 ? name : await theOne(choices, `${before}${quoted(name)}`, understanding));
  }
  return made.join(',');
}

/** What a name can mean, unless it is clear, or means nothing. */
function meaningsOf(name: string, things: readonly Nameable[], names: Names, inPart: boolean): Meaning[] {
  const fits = names.fits(name);
  if (fits.length === 1) return [];
  const meant =
    fits.length > 0
      ? things.filter(({ id }) => fits.includes(id))
      : inPart
        ? things.filter((one) => holds(one, name))
        : [];
  return meant.length > MOST_CHOICES ? [] : meant.map(nameMeant);
}

/** Whether one of its names has this in it; a single letter says too little. */
function holds({ id, name, aliases }: Nameable, part: string): boolean {
  const wanted = foldWord(part);
  return wanted.length > 1 && [id, name, ...aliases].some((word) => foldWord(word).includes(wanted));
}

function nameMeant({ id, name }: Nameable): Meaning {
  return { text: id, shown: foldWord(name) === foldWord(id) ? null : { nl: name, en: name } };
}

/**
 * The code that is meant by a part of one.
 * @throws WrongCall when it can mean several codes and nobody chooses
 */
export async function codeUnderstood(
  text: string,
  codes: readonly string[],
  understanding: Understanding,
): Promise<string> {
  const wanted = text.replace(/^\[|\]$/g, '').toLowerCase();
  const meant = wanted.length > 1 && !codes.includes(wanted) ? codes.filter((code) => code.includes(wanted)) : [];
  if (meant.length === 0 || meant.length > MOST_CHOICES) return text;
  return theOne(
    meant.map((code) => ({ text: code, shown: null })),
    quoted(text),
    understanding,
  );
}
