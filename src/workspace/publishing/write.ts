import type { FileOutcome, PublicationOutcome } from '../../documents/publication/publication.ts';
import { sha256 } from '../../exchange/published/publication.ts';
import type { FileToWrite } from '../../io/stage.ts';
import { WriteFault } from '../../io/write-fault.ts';
import type { FolderFiles, Io } from '../../io.ts';
import { alone } from '../folder.ts';
import { LEDGER, lookInRegister, registerIn, remember } from '../published-memory.ts';
import { accessTo, inFolder, isTooOpen } from '../write-files.ts';
import { type Archive, archiveIgnore, attemptFile, keptFiles, openArchive, recordFile } from './archive.ts';
import { calendarsOf, type MadeCalendar } from './calendars.ts';
import type { MadeFile } from './file-to-publish.ts';
import { CONFIDENTIAL } from './files-to-publish.ts';
import { gitIgnore } from './git-ignore.ts';
import { type KeptSource, keptLook, keptSources } from './kept-sources.ts';
import { tellsChanges } from './mail-files.ts';
import { attemptsIn, filesBefore, lastIn, type PreparedPublication, versionsBefore } from './prepared.ts';
import { recordOf } from './record.ts';
import { leftovers, type PaperShelf, type Settled, settle } from './settle.ts';

/** What publishing would do. */
export function look(prepared: PreparedPublication): PublicationOutcome {
  const { loaded, whole } = prepared.source;
  const calendars = calendarsOf(loaded, whole, lookInRegister(loaded, whole));
  const { settled, left } = settleAll(prepared, filesOf(prepared, calendars));
  return told(prepared, null, true, settled, left, []);
}

/**
 * Publishes while nobody else writes in the folder of definitions. First it is written down what is going to be published,
 * then come the files, and the record last: whatever breaks off in between, the next time finishes it.
 * @throws WriteFault when nothing was changed, or when somebody else took over
 */
export function write(prepared: PreparedPublication): PublicationOutcome {
  const { folder, lang } = prepared.source.loaded;
  return alone(folder, lang, (files) => writeIn(files, prepared));
}

function writeIn(files: FolderFiles, prepared: PreparedPublication): PublicationOutcome {
  const { source, archive, folder } = prepared;
  const { loaded, whole } = source;
  const { io, path: definitions } = loaded.folder;
  // Somebody else may have published since we looked.
  if (namesOf(openArchive(io, definitions)) !== namesOf(archive)) throw new WriteFault(definitions, 'changed');
  const memory = files.read(LEDGER);
  const register = registerIn(files, loaded, whole);
  const calendars = calendarsOf(loaded, whole, register);
  const made = filesOf(prepared, calendars);
  const { settled, left } = settleAll(prepared, made);
  const sources = keptSources(loaded, memory, prepared.closed);
  const record = isNews(prepared, made) ? recordOf(prepared, made, settled, sources) : null;
  const attempt = record && attemptFile(archive, definitions, record);
  const papers = papersToWrite(prepared, made, settled);
  const gone = left.gone.map((path) => inFolder(folder, path));
  io.tryReplacing([...papers.map(({ path }) => path), ...gone, ...unreadable(io, folder, settled, left.kept)]);
  files.writeFiles([
    ...(record ? archiveIgnore(io, definitions) : []),
    ...(made.some(isConfidential) ? gitIgnore(io, inFolder(folder, CONFIDENTIAL)) : []),
  ]);
  const held = put(files, papers, gone, () => {
    if (record) files.writeFiles(sourcesToWrite(prepared, sources));
    remember(register, files);
    if (attempt) files.writeFiles([attempt]);
  });
  if (held.length === 0) {
    if (record) files.writeFiles([recordFile(definitions, record)]);
    const attempts = [...attemptsIn(archive, folder), ...(attempt ? [attempt] : [])];
    clear(files, [...archive.spent, ...attempts.map(({ path }) => path)]);
    if (register.imported(calendars.map(({ handed }) => handed))) remember(register, files);
  }
  return told(prepared, record?.id ?? null, false, settled, left, held);
}

/** Takes away attempts that count no more; one that somebody has open may as well stay. */
function clear(files: FolderFiles, attempts: readonly string[]): void {
  try {
    files.removeFiles(attempts);
  } catch (error) {
    if (!(error instanceof WriteFault)) throw error;
  }
}

function namesOf({ records, attempts }: Archive): string {
  return [...records.map(({ id }) => id), ...attempts.map(({ path }) => path)].join('\n');
}

/** What was left as somebody's own because it could not be read: it may just be open. */
function unreadable(io: Io, folder: string, settled: readonly Settled[], kept: readonly string[]): string[] {
  const places = [...settled.filter(({ path, written }) => path !== written).map(({ path }) => path), ...kept];
  return places.map((path) => inFolder(folder, path)).filter((path) => io.readFile(path) === undefined);
}

/** What is to be kept of what it was made of; what is not for everybody only when that was asked. */
function sourcesToWrite(
  {
    source: {
      loaded,
      look: { style, theme },
    },
  }: PreparedPublication,
  sources: readonly KeptSource[],
): FileToWrite[] {
  const looks = [style, theme].flatMap((look) => (look ? [keptLook(look)] : []));
  const { folder, workspace } = loaded;
  const kept = keptFiles(folder.io, folder.path, [...sources, ...looks]);
  return kept.filter(({ apart }) => workspace.settings.keepsConfidential || !apart);
}

/**
 * Puts papers in their places and takes others away. What another program opens in that very moment is gone on with.
 * @param ready called right before the first of them changes
 * @returns the paths of what stayed as it was
 */
function put(files: FolderFiles, papers: readonly FileToWrite[], gone: readonly string[], ready: () => void): string[] {
  let isBegun = false;
  const begin = () => {
    ready();
    isBegun = true;
  };
  const steps = [() => files.writeFiles(papers, begin), () => files.removeFiles(gone)];
  return steps.flatMap((step) => {
    try {
      step();
      return [];
    } catch (error) {
      if (!isBegun || !(error instanceof WriteFault) || error.problem === 'busy') throw error;
      return error.paths;
    }
  });
}

/** What is to be put in its place; what stays there too, when more people may read it than is meant. */
function papersToWrite(
  prepared: PreparedPublication,
  made: readonly MadeFile[],
  settled: readonly Settled[],
): FileToWrite[] {
  const { io } = prepared.source.loaded.folder;
  const byPath = new Map(made.map((file) => [file.path, file]));
  return settled.flatMap(({ path: place, written, outcome }): FileToWrite[] => {
    const { data, madeOf } = byPath.get(place)!;
    const file = (name: string, bytes: FileToWrite['data']) => {
      const path = inFolder(prepared.folder, name);
      return { path, data: bytes, replace: true, access: accessTo(io, path, madeOf) };
    };
    const isWritten = outcome !== 'same' && outcome !== 'kept';
    const stays = madeOf ? [place, written].filter((name) => !isWritten || name !== written) : [];
    const tooOpen = [...new Set(stays)].flatMap((name) => {
      const there = io.readFile(inFolder(prepared.folder, name));
      const kept = there && file(name, there);
      return kept && isTooOpen(io, kept.path, kept.access) ? [kept] : [];
    });
    return [...(isWritten ? [file(written, data)] : []), ...tooOpen];
  });
}

function isConfidential({ path }: MadeFile): boolean {
  return path.startsWith(`${CONFIDENTIAL}/`);
}

/** All that goes out; a calendar has no day on it, and keeps that of the publication in which it last changed. */
function filesOf(
  { papers, source, archive, folder }: PreparedPublication,
  calendars: readonly MadeCalendar[],
): MadeFile[] {
  const before = versionsBefore(archive, folder);
  const entries = calendars.map(({ path, data }): MadeFile => {
    const hash = sha256(data);
    const last = before(path).find(({ content }) => content === hash);
    return { path, data, sha256: hash, content: hash, dated: last?.dated ?? source.loaded.today };
  });
  const all = [...papers, ...entries];
  return isNews({ archive, folder }, all) ? all : all.filter((file) => !tellsChanges(file));
}

function settleAll(
  { folder, archive, source }: PreparedPublication,
  made: readonly MadeFile[],
): { settled: Settled[]; left: ReturnType<typeof leftovers> } {
  const { io } = source.loaded.folder;
  const attempts = attemptsIn(archive, folder).map(({ record }) => record);
  const ours = new Set([...archive.records, ...attempts].flatMap(({ files }) => files.map(({ sha256: hash }) => hash)));
  const shelf: PaperShelf = {
    stands: (path) => standsAt(io, inFolder(folder, path)),
    isOurs: (hash) => ours.has(hash),
    before: filesBefore(archive, folder),
  };
  const settled = made.map((file) => settle(file, shelf));
  // What tells of changes was published and may yet be sent; where that was not finished, it tells of what never was.
  const before = [
    ...[...shelf.before.values()].filter((file) => !tellsChanges(file)),
    ...attempts.flatMap(({ files }) => files),
  ];
  return { settled, left: leftovers(settled, before, shelf) };
}

function standsAt(io: Io, path: string): string | undefined {
  const bytes = io.readFile(path);
  if (bytes) return sha256(bytes);
  const slash = path.lastIndexOf('/');
  return io.filesIn(path.slice(0, slash)).includes(path.slice(slash + 1)) ? CLOSED : undefined;
}

/** In the place of the hash of a file that cannot be read: it may hold what somebody wrote. */
const CLOSED = 'closed';

/** Whether anything is otherwise than in the publication before, apart from what tells how that one was otherwise. */
function isNews(
  { archive, folder }: Pick<PreparedPublication, 'archive' | 'folder'>,
  made: readonly MadeFile[],
): boolean {
  const before = filesBefore(archive, folder);
  const told = (files: Iterable<{ path: string }>) => [...files].filter((file) => !tellsChanges(file));
  if (told(made).length !== told(before.values()).length) return true;
  return made.some((file) => !tellsChanges(file) && before.get(file.path)?.sha256 !== file.sha256);
}

function told(
  { source, archive, previous, folder }: PreparedPublication,
  id: string | null,
  dry: boolean,
  settled: readonly Settled[],
  left: { gone: readonly string[]; kept: readonly string[] },
  held: readonly string[],
): PublicationOutcome {
  const gone = (path: string, outcome: FileOutcome) => ({ path, written: path, outcome });
  const files = [
    ...settled,
    ...left.gone.map((path) => gone(path, 'removed')),
    ...left.kept.map((path) => gone(path, 'left')),
  ];
  return {
    ...{ id, dry, folder },
    last: lastIn(archive, folder)?.id ?? null,
    resumed: attemptsIn(archive, folder).length > 0,
    files: files.map((file) => (held.includes(inFolder(folder, file.written)) ? { ...file, outcome: 'held' } : file)),
    difference: source.difference?.difference ?? null,
    previous: previous?.id ?? null,
  };
}
