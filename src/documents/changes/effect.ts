import { entryOf } from '../../common/entry-of.ts';
import { grouped } from '../../common/grouped.ts';
import { daysInSight } from '../../conflicts/days-in-sight.ts';
import { type FindingsDifference, findingsDifference } from '../../conflicts/difference.ts';
import type { EditedSection, FileRevision } from '../../definition/edits/revise.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { type Difference, isSame } from '../../schedule/changes/difference.ts';
import { attendanceOf } from '../../schedule/people/attendance.ts';
import type { Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';
import { findingEntry } from '../finding-entry.ts';
import { dayAndTime } from '../words.ts';
import { differenceBlocks } from './difference.ts';

/** What is edited: a section that grows along the way, or whatever something is added to. */
export type Edited = EditedSection | 'additions';

/** What comes of a change to the definitions, before it is written. */
export interface Effect {
  /** What is done, as a title. */
  title: Said;
  difference: Difference;
  /** Everything that was wrong before. */
  before: readonly Finding[];
  findings: FindingsDifference;
  /** Where the findings that are solved stand, and those that appeared. */
  sources: { before: Sources; after: Sources };
  section: Edited;
  revisions: readonly FileRevision[];
}

interface Words {
  solved: Record<Edited, string>;
  appeared: Record<Edited, string>;
  findings: string;
  sameFindings: string;
  concerned: string;
  comesIn: (file: string) => string;
  goesOut: (file: string) => string;
}

const WORDS: Said<Words> = {
  nl: {
    solved: {
      changes: 'Knelpunten die hiermee zijn opgelost',
      accepted: 'Knelpunten die hiermee zijn geaccepteerd',
      additions: 'Knelpunten die hiermee zijn opgelost',
      answers: 'Knelpunten die hiermee zijn opgelost',
    },
    appeared: {
      changes: 'Nieuwe knelpunten',
      accepted: 'Knelpunten die weer open staan',
      additions: 'Nieuwe knelpunten',
      answers: 'Nieuwe knelpunten',
    },
    findings: 'Knelpunten',
    sameFindings: 'Er komen geen knelpunten bij en er vallen er geen weg.',
    concerned: 'Wie het aangaat',
    comesIn: (file) => `Erbij in ${file}`,
    goesOut: (file) => `Weg uit ${file}`,
  },
  en: {
    solved: {
      changes: 'Conflicts that this solves',
      accepted: 'Conflicts that this accepts',
      additions: 'Conflicts that this solves',
      answers: 'Conflicts that this solves',
    },
    appeared: {
      changes: 'New conflicts',
      accepted: 'Conflicts that are open again',
      additions: 'New conflicts',
      answers: 'New conflicts',
    },
    findings: 'Conflicts',
    sameFindings: 'No conflicts are added, and none go away.',
    concerned: 'Whom it concerns',
    comesIn: (file) => `Added to ${file}`,
    goesOut: (file) => `Taken out of ${file}`,
  },
};

/**
 * The effect of a change, to read before it is carried out: meetings, items and deadlines that shift, whom that
 * concerns, conflicts solved and new, and the lines in the file.
 */
export function effectDocument(effect: Effect, lang: Lang): Document {
  return { lang, title: effect.title[lang], subtitles: [], blocks: effectBlocks(effect, lang), footer: null };
}

/** The same as part of something else. */
export function effectBlocks(effect: Effect, lang: Lang): DocumentBlock[] {
  const { difference, revisions, section } = effect;
  const words = WORDS[lang];
  return [
    ...(section !== 'changes' && isSame(difference) ? [] : differenceBlocks(difference, lang)),
    ...concerned(difference, lang),
    ...findingBlocks(effect, lang),
    ...revisions.flatMap(({ file, lines, removed }): DocumentBlock[] => [
      heading((removed ? words.goesOut : words.comesIn)(oneLine(file))),
      { kind: 'excerpt', lines },
    ]),
  ];
}

/** Whether the same comes of one edit as of the other: in the schedule, or for what is accepted in the conflicts. */
export function isSameChange(one: Effect, other: Effect): boolean {
  const [said, again] = [one, other].map(({ revisions, difference }) =>
    // What comes in names a meeting by where it stands by then.
    JSON.stringify([revisions.map(({ removed, lines }) => removed && lines), differenceBlocks(difference, 'nl')]),
  );
  return said === again && (one.section !== 'accepted' || bringsSameFindings(one, other));
}

/** Whether two edits solve the same, and bring the same conflicts. */
export function bringsSameFindings({ findings: one }: Effect, { findings: other }: Effect): boolean {
  const differences = [findingsDifference(one.solved, other.solved), findingsDifference(one.appeared, other.appeared)];
  return differences.every(({ solved, appeared }) => solved.length + appeared.length === 0);
}

function findingBlocks({ findings, difference, section }: Effect, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const { solved, appeared } = findings;
  if (solved.length + appeared.length === 0) return [heading(words.findings), paragraph(words.sameFindings)];
  const under = (title: string, list: readonly Finding[]): DocumentBlock[] =>
    list.length === 0
      ? []
      : [
          heading(title),
          {
            kind: 'list',
            entries: list.map((finding) => findingEntry(finding, daysInSight(finding, difference.after), lang)),
          },
        ];
  return [...under(words.appeared[section], appeared), ...under(words.solved[section], solved.map(withoutHint))];
}

/** What is solved needs no way out. */
function withoutHint(finding: Finding): Finding {
  const { hint: _, ...kind } = finding.kind;
  return { ...finding, kind };
}

/** Teams, then the roles with a part in a meeting, each with the meetings that change for them; alike ones together. */
function concerned({ before, after, meetings, items, deadlines }: Difference, lang: Lang): DocumentBlock[] {
  const shifting = meetings.flatMap(bothSides);
  const hanging = [...items, ...deadlines].flatMap((one) => bothSides<{ item: Item; meeting: Meeting }>(one));
  const teams = [
    ...shifting.flatMap((meeting) => meeting.items.map(({ team }) => ({ who: team, meeting }))),
    ...hanging.map(({ item, meeting }) => ({ who: item.team, meeting })),
  ];
  const rolesIn = (schedule: Schedule, meeting: Meeting | null) =>
    meeting === null
      ? []
      : attendanceOf(schedule)
          .everybody(meeting)
          .map((who) => ({ who, meeting }));
  const roles = meetings.flatMap((one) => [...rolesIn(before, one.before), ...rolesIn(after, one.after)]);
  const entries = [...together(teams, lang), ...together(roles, lang)];
  return entries.length === 0 ? [] : [heading(WORDS[lang].concerned), { kind: 'list', entries }];
}

function bothSides<T>({ before, after }: { before: T | null; after: T | null }): T[] {
  return [before, after].filter((side) => side !== null);
}

/** Who share the same meetings, in one entry; a meeting is named by where it stands last. */
function together(parts: readonly { who: string | null; meeting: Meeting }[], lang: Lang): ListEntry[] {
  const names = new Map(parts.map(({ meeting }) => [meeting.id, meetingName(meeting, lang)]));
  const meetingsOf = new Map<string, Set<string>>();
  for (const { who, meeting } of parts) if (who !== null) entryOf(meetingsOf, who, () => new Set()).add(meeting.id);
  const sharing = grouped(meetingsOf, ([, ids]) => JSON.stringify([...ids]));
  return [...sharing.values()].map((group) => ({
    label: null,
    tone: 'plain',
    text: listing(
      group.map(([who]) => who),
      lang,
    ),
    after: `– ${listing(
      [...group[0]![1]].map((id) => names.get(id)!),
      lang,
    )}`,
    facts: [],
  }));
}

function meetingName({ forum, day, start }: Meeting, lang: Lang): string {
  return `${forum.id} ${dayAndTime(day, start, lang)}`;
}
