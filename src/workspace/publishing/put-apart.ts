import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Leak } from '../../documents/publication/leaks.ts';
import type { PublicationRecord, RecordedSource } from '../../exchange/published/publication.ts';
import { recordText } from '../../exchange/published/publication-text.ts';
import type { FileToWrite } from '../../io/stage.ts';
import { WriteFault } from '../../io/write-fault.ts';
import type { Definitions, Loaded } from '../definitions.ts';
import { alone } from '../folder.ts';
import { accessTo, inFolder } from '../write-files.ts';
import { type Archive, archiveIgnore, keptFiles, openArchive, recordPath, sourcePath } from './archive.ts';
import { closedFiles } from './closed-files.ts';
import { CONFIDENTIAL } from './files-to-publish.ts';
import { gitIgnore } from './git-ignore.ts';
import { baseName, type KeptSource, kept, keptDefinitions, keptTimes } from './kept-sources.ts';
import { annotatedFiles, openHashes } from './leaks.ts';
import { madeAgain } from './remake.ts';

/**
 * Puts apart what is not for everybody and stands open, as publishing does now, and says so in the records. What they were
 * made of can still be had by whoever may read it.
 * @throws WrongCall or WriteFault
 */
export async function putApart(definitions: Definitions, archive: Archive, leaks: readonly Leak[]): Promise<void> {
  const { io, path } = definitions.folder;
  const here = leaks.filter(({ isHere }) => isHere);
  const names = definitions.files.map(({ name }) => baseName(name));
  const closed = await closedFiles(definitions.folder, names);
  const records: RecordAnew[] = [];
  for (const record of archive.records) records.push(await anew(record, { definitions, archive, here, closed }));
  const sources = keptFiles(
    io,
    path,
    records.flatMap((one) => one.sources),
  );
  const papers = here.filter(({ what }) => what === 'paper').map((leak) => leak.path);
  const folders = new Set(papers.map((paper) => paper.slice(0, paper.lastIndexOf(`/${CONFIDENTIAL}/`))));
  alone(definitions.folder, definitions.lang, (files) => {
    // Somebody else may have published since we looked.
    if (openArchive(io, path).records.length !== archive.records.length) throw new WriteFault(path, 'changed');
    files.writeFiles([
      ...archiveIgnore(io, path),
      ...[...folders].flatMap((folder) => gitIgnore(io, inFolder(folder, CONFIDENTIAL))),
    ]);
    files.writeFiles([
      ...sources,
      ...papers.flatMap((paper) => closedPaper(paper, definitions)),
      ...records.map(({ record }) => ({ path: recordPath(path, record.id), data: recordText(record), replace: true })),
    ]);
    files.removeFiles(noLongerOpen(path, here, records));
  });
}

/** A record that says what is apart, and what is to be kept for it. */
interface RecordAnew {
  record: PublicationRecord;
  sources: readonly KeptSource[];
}

interface Task {
  definitions: Definitions;
  archive: Archive;
  /** What stands open on this disk. */
  here: readonly Leak[];
  /** The definitions that are not for everybody, by name. */
  closed: ReadonlySet<string>;
}

async function anew(
  record: PublicationRecord,
  { definitions: { folder }, archive, here, closed }: Task,
): Promise<RecordAnew> {
  const leakOf = ({ name, sha256 }: RecordedSource) =>
    here.find((leak) => leak.of === name && leak.path.endsWith(`/${sha256}`));
  const isCalendar = (source: RecordedSource) => leakOf(source)?.what === 'calendar' && source.apart === undefined;
  const then = record.sources.some(isCalendar) ? await definitionsThen(record, archive, folder) : undefined;
  const sources = record.sources.flatMap((source): KeptSource[] => {
    const leak = leakOf(source);
    if (!leak || !archive.holds(source.sha256)) return [];
    const { name } = source;
    const [data, path] = [archive.source(source.sha256), inFolder(folder.path, name)];
    if (source.apart) return [{ recorded: source, files: [{ data, apart: true }], path }];
    if (leak.what === 'calendar') {
      const calendars = then?.workspace.busy.filter(({ file }) => file === name) ?? [];
      return [(calendars.length > 0 && keptTimes(name, calendars, path)) || kept(name, data, path, 'whole')];
    }
    return [keptDefinitions(name, data, path, closed)];
  });
  const apart = new Map(sources.map(({ recorded }) => [recorded.name, recorded]));
  return { record: { ...record, sources: record.sources.map((source) => apart.get(source.name) ?? source) }, sources };
}

/** The definitions of a publication, once they have told what it asks of calendars; undefined when they cannot be read now. */
async function definitionsThen(
  record: PublicationRecord,
  archive: Archive,
  folder: Definitions['folder'],
): Promise<Loaded | undefined> {
  try {
    return (await madeAgain(folder, record, archive)).loaded;
  } catch (error) {
    if (error instanceof WrongCall) return undefined;
    throw error;
  }
}

function closedPaper(path: string, { folder: { io, path: definitions }, files }: Definitions): FileToWrite[] {
  const data = io.readFile(path);
  return data ? [{ path, data, replace: true, access: accessTo(io, path, annotatedFiles(definitions, files)) }] : [];
}

/** What stood open and is apart now, but for a text that is open for another reason. */
function noLongerOpen(folder: string, here: readonly Leak[], records: readonly RecordAnew[]): string[] {
  const open = new Set(
    records.flatMap(({ record }) => openHashes(record)).map((hash) => sourcePath(folder, hash, false)),
  );
  return here.filter(({ what, path }) => isOpenSource(what) && !open.has(path)).map(({ path }) => path);
}

function isOpenSource(what: Leak['what']): boolean {
  return what === 'annotations' || what === 'calendar' || what === 'closed';
}
