import { Document as File, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Day } from '../calendar/day.ts';
import { oneLine } from '../diagnostic/visible.ts';
import type { Document } from '../documents/blocks.ts';
import type { Said } from '../language/language.ts';
import { BULLETS, blocksOf, NUMBERS } from './docx-blocks.ts';
import { pack, stampOf, unpack, withoutGuards } from './docx-package.ts';
import { INDENT, LANGUAGE_TAGS, stylesXml, usualIds } from './docx-styles.ts';
import { mastheadBlock } from './docx-tables.ts';
import { type Desk, paragraphOf, run } from './docx-text.ts';

export interface DocxOptions {
  /** The day that its properties name as the one it was made on. */
  made: Day;
}

/**
 * A document as a Word file (WordprocessingML, ECMA-376). The same document gives the same bytes, wherever and whenever.
 * @example await docx(document, { made: day('2020-11-02') })
 */
export async function docx(document: Document, { made }: DocxOptions): Promise<Uint8Array> {
  let controls = 0;
  const desk: Desk = { style: usualIds, control: () => FIRST_CONTROL + controls++ };
  const file = new File({
    numbering: { config: LISTS },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(document, desk) },
        footers: { default: footerOf(document, desk) },
        children: [
          ...topOf(document, desk),
          ...blocksOf(document, desk),
          ...(document.footer === null ? [] : [paragraphOf('Agenda Small Print', [run(document.footer, desk)], desk)]),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesXml(document.lang) },
    { path: 'word/settings.xml', data: settingsXml(document) },
    { path: 'docProps/core.xml', data: coreXml(document, made) },
  ]);
  return pack(withoutGuards(unpack(bytes)));
}

/** Away from the numbers that the controls of a template may have: Word takes those by chance. */
const FIRST_CONTROL = 1_900_000_000;

const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1276, right: 1276, header: 567, footer: 567 },
};

const LISTS = [list(BULLETS, 'bullet', '•'), list(NUMBERS, 'decimal', '%1.')];

function list(reference: string, format: 'bullet' | 'decimal', text: string) {
  const paragraph = { indent: { left: INDENT, hanging: INDENT } };
  return { reference, levels: [{ level: 0, format, text, style: { paragraph } }] };
}

function headerOf({ marking }: Document, desk: Desk): Header {
  return new Header({ children: [paragraphOf('Agenda Marking', [run(marking ?? '', desk)], desk)] });
}

const PAGE_WORDS: Said<[string, string]> = { nl: ['Pagina ', ' van '], en: ['Page ', ' of '] };

function footerOf({ lang }: Document, desk: Desk): Footer {
  const [page, of] = PAGE_WORDS[lang];
  const numbers = new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: desk.style('footer'), alignment: 'right', children: [numbers] })],
  });
}

/** The title and what stands under it, with the sender beside them. */
function topOf({ title, subtitles, sender }: Document, desk: Desk) {
  const top = [
    paragraphOf('Title', [run(title, desk)], desk),
    ...subtitles.map((subtitle) => paragraphOf('Subtitle', [run(subtitle, desk)], desk)),
  ];
  if (sender === undefined) return top;
  return mastheadBlock(
    top,
    sender.map((line) => paragraphOf('Agenda Sender', [run(line, desk)], desk)),
    desk,
  );
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What Word must know of the whole document; mode 15 is that of Word since 2013. */
function settingsXml({ lang }: Document): string {
  const tag = LANGUAGE_TAGS[lang];
  return `${PROLOGUE}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop
 w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"
 w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${tag}"/><w:decimalSymbol
 w:val="${lang === 'nl' ? ',' : '.'}"/><w:listSeparator w:val="${lang === 'nl' ? ';' : ','}"/></w:settings>`;
}

/** The properties of the document (ECMA-376 part 2, 11). */
function coreXml({ title, lang, sender }: Document, made: Day): string {
  const creator = escaped(sender?.[0] ?? 'cyclus');
  const stamp = stampOf(made);
  return `${PROLOGUE}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${creator}</dc:creator><dc:language>${LANGUAGE_TAGS[lang]}</dc:language><cp:lastModifiedBy>${creator}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`;
}

function escaped(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
