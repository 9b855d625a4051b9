import { strToU8, zipSync } from 'fflate';

// Templates as Word in Dutch makes them: with ids of styles in Dutch, and names between braces broken over runs.

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W = `xmlns:w="${NAMESPACE}"`;
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @example textParagraph('Den ', 'Haag') // with a run for each text */
export function textParagraph(...runs: string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>
<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="2417" w:header="708"
 w:footer="708" w:gutter="0"/></w:sectPr>`;

/** What the text, the header and the footer of a template hold. */
interface TemplateParts {
  body?: string;
  header?: string;
  footer?: string;
  /** The kind of file that it says it is: of a template (.dotx) when not said. */
  type?: string;
  /** That of its text. */
  namespace?: string;
  /** Its styles; without a part for them when null. */
  styles?: string | null;
  /** Further parts, by name. */
  more?: Record<string, string | Uint8Array>;
}

/** The usual template of these tests: all places to fill in, in the ways in which Word leaves them. */
const BODY = [
  `<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{tit</w:t></w:r>
<w:proofErr w:type="spellStart"/><w:r><w:t>el}}</w:t></w:r></w:p>`,
  textParagraph('{{ondertitel}}'),
  textParagraph('Den Haag, ', '{{ Datum }}'),
  textParagraph('{{inhoud}}'),
  textParagraph('Dit is het slot.'),
].join('');

export function wordTemplate({
  body = BODY,
  header,
  footer,
  type = 'template.main',
  namespace = NAMESPACE,
  styles = STYLES,
  more = {},
}: TemplateParts = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
 Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
 ContentType="application/xml"/>${[
   ['document', type],
   ...(styles === null ? [] : [['styles', 'styles']]),
   ['header1', 'header'],
   ['footer1', 'footer'],
 ]
   .map(([part, kind]) => `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${kind}+xml"/>`)
   .join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      styles === null ? null : ['styles', 'styles.xml'],
      ['header', 'header1.xml'],
      ['footer', 'footer1.xml'],
    ]),
    ...(styles === null ? {} : { 'word/styles.xml': styles }),
    'word/header1.xml': `${XML}<w:hdr ${W}>${header ?? textParagraph('{{rubri', 'cering}}')}</w:hdr>`,
    'word/footer1.xml': `${XML}<w:ftr ${W}>${footer ?? textParagraph('{{sender}}')}</w:ftr>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${namespace}" xmlns:r="${RELATIONS}"><w:body>${body}${SECTION}</w:body></w:document>`,
  };
  const bytes = (data: string | Uint8Array) => (typeof data === 'string' ? strToU8(data) : data);
  return zipSync(Object.fromEntries(Object.entries({ ...parts, ...more }).map(([name, data]) => [name, bytes(data)])));
}

/** What a part refers to, as its attributes say it: with it, that part has this as its relations. */
export function relationsOf(part: string, ...attributes: string[]): Record<string, string> {
  const links = attributes.map((some, index) => `<Relationship Id="rIdMore${index}" ${some}/>`).join('');
  return {
    [`word/_rels/${part}.xml.rels`]: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
  };
}

/** Numbered in their order; what is not there has a number all the same. */
function relations(targets: readonly ([kind: string, target: string] | null)[]): string {
  const links = targets.map((one, index) =>
    one ? `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${one[0]}" Target="${one[1]}"/>` : '',
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

/** `Agenda Fact` stands under an id of another style of ours, as happens after copying between files. */
const STYLES = `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz
 w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:rPr><w:color
 w:val="8F2D56"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="AgendaText"><w:name w:val="Agenda Fact"/><w:basedOn
 w:val="Standaard"/></w:style></w:styles>`;

export const EMPTY_STYLES = `${XML}<w:styles ${W}/>`;
