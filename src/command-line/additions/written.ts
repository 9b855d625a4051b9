import { isoDay } from '../../calendar/day.ts';
import type { Addition } from '../../definition/edits/append.ts';
import type { WrittenItem, WrittenValue } from '../../definition/edits/scalars.ts';
import { type Nameable, namesOf, together } from '../../definition/texts/names.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { listAskedOf } from '../asked/is-to-understand.ts';
import { thingsOf } from '../asked/said-name.ts';
import type { Field, Kind, Value } from './kind.ts';

/** What is said of a thing, by field. */
export type Values = ReadonlyMap<Field, NonNullable<Value>>;

/**
 * A thing as it is to be written, with a name of its own.
 * @param taken names that others have that are not in the workspace yet
 */
export function additionOf(
  kind: Kind,
  values: Values,
  workspace: Workspace,
  taken: ReadonlySet<string> = new Set(),
): Addition {
  const value: { [key: string]: WrittenValue } = {};
  for (const field of [kind.called, ...kind.fields]) {
    const said = values.get(field);
    if (field.key !== '' && said !== undefined) put(value, field.key.split('.'), writtenValue(field, said, workspace));
  }
  if (kind.isList) return { path: kind.path, things: [{ value }] };
  const called = String(values.get(kind.called) ?? '');
  const isTaken = (id: string) => taken.has(id) || idsOf(kind, workspace).has(id);
  const key = kind.called.key === '' ? called : nameMade(called, isTaken);
  return { path: kind.path, things: [{ key, value }] };
}

/** The names that things of a kind have. */
export function idsOf(kind: Kind, workspace: Workspace): ReadonlySet<string> {
  return new Set(thingsOfKind(kind, workspace).keys());
}

/** The id of the thing of a kind that is called so already. */
export function idCalled(kind: Kind, workspace: Workspace, called: string): string | undefined {
  return namesOf(thingsOfKind(kind, workspace).values()).fits(called)[0];
}

function thingsOfKind(
  { path }: Kind,
  { fora, teams, roles, deliverables, topics }: Workspace,
): ReadonlyMap<string, Nameable> {
  const things: Record<string, ReadonlyMap<string, Nameable>> = { fora, teams, roles, deliverables, topics };
  return things[path[0]!] ?? new Map();
}

function put(block: { [key: string]: WrittenValue }, [key, ...rest]: readonly string[], value: WrittenValue): void {
  if (rest.length === 0) {
    block[key!] = value;
    return;
  }
  const inner: { [key: string]: WrittenValue } = { ...(block[key!] as WrittenItem | undefined) };
  put(inner, rest, value);
  block[key!] = inner;
}

/** A value as it is written, things by their ids. */
export function writtenValue(field: Field, said: NonNullable<Value>, workspace: Workspace): WrittenValue {
  if (typeof said === 'number') return isoDay(said);
  if (field.isRoute && typeof said === 'string') return routeOf(said, workspace);
  const list = listAskedOf(field.option);
  const names = list && namesOf(thingsOf(list, workspace));
  const named = [said].flat().map((text) => (names && only(names.fits(text))) ?? text);
  return named.length === 1 ? named[0]! : named;
}

/** A route or cycle by its name, else the fora along which it goes. */
function routeOf(text: string, { routes, cycles, fora }: Workspace): WrittenValue {
  const way = only(together(namesOf(routes.values()), namesOf(cycles.values())).fits(text));
  if (way !== undefined) return way;
  const names = namesOf(fora.values());
  const steps = text.split(',').map((step) => step.trim());
  const found = steps.map((step) => only(names.fits(step)) ?? step);
  return steps.length > 1 || names.fits(text).length > 0 ? found : text;
}

function only(fits: readonly string[]): string | undefined {
  return fits.length === 1 ? fits[0] : undefined;
}

/** What is longer is no name that anybody types. */
const LONGEST = 40;

/**
 * A name made of a title: small letters and digits with dashes between them, and a number where that is taken.
 * @example nameMade('Steunpakket sport & cultuur', () => false) // 'steunpakket-sport-cultuur'
 */
export function nameMade(title: string, isTaken: (name: string) => boolean): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? ['nieuw'];
  let made = words.shift()!.slice(0, LONGEST);
  for (const word of words)
    if (made.length + word.length < LONGEST) made += `-${word}`;
    else break;
  if (!isTaken(made)) return made;
  for (let number = 2; ; number++) if (!isTaken(`${made}-${number}`)) return `${made}-${number}`;
}
