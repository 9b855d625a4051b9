import { dayRange } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import type { Lang, Said } from '../../language/language.ts';
import { type Difference, isSame } from '../../schedule/changes/difference.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';
import { differenceBlocks } from '../changes/difference.ts';
import { roundsWords } from '../rounds.ts';

/** What became of a file of a publication. */
export type FileOutcome = 'new' | 'changed' | 'same' | 'kept' | 'beside' | 'removed' | 'left' | 'held';

/** What was published, or would be. */
export interface PublicationOutcome {
  /** Null when there was nothing to publish anew. */
  id: string | null;
  /** What was published in this folder before; null for the first time. */
  last: string | null;
  /** Whether an earlier attempt had broken off. */
  resumed: boolean;
  /** Whether it only was looked at. */
  dry: boolean;
  folder: string;
  files: readonly { path: string; written: string; outcome: FileOutcome }[];
  /** How this window differs from what was published before; null for the first publication. */
  difference: Difference | null;
  /** The publication that it is compared with. */
  previous: string | null;
}

interface Words {
  title: (id: string) => string;
  finishedTitle: (id: string) => string;
  restoredTitle: (id: string) => string;
  heldTitle: (id: string) => string;
  dryTitle: string;
  nothingTitle: string;
  files: string;
  outcome: Record<FileOutcome, string>;
  count: (count: number) => string;
  same: (count: number) => string;
  in: (folder: string) => string;
  beside: (written: string) => string;
  kept: string;
  left: string;
  held: string;
  changes: (id: string) => string;
  nothing: string;
  dry: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: (id) => `Publicatie ${id}`,
    finishedTitle: (id) => `Publicatie ${id} afgemaakt`,
    restoredTitle: (id) => `Publicatie ${id} hersteld`,
    heldTitle: (id) => `Publicatie ${id} is niet af`,
    dryTitle: 'Wat er gepubliceerd zou worden',
    nothingTitle: 'Niets te publiceren',
    files: 'Bestanden',
    outcome: {
      new: 'nieuw',
      changed: 'gewijzigd',
      same: 'ongewijzigd',
      kept: 'bewerkt',
      beside: 'ernaast',
      removed: 'weggehaald',
      left: 'blijft staan',
      held: 'niet vervangen',
    },
    count: (count) => `${count} bestanden`,
    same: (count) => (count === 1 ? '1 bestand is ongewijzigd.' : `${count} bestanden zijn ongewijzigd.`),
    in: (folder) => `In de map ${folder}`,
    beside: (written) => `Iemand heeft dit bestand bewerkt; het nieuwe staat ernaast als ${written}.`,
    kept: 'Iemand heeft dit bestand bewerkt, en er is niets nieuws; het blijft zoals het is.',
    left: 'Dit bestand hoort er niet meer bij, maar iemand heeft het bewerkt; haal het zelf weg.',
    held:
      'Dit bestand kon niet worden vervangen, en staat er nog zoals het was. Sluit het als het in een ander programma open is, en publiceer nog eens.',
    changes: (id) => `Gewijzigd sinds publicatie ${id}`,
    nothing: 'Alles staat er al zoals het nu is.',
    dry: 'Er is niets geschreven.',
  },
  en: {
    title: (id) => `Publication ${id}`,
    finishedTitle: (id) => `Publication ${id} finished`,
    restoredTitle: (id) => `Publication ${id} restored`,
    heldTitle: (id) => `Publication ${id} is not finished`,
    dryTitle: 'What would be published',
    nothingTitle: 'Nothing to publish',
    files: 'Files',
    outcome: {
      new: 'new',
      changed: 'changed',
      same: 'unchanged',
      kept: 'edited',
      beside: 'beside it',
      removed: 'removed',
      left: 'left there',
      held: 'not replaced',
    },
    count: (count) => `${count} files`,
    same: (count) => (count === 1 ? '1 file is unchanged.' : `${count} files are unchanged.`),
    in: (folder) => `In the folder ${folder}`,
    beside: (written) => `Somebody edited this file; the new one stands beside it as ${written}.`,
    kept: 'Somebody edited this file, and there is nothing new; it stays as it is.',
    left: 'This file no longer belongs here, but somebody edited it; remove it yourself.',
    held:
      'This file could not be replaced, and is as it was. Close it when another program has it open, and publish once more.',
    changes: (id) => `Changed since publication ${id}`,
    nothing: 'Everything is there already, as it is now.',
    dry: 'Nothing was written.',
  },
};

/** What a person reads after publishing: what was written where, and what changed since the time before. */
export function publicationDocument(published: PublicationOutcome, lang: Lang): Document {
  const words = WORDS[lang];
  const { dry, folder, files } = published;
  const told = files.filter(({ outcome }) => outcome !== 'same');
  const same = files.length - told.length;
  return {
    lang,
    title: titleOf(published, words),
    subtitles: [...about(published, lang), words.in(folder)],
    blocks: [
      ...changeBlocks(published, lang),
      ...(told.length === 0 ? [paragraph(words.nothing)] : [heading(words.files), list(told, lang)]),
      ...(same > 0 && told.length > 0 ? [paragraph(words.same(same))] : []),
      ...(dry ? [paragraph(words.dry)] : []),
    ],
    footer: null,
  };
}

function titleOf({ id, last, dry, resumed, files }: PublicationOutcome, words: Words): string {
  if (dry) return words.dryTitle;
  const is = (...outcomes: FileOutcome[]) => files.some(({ outcome }) => outcomes.includes(outcome));
  const named = id ?? last;
  if (named === null) return words.nothingTitle;
  if (is('held')) return words.heldTitle(named);
  if (id !== null) return (resumed ? words.finishedTitle : words.title)(id);
  return is('new', 'changed', 'beside', 'removed') ? words.restoredTitle(named) : words.nothingTitle;
}

function about({ difference }: PublicationOutcome, lang: Lang): string[] {
  if (!difference) return [];
  const { after } = difference;
  return [`${roundsWords(after, lang)}, ${dayRange(after.window.from, after.window.until, lang)}`];
}

function changeBlocks({ difference, previous }: PublicationOutcome, lang: Lang): DocumentBlock[] {
  if (!difference || previous === null || isSame(difference)) return [];
  return [heading(WORDS[lang].changes(previous)), ...differenceBlocks(difference, lang).map(below)];
}

/** Its headings stand below that of the changes. */
function below(block: DocumentBlock): DocumentBlock {
  return block.kind === 'heading' ? { ...block, sub: true } : block;
}

/** A longer list of names is not read: then files of which there is nothing to say are counted, folder by folder. */
const MOST_NAMED = 20;

function list(files: PublicationOutcome['files'], lang: Lang): DocumentBlock {
  const plain = files.filter(({ outcome }) => remark(outcome, '', lang) === undefined);
  const named = plain.length > MOST_NAMED ? files.filter((file) => !plain.includes(file)) : files;
  const counted = plain.length > MOST_NAMED ? countedEntries(plain, lang) : [];
  return { kind: 'list', entries: [...counted, ...named.map((file) => fileEntry(file, lang))] };
}

function countedEntries(files: PublicationOutcome['files'], lang: Lang): ListEntry[] {
  const alike = grouped(files, ({ path, outcome }) => `${outcome} ${folderIn(path)}`);
  return [...alike.values()].map((group): ListEntry => {
    const { path, outcome } = group[0]!;
    const folder = folderIn(path);
    const alone = group.length === 1 || folder === '';
    const text = alone ? group.map((one) => one.path).join(', ') : folder;
    const after = alone ? null : `– ${WORDS[lang].count(group.length)}`;
    return { label: WORDS[lang].outcome[outcome], tone: 'plain', text, after, facts: [] };
  });
}

function fileEntry({ path, written, outcome }: PublicationOutcome['files'][number], lang: Lang): ListEntry {
  const said = remark(outcome, written, lang);
  return {
    label: WORDS[lang].outcome[outcome],
    tone: said === undefined ? 'plain' : 'warning',
    text: path,
    after: null,
    facts: said === undefined ? [] : [{ label: said, value: '' }],
  };
}

function folderIn(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What there is to say about a file of which somebody must know more. */
function remark(outcome: FileOutcome, written: string, lang: Lang): string | undefined {
  const { beside, kept, left, held } = WORDS[lang];
  return { beside: beside(written), kept, left, held }[outcome as string];
}
