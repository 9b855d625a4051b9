import { readWorkspace } from '../../src/definition/read.ts';

/** Reads files that are given as text. */
export function readFiles(files: Record<string, string>) {
  const encoder = new TextEncoder();
  return readWorkspace(Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) })));
}

/** Reads one file that is given as text. */
export function readYaml(text: string) {
  return readFiles({ 'test.yaml': text });
}

/** What was found in one file, as `line:column code`, in order. */
export function foundIn(text: string): string[] {
  const { findings, sources } = readYaml(text);
  return findings
    .map(({ kind, places }) => ({ code: kind.code, at: sources.locate(places[0]!) }))
    .sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column)
    .map(({ code, at }) => `${at.line}:${at.column} ${code}`);
}
