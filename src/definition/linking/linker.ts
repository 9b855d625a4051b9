import type { Day } from '../../calendar/day.ts';
import { ALWAYS, common, type Period, touch } from '../../calendar/period.ts';
import { entryOf } from '../../common/entry-of.ts';
import type { Finding, FindingKind, SourcePlace } from '../../diagnostic/finding.ts';
import { nearest } from '../../language/nearest.ts';
import { ambiguousReference } from '../kinds/ambiguous-reference.ts';
import { conflictingKeys } from '../kinds/conflicting-keys.ts';
import { missingKey } from '../kinds/missing-key.ts';
import { referenceOutOfValidity } from '../kinds/reference-out-of-validity.ts';
import { type UnknownReference, unknownReference } from '../kinds/unknown-reference.ts';
import { untilBeforeFrom } from '../kinds/until-before-from.ts';
import { found, foundMistake, inside, keyOf, type Read } from '../texts/found.ts';
import { meantKey } from '../texts/key-guess.ts';
import type { Names } from '../texts/names.ts';
import type { Dated, Named } from '../types/named.ts';
import type { EntityKind } from '../words.ts';

/** What turns written references into ids, and takes down what is wrong. */
export interface Linker {
  findings: Finding[];
  names: Record<EntityKind, Names>;
  /** The roles of each group. */
  groups: ReadonlyMap<string, readonly string[]>;
  /** The names that nothing has, with their findings. */
  unknown: Map<string, Finding>;
  /** What has been referred to, by subject and id. */
  used: Map<EntityKind, Set<string>>;
  /** False when something could not be read: what seems unknown may stand there. */
  complete: boolean;
  /** The keys of a block in the order in which they were written, which JavaScript keeps only for some. */
  keys(place: SourcePlace): readonly string[];
  /** Whether anything is written at a place, right or wrong. */
  isWritten(place: SourcePlace): boolean;
  /** On which days the things exist, by subject and id; for what has been linked. */
  valid: Map<EntityKind, Map<string, Period>>;
}

/** Takes down a finding. */
export function report<A>(
  linker: Linker,
  kind: FindingKind<A>,
  args: A,
  ...places: [SourcePlace, ...SourcePlace[]]
): void {
  linker.findings.push(found(kind, args, ...places));
}

/** Reports that one of these keys is needed, unless one is there and wrong: that has been said. */
export function reportMissing(linker: Linker, keys: readonly string[], place: SourcePlace): void {
  const isThere = (key: string) =>
    keys.includes(key) ? linker.isWritten(inside(place, key)) : meantKey(key, keys) !== undefined;
  if (!linker.keys(place).some(isThere)) report(linker, missingKey, { keys }, place);
}

/** Reports keys that say the same thing in different ways, when there are more than one. */
export function reportConflict(linker: Linker, keys: readonly string[], place: SourcePlace): void {
  const [, second] = keys;
  if (second !== undefined) report(linker, conflictingKeys, { keys }, keyOf(inside(place, second)));
}

/** The value of a text that was read, or undefined after taking down its mistake. */
export function accept<T>(linker: Linker, result: Read<T>, place: SourcePlace): T | undefined {
  if ('value' in result) return result.value;
  const finding = foundMistake(result.mistake, place);
  if (result.mistake.kind === unknownReference) reportUnknown(linker, finding);
  else linker.findings.push(finding);
  return undefined;
}

/**
 * Takes down a name that nothing has: once, with all places where it stands. Where nothing of the kind is described at
 * all, that is one mistake for all names; and while something could not be read, it may stand there.
 */
function reportUnknown(linker: Linker, finding: Finding): void {
  if (!linker.complete) return;
  const { subject, text, known } = finding.args as UnknownReference;
  const key = known.length === 0 ? subject : `${subject} ${text}`;
  const same = linker.unknown.get(key);
  if (same) {
    same.places.push(...finding.places);
    return;
  }
  if (MIXED.has(subject) && [...linker.unknown.values()].some(isOfNothing)) return;
  linker.unknown.set(key, finding);
  linker.findings.push(finding);
}

/** What may be of any of several kinds is not unknown as long as one of these has been said to be missing as a whole. */
const MIXED: ReadonlySet<EntityKind> = new Set(['anything', 'forum-or-cycle', 'cycle-or-route']);

function isOfNothing({ args }: Finding): boolean {
  return (args as UnknownReference).known.length === 0;
}

/** The id of the one thing that a text means; undefined, with a finding, when there is none or more than one. */
export function refer(linker: Linker, subject: EntityKind, text: string, place: SourcePlace): string | undefined {
  const names = linker.names[subject];
  const fits = names.fits(text);
  const [id, ...others] = fits;
  if (id !== undefined && others.length === 0) {
    use(linker, subject, id);
    return id;
  }
  if (fits.length > 1) report(linker, ambiguousReference, { text, fits }, place);
  else if (linker.complete) {
    const guess = nearest(text, names.words);
    reportUnknown(linker, found(unknownReference, { text, subject, guess, known: names.ids }, place));
  }
  return undefined;
}

/** Takes down that something is used. */
export function use(linker: Linker, subject: EntityKind, id: string): void {
  entryOf(linker.used, subject, () => new Set()).add(id);
}

/** The roles that a text means: one, or all of a group. */
export function referRoles(linker: Linker, text: string, place: SourcePlace): readonly string[] {
  const id = refer(linker, 'role-or-group', text, place);
  return id === undefined ? [] : (linker.groups.get(id) ?? [id]);
}

/** Reports that a thing is used on days on which it does not exist. */
export function checkValidity(linker: Linker, subject: EntityKind, id: string, use: Period, place: SourcePlace): void {
  const valid = linker.valid.get(subject)?.get(id);
  if (!valid) return;
  const early = Number.isFinite(use.from) && use.from < valid.from;
  const late = Number.isFinite(use.until) && use.until > valid.until;
  if (early || late || !touch(use, valid)) report(linker, referenceOutOfValidity, { id, valid }, place);
}

/** When a reference holds that was written for a period: as long as the thing exists. Undefined when it never does then. */
export function whileThere(
  linker: Linker,
  subject: EntityKind,
  id: string,
  written: Period,
): { valid: Period; written?: Period } | undefined {
  const valid = common(written, linker.valid.get(subject)?.get(id) ?? ALWAYS);
  if (!valid) return undefined;
  return valid.from === written.from && valid.until === written.until ? { valid } : { valid, written };
}

/** The period that `from` and `until` make. */
export function periodOf(
  linker: Linker,
  written: { from?: Day | undefined; until?: Day | undefined },
  place: SourcePlace,
): Period {
  const { from = ALWAYS.from, until = ALWAYS.until } = written;
  if (until >= from) return { from, until };
  report(linker, untilBeforeFrom, { from, until }, inside(place, 'until'));
  return ALWAYS;
}

/** What everything with a name has. */
export function namedThing(
  linker: Linker,
  id: string,
  written: {
    name?: string | undefined;
    aliases?: readonly (string | undefined)[] | undefined;
    from?: Day | undefined;
    until?: Day | undefined;
  },
  place: SourcePlace,
): Named {
  return {
    id,
    name: written.name ?? id,
    aliases: present(written.aliases),
    place,
    valid: periodOf(linker, written, place),
  };
}

/** The items of a list that are there. */
export function present<T>(items: readonly (T | undefined)[] | undefined): T[] {
  return (items ?? []).filter((item) => item !== undefined);
}

/** The items of a list that are there, each with its place. */
export function each<T>(
  items: readonly (T | undefined)[] | undefined,
  place: SourcePlace,
): { item: T; at: SourcePlace }[] {
  return (items ?? []).flatMap((item, index) => (item === undefined ? [] : [{ item, at: inside(place, index) }]));
}

/** The entries of a block by name, in the order in which they were written, each with its place. */
export function entries<T>(
  linker: Linker,
  block: Record<string, T> | undefined,
  place: SourcePlace,
): { key: string; item: T; at: SourcePlace }[] {
  if (!block) return [];
  return linker
    .keys(place)
    .filter((key) => Object.hasOwn(block, key))
    .map((key) => ({ key, item: block[key]!, at: inside(place, key) }));
}

type WrittenDated<K extends string> =
  | string
  | ({ [P in K]: string } & { from?: Day | undefined; until?: Day | undefined });

/**
 * References that hold during a period, as long as what they name exists: a sponsor until New Year. A group stands for
 * each of its roles.
 */
export function datedReferences<K extends 'role' | 'department'>(
  linker: Linker,
  key: K,
  items: readonly (WrittenDated<K> | undefined)[] | undefined,
  place: SourcePlace,
): Dated<string>[] {
  return each(items, place).flatMap(({ item, at }) => {
    const [text, where, valid] =
      typeof item === 'string'
        ? [item, at, ALWAYS]
        : [item[key] as string, inside(at, key), periodOf(linker, item as object, at)];
    const ids = key === 'role' ? referRoles(linker, text, where) : present([refer(linker, key, text, where)]);
    for (const id of ids) checkValidity(linker, key, id, valid, where);
    return ids.flatMap((value) => {
      const there = whileThere(linker, key, value, valid);
      return there ? [{ value, ...there, place: at }] : [];
    });
  });
}
