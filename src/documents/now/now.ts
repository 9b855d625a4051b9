import { dateRange } from '../../calendar/words.ts';
import { momentAt } from '../../calendar/zone.ts';
import { type FindingsDifference, findingKey } from '../../conflicts/difference.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { locationWords } from '../../diagnostic/words.ts';
import { EVERYTHING } from '../../exchange/selections.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Difference } from '../../schedule/changes/difference.ts';
import { belongs } from '../../schedule/meetings/belongs.ts';
import type { Meeting, Schedule } from '../../schedule/schedule.ts';
import type { Fold, LiveBlock, LiveDocument, LivePart, OpenCase } from '../blocks/live.ts';
import { type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';
import { differenceBlocks } from '../changes/difference.ts';
import { clashCard, meetingsConcerned } from '../conflicts/clash.ts';
import { deadlinesInSight, deadlineTable } from '../deadlines.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { findingEntry } from '../finding-entry.ts';
import { dayByDay } from '../overview/fortnight.ts';
import { meetingAnchor } from '../overview/meeting-entry.ts';
import { conflictAnchor, type Numbered, numberedFindings } from '../overview/numbered.ts';
import { roundsWords } from '../rounds.ts';
import { dayAndTime } from '../words.ts';
import type { CommandLines } from './command-lines.ts';
import { type OwnWork, whyBlocks } from './own-work.ts';
import { saveSentence } from './save-sentence.ts';

/** What the definitions became otherwise by, when they were last saved. */
interface SaveDifference {
  /** In seconds since 1970-01-01T00:00Z. */
  at: number;
  difference: Difference;
  findings: FindingsDifference;
}

/** What the page is made of. */
export interface NowSource {
  /** Resolved for the fortnight. */
  schedule: Schedule;
  findings: readonly Finding[];
  /** Null as long as nothing was saved. */
  saved: SaveDifference | null;
  /** That the definitions cannot be read, and why. */
  notice: readonly DocumentBlock[];
  /** What only those may see who work with the definitions. */
  own: OwnWork | null;
}

const WORDS: Said<{
  title: (period: string) => string;
  unsaved: string;
  due: string;
  nothingDue: string;
  conflicts: string;
  none: string;
  more: string;
  conflict: (number: number) => string;
  meetings: readonly [one: string, many: string];
  line: string;
  why: (meeting: string) => string;
  together: string;
  fortnight: string;
  saved: string;
  difference: string;
  solved: string;
  appeared: string;
}> = {
  nl: {
    title: (period) => `Nu: ${period}`,
    unsaved: 'Er is nog niets gewijzigd sinds cyclus dit volgt.',
    due: 'Vandaag en morgen aan te leveren',
    nothingDue: 'Vandaag en morgen hoeft er niets te worden aangeleverd.',
    conflicts: 'Open knelpunten',
    none: 'In deze twee weken is er niets op te lossen.',
    more: 'Wat later speelt, staat op de pagina Knelpunten.',
    conflict: (number) => `Knelpunt ${number}`,
    meetings: ['Naar het overleg', 'Naar de overleggen'],
    line: 'Regel',
    why: (meeting) => `Waarom ${meeting}`,
    together: 'Alle fouten samen oplossen:',
    fortnight: 'Deze twee weken',
    saved: 'De laatste wijziging',
    difference: 'Wat er anders werd',
    solved: 'Opgeloste knelpunten',
    appeared: 'Nieuwe knelpunten',
  },
  en: {
    title: (period) => `Now: ${period}`,
    unsaved: 'Nothing has been changed since cyclus follows this.',
    due: 'Due today and tomorrow',
    nothingDue: 'Nothing is due today or tomorrow.',
    conflicts: 'Open conflicts',
    none: 'There is nothing to solve in this fortnight.',
    more: 'What plays later is on the page Conflicts.',
    conflict: (number) => `Conflict ${number}`,
    meetings: ['To the meeting', 'To the meetings'],
    line: 'Line',
    why: (meeting) => `Why ${meeting}`,
    together: 'To solve all errors together:',
    fortnight: 'This fortnight',
    saved: 'The last save',
    difference: 'What became otherwise',
    solved: 'Solved conflicts',
    appeared: 'New conflicts',
  },
};

/**
 * The page that one keeps open beside the definitions: what the last save changed, what is due today and tomorrow, what is
 * still to be solved and how, and the fortnight.
 */
export function nowDocument(source: NowSource, context: DocumentContext): LiveDocument {
  const { schedule, findings, notice, own } = source;
  const { lang, today } = context;
  const words = WORDS[lang];
  const { workspace, window } = schedule;
  const conflicts = numberedFindings(findings, schedule);
  return {
    lang,
    title: words.title(dateRange(window, lang)),
    subtitles: [workspace.settings.title, roundsWords(schedule, lang)].filter(Boolean),
    said: noticeWords(notice) ?? savedWords(source, lang),
    parts: [
      ...(notice.length === 0 ? [] : [{ id: 'notice', blocks: notice }]),
      part('due', words.due, dueBlocks(schedule, today, lang)),
      part('conflicts', words.conflicts, conflictCases(conflicts, schedule, own, lang)),
      part('fortnight', words.fortnight, dayByDay(schedule, conflicts, context)),
      ...savedParts(source, lang),
    ],
    footer: smallPrint(context).footerOnScreen,
  };
}

function part(id: string, title: string, blocks: readonly LiveBlock[]): LivePart {
  return { id, blocks: [heading(title), ...blocks] };
}

function noticeWords([first]: readonly DocumentBlock[]): string | undefined {
  return first?.kind === 'heading' ? first.text : undefined;
}

function savedWords({ saved, schedule }: NowSource, lang: Lang): string {
  if (!saved) return WORDS[lang].unsaved;
  const { clock } = momentAt(Math.floor(saved.at / 60), schedule.workspace.settings.timezone);
  return saveSentence(clock, saved.difference, saved.findings, lang);
}

function savedParts(source: NowSource, lang: Lang): LivePart[] {
  const { saved } = source;
  if (!saved) return [];
  const words = WORDS[lang];
  const fold: Fold = {
    kind: 'fold',
    id: 'last-save',
    title: words.difference,
    blocks: [
      ...differenceBlocks(saved.difference, lang).map(below),
      ...findingBlocks(words.solved, saved.findings.solved, lang),
      ...findingBlocks(words.appeared, saved.findings.appeared, lang),
    ],
  };
  return [part('saved', words.saved, [paragraph(savedWords(source, lang)), fold])];
}

/** A heading below that of its part. */
function below(block: DocumentBlock): DocumentBlock {
  return block.kind === 'heading' ? { ...block, sub: true } : block;
}

function findingBlocks(title: string, findings: readonly Finding[], lang: Lang): DocumentBlock[] {
  if (findings.length === 0) return [];
  const entries = findings.map((finding): ListEntry => findingEntry(finding, finding.when, lang));
  return [below(heading(title)), { kind: 'list', entries }];
}

function dueBlocks(schedule: Schedule, today: number, lang: Lang): DocumentBlock[] {
  const due = deadlinesInSight(schedule, EVERYTHING).filter(({ day }) => day === today || day === today + 1);
  return due.length === 0 ? [paragraph(WORDS[lang].nothingDue)] : [deadlineTable(due, lang)];
}

function conflictCases(
  conflicts: readonly Numbered[],
  schedule: Schedule,
  own: OwnWork | null,
  lang: Lang,
): LiveBlock[] {
  const words = WORDS[lang];
  if (conflicts.length === 0) return [paragraph(words.none), paragraph(words.more)];
  const keys = new Set<string>();
  const errors = conflicts.filter(({ finding }) => finding.severity === 'error');
  const { from, until } = schedule.window;
  const together = errors.length > 1 && own ? own.commands.solve(from, until) : [];
  return [
    ...(together.length === 0 ? [] : [paragraph(words.together), ...together]),
    ...conflicts.map((conflict) => caseOf(conflict, schedule, own, keys, lang)),
    paragraph(words.more),
  ];
}

/** @param keys those that were given before */
function caseOf(
  { number, finding }: Numbered,
  schedule: Schedule,
  own: OwnWork | null,
  keys: Set<string>,
  lang: Lang,
): OpenCase {
  const words = WORDS[lang];
  const key = newKey(findingKey(finding, finding.when[0] ?? null), keys);
  const card = clashCard(finding, schedule, lang);
  const meetings = meetingsConcerned(finding, schedule);
  const shown = meetings.filter((meeting) => belongs(meeting, schedule));
  return {
    kind: 'case',
    key,
    anchor: conflictAnchor(number),
    card: { ...card, title: `${words.conflict(number)}: ${card.title}` },
    links: {
      label: words.meetings[shown.length === 1 ? 0 : 1],
      to: shown.map((meeting) => ({ text: meetingWords(meeting, lang), anchor: meetingAnchor(meeting) })),
    },
    more: own === null ? [] : ownBlocks(finding, meetings, key, schedule, own, lang),
  };
}

function newKey(wanted: string, keys: Set<string>): string {
  let key = wanted;
  for (let count = 2; keys.has(key); count++) key = `${wanted} ${count}`;
  keys.add(key);
  return key;
}

/** Where it is written, what to type, and how its meetings came about. */
function ownBlocks(
  finding: Finding,
  meetings: readonly Meeting[],
  key: string,
  schedule: Schedule,
  { sources, commands }: OwnWork,
  lang: Lang,
): (DocumentBlock | Fold | ReturnType<CommandLines['explain']>[number])[] {
  const words = WORDS[lang];
  const [place] = finding.places;
  const row = place && { label: words.line, lines: [locationWords(sources.locate(place))] };
  const ways = (finding.ways ?? []).flatMap((way) => commands.way(way));
  return [
    ...(row ? [{ kind: 'fields' as const, rows: [row] }] : []),
    ...(ways.length > 0 ? ways : commands.explain(finding.kind.code)),
    ...meetings.map(
      (meeting): Fold => ({
        kind: 'fold',
        id: `why ${key} ${meetingAnchor(meeting)}`,
        title: words.why(meetingWords(meeting, lang)),
        blocks: whyBlocks(meeting, schedule, sources, lang),
      }),
    ),
  ];
}

function meetingWords({ forum, day, start }: Meeting, lang: Lang): string {
  return `${forum.id} ${dayAndTime(day, start, lang)}`;
}
