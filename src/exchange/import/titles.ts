import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import { mostCommon } from '../../common/most-common.ts';
import { foldWord } from '../../definition/texts/names.ts';
import { UNKNOWN_TIME } from '../entries/meeting-text.ts';
import { shortText } from '../text/plain-text.ts';

/** A title without what mail programs and people put around it. */
export interface Title {
  text: string;
  /** It says that the meeting is off. */
  cancelled: boolean;
  /** It says that the time is not yet known. */
  timeToCome: boolean;
}

const CANCELLED =
  /^\s*[[(]?(?:geannuleerd|afgezegd|afgelast|vervallen|vervalt|gaat niet door|cancell?ed|canceled event)\b[\])]?\s*[:!–-]*\s*/i;

const FORWARDED =
  /^\s*(?:fwd?|re|antw|doorst|betr|uitnodiging|bijgewerkte uitnodiging|invitation|updated invitation|gewijzigd|updated)\s*:\s*/i;

/** Nobody puts more in front of a title. */
const MOST_PREFIXES = 8;

/** @example readTitle('FW: GEANNULEERD: MCC') // { text: 'MCC', cancelled: true, timeToCome: false } */
export function readTitle(title: string): Title {
  let text = title.trim();
  let cancelled = false;
  for (let count = 0; count < MOST_PREFIXES; count++) {
    const rest = text.replace(FORWARDED, '');
    const held = rest.replace(CANCELLED, '');
    cancelled ||= held !== rest;
    if (held === text) break;
    text = held;
  }
  const tail = Object.values(UNKNOWN_TIME).find((words) => text.endsWith(words));
  return {
    text: tail ? text.slice(0, -tail.length).trim() : text,
    cancelled,
    timeToCome: tail !== undefined,
  };
}

/** The forum and what it does. */
export interface Name {
  forum: string;
  phase: string | null;
}

/**
 * Takes titles apart in forum and phase: `MCC: beeld en richting`. A dash is only taken for the end of the name where
 * another title begins with the same name. Spellings that differ in capitals or blanks are one name, the usual one.
 * @param longest the most characters that the name of a forum may have; longer titles are cut off
 * @returns the name of a title out of the list
 */
export function namer(titles: readonly string[], longest: number): (title: string) => Name {
  const heads = new Map<string, Set<string>>();
  for (const title of titles) {
    const [head] = atDash(title) ?? [title];
    entryOf(heads, foldWord(head), () => new Set()).add(foldWord(title));
  }
  const split = (title: string): [string, string | null] => {
    const colon = atColon(title);
    if (colon) return colon;
    const dash = atDash(title);
    return dash && heads.get(foldWord(dash[0]))!.size > 1 ? dash : [title, null];
  };
  const forumOf = usualSpelling(
    titles.map((title) => split(title)[0]),
    longest,
  );
  return (title) => {
    const [head, phase] = split(title);
    return { forum: forumOf(head), phase };
  };
}

function atColon(title: string): [string, string] | undefined {
  return parts(/^(.*?\S)\s*:\s+(.*\S)\s*$/.exec(title));
}

function atDash(title: string): [string, string] | undefined {
  return parts(/^(.*?\S)\s+[-–—|]\s+(.*\S)\s*$/.exec(title));
}

function parts(match: RegExpExecArray | null): [string, string] | undefined {
  return match ? [match[1]!, match[2]!] : undefined;
}

/** For each spelling the usual one, as a name that definitions can have: different names stay different. */
function usualSpelling(spellings: readonly string[], longest: number): (spelling: string) => string {
  const byName = grouped(spellings, foldWord);
  const free = numberer();
  const names = new Map([...byName].map(([key, all]) => [key, free(usable(mostCommon(all)!, longest))]));
  return (spelling) => names.get(foldWord(spelling))!;
}

/** These two mean something to whoever reads YAML. */
const RESERVED = new Set(['__proto__', '<<']);

function usable(name: string, longest: number): string {
  const line = name.trim().replace(/\s+/g, ' ');
  if (RESERVED.has(line)) return `(${line})`;
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .replace(/\p{Surrogate}$/u, '')
        .trim()}…`;
}

/** Gives names that are the same a number behind them. */
function numberer(): (name: string) => string {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return (name) => {
    let free = name;
    let count = counts.get(foldWord(name)) ?? 1;
    while (taken.has(foldWord(free))) free = `${name} (${++count})`;
    counts.set(foldWord(name), count);
    taken.add(foldWord(free));
    return free;
  };
}

/** Nobody can see these, and definitions refuse them: marks of direction, spaces without width, what is no character. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Long enough for any title, place or phase. */
const LONGEST = 200;

/**
 * Text of a calendar as definitions can hold it: on one line, and without what nobody can see.
 * @param text any text
 */
export function clean(text: string): string {
  return shortText(text.replace(UNSEEN, ''), LONGEST);
}
