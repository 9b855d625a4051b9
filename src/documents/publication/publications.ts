import { isoDay } from '../../calendar/day.ts';
import { dayRange, longDay, shortDay } from '../../calendar/words.ts';
import { momentAt } from '../../calendar/zone.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import { stamp } from '../../exchange/published/stored-lines.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Cell } from '../blocks/words.ts';
import { type Document, heading, type Table } from '../blocks.ts';
import { shortHash } from '../changes/since.ts';
import { momentWords } from '../why/why-meeting.ts';

interface Words {
  title: string;
  one: (id: string) => string;
  columns: readonly string[];
  none: string;
  made: string;
  today: string;
  window: string;
  reason: string;
  version: string;
  folder: string;
  previous: string;
  definitions: string;
  clean: string;
  edited: string;
  noGit: string;
  sources: string;
  files: string;
  sourceColumns: readonly string[];
  fileColumns: readonly string[];
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Publicaties',
    one: (id) => `Publicatie ${id}`,
    columns: ['Publicatie', 'Gemaakt', 'Over', 'Waarom', 'Definities', 'Bestanden'],
    none: 'Er is nog niets gepubliceerd.',
    made: 'Gemaakt',
    today: 'Datum op de stukken',
    window: 'Over',
    reason: 'Waarom',
    version: 'Versie van cyclus',
    folder: 'Map',
    previous: 'Vorige publicatie',
    definitions: 'Definities',
    clean: 'zoals in git',
    edited: 'met wijzigingen die niet in git stonden',
    noGit: 'niet in git',
    sources: 'Gemaakt van',
    files: 'Gepubliceerd',
    sourceColumns: ['Bestand', 'SHA-256'],
    fileColumns: ['Bestand', 'Datum', 'SHA-256'],
  },
  en: {
    title: 'Publications',
    one: (id) => `Publication ${id}`,
    columns: ['Publication', 'Made', 'About', 'Why', 'Definitions', 'Files'],
    none: 'Nothing has been published yet.',
    made: 'Made',
    today: 'Date on the papers',
    window: 'About',
    reason: 'Why',
    version: 'Version of cyclus',
    folder: 'Folder',
    previous: 'Previous publication',
    definitions: 'Definitions',
    clean: 'as in git',
    edited: 'with changes that were not in git',
    noGit: 'not in git',
    sources: 'Made of',
    files: 'Published',
    sourceColumns: ['File', 'SHA-256'],
    fileColumns: ['File', 'Date', 'SHA-256'],
  },
};

/** Everything that was ever published, the last first. @param zone of the clock times */
export function publicationsDocument(records: readonly PublicationRecord[], zone: string, lang: Lang): Document {
  const words = WORDS[lang];
  const table: Table = {
    kind: 'table',
    columns: words.columns.map((title) => ({ title })),
    rows: records
      .toReversed()
      .map((record) => [
        record.id,
        madeCell(record, zone, lang),
        { words: windowWords(record, lang), exact: `${isoDay(record.window.from)} ${isoDay(record.window.until)}` },
        record.reason ?? '',
        gitWords(record, lang),
        String(record.files.length),
      ]),
    empty: words.none,
  };
  return { lang, title: words.title, subtitles: [], blocks: [table], footer: null };
}

/** All that is known of one publication: when, why, of what, and which files came of it. */
export function recordDocument(record: PublicationRecord, zone: string, lang: Lang): Document {
  const words = WORDS[lang];
  const made = momentAt(Math.floor(record.made / 60), zone);
  const rows = [
    { label: words.made, lines: [momentWords(made.day, made.clock, lang)] },
    { label: words.today, lines: [longDay(record.today, lang)] },
    { label: words.window, lines: [windowWords(record, lang)] },
    { label: words.reason, lines: record.reason === null ? [] : [record.reason] },
    { label: words.folder, lines: [record.folder] },
    { label: words.definitions, lines: [gitWords(record, lang)] },
    { label: words.previous, lines: record.previous === null ? [] : [record.previous] },
    { label: words.version, lines: [record.version] },
  ];
  return {
    lang,
    title: words.one(record.id),
    subtitles: [],
    blocks: [
      { kind: 'fields', rows: rows.filter(({ lines }) => lines.length > 0) },
      heading(words.files),
      {
        kind: 'table',
        columns: words.fileColumns.map((title) => ({ title })),
        rows: record.files.map(({ written, dated, sha256 }) => [
          written,
          { words: shortDay(dated, lang), exact: isoDay(dated) },
          sha256,
        ]),
        empty: '',
      },
      heading(words.sources),
      {
        kind: 'table',
        columns: words.sourceColumns.map((title) => ({ title })),
        rows: record.sources.map(({ name, sha256 }) => [name, sha256]),
        empty: '',
      },
    ],
    footer: null,
  };
}

function madeCell({ made }: PublicationRecord, zone: string, lang: Lang): Cell {
  const { day, clock } = momentAt(Math.floor(made / 60), zone);
  return { words: momentWords(day, clock, lang), exact: stamp(made) };
}

function windowWords({ window }: PublicationRecord, lang: Lang): string {
  return dayRange(window.from, window.until, lang);
}

function gitWords({ git }: PublicationRecord, lang: Lang): string {
  const words = WORDS[lang];
  if (git === null) return words.noGit;
  return `${shortHash(git.commit)}, ${git.clean ? words.clean : words.edited}`;
}
