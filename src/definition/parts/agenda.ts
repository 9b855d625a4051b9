import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type ForumPaper, type KnownPoint, PAPER_WORDS, readPoint } from '../../language/typed.ts';
import { plain } from '../../language/word-list.ts';
import { each, type Linker, present } from '../linking/linker.ts';
import { block, oneOrMore, optional, textOr } from '../shapes/shapes.ts';
import { attendanceGrouping, length, numbering, text, treatment } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { AgendaRules, StandingPoint } from '../types/agendas.ts';
import type { Level } from '../types/fora.ts';
import { linkSpeaker, linkSubItems, speaker, subItems } from './speaker.ts';

const standingPoints = oneOrMore(
  textOr(
    block({
      title: text,
      treatment: optional(treatment),
      minutes: optional(length),
      speaker: optional(speaker),
      'sub-items': optional(subItems),
    }),
  ),
);

/** How the agendas of a forum are made up. */
export const agendaRules = block({
  begin: optional(standingPoints),
  end: optional(standingPoints),
  numbers: optional(numbering),
  attendance: optional(attendanceGrouping),
});

const ALL_PAPERS: readonly ForumPaper[] = PAPER_WORDS.map(({ value }) => value);

/** The papers of a forum of which nothing is said: of others the secretariat is another one, and what is public needs none. */
export function usualPapers(level: Level | null): readonly ForumPaper[] {
  return level === 'external' || level === 'public' ? [] : ALL_PAPERS;
}

/** How the agendas of a forum are made up of which nothing is said; without a list of decisions there is none to adopt. */
export function usualAgenda(documents: readonly ForumPaper[]): AgendaRules {
  const adopted = documents.includes('decisions') ? (['decisions', 'actions'] as const) : [];
  return {
    begin: (['opening', 'announcements', ...adopted] as const).map(known),
    end: [known('closing')],
    numbers: ')',
    attendance: 'capacity',
  };
}

export function linkAgendaRules(
  linker: Linker,
  written: z.output<typeof agendaRules> | undefined,
  documents: readonly ForumPaper[],
  place: SourcePlace,
): AgendaRules {
  const usual = usualAgenda(documents);
  if (written === undefined) return usual;
  const points = (key: 'begin' | 'end') =>
    written[key] === undefined ? usual[key] : linkPoints(linker, written[key], inside(place, key));
  return {
    begin: points('begin'),
    end: points('end'),
    numbers: written.numbers ?? usual.numbers,
    attendance: written.attendance ?? usual.attendance,
  };
}

function linkPoints(linker: Linker, written: z.output<typeof standingPoints>, place: SourcePlace): StandingPoint[] {
  return each(written, place).map(({ item, at }): StandingPoint => {
    if (typeof item === 'string') {
      const what = readPoint(item);
      return what === undefined ? { ...PLAIN, what: 'own', title: item } : known(what);
    }
    return {
      what: 'own',
      title: item.title,
      treatment: item.treatment ?? null,
      minutes: item.minutes ?? null,
      speaker: linkSpeaker(linker, item.speaker, inside(at, 'speaker')),
      subItems: linkSubItems(linker, item['sub-items'], inside(at, 'sub-items')),
    };
  });
}

const PLAIN = { treatment: null, minutes: null, speaker: null, subItems: [] };

function known(what: KnownPoint): StandingPoint {
  return { what };
}

/** Whether a text names a standing point. @example isPointCalled({ what: 'announcements' }, 'Mededelingen') // true */
export function isPointCalled(point: StandingPoint, text: string): boolean {
  return point.what === 'own' ? plain(point.title) === plain(text) : readPoint(text) === point.what;
}

/** The papers that were written; `geen` is none. */
export function linkPapersMade(
  written: readonly (ForumPaper | 'none' | undefined)[] | undefined,
  level: Level | null,
): readonly ForumPaper[] {
  if (written === undefined) return usualPapers(level);
  return present(written).filter((one) => one !== 'none');
}
