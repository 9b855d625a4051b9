import { longDay } from '../../calendar/words.ts';
import { roleTitle } from '../../definition/texts/role-name.ts';
import type { Annotation, ItemAnnotation, SubItem } from '../../definition/types/agendas.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { capital } from '../../language/capital.ts';
import type { Lang } from '../../language/language.ts';
import { treatmentWords } from '../../language/treatment.ts';
import { readTreatment } from '../../language/typed.ts';
import { type OrderPoint, runningOrder } from '../../schedule/meetings/running-order.ts';
import { neutral } from '../../schedule/neutral.ts';
import type { Item, Meeting, Schedule } from '../../schedule/schedule.ts';
import {
  type Document,
  type DocumentBlock,
  type Fields,
  heading,
  type MarginEntry,
  type PointText,
  paragraph,
  plainPoint,
  type Table,
} from '../blocks.ts';
import { inSentence } from '../covering-mails/sentence-words.ts';
import type { DocumentContext } from '../document-context.ts';
import { findingEntry } from '../finding-entry.ts';
import { speakerLine, spokenBy } from '../speaker-words.ts';
import { printedPoints } from './agenda-points.ts';
import { type ItemPart, WORDS } from './annotation-words.ts';
import { bodyTexts, paragraphsIn } from './item-words.ts';
import { marginOf } from './letterhead.ts';
import { momentLines, placeLines } from './meeting-words.ts';
import { absentLines, apologies, chairLine, leadersOf, presentLines, remarksOf } from './participants.ts';
import { takenTogether } from './together.ts';

/** For whom an annotation is, and about which meeting. */
interface About {
  meeting: Meeting;
  /** The id of the role. */
  role: string;
  schedule: Schedule;
  context: DocumentContext;
}

/**
 * The agenda of one meeting as one person gets it, with advice that nobody else may read. What nobody wrote is to be
 * filled in.
 * @param findings any; those on this day that concern the person are shown
 */
export function annotationDocument(about: About, findings: readonly Finding[]): Document {
  const { meeting, role, schedule, context } = about;
  const { lang } = context;
  const words = WORDS[lang];
  const { workspace } = schedule;
  const written = annotationsFor(about);
  const title = words.title(inSentence(meeting.forum, lang));
  return {
    lang,
    title,
    subtitles: [],
    runningHead: `${title}, ${longDay(meeting.day, lang)}`,
    marking: words.marking(roleTitle(role, workspace)),
    sender: workspace.settings.sender,
    margin: margin(about, written),
    blocks: [
      head(about),
      heading(words.purpose),
      ...purposeBlocks(written, lang),
      heading(words.participants),
      ...participantBlocks(about, written),
      heading(words.points),
      shortPoints(about),
      heading(words.advice),
      ...chairBlocks(about),
      ...speakerBlocks(about),
      ...adviceBlocks(about, written),
      ...conflictBlocks(findings, about),
    ],
    footer: null,
  };
}

function annotationsFor({ meeting, role, schedule }: About): Annotation[] {
  const { workspace, meant } = schedule;
  return workspace.annotations.filter((one) => one.role === role && meant(one.meeting).includes(meeting));
}

function head({ meeting, schedule, context }: About): Fields {
  const { lang } = context;
  const { fields } = WORDS[lang];
  return {
    kind: 'fields',
    rows: [
      { label: fields.moment, lines: momentLines(meeting, schedule.workspace, lang) },
      { label: fields.place, lines: placeLines(meeting, lang) },
    ],
  };
}

/** The reference, when nobody wrote it, and the initials are for a pen. */
function margin({ schedule, context: { lang, today } }: About, written: readonly Annotation[]): MarginEntry[] {
  const { fields, blanks } = WORDS[lang];
  const references = written.flatMap(({ reference }) => (reference === null ? [] : [reference]));
  const asked: MarginEntry[] = [
    { label: fields.initials, lines: [{ blank: blanks.initials }] },
    { label: fields.reference, lines: references.length > 0 ? references : [{ blank: blanks.reference }] },
  ];
  return marginOf(schedule.workspace.settings, { contact: [], day: today, asked }, lang);
}

function purposeBlocks(written: readonly Annotation[], lang: Lang): DocumentBlock[] {
  const purposes = written.flatMap(({ purpose }) => (purpose === null ? [] : paragraphsIn(purpose)));
  return purposes.length > 0 ? purposes.map(paragraph) : [paragraph({ blank: WORDS[lang].blanks.purpose })];
}

function participantBlocks(about: About, written: readonly Annotation[]): DocumentBlock[] {
  const { meeting, role, schedule, context } = about;
  const words = WORDS[context.lang];
  const others = presentLines(meeting, schedule, context.lang, role);
  const away = absentLines(meeting, schedule, context.lang, role);
  return [
    paragraph(ownPart(about)),
    others.length > 0 ? list(others) : paragraph({ blank: words.blanks.others }),
    ...(away.length > 0 ? [paragraph(words.apologies), list(away)] : []),
    ...written.flatMap(({ participants }) => (participants === null ? [] : paragraphsIn(participants).map(paragraph))),
  ];
}

/** Whether the person is there himself, and as what. */
function ownPart({ meeting, role, schedule, context }: About): string {
  const words = WORDS[context.lang];
  const away = apologies(meeting, schedule).find(({ seat }) => seat.role === role);
  if (away?.replacement) return words.replaced(roleTitle(away.replacement.role, schedule.workspace));
  if (away) return words.unreplaced;
  const remarks = remarksOf(role, meeting, schedule, context.lang);
  if (!remarks) return words.absent;
  return words.beside(remarks.length > 0 ? ` (${remarks.join('; ')})` : '');
}

function list(lines: readonly string[]): DocumentBlock {
  return {
    kind: 'list',
    entries: lines.map((text) => ({ label: null, tone: 'plain' as const, text, after: null, facts: [] })),
  };
}

/** The points as everybody has them, in short; what has a first speaker of its own comes with those. */
function shortPoints({ meeting, schedule, context }: About): DocumentBlock {
  const { lang } = context;
  const entries = printedPoints(meeting, neutral(schedule), context).map(({ of, point: { number, title } }) => {
    const treatment = of.kind === 'item' ? of.item.treatment : null;
    return {
      ...PLAIN_ENTRY,
      number,
      text: treatment === null ? title : `${title}, ${treatmentWords(treatment, lang)}`,
      facts: partsOfPoint(of).flatMap((part) => (part.speaker === null ? [{ label: part.title, value: '' }] : [])),
    };
  });
  return { kind: 'list', entries };
}

const PLAIN_ENTRY = { label: null, tone: 'plain', text: '', after: null, facts: [] } as const;

function partsOfPoint(of: OrderPoint): readonly SubItem[] {
  if ('item' in of) return of.item.subItems;
  return of.kind === 'standing' && of.point.what === 'own' ? of.point.subItems : [];
}

/** Who speaks first on each subject, or on each part of it; none when nobody was named. */
function speakerBlocks({ meeting, schedule, context: { lang } }: About): DocumentBlock[] {
  const { speakers, subject, speaker } = WORDS[lang];
  const rows = runningOrder(meeting, schedule.workspace).flatMap((of): [string, string][] => {
    const parts = partsOfPoint(of).map(({ title, speaker: own }): [string, string] => [
      title,
      own === null ? '' : spokenBy(own, meeting, schedule, lang),
    ]);
    // Nobody speaks on what is adopted without a debate.
    const named = of.kind === 'item' ? speakerLine(of.item, meeting, schedule, lang) : '';
    const all: [string, string][] = of.kind === 'item' ? [[of.item.title, named], ...parts] : parts;
    return all.filter(([, name]) => name !== '');
  });
  if (rows.length === 0) return [];
  const table: Table = {
    kind: 'table',
    columns: [{ title: subject }, { title: speaker }],
    rows: rows.map(([title, name]) => [title, capital(name)]),
    empty: '',
  };
  return [paragraph(speakers), table];
}

function chairBlocks({ meeting, role, schedule, context }: About): DocumentBlock[] {
  const { chairIs, youChair } = WORDS[context.lang];
  if (leadersOf(meeting, schedule).roles.includes(role)) return [paragraph(youChair)];
  const chair = chairLine(meeting, schedule, context.lang);
  return typeof chair === 'string' ? [paragraph(chairIs(chair))] : [];
}

/** Advice on each item, or on those that are taken together; on a hammer piece only what somebody wrote. */
function adviceBlocks(
  { meeting, schedule, context: { lang } }: About,
  written: readonly Annotation[],
): DocumentBlock[] {
  const said = written.flatMap(({ items }) => items);
  const points = runningOrder(meeting, schedule.workspace).flatMap((of) => ('item' in of ? [of] : []));
  return points.flatMap(({ item, kind }): DocumentBlock[] => {
    const group = takenTogether(item, meeting, schedule);
    const together = points.filter((other) => group.includes(other.item));
    const about = said.filter(({ product }) => together.some((other) => other.item.deliverable.id === product));
    if (together[0]!.item !== item || (kind === 'formality' && about.length === 0)) return [];
    const title = WORDS[lang].point(together.map(({ number }) => number));
    return [
      {
        ...plainPoint('', title),
        details: together.flatMap((other) => [
          other.item.title,
          ...other.item.subItems.flatMap((part) => (part.speaker === null ? [part.title] : [])),
        ]),
        body: adviceTexts(about, item, lang),
      },
    ];
  });
}

/** What is asked of who decides has to be said; that there may be a problem has not. */
function adviceTexts(said: readonly ItemAnnotation[], { treatment }: Item, lang: Lang): PointText[] {
  const { parts, blanks } = WORDS[lang];
  const lines = (part: ItemPart) => said.flatMap((one) => one[part] ?? []).flatMap(paragraphsIn);
  const labelled = (part: 'stickingPoint' | 'attention'): PointText[] =>
    lines(part).map((text, index) => (index === 0 ? { text, label: parts[part] } : { text }));
  const advice = lines('advice').flatMap(bodyTexts);
  const decision = [...lines('decision'), ...lines('alternative')].join(' ');
  const isAsked = decision !== '' || (treatment !== null && readTreatment(treatment) === 'besluitvorming');
  return [
    ...(advice.length > 0 || said.length > 0 ? advice : [{ text: { blank: blanks.advice } }]),
    ...(isAsked ? [{ label: `${parts.decision}:`, question: decision || { blank: blanks.decision } }] : []),
    ...labelled('stickingPoint'),
    ...labelled('attention'),
  ];
}

/** What is wrong on this day and concerns this person. */
function conflictBlocks(findings: readonly Finding[], { meeting, role, context }: About): DocumentBlock[] {
  const { day } = meeting;
  const own = findings.filter(({ who, when, accepted }) => !accepted && who.includes(role) && when.includes(day));
  if (own.length === 0) return [];
  const entries = own.map((finding) => findingEntry(finding, [day], context.lang));
  return [heading(WORDS[context.lang].conflicts), { kind: 'list', entries }];
}
