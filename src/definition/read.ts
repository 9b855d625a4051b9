import type { Node } from 'yaml';
import type { Finding } from '../diagnostic/finding.ts';
import type { Sources } from '../diagnostic/sources.ts';
import type { Lang } from '../language/language.ts';
import { decode } from './decode.ts';
import type { FileParts } from './file-parts.ts';
import { fileShape } from './file-shape.ts';
import { link } from './link.ts';
import { plainValue } from './plain.ts';
import type { SourceFile } from './source-file.ts';
import { lookup } from './source-lookup.ts';
import { validate } from './validate.ts';
import type { Workspace } from './workspace.ts';
import { compose } from './yaml.ts';

export type { FileProblem, SourceFile } from './source-file.ts';

/** What people wrote, and everything that is wrong with it. */
export interface Reading {
  /** Null when any finding is an error. */
  workspace: Workspace | null;
  findings: Finding[];
  sources: Sources;
  /** The language that the settings ask for, also when other definitions are wrong. */
  language: Lang | null;
}

/**
 * Reads definitions: bytes to text, text to YAML, YAML to shapes, and names to things. Whatever is in the files, it never
 * throws; every mistake is a finding, once, and they are found all in one run.
 * @example readWorkspace([{ name: 'cycles/fora.yaml', bytes }]).workspace?.fora.get('MCC')
 */
export function readWorkspace(files: readonly SourceFile[]): Reading {
  const findings: Finding[] = [];
  const read = [...files].sort(byName).map((file) => readFile(file, findings));
  const sources = lookup(read);
  const complete = read.every(({ whole }) => whole);
  const workspace = link(read, complete, findings);
  const wrong = findings.some(({ severity }) => severity === 'error');
  return { workspace: wrong ? null : workspace, findings, sources, language: workspace.settings.language };
}

function byName(one: SourceFile, other: SourceFile): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

interface ReadFile extends FileParts {
  text: string | undefined;
  root: Node | null;
  /** Whether all of it could be read, so that what is not there is really nowhere. */
  whole: boolean;
}

function readFile(file: SourceFile, findings: Finding[]): ReadFile {
  const { name } = file;
  const { text, findings: wrong } = decode(file);
  findings.push(...wrong);
  if (text === undefined || wrong.length > 0)
    return { name, text, root: null, plain: undefined, content: undefined, whole: false };
  const composed = compose(name, text);
  findings.push(...composed.findings);
  const whole = composed.findings.length === 0;
  const { root } = composed;
  const plain = whole ? plainValue(name, root, findings) : undefined;
  const names = structuredClone(plain);
  const { content, findings: misshapen } = validate(fileShape, plain ?? {}, name);
  findings.push(...misshapen);
  return { name, text, root, plain: names, content, whole: whole };
}
