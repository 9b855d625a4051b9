/** A style of Word, by the name under which Word and a template know it. */
export interface Style {
  name: StyleName;
  type: 'paragraph' | 'character' | 'table';
  basedOn?: StyleName;
  next?: StyleName;
  /** What it does, in WordprocessingML: its properties in the order of the standard. */
  xml: string;
}

/** Word's own styles by the names that files have for them in any language, and ours. */
export type StyleName =
  | 'Normal'
  | 'heading 1'
  | 'heading 2'
  | 'heading 3'
  | 'Title'
  | 'Subtitle'
  | 'header'
  | 'footer'
  | 'List Bullet'
  | 'List Number'
  | 'HTML Preformatted'
  | 'Default Paragraph Font'
  | 'Strong'
  | 'footnote reference'
  | 'endnote reference'
  | 'Normal Table'
  | 'Agenda Text'
  | 'Agenda Detail'
  | 'Agenda Fact'
  | 'Agenda Question'
  | 'Agenda Cell'
  | 'Agenda Sender'
  | 'Agenda Margin Head'
  | 'Agenda Running Head'
  | 'Agenda Marking'
  | 'Agenda Small Print'
  | 'Agenda Space'
  | 'Agenda Blank'
  | 'Agenda Less'
  | 'Agenda Off'
  | 'Agenda Error'
  | 'Agenda Warning'
  | 'Agenda Info'
  | 'Agenda Table'
  | 'Agenda Layout';

/** Widths in twentieths of a point, as Word counts. */
const POINT = 20;

/** Where the text of a point, a meeting or a list stands, and where the values of facts do. */
export const INDENT = 28 * POINT;
export const FACT = 100 * POINT;

const RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';

export const BLUE = '154273';
const GREY = '595959';

const WIDE = '<w:spacing w:before="0" w:after="120" w:line="260" w:lineRule="atLeast"/>';
const TIGHT = '<w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="atLeast"/>';

const CLOSE = '<w:spacing w:before="0" w:after="0" w:line="220" w:lineRule="atLeast"/>';

/** How large the letters of a text without a template are, in half points. */
export const USUAL_SIZE = 18;

/** What styles of ours take over from the template that they are added to. */
export interface StyleLook {
  /** How large the letters of a text are, in half points, to which all others keep in proportion. */
  base: number;
  /** The colour of headings, as six hexadecimal digits. */
  accent: string;
}

/** What they do without a template. */
export const USUAL: StyleLook = { base: USUAL_SIZE, accent: BLUE };

/** How large letters are, in proportion to those of a text, as Word says it. */
type Size = (usual: number) => string;

/** All styles, Word's own and ours. */
export function stylesOf({ base, accent }: StyleLook): readonly Style[] {
  const size: Size = (usual) => {
    const value = Math.round((usual * base) / USUAL_SIZE);
    return `<w:sz w:val="${value}"/><w:szCs w:val="${value}"/>`;
  };
  return [
    ...usualStyles(size, accent),
    ...paragraphStyles(size, accent),
    ...wordStyles(accent),
    ...tableStyles(accent),
  ];
}

/** Those that any document has. */
function usualStyles(size: Size, accent: string): Style[] {
  const edge = `<w:pPr>${CLOSE}</w:pPr><w:rPr><w:color w:val="${GREY}"/>${size(16)}</w:rPr>`;
  return [
    { name: 'Normal', type: 'paragraph', xml: `<w:qFormat/><w:pPr>${WIDE}</w:pPr>` },
    { name: 'Default Paragraph Font', type: 'character', xml: '<w:uiPriority w:val="1"/><w:semiHidden/>' },
    {
      name: 'Normal Table',
      type: 'table',
      xml: `<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 0, 108, 108)}</w:tblPr>`,
    },
    headingStyle(1, 'w:before="360" w:after="80"', size(24), accent),
    headingStyle(2, 'w:before="240" w:after="60"', size(20), accent),
    headingStyle(3, 'w:before="180" w:after="40"', size(18), accent),
    {
      name: 'Title',
      type: 'paragraph',
      basedOn: 'Normal',
      next: 'Subtitle',
      xml: `<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/></w:pPr>
      <w:rPr><w:b/><w:bCs/><w:color w:val="${accent}"/>${size(28)}</w:rPr>`,
    },
    {
      name: 'Subtitle',
      type: 'paragraph',
      basedOn: 'Normal',
      next: 'Normal',
      xml: `<w:qFormat/><w:pPr>${TIGHT}</w:pPr><w:rPr><w:color w:val="${GREY}"/>${size(20)}</w:rPr>`,
    },
    { name: 'header', type: 'paragraph', basedOn: 'Normal', xml: edge },
    { name: 'footer', type: 'paragraph', basedOn: 'Normal', xml: edge },
    { name: 'List Bullet', type: 'paragraph', basedOn: 'Normal', xml: `<w:qFormat/><w:pPr>${TIGHT}</w:pPr>` },
    { name: 'List Number', type: 'paragraph', basedOn: 'Normal', xml: `<w:qFormat/><w:pPr>${TIGHT}</w:pPr>` },
    {
      name: 'HTML Preformatted',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F3F3F3"/>${CLOSE}</w:pPr><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>
      ${size(17)}</w:rPr>`,
    },
    { name: 'Strong', type: 'character', xml: '<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr>' },
    { name: 'footnote reference', type: 'character', xml: RAISED },
    { name: 'endnote reference', type: 'character', xml: RAISED },
  ];
}

/** Those of paragraphs in an agenda, and beside it. */
function paragraphStyles(size: Size, accent: string): Style[] {
  return [
    {
      name: 'Agenda Text',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr><w:spacing w:before="60"/><w:ind w:left="${INDENT}"/></w:pPr>`,
    },
    {
      name: 'Agenda Detail',
      type: 'paragraph',
      basedOn: 'Agenda Text',
      xml: `<w:pPr>${TIGHT}</w:pPr><w:rPr><w:color w:val="${GREY}"/></w:rPr>`,
    },
    {
      name: 'Agenda Fact',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr><w:tabs><w:tab w:val="left" w:pos="${INDENT + FACT}"/></w:tabs>${TIGHT}
      <w:ind w:left="${INDENT + FACT}" w:hanging="${FACT}"/></w:pPr>`,
    },
    {
      name: 'Agenda Question',
      type: 'paragraph',
      basedOn: 'Agenda Text',
      xml: `<w:pPr><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${accent}"/></w:pBdr>
      <w:ind w:left="${INDENT + 11 * POINT}"/></w:pPr>`,
    },
    {
      name: 'Agenda Cell',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr>${CLOSE}</w:pPr><w:rPr>${size(16)}</w:rPr>`,
    },
    {
      name: 'Agenda Sender',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr>${CLOSE}</w:pPr><w:rPr>${size(15)}</w:rPr>`,
    },
    {
      name: 'Agenda Margin Head',
      type: 'paragraph',
      basedOn: 'Agenda Sender',
      next: 'Agenda Sender',
      xml: '<w:pPr><w:keepNext/><w:spacing w:before="160"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
    },
    {
      name: 'Agenda Running Head',
      type: 'paragraph',
      basedOn: 'header',
      xml: `<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${GREY}"/></w:pBdr></w:pPr>`,
    },
    {
      name: 'Agenda Marking',
      type: 'paragraph',
      basedOn: 'header',
      xml: '<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="000000"/></w:rPr>',
    },
    {
      name: 'Agenda Small Print',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="${GREY}"/></w:pBdr>
      <w:spacing w:before="360" w:after="0"/></w:pPr><w:rPr><w:color w:val="${GREY}"/>${size(16)}</w:rPr>`,
    },
    {
      name: 'Agenda Space',
      type: 'paragraph',
      basedOn: 'Normal',
      xml: `<w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr>
      <w:rPr>${size(8)}</w:rPr>`,
    },
  ];
}

/** Those of words within a paragraph. */
function wordStyles(accent: string): Style[] {
  return [
    {
      name: 'Agenda Blank',
      type: 'character',
      xml: '<w:rPr><w:color w:val="5C4400"/><w:shd w:val="clear" w:color="auto" w:fill="FFE699"/></w:rPr>',
    },
    { name: 'Agenda Less', type: 'character', xml: `<w:rPr><w:color w:val="${GREY}"/></w:rPr>` },
    { name: 'Agenda Off', type: 'character', xml: `<w:rPr><w:strike/><w:color w:val="${GREY}"/></w:rPr>` },
    { name: 'Agenda Error', type: 'character', xml: '<w:rPr><w:b/><w:bCs/><w:color w:val="A30000"/></w:rPr>' },
    { name: 'Agenda Warning', type: 'character', xml: '<w:rPr><w:b/><w:bCs/><w:color w:val="7A4A00"/></w:rPr>' },
    { name: 'Agenda Info', type: 'character', xml: `<w:rPr><w:b/><w:bCs/><w:color w:val="${accent}"/></w:rPr>` },
  ];
}

function tableStyles(accent: string): Style[] {
  return [
    {
      name: 'Agenda Table',
      type: 'table',
      basedOn: 'Normal Table',
      xml: `<w:tblPr><w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="${accent}"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="${accent}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders>${margins(50, 50, 80, 80)}</w:tblPr>
      <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${accent}"/></w:rPr>
      <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${accent}"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="E8EEF5"/></w:tcPr></w:tblStylePr>`,
    },
    {
      name: 'Agenda Layout',
      type: 'table',
      basedOn: 'Normal Table',
      xml: `<w:tblPr>${margins(20, 20, 0, 160)}</w:tblPr>`,
    },
  ];
}

function headingStyle(level: 1 | 2 | 3, spacing: string, size: string, accent: string): Style {
  return {
    name: `heading ${level}`,
    type: 'paragraph',
    basedOn: 'Normal',
    next: 'Normal',
    xml: `<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>
      <w:spacing ${spacing} w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>
      <w:rPr><w:b/><w:bCs/><w:color w:val="${accent}"/>${size}</w:rPr>`,
  };
}

function margins(top: number, bottom: number, left: number, right: number): string {
  return `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${left}" w:type="dxa"/><w:bottom
    w:w="${bottom}" w:type="dxa"/><w:right w:w="${right}" w:type="dxa"/></w:tblCellMar>`;
}
