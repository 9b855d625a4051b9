import type { Lang, Said } from '../../language/language.ts';
import { escaped, markup } from './escape.ts';

/** Another page of the same site. */
export interface PageLink {
  text: string;
  address: string;
  /** Whether it is the page that is being read. */
  here: boolean;
}

const WORDS: Said<{ skip: string; pages: string }> = {
  nl: { skip: 'Naar de inhoud', pages: 'Pagina’s' },
  en: { skip: 'To the content', pages: 'Pages' },
};

const GENERATOR = '<meta name="generator" content="cyclus">';

/** Whether a file is a page that cyclus made: that may be made anew. */
export function isOurPage(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).includes(GENERATOR);
}

/** What a page consists of. */
export interface Frame {
  lang: Lang;
  title: string;
  style: string;
  /** What the page may do, as it says itself. */
  policy: string;
  /** What runs in it; most pages are only read. */
  script?: string;
  links: readonly PageLink[];
  /** The lines of its content. */
  main: readonly string[];
  footer: string | null;
}

/** A page around its content. */
export function framed({ lang, title, style, policy, script, links, main, footer }: Frame): string {
  const lines = [
    ...['<!doctype html>', `<html lang="${lang}">`, '<head>', '<meta charset="utf-8">', GENERATOR],
    `<meta http-equiv="Content-Security-Policy" content="${markup(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...[`<title>${escaped(title)}</title>`, `<style>${style}</style>`, '</head>', '<body>'],
    ...navigation(links, lang),
    ...['<main id="main">', ...main, '</main>'],
    ...(footer === null ? [] : [`<footer><p>${escaped(footer)}</p></footer>`]),
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    ...['</body>', '</html>'],
  ];
  return `${lines.join('\n')}\n`;
}

/** What a page is called, at its top. */
export function titleLines(title: string, subtitles: readonly string[]): string[] {
  const below = subtitles.map((subtitle) => `<p>${escaped(subtitle)}</p>`);
  return ['<header class="top">', `<h1>${escaped(title)}</h1>`, ...below, '</header>'];
}

function navigation(pages: readonly PageLink[], lang: Lang): string[] {
  if (pages.length === 0) return [];
  const words = WORDS[lang];
  const items = pages.map(
    ({ text, address, here }) =>
      `<li><a href="${markup(address)}"${here ? ' aria-current="page"' : ''}>${escaped(text)}</a></li>`,
  );
  return [
    `<a class="skip" href="#main">${words.skip}</a>`,
    `<nav aria-label="${words.pages}"><ul>${items.join('')}</ul></nav>`,
  ];
}
