import type { Lang } from '../../language/language.ts';
import { type Style, type StyleLook, type StyleName, stylesOf, USUAL, USUAL_SIZE } from './styles.ts';

/** The names that the styles of a document have inside it. */
export type StyleIds = (name: StyleName) => string;

/** As Word itself makes them from English names: `Heading1`, `AgendaFact`. */
export const usualIds: StyleIds = (name) =>
  name === 'Normal Table' ? 'TableNormal' : name.replace(/(?:^| )(\w)/g, (_, letter) => letter.toUpperCase());

export const LANGUAGE_TAGS: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The part `word/styles.xml` (ECMA-376 part 1, 17.7) of a document without a template. */
export function stylesXml(lang: Lang): string {
  const tag = LANGUAGE_TAGS[lang];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"
 w:eastAsia="Verdana" w:cs="Verdana"/><w:sz w:val="${USUAL_SIZE}"/><w:szCs w:val="${USUAL_SIZE}"/><w:lang w:val="${tag}" w:eastAsia="${tag}"
 w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${stylesOf(USUAL)
   .map((style) => styleXml(style, usualIds))
   .join('')}</w:styles>`;
}

/**
 * The styles that a template lacks, as elements of its own part.
 * @param has whether it has a style of that name
 */
export function missingStyles(has: (name: StyleName) => boolean, ids: StyleIds, look: StyleLook): string {
  return stylesOf(look)
    .filter(({ name }) => !has(name))
    .map((style) => styleXml(style, ids))
    .join('');
}

const DEFAULTS: readonly StyleName[] = ['Normal', 'Default Paragraph Font', 'Normal Table'];

function styleXml({ name, type, basedOn, next, xml }: Style, ids: StyleIds): string {
  const kind = DEFAULTS.includes(name) ? ' w:default="1"' : name.startsWith('Agenda') ? ' w:customStyle="1"' : '';
  const based = basedOn === undefined ? '' : `<w:basedOn w:val="${ids(basedOn)}"/>`;
  const following = next === undefined ? '' : `<w:next w:val="${ids(next)}"/>`;
  return `<w:style w:type="${type}"${kind} w:styleId="${ids(name)}"><w:name w:val="${name}"/>${based}${following}${xml}</w:style>`;
}
