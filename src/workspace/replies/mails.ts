import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { LARGEST_MAIL, readReplies } from '../../exchange/replies/read-replies.ts';
import type { Reply, ReplyProblem } from '../../exchange/replies/reply.ts';
import type { Io } from '../../io.ts';
import { inFolder } from '../write-files.ts';

/** What stands in mails. */
export interface MailsRead {
  replies: readonly { file: string; reply: Reply }[];
  without: readonly { file: string; problem: ReplyProblem }[];
}

/** As many mails as somebody may save of a year. */
const MOST_FILES = 5000;

/**
 * Reads a mail, all files of a folder but hidden ones, or standard input.
 * @param path a file, a folder, or `-`
 * @throws WrongCall when there is nothing to read, or far too much
 */
export async function readMails(io: Io, path: string): Promise<MailsRead> {
  const replies: { file: string; reply: Reply }[] = [];
  const without: { file: string; problem: ReplyProblem }[] = [];
  for (const { file, read } of filesAt(io, path)) {
    const bytes = read();
    const mail =
      typeof bytes === 'string' ? { replies: [], problems: [bytes] } : await readReplies(bytes, io.withinTime);
    for (const reply of mail.replies) replies.push({ file, reply });
    for (const problem of mail.problems) without.push({ file, problem });
  }
  return { replies, without };
}

interface MailFile {
  /** What it is called to the reader. */
  file: string;
  read(): Uint8Array | ReplyProblem;
}

function filesAt(io: Io, path: string): MailFile[] {
  if (path === '-') return [{ file: path, read: () => io.readInput() ?? 'unreadable' }];
  if (!io.isFolder(path)) {
    if (io.sizeOf(path) === undefined) throw missing(path);
    return [fileAt(io, path, path)];
  }
  const names = io.filesIn(path).filter((name) => !name.startsWith('.'));
  if (names.length > MOST_FILES) throw tooMany(path);
  return names.sort().map((name) => fileAt(io, inFolder(path, name), name));
}

/** What is too large is not even read. */
function fileAt(io: Io, path: string, file: string): MailFile {
  const isTooLarge = () => (io.sizeOf(path) ?? 0) > LARGEST_MAIL;
  return { file, read: () => (isTooLarge() ? 'too-large' : (io.readFile(path) ?? 'unreadable')) };
}

function missing(path: string): WrongCall {
  return new WrongCall({
    nl: `${quotedPath(path)} is er niet, of is geen bestand dat te lezen is`,
    en: `${quotedPath(path)} is not there, or is no file that can be read`,
  });
}

function tooMany(path: string): WrongCall {
  return new WrongCall({
    nl: `in ${quotedPath(path)} staan meer dan ${MOST_FILES} bestanden; zet de antwoorden in een map apart`,
    en: `${quotedPath(path)} holds more than ${MOST_FILES} files; put the answers in a folder of their own`,
  });
}
