import type { Feature } from 'write-excel-file/universal';
import { sanitizeTextContent as content, getCellAddress } from 'write-excel-file/utility';
import { isoDay } from '../../calendar/day.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import type { Sheet, Workbook } from '../../documents/workbook/sheet.ts';
import type { Said } from '../../language/language.ts';

const WORDS: Said<{ page: (page: string, pages: string) => string; language: string }> = {
  nl: { page: (page, pages) => `Pagina ${page} van ${pages}`, language: 'nl-NL' },
  en: { page: (page, pages) => `Page ${page} of ${pages}`, language: 'en-GB' },
};

/**
 * What the library leaves out of a workbook: filters, headings on every printed page, a page as wide as the list, page
 * numbers, and the properties of the document. The elements stand in the order of ECMA-376 (18.3.1.99 and 18.2.27).
 */
export function packageFeature(workbook: Workbook): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => sheetXml(xml, workbook.sheets[sheetIndex]!, workbook),
          transformElementAttributes: (tag, attributes) => ({ ...attributes, ...OWN_ATTRIBUTES[tag] }),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => definedNames(workbook.sheets)),
        },
        'xl/styles.xml': { transform: withNormalStyle },
        '_rels/.rels': { insert: () => PROPERTIES_RELATION },
        '[Content_Types].xml': { insert: () => PROPERTIES_TYPE },
      },
      write: { files: () => ({ 'docProps/core.xml': properties(workbook) }) },
    },
  };
}

/** As many pages as it takes, each as wide as the list, with margins (in inches) that leave it room. */
const OWN_ATTRIBUTES: Record<string, Record<string, number>> = {
  pageSetup: { fitToHeight: 0 },
  pageMargins: { left: 0.4, right: 0.4 },
};

/** The style that all others are variations on, without which readers complain or make up their own. */
function withNormalStyle(xml: string): string {
  return xml
    .replace(
      '<cellXfs ',
      (tag) => `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${tag}`,
    )
    .replace(
      '</cellXfs>',
      (tag) => `${tag}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
    );
}

function sheetXml(xml: string, sheet: Sheet, workbook: Workbook): string {
  return (
    xml
      .replace(/<worksheet [^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
      // The pane below a heading is the left one (ECMA-376, 18.18.52); the library says the right one.
      .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
      // What is reckoned here without the font follows the text as soon as it changes; what somebody set would stay (18.3.1.73).
      .replaceAll(/(<row [^>]*) customHeight="1"/g, '$1')
      .replace('</sheetData>', (tag) => `${tag}<autoFilter ref="${range(sheet)}"/>`)
      .replace(/<pageSetup [^>]*\/>/, (tag) => `${tag}${headerFooter(sheet, workbook)}`)
  );
}

/** @example range(sheet) // 'A1:K24' */
function range({ columns, rows }: Sheet): string {
  return `A1:${getCellAddress(rows.length, columns.length - 1)}`;
}

function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, index) => [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${inSheet(sheet, absolute(range(sheet)))}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${inSheet(sheet, '$1:$1')}</definedName>`,
  ]);
  return `<definedNames>${names.join('')}</definedNames>`;
}

function inSheet({ name }: Sheet, cells: string): string {
  return content(`'${name.replaceAll("'", "''")}'!${cells}`);
}

/** @example absolute('A1:K24') // '$A$1:$K$24' */
function absolute(cells: string): string {
  return cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** As many characters as fit in a header or footer together, its codes included. */
const MOST_IN_HEADER = 255;

function headerFooter({ name }: Sheet, { title, footer, lang }: Workbook): string {
  const page = `&R${WORDS[lang].page('&P', '&N')}`;
  return (
    `<headerFooter><oddHeader>${content(headerText(title, `&R${plain(name)}`))}</oddHeader>` +
    `<oddFooter>${content(headerText(footer, page))}</oddFooter></headerFooter>`
  );
}

/** @example headerText('Planning', '&RTeams') // '&LPlanning&RTeams' */
function headerText(text: string, rest: string): string {
  // A sign that is cut in two would be a code.
  const fitting = plain(text)
    .slice(0, MOST_IN_HEADER - rest.length - 2)
    .replace(/(?<!&)(?:&&)*&$/, (signs) => signs.slice(1));
  return `&L${fitting}${rest}`;
}

/** Text in which no sign is the beginning of a code. */
function plain(text: string): string {
  return oneLine(text).replaceAll('&', '&&');
}

const PROPERTIES_RELATION =
  '<Relationship Id="rId-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';

const PROPERTIES_TYPE =
  '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>';

/** Dublin Core (ECMA-376 part 2, 11). */
function properties({ title, made, lang }: Workbook): string {
  const moment = `${isoDay(made)}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${content(oneLine(title))}</dc:title>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
    `<dc:language>${WORDS[lang].language}</dc:language>` +
    '</cp:coreProperties>'
  );
}
