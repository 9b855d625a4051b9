import { quoted, WrongCall } from '../../diagnostic/wrong-call.ts';
import { type PublicationRecord, sha256 } from '../../exchange/published/publication.ts';
import type { Lang } from '../../language/language.ts';
import { resolve } from '../../schedule/resolve.ts';
import { type Loaded, readDefinitions } from '../definitions.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { registerIn } from '../published-memory.ts';
import { within, writeFiles } from '../write-files.ts';
import type { Archive } from './archive.ts';
import { calendarsOf } from './calendars.ts';
import { remakeFile } from './file-to-publish.ts';
import { filesToPublish } from './files-to-publish.ts';
import { pastMachine } from './past.ts';
import { sourceOf } from './source.ts';

/**
 * Makes a publication again, of what it was made of then, and says of which files this gives another one: that takes
 * another version of cyclus.
 * @param path the folder to make it in
 * @param force whether what stands there may be replaced
 * @returns whether all files are what they were
 * @throws WrongCall or WriteFault
 */
export async function remake(
  { folder, lang }: { folder: WorkspaceFolder; lang: Lang },
  record: PublicationRecord,
  archive: Archive,
  path: string,
  force: boolean,
): Promise<boolean> {
  const made = await filesOf(folder, record, archive);
  const files = [...made].map(([name, data]) => ({ path: within(path, name), data }));
  writeFiles(folder, lang, files, force);
  const other = record.files.filter(({ path: name, sha256: hash }) => sha256(made.get(name) ?? '') !== hash);
  if (other.length === 0) folder.tell(ALIKE[lang]);
  else folder.io.stderr.write(`${UNLIKE[lang](record.version)}\n${other.map((file) => `- ${file.path}\n`).join('')}`);
  return other.length === 0;
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

/** Everything that was published, by where it belongs. */
async function filesOf(
  folder: WorkspaceFolder,
  record: PublicationRecord,
  archive: Archive,
): Promise<Map<string, string | Uint8Array>> {
  const then: WorkspaceFolder = { ...folder, io: pastMachine(folder.io, archive, record), path: record.definitions };
  const loaded = await loadedThen(then, record);
  const before = archive.records.find(({ id }) => id === record.previous);
  const style = record.template === null ? undefined : { path: '-', bytes: archive.source(record.template) };
  const source = sourceOf(
    record.id,
    loaded,
    resolve(loaded.workspace, record.window),
    before ? { record: before, archive } : null,
    style,
  );
  const dated = new Map(record.files.map((file) => [file.path, file.dated]));
  const files = new Map<string, string | Uint8Array>();
  for (const paper of filesToPublish(source)) {
    const { path, data } = await remakeFile(paper, { ...loaded, today: dated.get(paper.path) ?? record.today });
    files.set(path, data);
  }
  const register = then.io.inFolder(then.path, (memory) => registerIn(memory, loaded, source.whole));
  for (const { path, data } of calendarsOf(loaded, source.whole, register)) files.set(path, data);
  return files;
}

async function loadedThen(then: WorkspaceFolder, { today, fixed, id, lang }: PublicationRecord): Promise<Loaded> {
  const definitions = await readDefinitions(then, { asked: lang, machine: lang });
  const { workspace } = definitions;
  if (workspace) return { ...definitions, workspace, today, fixed };
  throw new WrongCall({
    nl: `de definities van publicatie ${quoted(id)} zijn voor deze versie van cyclus niet meer te lezen`,
    en: `the definitions of publication ${quoted(id)} can no longer be read by this version of cyclus`,
  });
}
