import { once } from '../common/once.ts';
import type { Finding, FindingKind } from '../diagnostic/finding.ts';
import { definitionKinds } from './kinds.ts';
import type { Reading } from './reading.ts';
import type { SourceFile } from './source-file.ts';
import { decode } from './yaml/decode.ts';
import { lookup, type SourceText } from './yaml/source-lookup.ts';

/** A reading without anything that only lives in a run: plain values, which the machine can keep for a later one. */
export interface KeptReading extends Pick<Reading, 'workspace' | 'language'> {
  findings: readonly KeptFinding[];
  /** The files that were read, each with its tree as bytes of JSON: few of them are looked up in a run. */
  trees: readonly { name: string; tree: Uint8Array | undefined }[];
  sections: readonly string[];
}

/** A finding with the code of its kind in its place. */
interface KeptFinding extends Omit<Finding, 'kind' | 'inFull'> {
  kind: string;
  inFull?: KeptFinding;
}

/** What to keep of a reading. */
export function keptReading(
  { workspace, language, findings }: Reading,
  texts: readonly SourceText[],
  sections: readonly string[],
): KeptReading {
  const trees = texts.map(({ name, root }) => ({ name, tree: root && new TextEncoder().encode(JSON.stringify(root)) }));
  return { workspace, language, findings: findings.map(withCode), trees, sections };
}

function withCode({ inFull, ...finding }: Finding): KeptFinding {
  return { ...finding, kind: finding.kind.code, ...(inFull && { inFull: withCode(inFull) }) };
}

/**
 * The reading as it was, without reading anew.
 * @param files those that were read then, to the letter
 */
export function recalled(kept: KeptReading, files: readonly SourceFile[]): Reading {
  const { workspace, language, findings, trees, sections } = kept;
  const byName = new Map(files.map((file) => [file.name, file]));
  const texts = trees.map(({ name, tree }) => textOf(byName.get(name)!, tree));
  return { workspace, language, findings: findings.map(withKind), sources: lookup(texts, sections) };
}

const kinds = new Map(definitionKinds.map((kind) => [kind.code, kind]));

function withKind({ inFull, ...finding }: KeptFinding): Finding {
  const kind = kinds.get(finding.kind) as FindingKind<unknown>;
  return { ...finding, kind, ...(inFull && { inFull: withKind(inFull) }) };
}

function textOf(file: SourceFile, tree: Uint8Array | undefined): SourceText {
  const text = once(() => decode(file).text);
  const root = once(() => tree && JSON.parse(new TextDecoder().decode(tree)));
  return {
    name: file.name,
    get text() {
      return text();
    },
    get root() {
      return root();
    },
  };
}
