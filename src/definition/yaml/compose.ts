import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../../diagnostic/finding.ts';
import { yamlSyntax } from '../kinds/yaml-syntax.ts';
import { found } from '../texts/found.ts';
import { explainYaml, tooManyValues } from './diagnose.ts';
import { MOST_LEVELS, MOST_VALUES } from './survey.ts';
import { type Node, treeOf } from './tree.ts';

/** What YAML makes of a text. The root is undefined for an empty file, and when the text cannot be used. */
export interface Composed {
  root: Node | undefined;
  findings: Finding[];
}

/**
 * Reads YAML with every scalar as the text that was written. Broken YAML, and what cyclus refuses of YAML although it
 * is not broken, are findings; there is no tree then.
 */
export function parseYaml(name: string, text: string): Composed {
  try {
    const events = parseEvents(text, { maxDepth: MOST_LEVELS });
    const refused = firstRefused(events);
    if (refused !== undefined) return { root: undefined, findings: explained(name, text, refused) };
    const root = treeOf(events, text);
    return countValues(root) > MOST_VALUES
      ? { root: undefined, findings: [tooManyValues(name)] }
      : { root, findings: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { root: undefined, findings: explained(name, text, error.mark?.position ?? 0) };
  }
}

/** How many items and keys there are. */
function countValues(node: Node | undefined): number {
  const sum = (nodes: readonly Node[]) => nodes.reduce((total, one) => total + 1 + countValues(one), 0);
  if (node?.is === 'list') return sum(node.items);
  return node?.is === 'block' ? sum(node.pairs.map(({ value }) => value)) : 0;
}

/** A diagnosis of more text than this could take longer than people wait. */
export const MOST_DIAGNOSED = 256 * 1024;

/** The reader stops at its first mistake; the diagnosis goes on, but may not see what the reader stumbled over. */
function explained(name: string, text: string, at: number): Finding[] {
  const findings = text.length <= MOST_DIAGNOSED ? explainYaml(name, text) : [];
  if (findings.length > 0) return findings;
  const start = Math.min(at, text.length);
  return [found(yamlSyntax, { problem: 'UNREADABLE' }, { file: name, path: [], range: [start, start + 1] })];
}

/**
 * Where something begins that cyclus refuses: more than one document, an anchor, an alias, a tag or a directive. Undefined
 * when there is nothing of the kind.
 */
function firstRefused(events: readonly Event[]): number | undefined {
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT && ++documents > 1) return 0;
    if (isRefused(event))
      return Math.max(0, 'anchorStart' in event ? event.anchorStart : 0, 'tagStart' in event ? event.tagStart : 0);
  }
  return undefined;
}

function isRefused(event: Event): boolean {
  switch (event.type) {
    case EVENT_ID.ALIAS:
      return true;
    case EVENT_ID.DOCUMENT:
      return event.directives.length > 0;
    case EVENT_ID.POP:
      return false;
    default:
      return event.anchorStart >= 0 || event.tagStart >= 0;
  }
}
