import type { Finding, FindingKind, SourcePlace } from '../../diagnostic/finding.ts';

/** A finding that does not yet know where: what a reader of text makes of a wrong text. */
export interface Mistake {
  kind: FindingKind<never>;
  args: unknown;
}

/** What a text means, or why it means nothing. */
export type Read<T> = { value: T } | { mistake: Mistake };

/** @example mistake(notADay, { text: '2020-02-30' }) */
export function mistake<A>(kind: FindingKind<A>, args: A): { mistake: Mistake } {
  return { mistake: { kind, args } };
}

/** A finding about definitions: what and where, the primary place first. */
export function found<A>(kind: FindingKind<A>, args: A, ...places: [SourcePlace, ...SourcePlace[]]): Finding {
  return { kind: kind as FindingKind<unknown>, severity: kind.severity, args, places, when: [], who: [] };
}

/** A mistake with its place. */
export function foundMistake({ kind, args }: Mistake, place: SourcePlace): Finding {
  return found(kind as FindingKind<unknown>, args, place);
}

/** A place inside another one. @example inside(place, 'members', 2) */
export function inside(place: SourcePlace, ...keys: (string | number)[]): SourcePlace {
  return { file: place.file, path: [...place.path, ...keys] };
}

/** The key of a value, instead of the value. */
export function keyOf(place: SourcePlace): SourcePlace {
  return { ...place, key: true };
}
