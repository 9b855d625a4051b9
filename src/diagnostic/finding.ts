import type { Day } from '../calendar/day.ts';
import type { Lang, Said } from '../language/language.ts';

/** Where something is written: a file and the path of keys in it. Line and column are looked up when it is shown. */
export interface SourcePlace {
  file: string;
  path: readonly (string | number)[];
  /** Points at the key itself instead of at its value, as for a key that is unknown. */
  key?: true;
  /** A spot in the text, for what has no path: broken YAML. Counted in UTF-16 units. */
  range?: readonly [start: number, end: number];
  /** Shown without the rest of its line, which may say what is not for everybody. */
  alone?: true;
}

/** error: cannot go out like this; warning: look at it; info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What can be found, once for each code: its words beside its meaning. `A` are the facts that its sentences need.
 * A rule of conflicts/ adds how it is found; definition/ raises its findings while reading.
 */
export interface FindingKind<A> {
  /** The problem as a name that reads well after "accept": `chain-out-of-order`. */
  code: string;
  severity: Severity;
  /** One sentence: what is wrong, without date and without the full stop's twin, a code. */
  say: Said<(args: A) => string>;
  /** One sentence: what to do about it. It names no dates: a proposal that has been tried does. */
  hint?: Said<(args: A) => string | undefined>;
  /** Several sentences: what it means, why it matters, what ways out there are, with the source of the rule. */
  explain: Said;
  /** A small workspace that shows it; each line where it must be found ends in `# <- code`. */
  sample: string;
  /** What stands beside that workspace, by name. */
  files?: Readonly<Record<string, string>>;
}

/** One thing that is wrong, with all its dates and places; sentences are made when it is shown. */
export interface Finding<A = unknown> {
  kind: FindingKind<A>;
  severity: Severity;
  args: A;
  /** The primary place first. */
  places: SourcePlace[];
  /** In order, each day once. */
  when: Day[];
  /** The fora, roles, teams or departments concerned, by name. */
  who: string[];
  accepted?: { reason: string; by?: string };
  /** The same with the words of an annotation that it is about, for who asks to see those. */
  inFull?: Finding;
  /** A way out that has been tried; it goes before the hint of its kind. */
  proposal?: Said;
  /** What of that is a change of one meeting, which a command can carry out. */
  ways?: readonly MeetingWay[];
}

/** A meeting, as a command names it, with what it gets; without either it is cancelled. */
export interface MeetingWay {
  meeting: string;
  /** Another day, hour or both. */
  to?: string;
  /** Another length. */
  length?: string;
}

/** What to do about a finding, in one sentence; undefined when there is nothing to say. */
export function hintOf({ kind, args, proposal }: Finding, lang: Lang): string | undefined {
  return proposal?.[lang] ?? kind.hint?.[lang](args);
}
