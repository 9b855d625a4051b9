import { type Day, parseDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { longDay } from '../../calendar/words.ts';
import { grouped } from '../../common/grouped.ts';
import type { Addition } from '../../definition/edits/append.ts';
import { type FileRevision, withAddition, withRevisions } from '../../definition/edits/revise.ts';
import type { WrittenValue } from '../../definition/edits/scalars.ts';
import { readWorkspace } from '../../definition/read.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import type { Finding, SourcePlace } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Said } from '../../language/language.ts';
import type { Difference } from '../../schedule/changes/difference.ts';
import { rewritten } from '../../schedule/changes/past.ts';
import type { Loaded } from '../definitions.ts';
import { bounded } from './acceptance.ts';
import type { DefinitionEdit } from './carry-out.ts';
import { rememberSolved } from './solved.ts';

/**
 * The edit that adds things to the definitions, which one `undo` takes away again.
 * @param title what is done
 * @param optionOf the option whose value stands at a place
 * @throws WrongCall when the definitions are written in a way that cyclus cannot add to
 */
export function additionsEdit(
  loaded: Loaded,
  additions: readonly Addition[],
  title: Said,
  optionOf: NonNullable<DefinitionEdit['optionOf']>,
): DefinitionEdit {
  const revisions = revisionsOf(loaded.files, additions);
  const days = bounded(daysIn(additions), loaded.today);
  return {
    revisions,
    section: 'additions',
    title,
    optionOf,
    touched: () => days,
    beside: [rememberSolved(loaded, revisions, days, true)],
    judge: ({ difference }) => keepAgendas(difference, loaded.today),
  };
}

/** What has been has had its agenda. @throws WrongCall for a product that would have been on one */
function keepAgendas(difference: Difference, today: Day): void {
  const stop = rewritten(difference, today);
  if (!stop || difference.before.workspace.deliverables.has(stop.item.deliverable.id)) return;
  const { item, meeting } = stop;
  const name = quoted(item.deliverable.name);
  throw new WrongCall({
    nl: `${name} zou op de agenda komen van een overleg dat is geweest: ${meeting.forum.id} van ${longDay(meeting.day, 'nl')}; laat het later beginnen`,
    en: `${name} would come on the agenda of a meeting that has been: ${meeting.forum.id} on ${longDay(meeting.day, 'en')}; let it begin later`,
  });
}

/** The files that become otherwise, each with the lines of all that comes in it. @throws WrongCall */
function revisionsOf(files: readonly SourceFile[], additions: readonly Addition[]): FileRevision[] {
  const revisions = new Map<string, FileRevision>();
  let written = files;
  for (const addition of together(additions)) {
    const revision = withAddition(written, addition);
    if (!revision) throw notSafelyAdded(addition.path);
    const earlier = revisions.get(revision.file)?.lines ?? [];
    revisions.set(revision.file, { ...revision, lines: [...earlier, ...revision.lines] });
    written = withRevisions(written, [revision]);
  }
  return [...revisions.values()];
}

/** What comes in one place as one addition, in order. */
function together(additions: readonly Addition[]): Addition[] {
  return [...grouped(additions, ({ path }) => path.join('\n')).values()].map((same) => ({
    path: same[0]!.path,
    things: same.flatMap(({ things }) => things) as unknown as Addition['things'],
  }));
}

/** The first and the last day that things name; none when they name no day. */
function daysIn(additions: readonly Addition[]): Period {
  const values = additions.flatMap(({ things }) => things.map(({ value }) => value));
  const named = values.flatMap(textsIn).flatMap((text) => text.match(/\d{4}-\d\d-\d\d/g) ?? []);
  const days = named.flatMap((text) => parseDay(text) ?? []);
  return { from: Math.min(...days), until: Math.max(...days) };
}

function textsIn(value: WrittenValue): string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(textsIn);
}

/**
 * What is wrong with one value of something that is to be added, as far as can be said before all of it is known.
 * @param keys where the value stands in it
 */
export function faultAt(
  { files }: Pick<Loaded, 'files'>,
  addition: Addition,
  keys: readonly string[],
): Finding | undefined {
  const revision = withAddition(files, addition);
  if (!revision) return undefined;
  const { findings } = readWorkspace(withRevisions(files, [revision]));
  return findings.find(
    ({ severity, places }) => severity === 'error' && isBelow(places[0]!, placeOf(revision, addition, keys)),
  );
}

/**
 * What is wrong with each of some things, each an addition of its own; undefined for one that nothing is wrong with.
 * @throws WrongCall when the definitions are written in a way that cyclus cannot add to
 */
export function faultsIn({ files }: Pick<Loaded, 'files'>, additions: readonly Addition[]): (Finding | undefined)[] {
  const places: SourcePlace[] = [];
  let written = files;
  for (const whole of together(additions)) {
    const revision = withAddition(written, whole);
    if (!revision) throw notSafelyAdded(whole.path);
    written = withRevisions(written, [revision]);
    const own = additions.flatMap(({ path }, index) => (path.join('\n') === whole.path.join('\n') ? index : []));
    for (const [time, index] of own.entries())
      places[index] = placeOf({ file: revision.file, index: revision.index + time }, additions[index]!, []);
  }
  const errors = readWorkspace(written).findings.filter(({ severity }) => severity === 'error');
  return places.map((place) => errors.find((error) => error.places.some((one) => isBelow(one, place))));
}

/** Where something that was added stands, or a value in it. */
function placeOf(
  { file, index }: Pick<FileRevision, 'file' | 'index'>,
  { path, things: [{ key }] }: Addition,
  keys: readonly string[],
): SourcePlace {
  return { file, path: [...path, key ?? index, ...keys] };
}

/** Whether a place is another one, or lies in it. */
function isBelow({ file, path }: SourcePlace, above: SourcePlace): boolean {
  return file === above.file && above.path.every((step, depth) => path[depth] === step);
}

function notSafelyAdded(path: readonly string[]): WrongCall {
  const name = quoted(path.join('.'));
  return new WrongCall({
    nl: `${name} is zo geschreven dat cyclus er niet veilig iets aan kan toevoegen; pas het bestand zelf aan`,
    en: `${name} is written in a way that cyclus cannot safely add to; change the file yourself`,
  });
}
