import type { FileOutcome, PublicationOutcome } from '../../documents/publication/publication.ts';
import { sha256 } from '../../exchange/published/publication.ts';
import { type FileToWrite, WriteFault } from '../../io/write.ts';
import type { FolderFiles, Io } from '../../io.ts';
import { LEDGER, lookInRegister, registerIn, remember } from '../published-memory.ts';
import { accessTo, isTooOpen, within } from '../write-files.ts';
import { archiveFiles, archiveIgnore, openArchive } from './archive.ts';
import { calendarsOf, type MadeCalendar } from './calendars.ts';
import type { MadeFile } from './file-to-publish.ts';
import { CONFIDENTIAL } from './files-to-publish.ts';
import { gitIgnore } from './git-ignore.ts';
import { keptSources, keptTemplate } from './kept-sources.ts';
import { tellsChanges } from './mail-files.ts';
import { filesBefore, type PublishPlan } from './plan.ts';
import { recordOf } from './record.ts';
import { leftovers, type PaperShelf, type Settled, settle } from './settle.ts';

/** What publishing would do. */
export function look(plan: PublishPlan): PublicationOutcome {
  const { loaded, whole } = plan.source;
  const calendars = calendarsOf(loaded, whole, lookInRegister(loaded, whole));
  const { settled, left } = settleAll(plan, filesOf(plan, calendars));
  return told(plan, null, true, settled, left);
}

/** Publishes while nobody else writes in the folder of definitions: numbers first, then the record with all files. */
export function write(plan: PublishPlan): PublicationOutcome {
  const { io, path } = plan.source.loaded.folder;
  return io.inFolder(path, (files) => writeIn(files, plan));
}

function writeIn(files: FolderFiles, plan: PublishPlan): PublicationOutcome {
  const { source } = plan;
  const { loaded, whole } = source;
  const { io, path: definitions } = loaded.folder;
  // Somebody else may have published since we looked.
  if (openArchive(io, definitions).records.length !== plan.archive.records.length)
    throw new WriteFault(definitions, 'changed');
  const memory = files.read(LEDGER);
  const register = registerIn(files, loaded, whole);
  const calendars = calendarsOf(loaded, whole, register);
  const made = filesOf(plan, calendars);
  const { settled, left } = settleAll(plan, made);
  const sources = keptSources(loaded, memory, plan.closed);
  const { keepsConfidential } = loaded.workspace.settings;
  const record = isNews(plan, made) ? recordOf(plan, made, settled, sources) : null;
  remember(register, files);
  const written = filesToWrite(plan, made, settled);
  const template = source.style ? [keptTemplate(source.style)] : [];
  const kept = record ? archiveFiles(io, definitions, record, [...sources, ...template], keepsConfidential) : [];
  io.writeFiles([
    ...(kept.length > 0 ? archiveIgnore(io, definitions) : []),
    ...(made.some(isConfidential) ? gitIgnore(io, within(plan.folder, CONFIDENTIAL)) : []),
  ]);
  io.writeFiles([...kept, ...written]);
  io.removeFiles(left.gone.map((path) => within(plan.folder, path)));
  if (register.imported(calendars.map(({ handed }) => handed))) remember(register, files);
  return told(plan, record?.id ?? null, false, settled, left);
}

/** What is to be put in its place; what stays there too, when more people may read it than is meant. */
function filesToWrite(plan: PublishPlan, made: readonly MadeFile[], settled: readonly Settled[]): FileToWrite[] {
  const { io } = plan.source.loaded.folder;
  const byPath = new Map(made.map((file) => [file.path, file]));
  return settled.flatMap(({ path: place, written, outcome }): FileToWrite[] => {
    const { data, madeOf } = byPath.get(place)!;
    const file = (name: string, bytes: FileToWrite['data']) => {
      const path = within(plan.folder, name);
      return { path, data: bytes, replace: true, access: accessTo(io, path, madeOf) };
    };
    const isWritten = outcome !== 'same' && outcome !== 'kept';
    const stays = madeOf ? [place, written].filter((name) => !isWritten || name !== written) : [];
    const tooOpen = [...new Set(stays)].flatMap((name) => {
      const there = io.readFile(within(plan.folder, name));
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
function filesOf({ papers, source, archive, folder }: PublishPlan, calendars: readonly MadeCalendar[]): MadeFile[] {
  const before = filesBefore(archive, folder);
  const entries = calendars.map(({ path, data }): MadeFile => {
    const hash = sha256(data);
    const last = before.get(path);
    return {
      path,
      data,
      sha256: hash,
      content: hash,
      dated: last?.content === hash ? last.dated : source.loaded.today,
    };
  });
  const all = [...papers, ...entries];
  return isNews({ archive, folder }, all) ? all : all.filter((file) => !tellsChanges(file));
}

function settleAll(
  { folder, archive, source }: PublishPlan,
  made: readonly MadeFile[],
): { settled: Settled[]; left: ReturnType<typeof leftovers> } {
  const { io } = source.loaded.folder;
  const ours = new Set(archive.records.flatMap(({ files }) => files.map(({ sha256: hash }) => hash)));
  const shelf: PaperShelf = {
    stands: (path) => standsAt(io, within(folder, path)),
    isOurs: (hash) => ours.has(hash),
    before: filesBefore(archive, folder),
  };
  const settled = made.map((file) => settle(file, shelf));
  const before = new Map([...shelf.before].filter(([, file]) => !tellsChanges(file)));
  return { settled, left: leftovers(settled, { ...shelf, before }) };
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
function isNews({ archive, folder }: Pick<PublishPlan, 'archive' | 'folder'>, made: readonly MadeFile[]): boolean {
  const before = filesBefore(archive, folder);
  const told = (files: Iterable<{ path: string }>) => [...files].filter((file) => !tellsChanges(file));
  if (told(made).length !== told(before.values()).length) return true;
  return made.some((file) => !tellsChanges(file) && before.get(file.path)?.sha256 !== file.sha256);
}

function told(
  { source, previous, folder }: PublishPlan,
  id: string | null,
  dry: boolean,
  settled: readonly Settled[],
  left: { gone: readonly string[]; kept: readonly string[] },
): PublicationOutcome {
  const gone = (path: string, outcome: FileOutcome) => ({ path, written: path, outcome });
  return {
    ...{ id, dry, folder },
    files: [
      ...settled,
      ...left.gone.map((path) => gone(path, 'removed')),
      ...left.kept.map((path) => gone(path, 'left')),
    ],
    difference: source.difference?.difference ?? null,
    previous: previous?.id ?? null,
  };
}
