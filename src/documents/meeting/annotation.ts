import { longDay } from '../../calendar/words.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Annotation, ItemAnnotation } from '../../definition/types/agendas.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Lang } from '../../language/language.ts';
import { type RunningOrder, runningOrder } from '../../schedule/meetings/running-order.ts';
import { neutral } from '../../schedule/neutral.ts';
import type { Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import {
  type Document,
  type DocumentBlock,
  type Fields,
  heading,
  paragraph,
  type Table,
  type Words,
} from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';
import { findingEntry } from '../finding-entry.ts';
import { type ItemPart, WORDS } from './annotation-words.ts';
import { paragraphs, speakerLine } from './item-words.ts';
import { agendaPoints } from './meeting-agenda.ts';
import { momentLines, placeLines } from './meeting-words.ts';
import { absentLines, apologies, chairLine, leadersOf, presentLines, remarksOf } from './participants.ts';

/** For whom an annotation is, and about which meeting. */
interface About {
  meeting: Meeting;
  /** The id of the role. */
  role: string;
  schedule: Schedule;
  edition: DocumentContext;
}

/**
 * The agenda of one meeting as one person gets it, with advice that nobody else may read. What nobody wrote is to be
 * filled in.
 * @param findings any; those on this day that concern the person are shown
 */
export function annotationDocument(about: About, findings: readonly Finding[]): Document {
  const { meeting, role, schedule, edition } = about;
  const { lang } = edition;
  const words = WORDS[lang];
  const { workspace } = schedule;
  const order = runningOrder(meeting, schedule);
  const written = annotationsFor(about);
  return {
    lang,
    title: words.title(`${meeting.forum.id}, ${longDay(meeting.day, lang)}`),
    subtitles: [workspace.settings.title].filter(Boolean),
    marking: words.marking(roleName(role, workspace)),
    sender: workspace.settings.sender,
    blocks: [
      head(about),
      heading(words.purpose),
      ...purposeBlocks(written, lang),
      heading(words.participants),
      ...participantBlocks(about),
      heading(words.points),
      shortPoints(about),
      heading(words.advice),
      ...speakerBlocks(order, about),
      ...adviceBlocks(order, written, lang),
      ...conflictBlocks(findings, about),
    ],
    ...smallPrint(edition),
  };
}

function annotationsFor({ meeting, role, schedule }: About): Annotation[] {
  const { workspace, meant } = schedule;
  return workspace.annotations.filter((one) => one.role === role && meant(one.meeting).includes(meeting));
}

function head({ meeting, role, schedule, edition }: About): Fields {
  const { lang, today } = edition;
  const { fields, blanks } = WORDS[lang];
  const row = (label: string, lines: readonly Words[]) => ({ label, lines });
  return {
    kind: 'fields',
    rows: [
      row(fields.for, [roleName(role, schedule.workspace)]),
      row(fields.moment, momentLines(meeting, schedule.workspace, lang)),
      row(fields.place, placeLines(meeting, lang)),
      row(fields.chair, [chairLine(meeting, schedule, lang)]),
      row(fields.date, [longDay(today, lang)]),
      row(fields.reference, [{ blank: blanks.reference }]),
      row(fields.initials, [{ blank: blanks.initials }]),
    ],
  };
}

function purposeBlocks(written: readonly Annotation[], lang: Lang): DocumentBlock[] {
  const purposes = written.flatMap(({ purpose }) => (purpose === null ? [] : paragraphs(purpose)));
  return purposes.length > 0 ? purposes.map(paragraph) : [paragraph({ blank: WORDS[lang].blanks.purpose })];
}

function participantBlocks(about: About): DocumentBlock[] {
  const { meeting, role, schedule, edition } = about;
  const words = WORDS[edition.lang];
  const others = presentLines(meeting, schedule, edition.lang, role);
  const away = absentLines(meeting, schedule, edition.lang, role);
  return [
    paragraph(ownPart(about)),
    others.length > 0 ? list(others) : paragraph({ blank: words.blanks.others }),
    ...(away.length > 0 ? [paragraph(words.apologies), list(away)] : []),
  ];
}

/** Whether the person is there himself, and as what. */
function ownPart({ meeting, role, schedule, edition }: About): string {
  const words = WORDS[edition.lang];
  const away = apologies(meeting, schedule).find(({ seat }) => seat.role === role);
  if (away?.replacement) return words.replaced(roleName(away.replacement.role, schedule.workspace));
  if (away) return words.unreplaced;
  const remarks = remarksOf(role, meeting, schedule, edition.lang);
  if (!remarks) return words.absent;
  return words.beside(remarks.length > 0 ? ` (${remarks.join('; ')})` : '');
}

function list(lines: readonly string[]): DocumentBlock {
  return {
    kind: 'list',
    entries: lines.map((text) => ({ label: null, tone: 'plain' as const, text, after: null, facts: [] })),
  };
}

/** The points as everybody has them, in short. */
function shortPoints({ meeting, schedule, edition }: About): Table {
  const { columns, nothing } = WORDS[edition.lang];
  const points = agendaPoints(meeting, neutral(schedule), edition).filter((block) => block.kind === 'point');
  return {
    kind: 'table',
    columns: [{ title: columns.number }, { title: columns.subject }, { title: columns.treatment }],
    rows: points.map(({ number, title, after: [treatment = ''] }) => [number, title, treatment]),
    empty: nothing,
  };
}

function speakerBlocks(order: RunningOrder, about: About): DocumentBlock[] {
  const { meeting, schedule, edition } = about;
  const { lang } = edition;
  const { speakers, subject, speaker, nothing, blanks } = WORDS[lang];
  // Nobody speaks on what is adopted without a debate.
  const items = order.parts.flatMap((part) => part.items.map(({ item }) => item));
  const table: Table = {
    kind: 'table',
    columns: [{ title: subject }, { title: speaker }],
    rows: items.map((item) => [item.title, speakerLine(item, meeting, schedule, lang) || { blank: blanks.speaker }]),
    empty: nothing,
  };
  return [...chairBlocks(about), ...(items.length === 0 ? [paragraph(nothing)] : [paragraph(speakers), table])];
}

function chairBlocks({ meeting, role, schedule, edition }: About): DocumentBlock[] {
  const { chairIs, youChair } = WORDS[edition.lang];
  if (leadersOf(meeting, schedule).roles.includes(role)) return [paragraph(youChair)];
  const chair = chairLine(meeting, schedule, edition.lang);
  return typeof chair === 'string' ? [paragraph(chairIs(chair))] : [];
}

function adviceBlocks(
  { parts, formalities }: RunningOrder,
  written: readonly Annotation[],
  lang: Lang,
): DocumentBlock[] {
  const said = written.flatMap(({ items }) => items);
  const about = ({ deliverable }: Item) => said.filter(({ product }) => product === deliverable.id);
  const title = (number: string, item: Item): DocumentBlock => ({
    ...heading(WORDS[lang].point(number, item.title)),
    sub: true,
  });
  return [
    ...parts.flatMap(({ items }) =>
      items.flatMap(({ number, item }) => [title(number, item), advice(about(item), ALL_PARTS, lang)]),
    ),
    ...(formalities?.items ?? []).flatMap(({ number, item }) => [
      title(number, item),
      advice(about(item), ['advice'], lang),
    ]),
  ];
}

const ALL_PARTS: readonly ItemPart[] = ['advice', 'decision', 'stickingPoint', 'attention'];

/** @param asked the parts that must be filled in when nobody said them */
function advice(said: readonly ItemAnnotation[], asked: readonly ItemPart[], lang: Lang): Fields {
  const { parts, blanks } = WORDS[lang];
  const rows = ALL_PARTS.flatMap((part): Fields['rows'] => {
    const lines = said.flatMap((one) => linesOf(part, one));
    if (lines.length > 0) return [{ label: parts[part], lines }];
    return asked.includes(part) ? [{ label: parts[part], lines: [{ blank: blanks[part] }] }] : [];
  });
  return { kind: 'fields', rows };
}

function linesOf(part: ItemPart, one: ItemAnnotation): string[] {
  const texts = part === 'decision' ? [one.decision, one.alternative] : [one[part]];
  return texts.flatMap((text) => (text === null ? [] : paragraphs(text)));
}

/** What is wrong on this day and concerns this person. */
function conflictBlocks(findings: readonly Finding[], { meeting, role, edition }: About): DocumentBlock[] {
  const { day } = meeting;
  const own = findings.filter(({ who, when, accepted }) => !accepted && who.includes(role) && when.includes(day));
  if (own.length === 0) return [];
  const entries = own.map((finding) => findingEntry(finding, [day], edition.lang));
  return [heading(WORDS[edition.lang].conflicts), { kind: 'list', entries }];
}
