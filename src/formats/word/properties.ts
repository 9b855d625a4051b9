import { type Day, isoDay } from '../../calendar/day.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import type { Document } from '../../documents/blocks.ts';
import { LANGUAGE_TAGS } from './styles-xml.ts';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What Word must know of a document as a whole (ECMA-376 part 1, 17.15); mode 15 is that of Word since 2013. */
export function settingsXml({ lang }: Document): string {
  const tag = LANGUAGE_TAGS[lang];
  return [
    `${PROLOGUE}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`,
    '<w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting',
    ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="${tag}"/><w:decimalSymbol w:val="${lang === 'nl' ? ',' : '.'}"/>`,
    `<w:listSeparator w:val="${lang === 'nl' ? ';' : ','}"/></w:settings>`,
  ].join('');
}

/** The properties of a document (ECMA-376 part 2, 11). */
export function coreXml(document: Document, made: Day): string {
  const stamp = `${isoDay(made)}T00:00:00Z`;
  const creator = markup(creatorOf(document));
  return [
    `${PROLOGUE}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${markup(document.runningHead ?? document.title)}</dc:title><dc:creator>${creator}</dc:creator>`,
    `<dc:language>${LANGUAGE_TAGS[document.lang]}</dc:language><cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

function creatorOf({ sender }: Document): string {
  return sender?.[0] ?? 'cyclus';
}

function markup(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
