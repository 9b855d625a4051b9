import { byText } from '../../common/by-text.ts';
import { remembered } from '../../common/remembered.ts';
import type { SourceFile } from '../source-file.ts';
import { parseYaml } from '../yaml/compose.ts';
import { decode } from '../yaml/decode.ts';
import { valueAt } from '../yaml/nodes.ts';
import { type Plain, plainValue } from '../yaml/plain.ts';
import type { Node } from '../yaml/tree.ts';
import { type Addition, additions } from './append.ts';
import { removals } from './remove.ts';
import type { WrittenItem, WrittenValue } from './scalars.ts';
import { replacements, type ValueAt } from './set.ts';
import { type Splice, spliced } from './splices.ts';

/** The sections that grow along the way. */
export type EditedSection = 'changes' | 'accepted' | 'answers';

/** What is to be written: an item more in a section, or a value in its place. */
export type Writing = { section: EditedSection | 'absences'; item: Readonly<Record<string, string>> } | WritingAt;

export interface WritingAt extends ValueAt {
  file: string;
}

/** A file as it is to become. */
export interface FileRevision {
  file: string;
  /** Null for a file that goes. */
  bytes: Uint8Array | null;
  /** The lines that come in, or those that go. */
  lines: readonly string[];
  removed: boolean;
  /** Where in the section the item stands that came, or stood that went. */
  index: number;
}

/** The definitions with an item more at the end of a section: see `withItems`. */
export function withItem(
  files: readonly SourceFile[],
  section: EditedSection | 'absences',
  item: WrittenItem,
): FileRevision | undefined {
  return withItems(files, section, [item]);
}

/** The same with several items, at least one, so that a change applies after all others. */
export function withItems(
  files: readonly SourceFile[],
  section: EditedSection | 'absences',
  items: readonly WrittenItem[],
): FileRevision | undefined {
  const [first, ...rest] = items.map((value) => ({ value }));
  return withAddition(files, { path: [section], things: [first!, ...rest] });
}

/**
 * The definitions with items more at the end of a list, or things more behind others: in the last file that has such a
 * list; else where its section stands; else in the file that is called after it, which is there or is to be made. All
 * other bytes stay.
 * @param files those of one folder, at least one
 * @returns undefined when the file is written in a way that does not allow it
 */
export function withAddition(files: readonly SourceFile[], addition: Addition): FileRevision | undefined {
  const { path } = addition;
  const source = open(fileFor(files, path));
  const splices = source && additions(source.text, source.root, addition);
  if (!splices) return undefined;
  const there = path.reduce(inPlain, source.plain as Plain);
  const lines = splices.map(({ text }) => (text === ',' ? '' : text)).join('');
  return checked(source, splices, withAdded(source.plain, path, addition), {
    lines: trimmed(lines),
    removed: false,
    index: Array.isArray(there) ? there.length : 0,
  });
}

/** Plain values with an addition at the end of what stands at a path. */
function withAdded(plain: Plain, [first, ...rest]: readonly string[], addition: Addition): Plain {
  if (first !== undefined) return { ...(plain as object), [first]: withAdded(inPlain(plain, first), rest, addition) };
  const { things } = addition;
  const values = structuredClone(things.map(({ value }) => value)) as Plain[];
  if (things[0].key === undefined) return [...((plain ?? []) as Plain[]), ...values];
  return { ...(plain as object), ...Object.fromEntries(things.map(({ key }, index) => [key, values[index]])) };
}

function inPlain(plain: Plain, key: string): Plain {
  return isObject(plain) ? plain[key] : undefined;
}

/** The definitions without an item of a section: see `withoutItems`. */
export function withoutItem(
  files: readonly SourceFile[],
  file: string,
  section: EditedSection,
  index: number,
): FileRevision | undefined {
  return withoutItems(files, file, section, [index]);
}

/**
 * The definitions without some items of a section. All other bytes stay.
 * @param indices in order, at least one
 * @returns undefined when the file is written in a way that does not allow it
 */
export function withoutItems(
  files: readonly SourceFile[],
  file: string,
  section: EditedSection,
  indices: readonly number[],
): FileRevision | undefined {
  const source = open(files.find(({ name }) => name === file));
  const list = source && listOf(source.plain, section);
  const found = source && indices.map((index) => removals(source.text, source.root, section, index));
  if (!list || !found?.every((one) => one !== undefined)) return undefined;
  const splices = found.flat();
  const lines = splices.map(({ start, end }) => source.text.slice(start, end)).join('');
  const about = { lines: trimmed(lines), removed: true, index: indices[0]! };
  const gone = new Set(indices);
  const left = list.filter((_, index) => !gone.has(index));
  const revision = checked(source, splices, { ...source.plain, [section]: left }, about);
  return revision && isAsMade(revision, section) ? { ...revision, bytes: null } : revision;
}

/**
 * The files with something written in them. All other bytes stay.
 * @param files those of one folder, at least one
 * @returns undefined when a file is written in a way that does not allow it
 */
export function withWriting(files: readonly SourceFile[], writing: Writing): readonly SourceFile[] | undefined {
  const revision = 'section' in writing ? withItem(files, writing.section, writing.item) : withValue(files, writing);
  if (!revision?.bytes) return undefined;
  const written = { name: revision.file, bytes: revision.bytes };
  const isThere = files.some(({ name }) => name === written.name);
  return isThere ? files.map((file) => (file.name === written.name ? written : file)) : [...files, written];
}

/** The files of a folder with some of them as they are to become. */
export function withRevisions(
  files: readonly SourceFile[],
  revisions: readonly Pick<FileRevision, 'file' | 'bytes'>[],
): SourceFile[] {
  const others = files.filter(({ name }) => revisions.every(({ file }) => file !== name));
  return [...others, ...revisions.flatMap(({ file, bytes }) => (bytes === null ? [] : [{ name: file, bytes }]))];
}

/** How many items stand in a section of all files together. */
export function itemsIn(files: readonly SourceFile[], section: EditedSection): number {
  return files.reduce((sum, file) => sum + (listOf(openWith(file, section)?.plain ?? {}, section)?.length ?? 0), 0);
}

/** Whether an item or a thing with the same values stands in a list or among things already, in any of the files. */
export function holds(files: readonly SourceFile[], path: readonly string[], value: WrittenValue): boolean {
  const wanted = canonical(structuredClone(value) as Plain);
  return files.some((file) => {
    const there = path.reduce(inPlain, openWith(file, path[0]!)?.plain as Plain);
    return typeof there === 'object' && Object.values(there).some((one) => canonical(one) === wanted);
  });
}

/** Whether a file holds no more than what cyclus puts in one that it makes for a section, without any item. */
function isAsMade({ file, bytes }: FileRevision, section: string): boolean {
  const isCalledSo = file.split('/').at(-1) === `${section}.yaml`;
  return isCalledSo && new TextDecoder().decode(bytes!) === `${section}:\n`;
}

function withValue(files: readonly SourceFile[], writing: WritingAt): Pick<FileRevision, 'file' | 'bytes'> | undefined {
  const source = open(files.find(({ name }) => name === writing.file));
  const splices = source && replacements(source.text, source.root, writing);
  if (!splices) return undefined;
  const [section, ...within] = writing.path.map(String);
  const meant = { ...source.plain, [section!]: withPath(source.plain[section!], within, writing) };
  return checked(source, splices, meant, {});
}

/** A value with another one at a path, of which all but the last is there. */
function withPath(plain: Plain, [first, ...rest]: readonly string[], writing: ValueAt): Plain {
  const { value, short } = writing;
  if (first === undefined) return value as Plain;
  if (Array.isArray(plain))
    return plain.map((one, index) => (String(index) === first ? withPath(one, rest, writing) : one));
  if (typeof plain === 'string') return { [short!]: plain, [first]: value as Plain };
  return { ...plain, [first]: withPath(plain?.[first], rest, writing) };
}

/** A file that was read whole. */
interface Source {
  name: string;
  /** Whether a byte order mark stands before the text. */
  marked: boolean;
  text: string;
  root: Node | undefined;
  plain: { [key: string]: Plain };
}

function fileFor(files: readonly SourceFile[], path: readonly string[]): SourceFile {
  const sorted = [...files].sort((one, other) => byText(one.name, other.name));
  const [section] = path as [string];
  const having = (keys: readonly string[]) => sorted.findLast((file) => valueAt(openWith(file, section)?.root, keys));
  const folder = sorted[0]!.name.replace(/[^/]*$/, '');
  const called = sorted.find(({ name }) => name === `${folder}${section}.yaml` || name === `${folder}${section}.yml`);
  return having(path) ?? having([section]) ?? called ?? { name: `${folder}${section}.yaml`, bytes: new Uint8Array() };
}

function open(file: SourceFile | undefined): Source | undefined {
  return file && opened(file);
}

/** A file that may have a section: to open one takes long, and most do not name it at all. */
function openWith(file: SourceFile, section: string): Source | undefined {
  return decode(file).text?.includes(section) ? open(file) : undefined;
}

/** Each file is asked whether it has a section, for each item that is written. */
const opened = remembered((file: SourceFile): Source | undefined => {
  if (!('bytes' in file)) return undefined;
  const { text, findings } = decode(file);
  if (text === undefined || findings.length > 0) return undefined;
  const composed = parseYaml(file.name, text);
  const { plain, findings: unnamed } = plainValue(file.name, composed.root);
  if (composed.findings.length > 0 || unnamed.length > 0) return undefined;
  const root = isObject(plain) ? plain : plain === undefined ? {} : undefined;
  return root && { name: file.name, marked: file.bytes[0] === 0xef, text, root: composed.root, plain: root };
}, new WeakMap<SourceFile, Source | undefined>());

function isObject(plain: Plain): plain is { [key: string]: Plain } {
  return typeof plain === 'object' && !Array.isArray(plain);
}

function listOf(plain: { [key: string]: Plain }, section: string): readonly Plain[] | undefined {
  const list = plain[section] ?? [];
  return Array.isArray(list) ? list : undefined;
}

/** Lines without what only parts them from others. */
function trimmed(text: string): string[] {
  return text.replace(/^,\s*|^(?:[ \t]*\r?\n)+|[\s,]+$/g, '').split(/\r?\n/);
}

/** The file with the splices in it; nothing unless it then says exactly what is meant. */
function checked<A>(
  { name, marked, text }: Source,
  splices: readonly Splice[],
  meant: Plain,
  about: A,
): ({ file: string; bytes: Uint8Array } & A) | undefined {
  const bytes = new TextEncoder().encode((marked ? '\uFEFF' : '') + spliced(text, splices));
  const again = open({ name, bytes });
  return again && canonical(again.plain) === canonical(meant) ? { file: name, bytes, ...about } : undefined;
}

/** Plain values as text, which is equal when they are; a list of nothing is as good as none. */
function canonical(plain: Plain): string {
  return JSON.stringify(plain, (_, value) => (Array.isArray(value) && value.length === 0 ? null : (value ?? null)));
}
