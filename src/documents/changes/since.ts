import type { Day } from '../../calendar/day.ts';
import { longDay } from '../../calendar/words.ts';
import { momentAt } from '../../calendar/zone.ts';
import type { Lang, Said } from '../../language/language.ts';
import { momentWords } from '../why/why-meeting.ts';

/**
 * What definitions of now are compared with: another folder, what was published before, or what git had at the end of a
 * day or calls by a name.
 */
export type Since =
  | { kind: 'folder'; folder: string }
  /** `made` is in minutes since 1970-01-01T00:00Z. */
  | { kind: 'publication'; id: string; made: number }
  | ({ kind: 'day'; day: Day } & Commit)
  | ({ kind: 'revision'; revision: string } & Commit);

interface Commit {
  /** The whole hash. */
  commit: string;
  /** In minutes since 1970-01-01T00:00Z. */
  committed: number;
}

const WORDS: Said<{
  with: (what: string) => string;
  folder: (name: string) => string;
  publication: string;
  commit: string;
}> = {
  nl: {
    with: (what) => `Vergeleken met ${what}`,
    folder: (name) => `de map ${name}`,
    publication: 'publicatie',
    commit: 'git-versie',
  },
  en: {
    with: (what) => `Compared with ${what}`,
    folder: (name) => `the folder ${name}`,
    publication: 'publication',
    commit: 'git commit',
  },
};

/** @example 'Vergeleken met zondag 1 november 2020: git-versie 4f2a1c9 van vrijdag 30 oktober 2020, 16.05 uur' */
export function sinceWords(since: Since, zone: string, lang: Lang): string {
  const words = WORDS[lang];
  if (since.kind === 'folder') return words.with(words.folder(since.folder));
  const { day, clock } = momentAt(since.kind === 'publication' ? since.made : since.committed, zone);
  const of = lang === 'nl' ? 'van' : 'of';
  if (since.kind === 'publication')
    return `${words.with(`${words.publication} ${since.id}`)} ${of} ${momentWords(day, clock, lang)}`;
  const asked = since.kind === 'day' ? longDay(since.day, lang) : since.revision;
  return `${words.with(asked)}: ${words.commit} ${shortHash(since.commit)} ${of} ${momentWords(day, clock, lang)}`;
}

/** As git shortens it. */
export function shortHash(commit: string): string {
  return commit.slice(0, 7);
}
