import { byText } from '../common/by-text.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { fileShape } from './file-shape.ts';
import { type KeptReading, keptReading } from './kept-reading.ts';
import { linkFiles } from './link.ts';
import type { ParsedFile } from './linking/file-parts.ts';
import type { Reading } from './reading.ts';
import { SECTIONS } from './sections.ts';
import type { SourceFile } from './source-file.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml/compose.ts';
import { decode, withinBounds } from './yaml/decode.ts';
import { plainValue } from './yaml/plain.ts';
import { lookup, type SourceText } from './yaml/source-lookup.ts';
import type { Node } from './yaml/tree.ts';

export type { SourceFile } from './source-file.ts';

/**
 * Reads definitions: bytes to text, text to YAML, YAML to shapes, and names to things. Whatever is in the files, it never
 * throws; every mistake is a finding, once, and they are found all in one run.
 * @example readWorkspace([{ name: 'cycles/fora.yaml', bytes }]).workspace?.fora.get('MCC')
 */
export function readWorkspace(files: readonly SourceFile[]): Reading {
  return readToKeep(files).reading;
}

/** The same, with that of which `recalled` makes the same reading in a later run. */
export function readToKeep(files: readonly SourceFile[]): { reading: Reading; kept: () => KeptReading } {
  const { readable, findings: tooMuch } = withinBounds([...files].sort((one, other) => byText(one.name, other.name)));
  const read = readable.map(readFile);
  const complete = tooMuch.length === 0 && read.every(({ whole }) => whole);
  const { workspace, findings: linking } = linkFiles(read, complete);
  const findings = [...tooMuch, ...read.flatMap((file) => file.findings), ...linking];
  const wrong = findings.some(({ severity }) => severity === 'error');
  const sections = Object.keys(SECTIONS);
  const sources = lookup(read, sections);
  const reading = {
    workspace: wrong ? null : workspace,
    findings: findings.map((finding) => (sources.isClosed(finding.places[0]!) ? discreet(finding) : finding)),
    sources,
    language: workspace.settings.language,
  };
  return { reading, kept: () => keptReading(reading, read, sections) };
}

/** What of the arguments of a finding people wrote themselves. */
const OWN_WORDS = ['text', 'key', 'name', 'alias'];

/** A finding about an annotation without the words of it, which its sentence would quote: it is passed on and saved. */
function discreet(finding: Finding): Finding {
  const args = Object.entries(finding.args as object).map(([name, value]) => [
    name,
    OWN_WORDS.includes(name) ? '…' : value,
  ]);
  return { ...finding, args: Object.fromEntries(args), inFull: finding };
}

interface ReadFile extends ParsedFile, SourceText {
  root: Node | undefined;
  /** Whether all of it could be read, so that what is not there is really nowhere. */
  whole: boolean;
  findings: Finding[];
}

function readFile(file: SourceFile): ReadFile {
  const { name } = file;
  const { text, findings: undecoded } = decode(file);
  const broken = { name, text, root: undefined, plain: undefined, content: undefined, whole: false };
  if (text === undefined || undecoded.length > 0) return { ...broken, findings: undecoded };
  const { root, findings: uncomposed } = parseYaml(name, text);
  if (uncomposed.length > 0) return { ...broken, root, findings: uncomposed };
  const { plain, findings: unnamed } = plainValue(name, root);
  const { content, findings: misshapen } = validate(fileShape, plain ?? {}, name);
  const findings = [...unnamed, ...misshapen];
  const whole = !findings.some((finding) => isOnSection(finding, text));
  return { name, text, root, plain, content, whole, findings };
}

/** Whether a section as a whole is wrong, misspelt or there twice: not everything in it is known then. */
function isOnSection({ places: [place] }: Finding, text: string): boolean {
  const { path, range } = place!;
  return path.length === 1 || (range !== undefined && (range[0] === 0 || text[range[0] - 1] === '\n'));
}
