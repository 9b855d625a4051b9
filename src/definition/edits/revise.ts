import { byText } from '../../common/by-text.ts';
import { remembered } from '../../common/remembered.ts';
import type { SourceFile } from '../source-file.ts';
import { parseYaml } from '../yaml/compose.ts';
import { decode } from '../yaml/decode.ts';
import { pairsOf } from '../yaml/nodes.ts';
import { type Plain, plainValue } from '../yaml/plain.ts';
import type { Node } from '../yaml/tree.ts';
import { additions } from './append.ts';
import { removals } from './remove.ts';
import type { WrittenItem } from './scalars.ts';
import { replacements, type ValueAt } from './set.ts';
import { type Splice, spliced } from './splices.ts';

/** The sections that grow along the way. */
export type EditedSection = 'changes' | 'accepted' | 'answers';

/** What is to be written: an item more in a section, or a value in its place. */
export type Writing = { section: EditedSection | 'absences'; item: WrittenItem } | WritingAt;

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

/**
 * The definitions with items more at the end of a section: in the last file that has it, so that a change applies
 * after all others; else in the file that is called after it, which is there or is to be made. All other bytes stay.
 * @param files those of one folder, at least one
 * @returns undefined when the file is written in a way that does not allow it
 */
export function withItems(
  files: readonly SourceFile[],
  section: EditedSection | 'absences',
  items: readonly WrittenItem[],
): FileRevision | undefined {
  const source = open(fileFor(files, section));
  const list = source && listOf(source.plain, section);
  const splices = source && additions(source.text, source.root, section, items);
  if (!list || !splices) return undefined;
  const lines = splices.map(({ text }) => (text === ',' ? '' : text)).join('');
  return checked(source, splices, section, [...list, ...items], {
    lines: trimmed(lines),
    removed: false,
    index: list.length,
  });
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
  const revision = checked(source, splices, section, left, about);
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
  return checked(source, splices, section!, withPath(source.plain[section!], within, writing), {});
}

/** A value with another one at a path, of which all but the last is there. */
function withPath(plain: Plain, [first, ...rest]: readonly string[], writing: ValueAt): Plain {
  const { value, short } = writing;
  if (first === undefined) return value;
  if (Array.isArray(plain))
    return plain.map((one, index) => (String(index) === first ? withPath(one, rest, writing) : one));
  if (typeof plain === 'string') return { [short!]: plain, [first]: value };
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

function fileFor(files: readonly SourceFile[], section: string): SourceFile {
  const sorted = [...files].sort((one, other) => byText(one.name, other.name));
  const having = sorted.findLast((file) => hasSection(file, section));
  const folder = sorted[0]!.name.replace(/[^/]*$/, '');
  const called = sorted.find(({ name }) => name === `${folder}${section}.yaml` || name === `${folder}${section}.yml`);
  return having ?? called ?? { name: `${folder}${section}.yaml`, bytes: new Uint8Array() };
}

function hasSection(file: SourceFile, section: string): boolean {
  // To open a file takes long, and most do not name the section at all.
  if (!decode(file).text?.includes(section)) return false;
  const root = open(file)?.root;
  return root?.is === 'block' && pairsOf(root).has(section);
}

function open(file: SourceFile | undefined): Source | undefined {
  return file && opened(file);
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

/** The file with the splices in it; nothing unless it then says exactly what it said, and this section. */
function checked<A>(
  { name, marked, text, plain }: Source,
  splices: readonly Splice[],
  section: string,
  meant: Plain | readonly Plain[],
  about: A,
): ({ file: string; bytes: Uint8Array } & A) | undefined {
  const bytes = new TextEncoder().encode((marked ? '\uFEFF' : '') + spliced(text, splices));
  const again = open({ name, bytes });
  const read = again && { ...again.plain, [section]: again.plain[section] ?? [] };
  return canonical(read) === canonical({ ...plain, [section]: meant }) ? { file: name, bytes, ...about } : undefined;
}

/** Plain values as text, which is equal when they are. */
function canonical(plain: unknown): string {
  return JSON.stringify(plain, (_, value) => value ?? null) ?? '';
}
