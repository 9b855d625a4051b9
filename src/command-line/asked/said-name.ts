import { waysOf } from '../../definition/cycle-way.ts';
import { foldWord, type Nameable, type Names, namesOf } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import type { Listed } from '../option.ts';
import { type Meaning, MOST_CHOICES, theOne } from './the-one.ts';
import type { Understanding } from './understanding.ts';

/** What each kind of name can be of. */
const THINGS: Record<Listed, (workspace: Workspace) => Nameable[]> = {
  fora: ({ fora }) => [...fora.values()],
  cycles: ({ cycles }) => [...cycles.values()],
  'fora-or-cycles': ({ fora, cycles }) => [...fora.values(), ...cycles.values()],
  teams: ({ teams }) => [...teams.values()],
  people: ({ roles, departments }) => [...roles.values(), ...departments.values()],
  roles: ({ roles }) => [...roles.values()],
  departments: ({ departments }) => [...departments.values()],
  ways: ({ routes, cycles }) => [...routes.values(), ...[...cycles.values()].flatMap(waysOf)],
  products: ({ deliverables }) => [...deliverables.values()],
  planned: ({ fora, cycles, deliverables }) => [...fora.values(), ...cycles.values(), ...deliverables.values()],
  anything: ({ fora, roles, departments, teams, cycles, routes, deliverables, topics }) =>
    [fora, roles, departments, teams, cycles, routes, deliverables, topics].flatMap((some) => [...some.values()]),
};

/** What a name of this kind can be of, in the order of the definitions. */
export function thingsOf(kind: Listed, workspace: Workspace): readonly Nameable[] {
  return THINGS[kind](workspace);
}

/** All that a name of this kind can be of, to choose from; none where that takes more than a list can show. */
export function meaningsToChoose(kind: Listed, workspace: Workspace): Meaning[] {
  const things = THINGS[kind](workspace);
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
  kind: Listed,
  understanding: Understanding,
): Promise<string> {
  const { workspace } = understanding;
  if (!workspace) return text;
  const things = THINGS[kind](workspace);
  const names = namesOf(things);
  // A route can also be written as the fora along which it goes.
  const others = namesOf(kind === 'ways' ? workspace.fora.values() : []);
  // A title may hold a comma.
  if (names.fits(text).length === 1) return text;
  const made: string[] = [];
  for (const name of text.split(',').map((one) => one.trim())) {
    const choices = others.fits(name).length > 0 ? [] : meaningsOf(name, things, names);
    made.push(choices.length === 0 ? name : await theOne(choices, `${before}${quoted(name)}`, understanding));
  }
  return made.join(',');
}

/**
 * The same for the fora in `ACC=2 working days`, of which the rest stays as it was typed.
 * @throws WrongCall when one can mean several things and nobody chooses
 */
export async function leadUnderstood(text: string, before: string, understanding: Understanding): Promise<string> {
  const made: string[] = [];
  for (const one of text.split(',')) {
    const [, forum = '', rest = one] = /^([^=]*)(=.*)$/s.exec(one) ?? [];
    made.push(`${await namesUnderstood(forum, before, 'fora', understanding)}${rest}`);
  }
  return made.join(',');
}

/** What a name can mean, unless it is clear, or means nothing. */
function meaningsOf(name: string, things: readonly Nameable[], names: Names): Meaning[] {
  const fits = names.fits(name);
  if (fits.length === 1) return [];
  const meant = things.filter((one) => (fits.length > 0 ? fits.includes(one.id) : holds(one, name)));
  return meant.map(nameMeant);
}

/** Whether one of its names has this in it. */
function holds({ id, name, aliases }: Nameable, part: string): boolean {
  const wanted = foldWord(part);
  return wanted !== '' && [id, name, ...aliases].some((word) => foldWord(word).includes(wanted));
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
  if (meant.length === 0) return text;
  return theOne(
    meant.map((code) => ({ text: code, shown: null })),
    quoted(text),
    understanding,
  );
}
