import { version } from '../../../package.json';
import { type Day, isoDay } from '../../calendar/day.ts';
import { within as inPeriod, type Period } from '../../calendar/period.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { type FileOutcome, type Published, publicationDocument } from '../../documents/publication.ts';
import { startingRounds } from '../../documents/rounds.ts';
import { roundName } from '../../documents/words.ts';
import { fileName } from '../../exchange/file-name.ts';
import { nextId, type PublicationRecord, type PublishedFile, sha256 } from '../../exchange/published/publication.ts';
import { WriteFault } from '../../io/write.ts';
import type { FolderFiles } from '../../io.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { type Context, type ExitCode, exit } from '../command.ts';
import { within } from '../deliver.ts';
import { showAll } from '../findings.ts';
import { folderOf, type Loaded } from '../load.ts';
import { LEDGER, lookInRegister, registerIn, remember } from '../memory.ts';
import { dryRun, output, reason } from '../options.ts';
import { spell } from '../spell.ts';
import { askedWindow, fortnight } from '../window.ts';
import { WrongCall } from '../wrong-call.ts';
import { type Archive, archiveFiles, openArchive } from './archive.ts';
import { calendarsOf, type MadeCalendar } from './calendars.ts';
import { type MadePaper, makePaper } from './paper.ts';
import { papersOf, type Source } from './papers.ts';
import { progressOn } from './progress.ts';
import { leftovers, type Settled, type Shelf, settle } from './settle.ts';
import { sourceOf } from './source.ts';

/** Where publications go when nobody says. */
const USUAL_FOLDER = 'publicaties';

/** Everything that is known before anything is written. */
interface Plan {
  source: Source;
  archive: Archive;
  previous: PublicationRecord | null;
  folder: string;
  papers: readonly MadePaper[];
  git: PublicationRecord['git'];
}

/** Publishes a fortnight, or shows what that would do. @throws WrongCall or WriteFault */
export async function publishWindow(context: Context, loaded: Loaded): Promise<ExitCode> {
  const definitions = folderOf(context);
  if (definitions === '-') throw NO_FOLDER;
  const { workspace, today, lang } = loaded;
  const window = askedWindow(context, workspace, fortnight(context, workspace, today, undefined));
  const archive = openArchive(context.io, definitions);
  const previous = archive.records.at(-1) ?? null;
  const source = sourceOf(loaded, window, previous && { record: previous, archive }, null);
  const errors = openErrors(source.findings, window);
  if (errors.length > 0) {
    context.io.stderr.write(`${await showAll(context, context.io.stderr, { ...loaded, findings: errors })}\n`);
    context.io.stderr.write(`${STOPPED[lang]}\n`);
    return exit.conflicts;
  }
  const folder = within(context.get(output) ?? USUAL_FOLDER, folderName(source.whole));
  const papers = await makeAll(context, source, filesBefore(archive, folder));
  const plan: Plan = { source, archive, previous, folder, papers, git: await gitOf(context, loaded) };
  const published = context.get(dryRun) ? look(context, plan) : write(context, plan);
  context.io.stdout.write(await spell(context, publicationDocument(published, lang), 'text'));
  return exit.clean;
}

const NO_FOLDER = new WrongCall({
  nl: 'wat wordt gepubliceerd, wordt bij de definities onthouden; noem met --cycles een map',
  en: 'what is published is remembered with the definitions; name a folder with --cycles',
});

const STOPPED = {
  nl: 'Er is niets gepubliceerd: los deze fouten eerst op, of accepteer ze met een reden (cyclus accept).',
  en: 'Nothing was published: solve these errors first, or accept them with a reason (cyclus accept).',
};

/** The errors of these days with which nobody has decided to live. */
function openErrors(findings: readonly Finding[], window: Period): Finding[] {
  return findings.filter(
    ({ severity, accepted, when }) =>
      severity === 'error' && !accepted && (when.length === 0 || when.some((day) => inPeriod(day, window))),
  );
}

/** Sorts by date, and tells people which rounds begin. @example '2020-11-02-A2-B2' */
function folderName(whole: Schedule): string {
  return fileName([isoDay(whole.window.from), ...startingRounds(whole).map(roundName)].join(' '));
}

async function makeAll(
  context: Context,
  source: Source,
  before: ReadonlyMap<string, PublishedFile>,
): Promise<MadePaper[]> {
  const papers = papersOf(source);
  const progress = progressOn(context, papers.length);
  const made: MadePaper[] = [];
  for (const paper of papers) {
    progress.step(paper.path);
    made.push(await makePaper(paper, source.loaded, before.get(paper.path)));
  }
  progress.end();
  return made;
}

/** What was published in a folder the last time, by where it belongs. */
function filesBefore({ records }: Archive, folder: string): ReadonlyMap<string, PublishedFile> {
  const last = records.filter((record) => record.folder === folder).at(-1);
  return new Map(last?.files.map((file) => [file.path, file]));
}

/** What publishing would do. */
function look(context: Context, plan: Plan): Published {
  const { loaded, whole } = plan.source;
  const calendars = calendarsOf(loaded, whole, lookInRegister(context, loaded, whole));
  const { settled, left } = settleAll(context, plan, filesOf(plan, calendars));
  return told(plan, null, true, settled, left);
}

/** Publishes while nobody else writes in the folder of definitions: numbers first, then the record with all files. */
function write(context: Context, plan: Plan): Published {
  const definitions = folderOf(context);
  return context.io.inFolder(definitions, (files) => writeIn(files, definitions, context, plan));
}

function writeIn(files: FolderFiles, definitions: string, context: Context, plan: Plan): Published {
  const { io } = context;
  const { loaded, whole } = plan.source;
  // Somebody else may have published since we looked.
  if (openArchive(io, definitions).records.at(-1)?.id !== plan.previous?.id)
    throw new WriteFault(definitions, 'changed');
  const memory = files.read(LEDGER);
  const register = registerIn(files, context, loaded, whole);
  const calendars = calendarsOf(loaded, whole, register);
  const made = filesOf(plan, calendars);
  const { settled, left } = settleAll(context, plan, made);
  const sources = sourcesOf(context, loaded, memory);
  const record = isNews(plan, made) ? recordOf(context, plan, definitions, made, settled, sources) : null;
  remember(register, files);
  const data = new Map(made.map((file) => [file.path, file.data]));
  const written = settled
    .filter(({ outcome }) => outcome === 'new' || outcome === 'changed' || outcome === 'beside')
    .map((one) => ({ path: within(plan.folder, one.written), data: data.get(one.path)!, replace: true }));
  const kept = record ? archiveFiles(io, definitions, record, [...sources.values()]) : [];
  io.writeFiles([...kept, ...written]);
  io.removeFiles(left.gone.map((path) => within(plan.folder, path)));
  if (register.imported(calendars.map(({ handed }) => handed))) remember(register, files);
  return told(plan, record?.id ?? null, false, settled, left);
}

type MadeFile = MadePaper;

/** All that goes out; a calendar has no day on it, and keeps that of the publication in which it last changed. */
function filesOf({ papers, source, archive, folder }: Plan, calendars: readonly MadeCalendar[]): MadeFile[] {
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
  return [...papers, ...entries];
}

function settleAll(
  { io }: Context,
  { folder, archive }: Plan,
  made: readonly MadeFile[],
): { settled: Settled[]; left: ReturnType<typeof leftovers> } {
  const ours = new Set(archive.records.flatMap(({ files }) => files.map(({ sha256: hash }) => hash)));
  const shelf: Shelf = {
    stands(path) {
      const bytes = io.readFile(within(folder, path));
      return bytes && sha256(bytes);
    },
    isOurs: (hash) => ours.has(hash),
    before: filesBefore(archive, folder),
  };
  const settled = made.map((file) => settle(file, shelf));
  return { settled, left: leftovers(settled, shelf) };
}

/** Whether anything is otherwise than in the publication before. */
function isNews({ archive, folder }: Plan, made: readonly MadeFile[]): boolean {
  const before = filesBefore(archive, folder);
  return made.length !== before.size || made.some(({ path, sha256: hash }) => before.get(path)?.sha256 !== hash);
}

/** What a publication is made of, by what it is called in the folder of definitions. */
function sourcesOf(
  context: Context,
  { files, workspace }: Loaded,
  memory: Uint8Array | undefined,
): Map<string, Uint8Array> {
  const sources = new Map<string, Uint8Array>();
  for (const file of files) if ('bytes' in file) sources.set(baseName(file.name), file.bytes);
  for (const { file } of workspace.busy) {
    const bytes = context.io.readFile(within(folderOf(context), file));
    if (bytes) sources.set(file, bytes);
  }
  if (memory) sources.set(LEDGER, memory);
  return sources;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function recordOf(
  { io, get }: Context,
  { source, archive, previous, folder, git }: Plan,
  definitions: string,
  made: readonly MadeFile[],
  settled: readonly Settled[],
  sources: ReadonlyMap<string, Uint8Array>,
): PublicationRecord {
  const { loaded, whole } = source;
  const written = new Map(settled.map((one) => [one.path, one.written]));
  const ids = archive.records.map(({ id }) => id);
  return {
    id: nextId(isoDay(loaded.today), ids),
    made: io.now(),
    ...{ today: loaded.today, fixed: loaded.fixed, window: whole.window, lang: loaded.lang },
    reason: get(reason) ?? null,
    ...{ version, git, definitions, folder },
    previous: previous?.id ?? null,
    template: source.template && sha256(source.template),
    sources: [...sources].map(([name, bytes]) => ({ name, sha256: sha256(bytes) })),
    files: made.map(({ data: _, ...file }) => ({ ...file, written: written.get(file.path)! })),
  };
}

/** The commit that the definitions were last in; null when git knows nothing of them. */
async function gitOf(context: Context, { files }: Loaded): Promise<PublicationRecord['git']> {
  const past = await context.io.readPast(folderOf(context), { at: { revision: 'HEAD' }, path: undefined });
  if (typeof past === 'string') return null;
  const [then, now] = [past.files, files].map(
    (some) => new Map(some.map((file) => [baseName(file.name), hashOf(file)])),
  );
  const clean = then!.size === now!.size && [...now!].every(([name, hash]) => then!.get(name) === hash);
  return { commit: past.commit, clean };
}

function hashOf(file: Loaded['files'][number]): string {
  return 'bytes' in file ? sha256(file.bytes) : file.problem;
}

function told(
  { source, previous, folder }: Plan,
  id: string | null,
  dry: boolean,
  settled: readonly Settled[],
  left: { gone: readonly string[]; kept: readonly string[] },
): Published {
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
