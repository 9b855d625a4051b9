import { patchDetector } from 'docx';
import { oneLine } from '../../diagnostic/visible.ts';
import {
  bundle,
  CONTENT_TYPES,
  DOCUMENT,
  PACKAGE,
  type Parts,
  partText,
  RELATIONS,
  STYLES,
  TEXT_PART,
  unpack,
} from './package.ts';
import { type Placeholder, placeholderOf } from './placeholders.ts';
import { templateFault, unknownPlaceholders } from './template-fault.ts';

/** A template that can be filled in. */
interface Opened {
  parts: Parts;
  /** What stands between double braces, as it is written, and what is meant by it. */
  written: ReadonlyMap<string, Placeholder>;
}

/** @throws TemplateFault */
export async function openTemplate(template: Uint8Array): Promise<Opened> {
  const parts = readTemplate(template);
  const written = await placeholdersIn(parts);
  checkContent(parts, written);
  return { parts, written };
}

/** The parts that say what is where, and those with a brace in them: reading all others takes longer than all else. */
export function toFill(parts: Parts): Parts {
  const needed = [CONTENT_TYPES, PACKAGE, DOCUMENT, RELATIONS, 'word/numbering.xml'];
  const names = Object.keys(parts).filter(
    (name) => needed.includes(name) || (TEXT_PART.test(name) && name !== STYLES && partText(parts, name).includes('{')),
  );
  return Object.fromEntries(names.map((name) => [name, parts[name]!]));
}

/** The parts of a template that Word can have made. */
function readTemplate(template: Uint8Array): Parts {
  const parts = unpackTemplate(template);
  if ([CONTENT_TYPES, PACKAGE, DOCUMENT].some((name) => parts[name] === undefined)) throw templateFault('unreadable');
  if (!partText(parts, DOCUMENT).includes(NAMESPACE)) throw templateFault('unreadable');
  if (partText(parts, CONTENT_TYPES).includes('macroEnabled')) throw templateFault('macros');
  const relations = Object.keys(parts).filter((name) => /\.rels$/i.test(name));
  // In another encoding they could not be looked through.
  if (relations.some((name) => !partText(parts, name).includes('Relationships'))) throw templateFault('unreadable');
  if (relations.some((name) => reachesOut(partText(parts, name)))) throw templateFault('outside');
  return parts;
}

/** That of the usual form of the standard; the strict one has others, and few programs write it. */
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const RELATION = /<(?:[\w.-]+:)?Relationship\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * Whether one of the relations of a part is to something elsewhere (ECMA-376, part 2, 9.3), which Word would fetch when a
 * document made of this is opened. A link for people is not fetched.
 */
function reachesOut(xml: string): boolean {
  const attribute = (relation: string, name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(relation)?.[2] ?? '';
  const isLink = (relation: string) =>
    attribute(relation, 'Type').endsWith('/hyperlink') && /^(?:https?|mailto):/i.test(attribute(relation, 'Target'));
  return (xml.match(RELATION) ?? []).some(
    (relation) => !['', 'Internal'].includes(attribute(relation, 'TargetMode')) && !isLink(relation),
  );
}

function unpackTemplate(template: Uint8Array): Parts {
  try {
    return unpack(template);
  } catch {
    throw templateFault('unreadable');
  }
}

/** What stands between double braces, as it is written, and what is meant by it. */
async function placeholdersIn(parts: Parts): Promise<Map<string, Placeholder>> {
  const names = await detected(parts);
  const unknown = names.filter((name) => placeholderOf(name) === undefined);
  if (unknown.length > 0)
    throw unknownPlaceholders(unknown.map((name) => [...oneLine(name)].slice(0, LONGEST_NAME).join('')));
  return new Map(names.map((name) => [name, placeholderOf(name)!]));
}

/** Of something that nobody wrote as a name, enough to find it by. */
const LONGEST_NAME = 40;

async function detected(parts: Parts): Promise<readonly string[]> {
  try {
    // Under these names all are read, so that none with broken XML comes through.
    const searched = Object.values(toFill(parts)).map((data, index) => [`word/${index}.xml`, data]);
    return await patchDetector({ data: bundle(Object.fromEntries(searched)), trimPlaceholders: true });
  } catch {
    // It says in its own way what is wrong with the XML; that is of no use to whoever made the template in Word.
    throw templateFault('unreadable');
  }
}

/** Innermost paragraphs: a text box stands in a paragraph and holds others. */
const PARAGRAPHS = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const TEXTS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/** The content takes the place of a whole paragraph: there must be one, with nothing else in it. */
function checkContent(parts: Parts, written: ReadonlyMap<string, Placeholder>): void {
  const names = [...written].flatMap(([name, placeholder]) => (placeholder === 'content' ? [name] : []));
  if (names.length === 0) throw templateFault('no-content');
  const pattern = new RegExp(`\\{\\{\\s*(?:${names.join('|')})\\s*\\}\\}`, 'g');
  const spots = Object.keys(parts)
    .filter((name) => TEXT_PART.test(name))
    .flatMap((name) => [...partText(parts, name).matchAll(PARAGRAPHS)].map(([xml]) => ({ name, xml, text: said(xml) })))
    .flatMap(({ name, xml, text }) =>
      [...text.matchAll(pattern)].map(([found]) => name === DOCUMENT && text.trim() === found && !SECTION.test(xml)),
    );
  if (spots.length !== 1 || !spots[0]) throw templateFault('content-misplaced');
}

const SECTION = /<w:sectPr[ />]/;

function said(xml: string): string {
  return [...xml.matchAll(TEXTS)].map((match) => match[1]).join('');
}
