import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** What YAML is made of, each with where it stands in the text: offsets in UTF-16 units, the end not included. */
export type Node = TextNode | ListNode | BlockNode;

interface TextNode {
  is: 'text';
  /** As it was written, without quotes; undefined where nothing was: `time:` with an empty rest. */
  text: string | undefined;
  start: number;
  end: number;
}

export interface ListNode {
  is: 'list';
  items: Node[];
  /** In brackets, on the line of what it belongs to. */
  flow: boolean;
  start: number;
  end: number;
}

export interface BlockNode {
  is: 'block';
  pairs: YamlPair[];
  flow: boolean;
  start: number;
  end: number;
}

export interface YamlPair {
  key: Node;
  value: Node;
}

/** Makes a tree of the events of one document without aliases; undefined when it is empty. */
export function treeOf(events: readonly Event[], text: string): Node | undefined {
  const reader = { events, text, next: 0, at: 0 };
  while (reader.next < events.length) {
    const event = events[reader.next]!;
    if (event.type !== EVENT_ID.DOCUMENT && event.type !== EVENT_ID.POP) return nodeOf(reader);
    reader.next++;
  }
  return undefined;
}

/** Where the reader is: in the events, and in the text behind what it read last. */
interface Reader {
  events: readonly Event[];
  text: string;
  next: number;
  at: number;
}

function nodeOf(reader: Reader): Node {
  const event = reader.events[reader.next++]!;
  if (event.type === EVENT_ID.SEQUENCE) {
    const list: ListNode = { is: 'list', items: [], flow: isFlow(event), start: event.start, end: event.start };
    while (!closes(reader)) list.items.push(nodeOf(reader));
    return closed(list, reader);
  }
  if (event.type === EVENT_ID.MAPPING) {
    const block: BlockNode = { is: 'block', pairs: [], flow: isFlow(event), start: event.start, end: event.start };
    while (!closes(reader)) block.pairs.push({ key: nodeOf(reader), value: nodeOf(reader) });
    return closed(block, reader);
  }
  return textOf(event as ScalarEvent, reader);
}

function isFlow({ style }: { style: number }): boolean {
  return style === COLLECTION_STYLE.FLOW;
}

function closes(reader: Reader): boolean {
  if (reader.events[reader.next]?.type !== EVENT_ID.POP) return false;
  reader.next++;
  return true;
}

/** A collection ends behind its last part, or behind the bracket that closes it. */
function closed<N extends ListNode | BlockNode>(node: N, reader: Reader): N {
  const last = Math.max(node.start, reader.at);
  node.end = node.flow ? closingBracket(reader.text, Math.max(last, node.start + (last === node.start ? 1 : 0))) : last;
  reader.at = node.end;
  return node;
}

/** Behind the last part of a flow collection only space, comments and a comma can come before its bracket. */
function closingBracket(text: string, from: number): number {
  const gap = /(?:[\s,]|#[^\n]*(?:\n|$))*[\]}]/y;
  gap.lastIndex = from;
  return gap.test(text) ? gap.lastIndex : from;
}

function textOf(scalar: ScalarEvent, reader: Reader): TextNode {
  if (scalar.valueStart < 0) return { is: 'text', text: undefined, start: reader.at, end: reader.at };
  const quotes = scalar.style === SCALAR_STYLE.SINGLE_QUOTED || scalar.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  const [start, end] = [scalar.valueStart - quotes, scalar.valueEnd + quotes];
  reader.at = end;
  return { is: 'text', text: getScalarValue(reader.text, scalar), start, end };
}
