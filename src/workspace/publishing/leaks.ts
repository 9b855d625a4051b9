import { grouped } from '../../common/grouped.ts';
import { withoutAnnotations } from '../../definition/edits/without-annotations.ts';
import { isDefinitionName, type SourceFile } from '../../definition/source-file.ts';
import type { Leak } from '../../documents/publication/leaks.ts';
import type { PublicationRecord, RecordedSource } from '../../exchange/published/publication.ts';
import { escaped } from '../../formats/html/escape.ts';
import { unpack } from '../../formats/word/package.ts';
import type { Definitions } from '../definitions.ts';
import { LEDGER } from '../published-memory.ts';
import { accessTo, inFolder, isTooOpen } from '../write-files.ts';
import { type Archive, archiveIgnore, sourceFolder, sourcePath } from './archive.ts';
import { closedFiles } from './closed-files.ts';
import { CONFIDENTIAL } from './files-to-publish.ts';
import { gitIgnore } from './git-ignore.ts';
import { baseName } from './kept-sources.ts';

/**
 * What publications left that is not for everybody, where others can read it: in the folder, or in any version that git has.
 * Records of earlier versions of cyclus kept everything in the open.
 */
export async function findLeaks(definitions: Definitions, archive: Archive): Promise<Leak[]> {
  const { folder, files } = definitions;
  const closed = await closedFiles(
    folder,
    files.map(({ name }) => baseName(name)),
  );
  const all = [
    ...(await sourceLeaks(definitions, archive, closed)),
    ...(await paperLeaks(definitions, archive)),
    ...(await reasonLeaks(definitions, archive, closed)),
  ];
  return all.filter(({ isHere, inGit }) => isHere || inGit !== null);
}

/** In the record itself: what everybody can read there, and what is kept apart and is too open. */
async function sourceLeaks(
  { folder: { io, path }, files }: Definitions,
  archive: Archive,
  closed: ReadonlySet<string>,
): Promise<Leak[]> {
  const annotated = new Set(files.filter(withoutAnnotations).map(({ name }) => baseName(name)));
  const [inOpen, inApart] = await Promise.all([false, true].map((apart) => io.keptByGit(sourceFolder(path, apart))));
  const isForGit = archiveIgnore(io, path).length > 0;
  const recorded = archive.records.flatMap(({ id, sources }) => sources.map((source) => ({ id, source })));
  const found = [...grouped(recorded, ({ source }) => `${source.sha256} ${source.name}`).values()].flatMap((same) => {
    const { sha256, name: of } = same[0]!.source;
    const what = whatIs(same[0]!.source, archive, closed, annotated);
    const [open, apart] = [sourcePath(path, sha256, false), sourcePath(path, sha256, true)];
    const isThere = (one: string) => io.readFile(one) !== undefined;
    const isCopyOpen = isForGit || isTooOpen(io, apart, accessTo(io, apart, [inFolder(path, of)]));
    const rest = { of, publications: same.map(({ id }) => id) };
    return what === undefined
      ? []
      : [
          { ...rest, what, path: open, isHere: isThere(open), inGit: calledBy(inOpen!, sha256) },
          {
            ...rest,
            what: 'copy' as const,
            path: apart,
            isHere: isThere(apart) && isCopyOpen,
            inGit: calledBy(inApart!, sha256),
          },
        ];
  });
  const known = new Set([...archive.records.flatMap(openHashes), ...recorded.map(({ source }) => source.sha256)]);
  return [...found, ...inOpen!.filter((inGit) => !known.has(inGit.split('/').at(-1)!)).map(loose)];
}

/** What git calls a file; null when it has none of that name. */
function calledBy(kept: readonly string[], name: string): string | null {
  return kept.find((one) => one.endsWith(`/${name}`)) ?? null;
}

/** What git has in the open of which no record knows. */
function loose(inGit: string): Leak {
  return { path: inGit, what: 'loose', of: '', publications: [], isHere: false, inGit };
}

/** What a publication was made of that is kept for everybody. */
export function openHashes({ sources, template, theme }: PublicationRecord): string[] {
  const kept = sources.flatMap(({ sha256, apart, rest }) => (apart ? (rest ?? []) : sha256));
  return [...kept, ...[template, theme].filter((look) => look !== null)];
}

/** Why a source is not for everybody; undefined when it is. */
function whatIs(
  { name, sha256, apart }: RecordedSource,
  archive: Archive,
  closed: ReadonlySet<string>,
  annotated: ReadonlySet<string>,
): 'annotations' | 'calendar' | 'closed' | undefined {
  if (name === LEDGER) return undefined;
  if (!isDefinitionName(name)) return 'calendar';
  if (apart === 'annotations') return 'annotations';
  const isAnnotated = archive.holds(sha256)
    ? withoutAnnotations({ name, bytes: archive.source(sha256) }) !== undefined
    : annotated.has(name);
  if (isAnnotated) return 'annotations';
  return apart === 'whole' || closed.has(name) ? 'closed' : undefined;
}

/** The files of definitions with annotations. @param folder in which they stand */
export function annotatedFiles(folder: string, files: readonly SourceFile[]): string[] {
  return files.filter(withoutAnnotations).map(({ name }) => inFolder(folder, baseName(name)));
}

/** In what went out: papers for one person that others can open. */
async function paperLeaks(
  { folder: { io, path: definitions }, files }: Definitions,
  archive: Archive,
): Promise<Leak[]> {
  const sources = annotatedFiles(definitions, files);
  const leaks: Leak[] = [];
  for (const [folder, records] of grouped(archive.records, (record) => record.folder)) {
    const kept = await io.keptByGit(inFolder(folder, CONFIDENTIAL));
    const isForGit = gitIgnore(io, inFolder(folder, CONFIDENTIAL)).length > 0;
    for (const [name, publications] of writtenIn(records, (file) => file.startsWith(`${CONFIDENTIAL}/`))) {
      const path = inFolder(folder, name);
      const isThere = io.readFile(path) !== undefined;
      const isHere = isThere && (isForGit || isTooOpen(io, path, accessTo(io, path, sources)));
      const inGit = calledBy(kept, name);
      leaks.push({ path, what: 'paper', of: '', publications, isHere, inGit });
    }
  }
  return leaks;
}

/** How earlier versions told of somebody who is absent: until the end of the sentence in HTML or in a workbook. */
const SENTENCES = /(?:niet beschikbaar voor|not available for|voorzitter|chair|quorum|niet bij|not at) [^<>]*/g;

/**
 * In what went out: pages that say why somebody is absent, as those of earlier versions did. In git that matters where the
 * definitions that say so are not open themselves.
 */
async function reasonLeaks(
  { folder: { io }, workspace }: Definitions,
  archive: Archive,
  closed: ReadonlySet<string>,
): Promise<Leak[]> {
  const absences = (workspace?.absences ?? []).filter(({ reason }) => reason !== '');
  const reasons = [...new Set(absences.map(({ reason }) => escaped(reason)))];
  const closedReasons = new Set(
    absences.filter(({ place }) => closed.has(baseName(place.file))).map(({ reason }) => escaped(reason)),
  );
  const tells = (text: string) =>
    [...text.matchAll(SENTENCES)].some(([sentence]) => reasons.some((reason) => sentence.includes(reason)));
  const leaks: Leak[] = [];
  for (const [folder, records] of grouped(archive.records, (record) => record.folder)) {
    const kept = (await Promise.all([...closedReasons].map((reason) => io.keptByGit(folder, reason)))).flat();
    for (const [name, publications] of writtenIn(records, (file) => /\.(?:html|xlsx)$/.test(file))) {
      const path = inFolder(folder, name);
      const bytes = io.readFile(path);
      const isHere = bytes !== undefined && tells(textIn(bytes));
      const page = calledBy(kept, name);
      // Git cannot see what a workbook says: it says what the pages beside it say.
      const inGit = page ?? (name.endsWith('.xlsx') && kept[0] ? kept[0].replace(/[^/]*$/, name) : null);
      leaks.push({ path, what: 'reason', of: '', publications, isHere, inGit });
    }
  }
  return leaks;
}

/** The files of a folder of publications, each with the publications that wrote it there. */
function writtenIn(
  records: readonly PublicationRecord[],
  isMeant: (name: string) => boolean,
): Map<string, readonly string[]> {
  const all = records.flatMap(({ id, files }) => files.map(({ written }) => ({ id, written })));
  const meant = grouped(
    all.filter(({ written }) => isMeant(written)),
    ({ written }) => written,
  );
  return new Map([...meant].map(([written, same]) => [written, same.map(({ id }) => id)]));
}

/** All text in a file, of a workbook in all of its parts. */
function textIn(bytes: Uint8Array): string {
  const decode = (some: Uint8Array) => new TextDecoder().decode(some);
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPacked) return decode(bytes);
  try {
    return Object.values(unpack(bytes)).map(decode).join('\n');
  } catch {
    return '';
  }
}
