import { type Day, isoDay, mondayOf } from '../../../calendar/day.ts';
import type { Period } from '../../../calendar/period.ts';
import { longDay } from '../../../calendar/words.ts';
import { check } from '../../../conflicts/check.ts';
import { findingsDifference } from '../../../conflicts/difference.ts';
import { type Revision, type Section, withItem } from '../../../definition/edits/revise.ts';
import type { Item } from '../../../definition/edits/scalars.ts';
import { type Reading, readWorkspace } from '../../../definition/read.ts';
import type { Workspace } from '../../../definition/types/workspace.ts';
import type { Finding } from '../../../diagnostic/finding.ts';
import { quoted, WrongCall } from '../../../diagnostic/wrong-call.ts';
import { type Effect, effectDocument } from '../../../documents/changes/effect.ts';
import type { Said } from '../../../language/language.ts';
import { proposals } from '../../../remedies/propose.ts';
import { differenceOf } from '../../../schedule/changes/difference.ts';
import { rewritten } from '../../../schedule/changes/past.ts';
import { resolve } from '../../../schedule/resolve.ts';
import { misread } from '../../command-line/asked/refer.ts';
import { type Context, type ExitCode, exit } from '../../command-line/command.ts';
import { effectFormat } from '../../command-line/options.ts';
import { spell } from '../../command-line/output/spell.ts';
import { folderOf, type Loaded, load, withCalendars } from '../load.ts';
import { isMeant, type MeantWords } from './confirm.ts';

/** The definitions that are to be changed, and what the command makes of them. */
export interface Plan {
  /** The file as it is to become; undefined when that must be done by hand. */
  revision: Revision | undefined;
  section: Section;
  /** What is done, as a title. */
  title: Said;
  /** The days that the change touches, of which the effect is shown beside the usual ones. */
  touched(before: Workspace, after: Workspace): Period;
  /** Looks at what would come of it. @throws WrongCall when that is not what was meant */
  judge(effect: Effect): void;
}

/**
 * Shows what a change to the definitions sets in motion, asks whether that is meant, and writes it.
 * @param plan what is to be changed, for definitions without errors
 * @throws WrongCall or WriteFault; nothing has been written then
 */
export async function carryOut(context: Context, plan: (loaded: Loaded) => Plan): Promise<ExitCode> {
  if (folderOf(context) === '-') throw INPUT;
  const loaded = await load(context);
  if (!loaded) return exit.wrong;
  const planned = plan(loaded);
  const { revision, section } = planned;
  if (!revision) throw byHand(section);
  const after = await readAgain(context, loaded, revision);
  const effect = effectOf(loaded, after, revision, planned);
  planned.judge(effect);
  keepPast(effect, loaded);
  context.io.stdout.write(await spelled(context, loaded, effect));
  if (!(await isMeant(context, loaded.lang, MEANT))) return exit.clean;
  context.io.writeInFolder(folderOf(context), loaded.files, revision.file, revision.bytes);
  context.tell(`${quoted(revision.file)} ${WRITTEN[loaded.lang]}`);
  return exit.clean;
}

/** What has been stands: an edit about days to come does not change it. */
function keepPast({ difference }: Effect, { today }: Loaded): void {
  const leg = rewritten(difference, today);
  if (!leg) return;
  const { item, meeting } = leg;
  const legs = difference.before.journeys.find((one) => one.deliverable.id === item.deliverable.id)?.legs ?? [leg];
  const { forum, day, was } = legs.at(-1)!.meeting;
  const [name, decision] = [quoted(item.deliverable.id), quoted(`decided-by: ${forum.id} ${isoDay(was?.day ?? day)}`)];
  throw new WrongCall({
    nl: `hierdoor zou ${name} niet meer staan waar het is geweest: ${meeting.forum.id} van ${longDay(meeting.day, 'nl')}; leg eerst vast waar wordt besloten, met ${decision} bij het product`,
    en: `by this ${name} would no longer be where it has been: ${meeting.forum.id} on ${longDay(meeting.day, 'en')}; first say where it is decided, with ${decision} at the product`,
  });
}

/** The plan to put an item at the end of a section. */
export function addition(
  { files }: Loaded,
  section: Section,
  item: Item,
  rest: Omit<Plan, 'section' | 'revision'>,
): Plan {
  return { ...rest, section, revision: withItem(files, section, item) };
}

/** An item without the keys that nothing was said for. */
export function itemOf(parts: Record<string, string | undefined>): Item {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined));
}

/** A day as it is written in the definitions; undefined when none was named. */
export function dayText(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : isoDay(day);
}

async function readAgain(
  context: Context,
  loaded: Loaded,
  revision: Revision,
): Promise<Reading & { workspace: Workspace }> {
  const { file, bytes } = revision;
  const others = loaded.files.filter(({ name }) => name !== file);
  const reading = readWorkspace([...others, { name: file, bytes }]);
  const { workspace } = reading;
  if (!workspace) throw refused(reading.findings);
  return { ...reading, workspace: await withCalendars(context, workspace) };
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

function refused(findings: readonly Finding[]): WrongCall {
  const { kind, args, places } = findings.find(({ severity }) => severity === 'error')!;
  const option = OPTIONS[String(places[0]?.path.at(-1))];
  return misread(option ? `--${option}: ` : '', { kind, args });
}

/** How the schedule changes over the days that `check` looks at and those that the change touches. */
function effectOf(
  { workspace, today, sources }: Loaded,
  after: Reading & { workspace: Workspace },
  revision: Revision,
  { title, section, touched }: Plan,
): Effect {
  const near = touched(workspace, after.workspace);
  const monday = mondayOf(today);
  const window = {
    from: Math.min(monday, near.from),
    until: Math.max(monday + workspace.settings.horizon * 7 - 1, near.until),
  };
  const [old, made] = [resolve(workspace, window), resolve(after.workspace, window)];
  const found = check(old);
  const { solved, appeared } = findingsDifference(found, check(made));
  return {
    title,
    difference: differenceOf(old, made),
    before: found,
    findings: { solved, appeared: proposals(appeared, made) },
    sources: { before: sources, after: after.sources },
    section,
    revision,
  };
}

async function spelled(context: Context, { lang }: Loaded, effect: Effect): Promise<string> {
  const form = context.get(effectFormat) ?? 'text';
  if (form !== 'json') return spell(context, effectDocument(effect, lang), form);
  const { effectJson } = await import('../../../formats/json/json.ts');
  return effectJson(effect, lang);
}

const MEANT: MeantWords = {
  question: { nl: 'Doorvoeren? [j/N]', en: 'Carry out? [y/N]' },
  undone: { nl: 'Er is niets gewijzigd.', en: 'Nothing was changed.' },
  nobody: new WrongCall({
    nl: 'er is niets gewijzigd; zet --yes achter de opdracht om dit door te voeren',
    en: 'nothing was changed; put --yes behind the command to carry this out',
  }),
};

const WRITTEN: Said = { nl: 'is bijgewerkt', en: 'was updated' };

const INPUT = new WrongCall({
  nl: 'van de standaardinvoer valt alleen te lezen; noem met --cycles de map waarin de wijziging moet komen',
  en: 'standard input can only be read; name the folder in which to write the change with --cycles',
});

function byHand(section: Section): WrongCall {
  return new WrongCall({
    nl: `de lijst ${quoted(section)} is zo geschreven dat cyclus er niet veilig in kan wijzigen; pas het bestand zelf aan`,
    en: `the list ${quoted(section)} is written in a way that cyclus cannot change safely; change the file yourself`,
  });
}
