import { quoted } from '../../diagnostic/quoted.ts';
import { linesFor } from '../../diagnostic/wrap.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { type PublicationRecord, type PublishedFile, sha256 } from '../../exchange/published/publication.ts';
import { type Archived, mdto } from '../../formats/mdto/mdto.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { isHeld } from '../../schedule/meetings/is-held.ts';
import { resolve } from '../../schedule/resolve.ts';
import { type Loaded, readDefinitions } from '../definitions.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { registerIn } from '../published-memory.ts';
import { inFolder, type WrittenFile, writeAndTell } from '../write-files.ts';
import type { Archive } from './archive.ts';
import { calendarsOf } from './calendars.ts';
import { remakeFile } from './file-to-publish.ts';
import { CONFIDENTIAL, filesToPublish } from './files-to-publish.ts';
import { gitIgnore } from './git-ignore.ts';
import { baseName } from './kept-sources.ts';
import { missingApart, pastMachine, withKeptTimes } from './past.ts';
import { sourceOf } from './source.ts';

/**
 * Makes a publication again, of what it was made of then, and says of which files this gives another one: that takes
 * another version of cyclus.
 * @param to the folder to make it in, whether what stands there may be replaced, and whether each file is to be described
 *   for an archive, which is done only when all are what they were
 * @returns whether all files are what they were
 * @throws WrongCall or WriteFault
 */
export async function remake(
  { folder, lang }: { folder: WorkspaceFolder; lang: Lang },
  record: PublicationRecord,
  archive: Archive,
  { path, force, described }: { path: string; force: boolean; described: boolean },
): Promise<boolean> {
  const { files: made, loaded } = await madeAgain(folder, record, archive);
  const isAlike = ({ path: name, sha256: hash }: PublishedFile) => sha256(made.get(name)?.data ?? '') === hash;
  const other = record.files.filter((file) => !isAlike(file));
  const missing = missingApart(record, archive);
  // Of what cannot be made as it was for want of that, nothing is written: it would pass for what was published.
  const left = new Set(missing.length === 0 ? [] : other.map((file) => file.path));
  const descriptions = described && other.length === 0 ? descriptionsOf(record, loaded, made) : [];
  const files = [...made.values(), ...descriptions]
    .filter((file) => !left.has(file.path))
    .map((file) => ({ ...file, path: inFolder(path, file.path) }));
  if (files.some(({ madeOf }) => madeOf)) folder.io.writeFiles(gitIgnore(folder.io, inFolder(path, CONFIDENTIAL)));
  writeAndTell(folder, lang, files, force);
  if (other.length === 0) folder.tell(ALIKE[lang]);
  else {
    const sentence = missing.length === 0 ? UNLIKE[lang](record.version) : WITHOUT[lang](missing.map(quoted));
    const { stderr } = folder.io;
    stderr.write(linesFor(stderr, [sentence, ...other.map((file) => `- ${file.path}`)].join('\n')));
  }
  return other.length === 0;
}

/** What an archive has to know of a publication: beside each file, open to those who may read that. */
function descriptionsOf(
  record: PublicationRecord,
  { workspace }: Loaded,
  made: ReadonlyMap<string, WrittenFile>,
): WrittenFile[] {
  const { id, window, lang, reason } = record;
  const { settings } = workspace;
  const { meetings } = resolve(workspace, window);
  const files = record.files.map(({ path, sha256: hash }) => {
    const bytes = Buffer.byteLength(made.get(path)!.data);
    return { path, sha256: hash, bytes, madeOf: made.get(path)!.madeOf };
  });
  const archived: Archived = {
    ...{ id, lang, reason, files, made: record.made, days: window, programme: settings.title },
    creator: settings.sender[0] ?? '',
    fora: [...new Set(meetings.filter(isHeld).map(({ forum }) => forum.name))],
  };
  return mdto(archived).map(({ path, xml }, index) => ({ path, data: xml, madeOf: files[index - 1]?.madeOf }));
}

const ALIKE = {
  nl: 'Alle bestanden zijn byte voor byte wat toen is gepubliceerd.',
  en: 'All files are byte for byte what was published then.',
};

const UNLIKE = {
  nl: (version: string) =>
    `Let op: deze bestanden zijn anders dan wat toen is gepubliceerd, met versie ${version} van cyclus:`,
  en: (version: string) => `Note: these files differ from what was published then, with version ${version} of cyclus:`,
};

const WITHOUT = {
  nl: (names: readonly string[]) =>
    `Let op: het vertrouwelijke deel van deze publicatie is er niet (${listing(names, 'nl')}). Wat daarvan afhangt, is niet opnieuw te maken:`,
  en: (names: readonly string[]) =>
    `Note: the confidential part of this publication is not here (${listing(names, 'en')}). What depends on it cannot be made again:`,
};

/**
 * Everything that was published, by where it belongs, and the definitions of then.
 * @throws WrongCall when what it was made of is gone
 */
export async function madeAgain(
  folder: WorkspaceFolder,
  record: PublicationRecord,
  archive: Archive,
): Promise<{ files: Map<string, WrittenFile>; loaded: Loaded }> {
  const then: WorkspaceFolder = { ...folder, io: pastMachine(folder.io, archive, record), path: record.definitions };
  const loaded = await loadedThen(then, record, archive);
  const before = archive.records.find(({ id }) => id === record.previous);
  const kept = (hash: string | null) => (hash === null ? undefined : { path: '-', bytes: archive.source(hash) });
  const source = sourceOf(
    record.id,
    loaded,
    resolve(loaded.workspace, record.window),
    before ? { record: before, archive } : null,
    { style: kept(record.template), theme: kept(record.theme) },
  );
  const dated = new Map(record.files.map((file) => [file.path, file.dated]));
  const files = new Map<string, WrittenFile>();
  const keptAs = new Map(record.sources.map(({ name, sha256: hash }) => [name, archive.pathOf(hash)]));
  for (const paper of filesToPublish(source)) {
    const { path, data, madeOf } = await remakeFile(paper, { ...loaded, today: dated.get(paper.path) ?? record.today });
    files.set(path, { path, data, madeOf: madeOf?.map((file) => keptAs.get(baseName(file))!) });
  }
  const register = then.io.inFolder(then.path, (memory) => registerIn(memory, loaded, source.whole));
  for (const { path, data } of calendarsOf(loaded, source.whole, register)) files.set(path, { path, data });
  return { files, loaded };
}

async function loadedThen(then: WorkspaceFolder, record: PublicationRecord, archive: Archive): Promise<Loaded> {
  const { today, fixed, id, lang } = record;
  const definitions = await readDefinitions(then, { asked: lang, machine: lang });
  const { workspace } = definitions;
  if (workspace) return { ...definitions, workspace: withKeptTimes(workspace, record, archive), today, fixed };
  const missing = missingApart(record, archive);
  if (missing.length > 0) throw unreadableWithout(id, missing);
  throw new WrongCall({
    nl: `de definities van publicatie ${quoted(id)} zijn voor deze versie van cyclus niet meer te lezen`,
    en: `the definitions of publication ${quoted(id)} can no longer be read by this version of cyclus`,
  });
}

function unreadableWithout(id: string, missing: readonly string[]): WrongCall {
  const names = missing.map(quoted);
  return new WrongCall({
    nl: `van publicatie ${quoted(id)} is niets opnieuw te maken zonder ${listing(names, 'nl')}, uit het vertrouwelijke deel dat er niet is`,
    en: `nothing of publication ${quoted(id)} can be made again without ${listing(names, 'en')}, of the confidential part that is not here`,
  });
}
