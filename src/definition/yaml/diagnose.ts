import { Composer, type Document, Parser, type YAMLError } from 'yaml';
import type { Finding, SourcePlace } from '../../diagnostic/finding.ts';
import { fileTooLarge } from '../kinds/file-too-large.ts';
import { nestedTooDeep } from '../kinds/nested-too-deep.ts';
import { severalDocuments } from '../kinds/several-documents.ts';
import { tabAsIndent } from '../kinds/tab-as-indent.ts';
import { yamlAlias } from '../kinds/yaml-alias.ts';
import { yamlSyntax } from '../kinds/yaml-syntax.ts';
import { yamlTag } from '../kinds/yaml-tag.ts';
import { found } from '../texts/found.ts';
import { MOST_LEVELS, MOST_VALUES, surveyTokens } from './survey.ts';

/**
 * Says what is wrong with YAML that cannot be used: everything that is broken in it, and what cyclus refuses although it
 * is not broken. This takes its time, several times as long as reading; so only files that are refused come here.
 */
export function explainYaml(name: string, text: string): Finding[] {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens);
  const spot = (start: number, end: number): SourcePlace => ({ file: name, path: [], range: [start, end] });
  if (survey.tooDeep !== undefined)
    return [found(nestedTooDeep, { most: MOST_LEVELS }, spot(survey.tooDeep, survey.tooDeep + 1))];
  if (survey.values > MOST_VALUES) return [tooManyValues(name)];

  const documents = withoutStacks(() => [...new Composer(OPTIONS).compose(tokens, true, text.length)]);
  const [, second] = documents;
  return [
    ...[...survey.tags]
      .slice(0, MOST_ALIKE)
      .map(([text, at]) => found(yamlTag, { text }, ...places(name, at, text.length))),
    ...[...survey.aliases]
      .slice(0, MOST_ALIKE)
      .map(([alias, at]) => found(yamlAlias, { alias }, ...places(name, at, alias.length + 1))),
    ...syntaxErrors(documents, text, spot),
    ...(second ? [found(severalDocuments, {}, spot(...startOf(second)))] : []),
  ];
}

/** Says that a file holds more values than anybody writes. @param name of the file */
export function tooManyValues(name: string): Finding {
  return found(fileTooLarge, { most: MOST_VALUES, of: 'values' }, { file: name, path: [], range: [0, 0] });
}

const OPTIONS = { schema: 'failsafe', uniqueKeys: false, merge: false, prettyErrors: false, version: '1.2' } as const;

function startOf(document: Document.Parsed | Document): [number, number] {
  const start = document.range?.[0] ?? 0;
  return [start, start + 3];
}

/** Whoever has this many mistakes of a kind in a file has made one mistake, many times. */
const MOST_ALIKE = 100;

/** More places than this help nobody. */
const MOST_PLACES = 20;

function places(file: string, offsets: readonly number[], length: number): [SourcePlace, ...SourcePlace[]] {
  const [first, ...more] = offsets
    .slice(0, MOST_PLACES)
    .map((start): SourcePlace => ({ file, path: [], range: [start, start + length] }));
  return [first!, ...more];
}

/** A file with 100,000 mistakes makes 100,000 errors, and V8 takes longer over their stacks than over the file. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Refused in their own words, or of no importance because their cause is. */
const ELSEWHERE = new Set([
  'BAD_ALIAS',
  'ALIAS_PROPS',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'MULTIPLE_DOCS',
  'BAD_DIRECTIVE',
]);

/**
 * What YAML stumbles over after a mistake is mostly that mistake again, until it finds its feet at the next section. Only
 * a tab is a mistake of its own on every line.
 */
function syntaxErrors(
  documents: readonly { errors: readonly YAMLError[] }[],
  text: string,
  spot: (start: number, end: number) => SourcePlace,
): Finding[] {
  const findings: Finding[] = [];
  let safe = -1;
  for (const error of documents.flatMap(({ errors }) => errors).sort((one, other) => one.pos[0] - other.pos[0])) {
    const [start, end] = error.pos;
    const isTab = error.code === 'TAB_AS_INDENT';
    if (ELSEWHERE.has(error.code) || (start < safe && !isTab) || findings.length === MOST_ALIKE) continue;
    const lineEnd = endOfLine(text, start);
    safe = nextSection(text, lineEnd);
    const place = spot(start, Math.max(start + 1, Math.min(end, lineEnd)));
    findings.push(isTab ? found(tabAsIndent, {}, place) : found(yamlSyntax, { problem: problemOf(error) }, place));
  }
  return findings;
}

/** The library has one code for lines that are indented wrongly and for brackets that are still open there. */
function problemOf({ code, message }: YAMLError): string {
  return /sufficiently indented and end with a/.test(message) ? 'NOT_CLOSED' : code;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where the next line begins that has a key at its very beginning. */
function nextSection(text: string, from: number): number {
  const section = /\n(?=[\w"'])/g;
  section.lastIndex = from;
  return section.test(text) ? section.lastIndex : text.length + 1;
}
