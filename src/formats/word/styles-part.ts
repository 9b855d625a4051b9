import { strToU8 } from 'fflate';
import { CONTENT_TYPES, type Parts, partText, RELATIONS, STYLES, withPart } from './package.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Small programs leave the part out: it is optional (ECMA-376 part 1, 11.3.12). */
const NO_STYLES = `${XML}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>`;

/** The styles of a template; none when it has no such part, or an empty one. */
export function stylesIn(parts: Parts): string {
  if (parts[STYLES] === undefined) return NO_STYLES;
  return partText(parts, STYLES).replace(/<w:styles([^>]*)\/>\s*$/, '<w:styles$1></w:styles>');
}

/** The parts with these styles; where there were none, what says which part is what says so too. */
export function withStyles(parts: Parts, styles: string): Parts {
  const dressed = { ...parts, [STYLES]: strToU8(styles) };
  if (parts[STYLES] !== undefined) return dressed;
  const related = { ...dressed, [RELATIONS]: parts[RELATIONS] ?? strToU8(NO_RELATIONS) };
  const told = withPart(related, RELATIONS, (text) => text.replace(END, (end) => RELATION + end));
  return withPart(told, CONTENT_TYPES, (text) => text.replace(/<\/Types>\s*$/, (end) => TYPE + end));
}

const NO_RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const END = /<\/Relationships>\s*$/;
const RELATION =
  '<Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>';
const TYPE =
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>';
