import {
  Document as File,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strToU8 } from 'fflate';
import type { Day } from '../../calendar/day.ts';
import type { Document } from '../../documents/blocks.ts';
import type { Said } from '../../language/language.ts';
import { isTooWide } from '../tables/columns.ts';
import { pack } from '../zip.ts';
import { NUMBERINGS } from './blocks.ts';
import { bodyOf, markingOf, topOf } from './body.ts';
import { letterSection } from './letter.ts';
import { type Parts, STYLES, withoutGuards } from './package.ts';
import { A4, ACROSS_TEXT, LETTER, MARGIN, UPRIGHT_TEXT } from './page.ts';
import { coreXml, settingsXml } from './properties.ts';
import { USUAL_SIZE } from './styles.ts';
import { stylesXml, usualIds } from './styles-xml.ts';
import { inTemplate } from './template.ts';
import { deskOf, type WordContext } from './text.ts';

export interface DocxOptions {
  /** The day that its properties name as the one it was made on. */
  made: Day;
  /** A Word file with places to fill in (`docx-placeholders.ts`), for a house style of one's own. */
  template?: Uint8Array | undefined;
}

/**
 * A document as a Word file (WordprocessingML, ECMA-376). The same document gives the same bytes, wherever and whenever.
 * @throws TemplateFault
 * @example await docx(document, { made: day('2020-11-02') })
 */
export async function docx(document: Document, { made, template }: DocxOptions): Promise<Uint8Array> {
  return template === undefined ? plain(document, made) : inTemplate(document, template, made);
}

function plain(document: Document, made: Day): Uint8Array {
  const file = new File({ numbering: { config: NUMBERINGS }, sections: [sectionOf(document)] });
  const parts = partsOf(file, [
    { path: STYLES, data: stylesXml(document.lang) },
    { path: 'word/settings.xml', data: settingsXml(document) },
    { path: 'docProps/core.xml', data: coreXml(document, made) },
  ]);
  return pack(withoutGuards(parts));
}

/** Where the library makes the parts that it packs, of which its types do not tell. */
interface Compiler {
  compile(
    file: File,
    prettify: undefined,
    others: readonly { path: string; data: string }[],
  ): Map<string, string | Uint8Array>;
}

/** The parts of a file: packed by the library they would have to be taken out again, to be packed without a time. */
function partsOf(file: File, others: readonly { path: string; data: string }[]): Parts {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  const parts = compiler.compile(file, undefined, others);
  return Object.fromEntries([...parts].map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]));
}

function sectionOf(document: Document): ISectionOptions {
  if (document.margin !== undefined)
    return letterSection(document, pageNumbers(document), deskOf(usualIds, LETTER.text, USUAL_SIZE));
  const across = isWide(document);
  const desk = deskOf(usualIds, across ? ACROSS_TEXT : UPRIGHT_TEXT, USUAL_SIZE);
  // The library turns the page itself.
  const orientation = across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const { title, subtitles, sender = [] } = document;
  return {
    properties: { page: { size: { ...A4, orientation }, margin: MARGIN } },
    headers: document.marking === undefined ? {} : { default: new Header({ children: markingOf(document, desk) }) },
    footers: { default: footerOf(document, desk) },
    children: [...topOf({ title, subtitles, sender }, desk), ...bodyOf(document, desk)],
  };
}

/** Whether a table of a document asks for a page that lies on its side. */
function isWide({ blocks }: Document): boolean {
  const upright = { width: UPRIGHT_TEXT, size: USUAL_SIZE };
  return blocks.some((block) => block.kind === 'table' && isTooWide(block, upright));
}

const PAGE_WORDS: Said<[string, string]> = { nl: ['Pagina ', ' van '], en: ['Page ', ' of '] };

function footerOf(document: Document, desk: WordContext): Footer {
  return new Footer({
    children: [new Paragraph({ style: desk.style('footer'), alignment: 'right', children: [pageNumbers(document)] })],
  });
}

function pageNumbers({ lang }: Document): TextRun {
  const [page, of] = PAGE_WORDS[lang];
  return new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] });
}
