import { sameSources } from '../definition/source-file.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import { type Handed, type Ledger, ledgerText, readLedger } from '../exchange/published/ledger.ts';
import { openRegister, type Register } from '../exchange/published/register.ts';
import { WriteFault } from '../io/write-fault.ts';
import type { FolderFiles } from '../io.ts';
import type { Said } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Loaded } from './definitions.ts';
import { alone, type WorkspaceFolder } from './folder.ts';
import { inFolder, type MayReplace, type WrittenFile, writeAndTell } from './write-files.ts';

/** Where a workspace remembers what was published. */
export const LEDGER = 'published.json';

/** What goes out in one go. */
export interface PublishedCalendars {
  files: readonly WrittenFile[];
  /** What is handed over to import: remembered once the files stand there. */
  imported?: readonly Handed[];
}

/**
 * Looks at what was published, for what only shows it.
 * @param schedule all of it
 * @throws WrongCall when the memory cannot be read
 */
export function lookInRegister({ folder: { io, path }, today }: Loaded, schedule: Schedule): Register {
  const bytes = path === '-' ? undefined : io.readFile(inFolder(path, LEDGER));
  return openRegister(ledgerIn(bytes, path), schedule, today);
}

/**
 * Publishes: writes files, and remembers what is in them. Numbers are remembered before a file gets its name, so that no
 * two versions of a meeting ever go out under one number; nobody else publishes meanwhile. Where nothing is otherwise,
 * nothing is written.
 * @param schedule all of it
 * @throws WrongCall or WriteFault
 */
export function publishCalendars<T extends PublishedCalendars>(
  loaded: Loaded,
  schedule: Schedule,
  mayReplace: MayReplace,
  make: (register: Register) => T,
): T {
  const { folder, lang } = loaded;
  const withoutMemory = () => {
    const publication = make(lookInRegister(loaded, schedule));
    writeAndTell(folder, lang, publication.files, mayReplace);
    return publication;
  };
  if (folder.path === '-') return withoutMemory();
  try {
    return alone(folder, lang, (files) => {
      const register = registerIn(files, loaded, schedule);
      const publication = make(register);
      const io = { ...folder.io, writeFiles: files.writeFiles };
      writeAndTell({ ...folder, io }, lang, publication.files, mayReplace, () => remember(register, files));
      if (publication.imported && register.imported(publication.imported)) remember(register, files);
      return publication;
    });
  } catch (error) {
    if (!isClosed(error, folder.path)) throw error;
    folder.tell(CLOSED[lang](quotedPath(folder.path)));
    return withoutMemory();
  }
}

/**
 * Puts in the memory what was lost from it.
 * @param restored what is to be in it, given what still is
 * @throws WrongCall or WriteFault
 */
export function restoreLedger({ io, path }: WorkspaceFolder, restored: (ledger: Ledger) => Ledger): void {
  io.inFolder(path, (files) => files.write(LEDGER, ledgerText(restored(ledgerIn(files.read(LEDGER), path)))));
}

/**
 * What was published, for who is alone in the folder.
 * @throws WrongCall when it cannot be read
 * @throws WriteFault when the definitions have changed since they were read: what is older must not go out after what is newer
 */
export function registerIn(files: FolderFiles, loaded: Loaded, schedule: Schedule): Register {
  const { io, path } = loaded.folder;
  if (!sameSources(io.readFolder(path), loaded.files)) throw new WriteFault(path, 'changed');
  return openRegister(ledgerIn(files.read(LEDGER), path), schedule, loaded.today);
}

/** Keeps what is published now. */
export function remember(register: Register, files: FolderFiles): void {
  if (register.changed) files.write(LEDGER, ledgerText(register.ledger));
}

/** Whether the folder of definitions itself may not be written in: then it is somebody else who publishes from it. */
function isClosed(error: unknown, folder: string): boolean {
  return error instanceof WriteFault && error.problem === 'permission' && error.paths[0] === folder;
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
  if ('line' in read) throw unreadable(inFolder(folder, LEDGER), read.line);
  return read;
}

function unreadable(path: string, line: number): WrongCall {
  const said: Said = {
    nl:
      `in ${quotedPath(path)} staat op regel ${line} iets wat cyclus er niet heeft geschreven\n` +
      'Zet een eerdere versie terug, of verwijder het bestand en haal het geheugen terug uit wat het laatst is ' +
      'gepubliceerd: cyclus exporteer --terughalen <bestand.ics>.',
    en:
      `line ${line} of ${quotedPath(path)} is not what cyclus wrote there\n` +
      'Put back an earlier version, or delete the file and restore the memory from what was published last: ' +
      'cyclus export --restore <file.ics>.',
  };
  return new WrongCall(said);
}
