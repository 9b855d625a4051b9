import { BLUE, type StyleName } from './styles.ts';
import { missingStyles, type StyleIds, usualIds } from './styles-xml.ts';

/** How a template dresses a text. */
interface Dress {
  style: StyleIds;
  /** How large its letters are, in half points. */
  size: number;
  /** Its part with styles, with what it lacked. */
  styles: string;
}

/**
 * The styles of a template, found by their names, which are the same in every language while their ids are not: the id
 * of `heading 1` is `Kop1` in Dutch. What it lacks is added.
 */
export function dressOf(xml: string): Dress {
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
