import { type Day, isoDay, mondayOf } from '../../calendar/day.ts';
import { type Period, weeksFrom } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { check } from '../../conflicts/check.ts';
import { findingsDifference } from '../../conflicts/difference.ts';
import { recheckChanges } from '../../conflicts/recheck.ts';
import { type EditedSection, type FileRevision, withItem, withRevisions } from '../../definition/edits/revise.ts';
import type { WrittenItem } from '../../definition/edits/scalars.ts';
import type { Reading } from '../../definition/reading.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Finding, SourcePlace } from '../../diagnostic/finding.ts';
import { quoted, quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Edited, Effect } from '../../documents/changes/effect.ts';
import type { Access } from '../../io/access.ts';
import type { FileToReplace } from '../../io/replace-read.ts';
import type { Said } from '../../language/language.ts';
import { proposals } from '../../remedies/propose.ts';
import { tryKnowing } from '../../remedies/trial.ts';
import { differenceOf } from '../../schedule/changes/difference.ts';
import { rewritten } from '../../schedule/changes/past.ts';
import { resolve } from '../../schedule/resolve.ts';
import { type Loaded, readOrRecall, withCalendars } from '../definitions.ts';
import { WAITING } from '../folder.ts';
import { misread } from '../named/refer.ts';

/** The definitions that are to be changed, and what the command makes of them. */
export interface DefinitionEdit {
  /** The files as they are to become; undefined when that must be done by hand. */
  revisions: readonly FileRevision[] | undefined;
  section: Edited;
  /** Whether fora, roles, cycles and products stay what they are: then only what the edit touches is checked again. */
  isOfDates?: true;
  /** What is done, as a title. */
  title: Said;
  /** The days that the change touches, of which the effect is shown beside the usual ones. */
  touched(before: Workspace, after: Workspace): Period;
  /** The option whose value stands at a place, for who wrote something wrong there. */
  optionOf?(place: SourcePlace): string | undefined;
  /** What the folder is to remember or forget with it. */
  beside?: readonly FileToReplace[];
  /** Who may read a file that comes new; undefined for as usual. */
  access?: Access | undefined;
  /** Looks at what would come of it. @throws WrongCall when that is not what was meant */
  judge(effect: Effect): void;
}

/** What makes an edit of definitions without errors. @throws WrongCall when that cannot be done to them */
export type EditMaker = (loaded: Loaded) => DefinitionEdit;

/**
 * What a change to the definitions sets in motion; nothing is written.
 * @throws WrongCall when it makes no definitions, is not what was meant, or would change what has been
 */
export async function effectOf(loaded: Loaded, edit: DefinitionEdit): Promise<Effect> {
  const { revisions, section } = edit;
  if (!revisions) throw notSafelyChanged(section);
  keepEmptied(loaded, revisions);
  const effect = compared(loaded, await readAgain(loaded, revisions, edit.optionOf), revisions, edit);
  edit.judge(effect);
  keepPast(effect, loaded);
  return effect;
}

/**
 * Writes what was shown.
 * @param beside what the folder is to remember with it, and who may read a file that comes new
 * @throws WriteFault; nothing has been written then
 */
export function carryOut(
  { folder, files, lang }: Loaded,
  { revisions }: Pick<Effect, 'revisions'>,
  { beside = [], access }: Partial<Pick<DefinitionEdit, 'beside' | 'access'>> = {},
): void {
  const written = revisions.map(({ file, bytes }) => ({ path: file, data: bytes, access }));
  folder.io.writeInFolder(folder.path, files, [...beside, ...written], { told: () => folder.tell(WAITING[lang]) });
  for (const { file, bytes } of revisions)
    folder.tell(`${quotedPath(file)} ${(bytes === null ? TAKEN_AWAY : WRITTEN)[lang]}`);
}

/**
 * A file in which nothing at all stands is not changed: an editor that empties it before it writes would lose what it has
 * yet to write.
 * @throws WrongCall
 */
export function keepEmptied({ files }: Pick<Loaded, 'files'>, revisions: readonly Pick<FileRevision, 'file'>[]): void {
  const isEmptied = (file: string) =>
    files.some((one) => one.name === file && 'bytes' in one && one.bytes.length === 0);
  const found = revisions.find(({ file }) => isEmptied(file));
  if (found) throw emptied(found.file);
}

function emptied(file: string): WrongCall {
  return new WrongCall({
    nl: `er is niets gewijzigd: ${quotedPath(file)} is leeg. Wordt het net bewaard, geef dan dezelfde opdracht nog eens; hoort het leeg te zijn, verwijder het dan eerst`,
    en: `nothing was changed: ${quotedPath(file)} is empty. If it is being saved, give the same command again; if it is to be empty, remove it first`,
  });
}

/** What has been stands: an edit about days to come does not change it. */
function keepPast({ difference }: Effect, { today }: Loaded): void {
  const stop = rewritten(difference, today);
  if (!stop) return;
  const { item, meeting } = stop;
  const stops = difference.before.journeys.find((one) => one.deliverable.id === item.deliverable.id)?.meetingStops ?? [
    stop,
  ];
  const { forum, day, was } = stops.at(-1)!.meeting;
  const [name, decision] = [quoted(item.deliverable.id), quoted(`decided-by: ${forum.id} ${isoDay(was?.day ?? day)}`)];
  throw new WrongCall({
    nl: `hierdoor zou ${name} niet meer staan waar het is geweest: ${meeting.forum.id} van ${longDay(meeting.day, 'nl')}; leg eerst vast waar wordt besloten, met ${decision} bij het product`,
    en: `by this ${name} would no longer be where it has been: ${meeting.forum.id} on ${longDay(meeting.day, 'en')}; first say where it is decided, with ${decision} at the product`,
  });
}

/** The edit that puts an item at the end of a section. */
export function addition(
  { files }: Loaded,
  section: EditedSection,
  item: WrittenItem,
  rest: Omit<DefinitionEdit, 'section' | 'revisions'>,
): DefinitionEdit {
  const revision = withItem(files, section, item);
  return { ...rest, section, revisions: revision && [revision] };
}

/** An item without the keys that nothing was said for. */
export function itemOf(parts: Record<string, string | undefined>): WrittenItem {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined));
}

/** A day as it is written in the definitions; undefined when none was named. */
export function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : isoDay(day);
}

async function readAgain(
  { folder, files }: Loaded,
  revisions: readonly FileRevision[],
  optionOf: DefinitionEdit['optionOf'],
): Promise<Reading & { workspace: Workspace }> {
  // What comes of it is read again by the next command.
  const reading = await readOrRecall(folder.io, withRevisions(files, revisions));
  const { workspace } = reading;
  if (!workspace) throw refused(reading.findings, optionOf);
  return { ...reading, workspace: await withCalendars(folder, workspace) };
}

/** What an option is called whose value stands at a key. */
const OPTIONS: Record<string, string> = {
  to: 'to',
  by: 'to',
  cycle: 'for',
  place: 'place',
  length: 'length',
  status: 'status',
  phase: 'phase',
  from: 'from',
  until: 'until',
  stop: 'stop',
  about: 'about',
};

function refused(findings: readonly Finding[], optionOf = optionOfChange): WrongCall {
  const { kind, args, places } = findings.find(({ severity }) => severity === 'error')!;
  const option = optionOf(places[0]!);
  return misread(option ?? null, { kind, args });
}

function optionOfChange({ path }: SourcePlace): string | undefined {
  return OPTIONS[String(path.at(-1))];
}

/** How the schedule changes over the days that `check` looks at and those that the change touches. */
function compared(
  { workspace, today, sources }: Loaded,
  after: Reading & { workspace: Workspace },
  revisions: readonly FileRevision[],
  { title, section, isOfDates, touched }: DefinitionEdit,
): Effect {
  const near = touched(workspace, after.workspace);
  const ahead = weeksFrom(mondayOf(today), workspace.settings.horizon);
  const window = {
    from: Math.min(ahead.from, near.from),
    until: Math.max(ahead.until, near.until),
  };
  const [old, made] = [resolve(workspace, window), resolve(after.workspace, window)];
  const found = check(old);
  const now = isOfDates ? recheckChanges({ schedule: old, findings: found }, made) : check(made);
  tryKnowing({ schedule: made, findings: now });
  const { solved, appeared } = findingsDifference(found, now);
  return {
    title,
    difference: differenceOf(old, made),
    before: found,
    findings: { solved, appeared: proposals(appeared, made) },
    sources: { before: sources, after: after.sources },
    section,
    revisions,
  };
}

const WRITTEN: Said = { nl: 'is bijgewerkt', en: 'was updated' };

const TAKEN_AWAY: Said = { nl: 'is weggehaald', en: 'was taken away' };

function notSafelyChanged(section: Edited): WrongCall {
  return new WrongCall({
    nl: `de lijst ${quoted(section)} is zo geschreven dat cyclus er niet veilig in kan wijzigen; pas het bestand zelf aan`,
    en: `the list ${quoted(section)} is written in a way that cyclus cannot change safely; change the file yourself`,
  });
}
