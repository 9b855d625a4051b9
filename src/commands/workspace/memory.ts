import { sameSources } from '../../definition/source-file.ts';
import { quoted, WrongCall } from '../../diagnostic/wrong-call.ts';
import { type Handed, type Ledger, ledgerText, readLedger } from '../../exchange/published/ledger.ts';
import { openRegister, type Register } from '../../exchange/published/register.ts';
import { WriteFault } from '../../io/write.ts';
import type { FolderFiles } from '../../io.ts';
import type { Said } from '../../language/language.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Context } from '../command-line/command.ts';
import { type WrittenFile, within, writeFiles } from '../command-line/output/deliver.ts';
import { folderOf, type Loaded } from './load.ts';

/** Where a workspace remembers what was published. */
export const LEDGER = 'published.json';

/** What goes out in one go. */
export interface Publication {
  files: readonly WrittenFile[];
  /** Whether what stands there may be replaced, whatever the line says. */
  isOurs?: (before: Uint8Array) => boolean;
  /** What is handed over to import: remembered once the files stand there. */
  imported?: readonly Handed[];
}

/**
 * Looks at what was published, for what only shows it.
 * @param schedule all of it
 * @throws WrongCall when the memory cannot be read
 */
export function lookInRegister(context: Context, { today }: Loaded, schedule: Schedule): Register {
  const folder = folderOf(context);
  const bytes = folder === '-' ? undefined : context.io.readFile(within(folder, LEDGER));
  return openRegister(ledgerIn(bytes, folder), schedule, today);
}

/**
 * Publishes: writes files, and remembers what is in them. Numbers are remembered before a file is written, so that no
 * two versions of a meeting ever go out under one number; nobody else publishes meanwhile. Where nothing is otherwise,
 * nothing is written.
 * @param schedule all of it
 * @throws WrongCall or WriteFault
 */
export function publish<T extends Publication>(
  context: Context,
  loaded: Loaded,
  schedule: Schedule,
  make: (register: Register) => T,
): T {
  const folder = folderOf(context);
  if (folder === '-') return withoutMemory(context, loaded, make(lookInRegister(context, loaded, schedule)));
  try {
    return context.io.inFolder(folder, (files) => publishIn(files, context, loaded, schedule, make));
  } catch (error) {
    if (!isClosed(error, folder)) throw error;
    context.tell(CLOSED[loaded.lang](quoted(folder)));
    return withoutMemory(context, loaded, make(lookInRegister(context, loaded, schedule)));
  }
}

function publishIn<T extends Publication>(
  files: FolderFiles,
  context: Context,
  loaded: Loaded,
  schedule: Schedule,
  make: (register: Register) => T,
): T {
  const register = registerIn(files, context, loaded, schedule);
  const publication = make(register);
  remember(register, files);
  writeFiles(context, loaded.lang, publication.files, publication.isOurs);
  if (publication.imported && register.imported(publication.imported)) remember(register, files);
  return publication;
}

/**
 * Puts in the memory what was lost from it.
 * @param restored what is to be in it, given what still is
 * @throws WrongCall or WriteFault
 */
export function restoreLedger(context: Context, restored: (ledger: Ledger) => Ledger): void {
  const folder = folderOf(context);
  context.io.inFolder(folder, (files) =>
    files.write(LEDGER, ledgerText(restored(ledgerIn(files.read(LEDGER), folder)))),
  );
}

/**
 * What was published, for who is alone in the folder.
 * @throws WrongCall when it cannot be read
 * @throws WriteFault when the definitions have changed since they were read: what is older must not go out after what is newer
 */
export function registerIn(files: FolderFiles, context: Context, loaded: Loaded, schedule: Schedule): Register {
  const { today } = loaded;
  const folder = folderOf(context);
  if (!sameSources(context.io.readFolder(folder), loaded.files)) throw new WriteFault(folder, 'changed');
  return openRegister(ledgerIn(files.read(LEDGER), folder), schedule, today);
}

/** Keeps what is published now. */
export function remember(register: Register, files: FolderFiles): void {
  if (register.changed) files.write(LEDGER, ledgerText(register.ledger));
}

function withoutMemory<T extends Publication>(context: Context, { lang }: Loaded, publication: T): T {
  writeFiles(context, lang, publication.files, publication.isOurs);
  return publication;
}

/** Whether the folder of definitions itself may not be written in: then it is somebody else who publishes from it. */
function isClosed(error: unknown, folder: string): boolean {
  return error instanceof WriteFault && error.problem === 'permission' && error.path === folder;
}

const CLOSED = {
  nl: (folder: string) =>
    `Let op: in ${folder} mag niet worden geschreven, dus wat nu uitgaat wordt daar niet onthouden.\n` +
    'Laat wie er wel mag schrijven de agenda’s bijhouden.',
  en: (folder: string) =>
    `Note: ${folder} may not be written in, so what goes out now is not remembered there.\n` +
    'Let somebody who may write there keep the calendars.',
};

function ledgerIn(bytes: Uint8Array | undefined, folder: string): Ledger {
  if (!bytes) return new Map();
  const read = readLedger(new TextDecoder().decode(bytes));
  if ('line' in read) throw unreadable(within(folder, LEDGER), read.line);
  return read;
}

function unreadable(path: string, line: number): WrongCall {
  const said: Said = {
    nl:
      `in ${quoted(path)} staat op regel ${line} iets wat cyclus er niet heeft geschreven\n` +
      'Zet een eerdere versie terug, of verwijder het bestand en haal het geheugen terug uit wat het laatst is\n' +
      'gepubliceerd: cyclus export --restore <bestand.ics>.',
    en:
      `line ${line} of ${quoted(path)} is not what cyclus wrote there\n` +
      'Put back an earlier version, or delete the file and restore the memory from what was published last:\n' +
      'cyclus export --restore <file.ics>.',
  };
  return new WrongCall(said);
}
