import { quotedPath } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import { readSent, type Sent, type SentList, sentText } from '../exchange/mail/sent.ts';
import type { FolderFiles } from '../io.ts';
import type { WorkspaceFolder } from './folder.ts';
import { inFolder } from './write-files.ts';

/** Where a workspace remembers what was sent to whom. */
const SENT = 'sent.json';

/** What was sent, for what only shows it. @throws WrongCall when that cannot be read */
export function lookInSent({ io, path }: WorkspaceFolder): SentList {
  return listIn(io.readFile(inFolder(path, SENT)), path);
}

/** What was sent, for who is alone in the folder. @throws WrongCall or WriteFault */
export function sentIn(files: FolderFiles, { path }: WorkspaceFolder): Map<string, Sent> {
  return new Map(listIn(files.read(SENT), path));
}

/** Keeps what was sent. @throws WriteFault */
export function keepSent(files: FolderFiles, list: SentList): void {
  const text = sentText(list);
  files.write(SENT, text);
  kept = { text, list: new Map(list) };
}

/** What was kept last: after each message the list is read again, and is almost always still this one. */
let kept: { text: string; list: SentList } = { text: '', list: new Map() };

function listIn(bytes: Uint8Array | undefined, folder: string): SentList {
  if (!bytes) return new Map();
  const text = new TextDecoder().decode(bytes);
  const read = text === kept.text ? kept.list : readSent(text);
  if (!('line' in read)) return read;
  throw new WrongCall({
    nl:
      `in ${quotedPath(inFolder(folder, SENT))} staat op regel ${read.line} iets wat cyclus er niet heeft geschreven\n` +
      'Zet een eerdere versie terug. Zonder dit bestand krijgt iedereen alles opnieuw.',
    en:
      `line ${read.line} of ${quotedPath(inFolder(folder, SENT))} is not what cyclus wrote there\n` +
      'Put back an earlier version. Without this file everybody gets everything anew.',
  });
}
