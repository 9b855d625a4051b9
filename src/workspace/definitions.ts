import { DAY_SECONDS } from '../calendar/clock.ts';
import type { Day } from '../calendar/day.ts';
import { knowZoneDays, type ZoneDays, zoneDays } from '../calendar/zone.ts';
import { byText } from '../common/by-text.ts';
import type { KeptReading } from '../definition/kept-reading.ts';
import type { Reading } from '../definition/reading.ts';
import type { SourceFile } from '../definition/source-file.ts';
import type { Settings } from '../definition/types/settings.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import { guess, WrongCall } from '../diagnostic/wrong-call.ts';
import type { Io } from '../io.ts';
import type { Lang } from '../language/language.ts';
import type { WorkspaceFolder } from './folder.ts';

/** The definitions as they were read, right or wrong. */
export interface Definitions extends Reading {
  folder: WorkspaceFolder;
  /** The files that were read. */
  files: readonly SourceFile[];
  /** The language to speak from here on. */
  lang: Lang;
}

/** Definitions without errors, and what day it is. */
export interface Loaded extends Definitions {
  workspace: Workspace;
  today: Day;
  /** Whether the definitions fix today, instead of the clock or the line. */
  fixed: boolean;
}

/** Which language somebody asked for, and which one the machine speaks. */
export interface Languages {
  asked: Lang | undefined;
  machine: Lang;
}

/**
 * Reads the folder of definitions. They are spoken of in the language that was asked for, else in that of their settings,
 * else in that of the machine.
 * @throws WrongCall when there is nothing to read
 */
export async function readDefinitions(folder: WorkspaceFolder, { asked, machine }: Languages): Promise<Definitions> {
  const files = sourceFiles(folder);
  const reading = await readOrRecall(folder.io, files);
  if (reading.workspace) await recallZone(folder.io, reading.workspace.settings);
  const workspace = reading.workspace && (await withCalendars(folder, reading.workspace));
  return { ...reading, workspace, folder, files, lang: asked ?? reading.language ?? machine };
}

/** Reads files, or recalls what an earlier run made of the same. */
export async function readOrRecall(io: Io, files: readonly SourceFile[]): Promise<Reading> {
  const inOrder = [...files].sort((one, other) => byText(one.name, other.name));
  const madeOf = inOrder.flatMap((file) => [file.name, 'bytes' in file ? file.bytes : file.problem]);
  const known = (await io.recall(madeOf)) as KeptReading | undefined;
  if (known) return (await import('../definition/kept-reading.ts')).recalled(known, files);
  const { readToKeep } = await import('../definition/read.ts');
  const { reading, kept } = readToKeep(files);
  await io.keep(madeOf, kept);
  return reading;
}

/** So many days from one in the last year on: a year back, and at least two ahead. */
const KNOWN_DAYS = 4 * 365;

/** To ask the zone database takes longer than all else in a short command: what it says of these days is kept. */
async function recallZone(io: Io, { timezone, today }: Settings): Promise<void> {
  const now = today ?? Math.floor(io.now() / DAY_SECONDS);
  const first = now - (now % 365) - 365;
  const madeOf = ['zone', timezone, `${first}`];
  const known = (await io.recall(madeOf)) as ZoneDays | undefined;
  if (known) knowZoneDays(known, timezone);
  else await io.keep(madeOf, () => zoneDays(first, KNOWN_DAYS, timezone));
}

/** Definitions with what stands in the calendars that they name, which stand in the folder as it is now. */
export async function withCalendars({ io, path }: WorkspaceFolder, workspace: Workspace): Promise<Workspace> {
  if (workspace.busy.length === 0) return workspace;
  const { withBusyTimes } = await import('../exchange/reading/busy-times.ts');
  return withBusyTimes(workspace, (file) => io.readFile(path === '-' ? file : `${path}/${file}`), io.now());
}

/** What the file on standard input is called in messages. */
const INPUT_NAME = 'stdin.yaml';

function sourceFiles({ io, path }: WorkspaceFolder): SourceFile[] {
  if (path === '-') return [inputFile(io)];
  const files = io.readFolder(path);
  if (typeof files === 'string') throw files === 'missing' ? missing(path, io.foldersBeside(path)) : unreadable(path);
  if (files.length === 0) throw empty(path);
  return files;
}

function inputFile(io: WorkspaceFolder['io']): SourceFile {
  const bytes = io.readInput();
  return bytes ? { name: INPUT_NAME, bytes } : { name: INPUT_NAME, problem: 'unreadable' };
}

function unreadable(folder: string): WrongCall {
  return new WrongCall({
    nl: `${quotedPath(folder)} is geen map die te lezen is; noem met --map een map met YAML-bestanden`,
    en: `${quotedPath(folder)} is not a folder that can be read; name a folder with YAML files with --cycles`,
  });
}

function missing(folder: string, beside: readonly string[]): WrongCall {
  const meant = guess(folder, beside);
  return new WrongCall({
    nl: `er is geen map ${quotedPath(folder)}${meant.nl}\nNoem de map met --map, of maak een begin met cyclus begin.`,
    en: `there is no folder ${quotedPath(folder)}${meant.en}\nName the folder with --cycles, or make a start with cyclus init.`,
  });
}

function empty(folder: string): WrongCall {
  return new WrongCall({
    nl: `in de map ${quotedPath(folder)} staat geen YAML-bestand\nNoem een andere map met --map, of maak een begin met cyclus begin.`,
    en: `the folder ${quotedPath(folder)} holds no YAML file\nName another folder with --cycles, or make a start with cyclus init.`,
  });
}
