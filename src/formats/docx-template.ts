import { type IPatch, type ParagraphChild, PatchType, patchDetector, patchDocument } from 'docx';
import type { Day } from '../calendar/day.ts';
import { longDay } from '../calendar/words.ts';
import { oneLine } from '../diagnostic/visible.ts';
import type { Document } from '../documents/blocks.ts';
import { LISTS } from './docx-blocks.ts';
import { bodyOf, markingOf, topOf } from './docx-body.ts';
import { templateFault, unknownPlaceholders } from './docx-fault.ts';
import {
  bundle,
  CONTENT_TYPES,
  DOCUMENT,
  PACKAGE,
  type Parts,
  pack,
  RELATIONS,
  STYLES,
  TEXT_PART,
  textOf,
  unpack,
  withoutGuards,
  withPart,
} from './docx-package.ts';
import { type Placeholder, placeholderOf } from './docx-placeholders.ts';
import { coreXml } from './docx-properties.ts';
import { BLUE, missingStyles, type StyleIds, type StyleName, usualIds } from './docx-styles.ts';
import { type Desk, deskOf, run, sign } from './docx-text.ts';

/**
 * A document in a template: what stands between double braces is filled in, wherever it stands, and all else stays as it
 * is. What has no place of its own there comes at the top of the content, so that nothing is lost.
 * @throws TemplateFault
 */
export async function inTemplate(document: Document, template: Uint8Array, made: Day): Promise<Uint8Array> {
  const parts = readTemplate(template);
  const written = await placeholdersIn(parts);
  checkContent(parts, written);
  const { style, size, styles } = dressOf(textOf(parts, STYLES));
  const desk = deskOf(style, textWidth(textOf(parts, DOCUMENT)), size);
  const fillings = fillingsOf(document, new Set(written.values()), made, desk);
  const patches = contentLast(written).map(([name, placeholder]) => [name, fillings[placeholder]]);
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: bundle(toFill(parts)),
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
    numbering: { config: LISTS },
    // There are properties then, for `finished` to fill.
    properties: { title: '' },
  });
  const dressed = withPart(parts, STYLES, () => styles);
  return pack(finished({ ...dressed, ...withoutGuards(unpack(filled)) }, document, made));
}

/** What is filled in is searched again for each name that comes after it, and the content is the longest by far. */
function contentLast(written: ReadonlyMap<string, Placeholder>): [name: string, placeholder: Placeholder][] {
  return [...written].sort(([, one], [, other]) => Number(one === 'content') - Number(other === 'content'));
}

/** The parts that say what is where, and those with a brace in them: reading all others takes longer than all else. */
function toFill(parts: Parts): Parts {
  const needed = [CONTENT_TYPES, PACKAGE, DOCUMENT, RELATIONS, 'word/numbering.xml'];
  const names = Object.keys(parts).filter(
    (name) => needed.includes(name) || (TEXT_PART.test(name) && name !== STYLES && textOf(parts, name).includes('{')),
  );
  return Object.fromEntries(names.map((name) => [name, parts[name]!]));
}

/** The parts of a template that Word can have made. */
function readTemplate(template: Uint8Array): Parts {
  const parts = unpackTemplate(template);
  if ([CONTENT_TYPES, PACKAGE, DOCUMENT, STYLES].some((name) => parts[name] === undefined))
    throw templateFault('unreadable');
  if (textOf(parts, CONTENT_TYPES).includes('macroEnabled')) throw templateFault('macros');
  return parts;
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
  const spots = Object.keys(parts).flatMap((name) =>
    TEXT_PART.test(name)
      ? [...textOf(parts, name).matchAll(PARAGRAPHS)].flatMap(([xml]) => {
          const text = [...xml.matchAll(TEXTS)].map((match) => match[1]).join('');
          return [...text.matchAll(pattern)].map(() => ({
            isRight: name === DOCUMENT && text.replace(pattern, '').trim() === '' && !xml.includes('<w:sectPr'),
          }));
        })
      : [],
  );
  if (spots.length !== 1 || !spots[0]!.isRight) throw templateFault('content-misplaced');
}

/**
 * The styles of a template, found by their names, which are the same in every language while their ids are not: the id
 * of `heading 1` is `Kop1` in Dutch. What it lacks is added.
 */
function dressOf(xml: string): { style: StyleIds; size: number; styles: string } {
  const owned = [...xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs)].map(([whole, id]) => ({
    id: id!,
    name: whole.match(/<w:name w:val="([^"]*)"/)?.[1]?.toLowerCase(),
    size: sizeIn(whole),
    colour: whole.match(/<w:color [^>]*w:val="([0-9A-Fa-f]{6})"/)?.[1],
  }));
  const named = (name: StyleName) => owned.find((style) => style.name === name.toLowerCase());
  const taken = new Set(owned.map(({ id }) => id));
  const style: StyleIds = (name) => named(name)?.id ?? freeId(usualIds(name), taken);
  const size = named('Normal')?.size ?? sizeIn(xml.match(/<w:rPrDefault>.*?<\/w:rPrDefault>/s)?.[0] ?? '') ?? NO_SIZE;
  const look = { base: size, accent: named('heading 1')?.colour ?? BLUE };
  const added = missingStyles((name) => named(name) !== undefined, style, look);
  return { style, size, styles: xml.replace(/<\/w:styles>\s*$/, () => `${added}</w:styles>`) };
}

/** How large letters are, in half points, where nothing says so (ECMA-376 part 1, 17.3.2.38). */
const NO_SIZE = 20;

function sizeIn(xml: string): number | undefined {
  const size = xml.match(/<w:sz w:val="(\d+)"/)?.[1];
  return size === undefined ? undefined : Number(size);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}0`, taken) : id;
}

/** Between the margins of 22.5 mm that an A4 has without a template, in twentieths of a point. */
export const A4_TEXT = 9354;

/** The room between the margins of the last section, in twentieths of a point; that of A4 where it does not say. */
function textWidth(xml: string): number {
  const page = Number(xml.match(/.*<w:pgSz [^>]*?w:w="(\d+)"/s)?.[1]);
  const [left, right] = ['left', 'right'].map((side) =>
    Number(xml.match(new RegExp(`.*<w:pgMar [^>]*?w:${side}="(\\d+)"`, 's'))?.[1]),
  );
  const width = page - left! - right!;
  return width > 0 ? width : A4_TEXT;
}

function fillingsOf(
  document: Document,
  placed: ReadonlySet<Placeholder>,
  made: Day,
  desk: Desk,
): Record<Placeholder, IPatch> {
  const { title, subtitles, sender = [], marking, lang } = document;
  const unmarked = placed.has('marking') ? [] : markingOf(document, desk);
  const unplaced = topOf(
    {
      title: placed.has('title') ? null : title,
      subtitles: placed.has('subtitle') ? [] : subtitles,
      sender: placed.has('sender') ? [] : sender,
    },
    desk,
  );
  return {
    title: lines([title], desk),
    subtitle: lines(subtitles, desk),
    sender: lines(sender, desk),
    marking: lines(marking === undefined ? [] : [marking], desk),
    date: lines([longDay(made, lang)], desk),
    content: { type: PatchType.DOCUMENT, children: [...unmarked, ...unplaced, ...bodyOf(document, desk)] },
  };
}

function lines(texts: readonly string[], desk: Desk): IPatch {
  const children = texts.flatMap((text, index): ParagraphChild[] => [
    ...(index === 0 ? [] : [sign('break')]),
    run(text, desk),
  ]);
  return { type: PatchType.PARAGRAPH, children };
}

/** The parts as those of a document, with its own properties, and without the number by chance that its lists may have. */
function finished(parts: Parts, document: Document, made: Day): Parts {
  const core = textOf(parts, PACKAGE).match(/<Relationship [^>]*core-properties"[^>]*>/)![0];
  const path = core.match(/Target="\/?([^"]*)"/)![1]!;
  const changes: [name: string, change: (text: string) => string][] = [
    [path, () => coreXml(document, made)],
    [CONTENT_TYPES, (text) => text.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')],
    [
      RELATIONS,
      (text) =>
        text.replace(/<Relationship [^>]*relationships\/numbering"[^>]*>/, (xml) =>
          xml.replace(/Id="[^"]*"/, 'Id="rIdLists"'),
        ),
    ],
  ];
  return changes.reduce((all, [name, change]) => withPart(all, name, change), parts);
}
