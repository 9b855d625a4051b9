import type { Day } from '../../calendar/day.ts';
import type { Reading } from '../../definition/read.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import type { Settings } from '../../definition/types/settings.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { guess, quoted, WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Context } from '../command-line/command.ts';
import { cycles, today } from '../command-line/options.ts';

/** The definitions as they were read, right or wrong. */
export interface Definitions extends Reading {
  /** The files that were read. */
  files: readonly SourceFile[];
  /** The language to speak from here on: asked for, set in the definitions, or that of the machine. */
  lang: Lang;
}

/** Definitions without errors, and what day it is. */
export interface Loaded extends Definitions {
  workspace: Workspace;
  today: Day;
  /** Whether the definitions fix today, instead of the clock or the line. */
  fixed: boolean;
}

/** Reads the folder of definitions. @throws WrongCall when there is nothing to read. */
export async function readDefinitions(context: Context): Promise<Definitions> {
  const { readWorkspace } = await import('../../definition/read.ts');
  const files = sourceFiles(context);
  const reading = readWorkspace(files);
  const workspace = reading.workspace && (await withCalendars(context, reading.workspace));
  return { ...reading, workspace, files, lang: context.asked ?? reading.language ?? context.lang };
}

/**
 * Reads the folder of definitions for a command that needs a schedule. Errors in them are shown, and then there is
 * nothing; what is less serious gets one line, since `check` shows it.
 */
export async function load(context: Context): Promise<Loaded | undefined> {
  const definitions = await readDefinitions(context);
  const { workspace, findings, lang } = definitions;
  if (!workspace) {
    const { showAll } = await import('../command-line/output/findings.ts');
    const errors = findings.filter(({ severity }) => severity === 'error');
    context.io.stderr.write(await showAll(context, context.io.stderr, { ...definitions, findings: errors }));
    return undefined;
  }
  if (findings.some(({ severity, accepted }) => severity === 'warning' && !accepted)) context.tell(WARNINGS[lang]);
  return { ...definitions, workspace, ...todayOf(context, workspace.settings) };
}

const WARNINGS: Said = {
  nl: 'Bij de definities zijn waarschuwingen; cyclus check toont ze.',
  en: 'There are warnings about the definitions; cyclus check shows them.',
};

/** Definitions with what stands in the calendars that they name, which stand in the folder as it is now. */
export async function withCalendars(context: Context, workspace: Workspace): Promise<Workspace> {
  if (workspace.busy.length === 0) return workspace;
  const { withBusyTimes } = await import('../../exchange/reading/busy-times.ts');
  const folder = folderOf(context);
  return withBusyTimes(workspace, (file) => context.io.readFile(folder === '-' ? file : `${folder}/${file}`));
}

/** Where the program is used, as long as no definitions say otherwise. */
const USUAL_ZONE = 'Europe/Amsterdam';

/** Today: as asked for, else as the definitions fix it, else on the clock. */
export function todayOf(context: Context, settings: Settings | undefined): Pick<Loaded, 'today' | 'fixed'> {
  const asked = context.get(today);
  if (asked !== undefined) return { today: asked, fixed: false };
  if (settings && settings.today !== null) return { today: settings.today, fixed: true };
  return { today: context.io.today(settings?.timezone ?? USUAL_ZONE), fixed: false };
}

/** The folder with definitions: named on the line, else in the environment, else the usual one. */
export function folderOf(context: Context): string {
  return context.get(cycles) ?? (context.io.env.CYCLUS_CYCLES || 'cycles');
}

/** What the file on standard input is called in messages. */
const INPUT_NAME = 'stdin.yaml';

function sourceFiles(context: Context): SourceFile[] {
  const folder = folderOf(context);
  if (folder === '-') return [inputFile(context)];
  const files = context.io.readFolder(folder);
  if (typeof files === 'string')
    throw files === 'missing' ? missing(folder, context.io.foldersBeside(folder)) : unreadable(folder);
  if (files.length === 0) throw empty(folder);
  return files;
}

function inputFile({ io }: Context): SourceFile {
  const bytes = io.readInput();
  return bytes ? { name: INPUT_NAME, bytes } : { name: INPUT_NAME, problem: 'unreadable' };
}

function unreadable(folder: string): WrongCall {
  return new WrongCall({
    nl: `${quoted(folder)} is geen map die te lezen is; noem met --cycles een map met YAML-bestanden`,
    en: `${quoted(folder)} is not a folder that can be read; name a folder with YAML files with --cycles`,
  });
}

function missing(folder: string, beside: readonly string[]): WrongCall {
  const meant = guess(folder, beside);
  return new WrongCall({
    nl: `er is geen map ${quoted(folder)}${meant.nl}\nNoem de map met --cycles, of maak een begin met cyclus init.`,
    en: `there is no folder ${quoted(folder)}${meant.en}\nName the folder with --cycles, or make a start with cyclus init.`,
  });
}

function empty(folder: string): WrongCall {
  return new WrongCall({
    nl: `in de map ${quoted(folder)} staat geen YAML-bestand\nNoem een andere map met --cycles, of maak een begin met cyclus init.`,
    en: `the folder ${quoted(folder)} holds no YAML file\nName another folder with --cycles, or make a start with cyclus init.`,
  });
}
