import { quoted, WrongCall } from '../../../diagnostic/wrong-call.ts';
import { type PublicationRecord, sha256 } from '../../../exchange/published/publication.ts';
import { resolve } from '../../../schedule/resolve.ts';
import { askedFolder } from '../../command-line/asked/asked-folder.ts';
import { type Context, type ExitCode, exit } from '../../command-line/command.ts';
import { cycles } from '../../command-line/options.ts';
import { within, writeFiles } from '../../command-line/output/deliver.ts';
import { type Loaded, readDefinitions } from '../load.ts';
import { registerIn } from '../memory.ts';
import type { Archive } from './archive.ts';
import { calendarsOf } from './calendars.ts';
import { remakePaper } from './paper.ts';
import { papersOf } from './papers.ts';
import { pastMachine } from './past.ts';
import { sourceOf } from './source.ts';

/**
 * Makes a publication again in the folder of `--output`, of what it was made of then, and says of which files this gives another one: that takes
 * another version of cyclus.
 * @throws WrongCall or WriteFault
 */
export async function remake(context: Context, record: PublicationRecord, archive: Archive): Promise<ExitCode> {
  const folder = askedFolder(context)!;
  const files = await filesOf(context, record, archive);
  writeFiles(
    context,
    context.lang,
    [...files].map(([path, data]) => ({ path: within(folder, path), data })),
  );
  const other = record.files.filter(({ path, sha256: hash }) => sha256(files.get(path) ?? '') !== hash);
  if (other.length === 0) {
    context.tell(ALIKE[context.lang]);
    return exit.clean;
  }
  context.io.stderr.write(
    `${UNLIKE[context.lang](record.version)}\n${other.map(({ path }) => `- ${path}\n`).join('')}`,
  );
  return exit.conflicts;
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
  context: Context,
  record: PublicationRecord,
  archive: Archive,
): Promise<Map<string, string | Uint8Array>> {
  const then = contextThen(context, record, archive);
  const loaded = await loadedThen(then, record);
  const before = archive.records.find(({ id }) => id === record.previous);
  const style = record.template === null ? undefined : { path: '-', bytes: archive.source(record.template) };
  const source = sourceOf(
    then.io,
    record.id,
    loaded,
    resolve(loaded.workspace, record.window),
    before ? { record: before, archive } : null,
    style,
  );
  const dated = new Map(record.files.map((file) => [file.path, file.dated]));
  const files = new Map<string, string | Uint8Array>();
  for (const paper of papersOf(source)) {
    const { path, data } = await remakePaper(paper, { ...loaded, today: dated.get(paper.path) ?? record.today });
    files.set(path, data);
  }
  const register = then.io.inFolder(record.definitions, (memory) => registerIn(memory, then, loaded, source.whole));
  for (const { path, data } of calendarsOf(loaded, source.whole, register)) files.set(path, data);
  return files;
}

/** A call that asks for nothing but the definitions of then, on the machine of then. */
function contextThen(context: Context, record: PublicationRecord, archive: Archive): Context {
  const get: Context['get'] = (option) => (option === cycles ? (record.definitions as never) : option.read([]));
  return { ...context, io: pastMachine(context.io, archive, record), asked: record.lang, get };
}

async function loadedThen(then: Context, { today, fixed, id }: PublicationRecord): Promise<Loaded> {
  const definitions = await readDefinitions(then);
  const { workspace } = definitions;
  if (workspace) return { ...definitions, workspace, today, fixed };
  throw new WrongCall({
    nl: `de definities van publicatie ${quoted(id)} zijn voor deze versie van cyclus niet meer te lezen`,
    en: `the definitions of publication ${quoted(id)} can no longer be read by this version of cyclus`,
  });
}
