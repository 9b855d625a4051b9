import { Composer, type CST, type Document, type Node, Parser, type YAMLError } from 'yaml';
import type { Finding, Place } from '../diagnostic/finding.ts';
import { found } from './found.ts';
import { nestedTooDeep } from './kinds/nested-too-deep.ts';
import { severalDocuments } from './kinds/several-documents.ts';
import { tabAsIndent } from './kinds/tab-as-indent.ts';
import { yamlAlias } from './kinds/yaml-alias.ts';
import { yamlSyntax } from './kinds/yaml-syntax.ts';
import { yamlTag } from './kinds/yaml-tag.ts';

/** Definitions are six levels deep; nobody means more than this. */
export const MOST_LEVELS = 40;

/** What YAML makes of a text. The root is null for an empty file, and when the text is too broken to be of use. */
export interface Composed {
  root: Node | null;
  findings: Finding[];
}

/**
 * Reads YAML with every scalar as the text that was written. Broken YAML, and what cyclus refuses of YAML although it
 * is not broken, are findings; only what is left can be used.
 */
export function compose(name: string, text: string): Composed {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens);
  const spot = (start: number, end: number): Place => ({ file: name, path: [], range: [start, end] });
  if (survey.tooDeep !== undefined)
    return {
      root: null,
      findings: [found(nestedTooDeep, { most: MOST_LEVELS }, spot(survey.tooDeep, survey.tooDeep + 1))],
    };

  const documents = withoutStacks(() => [...new Composer(OPTIONS).compose(tokens, true, text.length)]);
  const [first, second] = documents;
  const findings = [
    ...survey.tags.map(([start, source]) => found(yamlTag, { text: source }, spot(start, start + source.length))),
    ...[...survey.aliases].map(([alias, [start, ...more]]) =>
      found(yamlAlias, { alias }, ...places(spot, alias, start!, more)),
    ),
    ...syntaxErrors(documents, text, spot),
  ];
  if (second) findings.push(found(severalDocuments, {}, spot(...startOf(second))));
  return { root: (first?.contents as Node | null) ?? null, findings };
}

const OPTIONS = { schema: 'failsafe', uniqueKeys: false, merge: false, prettyErrors: false, version: '1.2' } as const;

function startOf(document: Document.Parsed | Document): [number, number] {
  const start = document.range?.[0] ?? 0;
  return [start, start + 3];
}

function places(
  spot: (start: number, end: number) => Place,
  alias: string,
  first: number,
  more: readonly number[],
): [Place, ...Place[]] {
  const place = (start: number) => spot(start, start + alias.length + 1);
  return [place(first), ...more.slice(0, 20).map(place)];
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

/** What can be seen before YAML is composed: nothing here may recurse, since the text may be made to overflow. */
interface Survey {
  tooDeep: number | undefined;
  tags: [offset: number, source: string][];
  /** Offsets by name: the anchor and its aliases together are one mistake. */
  aliases: Map<string, number[]>;
}

function surveyTokens(tokens: readonly CST.Token[]): Survey {
  const survey: Survey = { tooDeep: undefined, tags: [], aliases: new Map() };
  const open: [token: CST.Token | null | undefined, level: number][] = tokens.map((token) => [token, 0]);
  open.reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, level] = next;
    if (!token) continue;
    if (level > MOST_LEVELS) return { ...survey, tooDeep: token.offset };
    note(token, survey);
    for (const part of partsOf(token).reverse()) open.push([part, level + 1]);
  }
  return survey;
}

function note(token: CST.Token, { tags, aliases }: Survey): void {
  if (token.type === 'tag') tags.push([token.offset, token.source]);
  else if (token.type === 'directive') tags.push([token.offset, token.source]);
  else if (token.type === 'anchor' || token.type === 'alias') {
    const alias = token.source.slice(1);
    const known = aliases.get(alias);
    if (known) known.push(token.offset);
    else aliases.set(alias, [token.offset]);
  }
}

function partsOf(token: CST.Token): (CST.Token | null | undefined)[] {
  const parts: (CST.Token | null | undefined)[] = [];
  if ('start' in token && Array.isArray(token.start)) parts.push(...token.start);
  if ('items' in token)
    for (const item of token.items) parts.push(...item.start, item.key, ...(item.sep ?? []), item.value);
  if ('value' in token) parts.push(token.value);
  return parts;
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

/** One finding a line: what YAML stumbles over after a mistake is mostly that mistake again. */
function syntaxErrors(
  documents: readonly { errors: readonly YAMLError[] }[],
  text: string,
  spot: (start: number, end: number) => Place,
): Finding[] {
  const findings: Finding[] = [];
  let lineEnd = -1;
  for (const error of documents.flatMap(({ errors }) => errors).sort((one, other) => one.pos[0] - other.pos[0])) {
    const [start, end] = error.pos;
    if (ELSEWHERE.has(error.code) || start <= lineEnd) continue;
    const next = text.indexOf('\n', start);
    lineEnd = next < 0 ? text.length : next;
    const place = spot(start, Math.max(start + 1, Math.min(end, lineEnd)));
    findings.push(
      error.code === 'TAB_AS_INDENT'
        ? found(tabAsIndent, {}, place)
        : found(yamlSyntax, { problem: error.code }, place),
    );
  }
  return findings;
}
