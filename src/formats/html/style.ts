import { hash } from 'node:crypto';
import page from './page.css?raw';
import { type Tokens, themed } from './theme.ts';
import tokens from './tokens.css?raw';
import dark from './tokens-dark.css?raw';

/**
 * How a page looks, in the tokens of the NL Design System (https://nldesignsystem.nl): on any screen from 320 pixels, by day and by night, and on paper. On a narrow screen the rows of a
 * table stand below each other, each cell behind the title of its column. The sheet has no
 * comment and no space to spare: every page carries it.
 */
export const STYLE = `\n${tokens}${dark}${page}`;

/** The same in the theme of an organisation; `more` is what else the sheet of the page has. */
export function themedStyle(theme: Tokens, more: string): string {
  const night = theme.dark.size > 0 ? dark : '';
  return `\n${tokens}${night}${themed(page + more, theme)}\n${page}${more}`;
}

/**
 * What a page may do, as it says so itself (Content Security Policy Level 3): it has this style and nothing else. No
 * program runs in it, and nothing is fetched for it.
 */
export function pagePolicy(style: string): string {
  return `default-src 'none'; ${sourceOf('style', style)}; base-uri 'none'; form-action 'none'`;
}

/** The same for a page that has this script as well, which may ask its own site for more. */
export function livePolicy(style: string, script: string): string {
  return `${pagePolicy(style)}; ${sourceOf('script', script)}; connect-src 'self'`;
}

function sourceOf(kind: 'style' | 'script', text: string): string {
  return `${kind}-src 'sha256-${hash('sha256', text, 'base64')}'`;
}

/** A policy as a server says it: it can also forbid to show the page inside another one. */
export function servedPolicy(policy: string): string {
  return `${policy}; frame-ancestors 'none'`;
}

/** What a server says of a page without drawings. */
export function sitePolicy(theme: Tokens | undefined): string {
  return servedPolicy(pagePolicy(theme ? themedStyle(theme, '') : STYLE));
}
