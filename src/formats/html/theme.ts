import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Said } from '../../language/language.ts';

/** A theme as it was given: CSS with the tokens of an organisation. */
export interface Theme {
  path: string;
  bytes: Uint8Array;
}

/** What a page takes of a theme: its tokens by day, and by night where it has any. */
export interface Tokens {
  light: ReadonlyMap<string, string>;
  dark: ReadonlyMap<string, string>;
}

/** What a token may say: nothing that ends the sheet, fetches anything, or is a rule of its own. */
const HARMLESS = /^[^<>{}\\@]+$/;
const FETCHING = /url\s*\(|image-set|src\s*\(/i;

/**
 * The design tokens of a theme of the NL Design System (https://nldesignsystem.nl/handboek/huisstijl/themas): the custom
 * properties in its CSS, whatever class they are under. Those under `dark`, in a selector or a media query, hold by night.
 * Other CSS in it is passed over.
 * @throws WrongCall when there is no token in it
 * @example tokensOf({ path: 'thema.css', bytes }).light.get('--basis-color-action-1-color-default') // '#00508a'
 */
export function tokensOf({ path, bytes }: Theme): Tokens {
  const tokens = { light: new Map<string, string>(), dark: new Map<string, string>() };
  const above: string[] = [];
  const css = new TextDecoder().decode(bytes).replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, text, end] of css.matchAll(/((?:[^{};"']|"[^"]*"|'[^']*')*)([{};]|$)/g)) {
    if (end !== '{') declare(text!, above.some(isDark) ? tokens.dark : tokens.light);
    if (end === '{') above.push(text!);
    if (end === '}') above.pop();
  }
  if (tokens.light.size > 0) return tokens;
  throw unusableTheme(path, {
    nl: 'er staan geen design tokens in, zoals --basis-color-action-1-color-default: #00508a',
    en: 'there are no design tokens in it, such as --basis-color-action-1-color-default: #00508a',
  });
}

function isDark(prelude: string): boolean {
  return /\bdark\b/i.test(prelude);
}

function declare(text: string, tokens: Map<string, string>): void {
  const [, name, value] = /^\s*(--[\w-]+)\s*:\s*([\s\S]*\S)\s*$/.exec(text) ?? [];
  if (name && value && HARMLESS.test(value) && !FETCHING.test(value)) tokens.set(name, value.replace(/\s+/g, ' '));
}

/** Says why a theme cannot be used. */
export function unusableTheme(path: string, why: Said): WrongCall {
  return new WrongCall({
    nl: `thema ${quotedPath(path)} is niet te gebruiken: ${why.nl}`,
    en: `theme ${quotedPath(path)} cannot be used: ${why.en}`,
  });
}

/**
 * The part of a sheet that a theme takes the place of: of all its tokens only those that the sheet uses, and those that these
 * are made of. A theme without tokens for the night has none: a page that is half its own would not be readable.
 * @param sheet the rest of the sheet
 */
export function themed(sheet: string, { light, dark }: Tokens): string {
  const night = declarations(sheet, dark);
  const scheme = `color-scheme:${night === '' ? 'light' : 'light dark'};`;
  const nights = night === '' ? '' : `\n@media screen and (prefers-color-scheme:dark){:root{${night}}}`;
  return `\n:root{${scheme}${declarations(sheet, light)}}${nights}`;
}

function declarations(sheet: string, tokens: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  const waiting = namesIn(sheet);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name) || !tokens.has(name)) continue;
    used.add(name);
    waiting.push(...namesIn(tokens.get(name)!));
  }
  return [...used]
    .sort()
    .map((name) => `${name}:${tokens.get(name)}`)
    .join(';');
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!);
}
