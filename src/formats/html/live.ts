import { hash } from 'node:crypto';
import type { Fold, LiveBlock, LiveDocument, LivePart, OpenCase } from '../../documents/blocks/live.ts';
import type { DocumentBlock, Heading } from '../../documents/blocks.ts';
import type { Lang, Said } from '../../language/language.ts';
import { escaped, markup } from './escape.ts';
import { framed, type PageLink, titleLines } from './frame.ts';
import { blocksLines, styleFor } from './html.ts';
import sheet from './live.css?raw';
import script from './live.js?raw';
import { livePolicy, pagePolicy } from './style.ts';
import type { Tokens } from './theme.ts';

const WORDS: Said<{ copy: string; copied: string; pause: string; resume: string; lost: string; reload: string }> = {
  nl: {
    copy: 'Kopieer',
    copied: 'Gekopieerd',
    pause: 'Niet meer bijwerken',
    resume: 'Weer bijwerken',
    lost: 'Cyclus antwoordt niet. Deze pagina wacht totdat het weer draait.',
    reload: 'Laad de pagina opnieuw om te zien wat er sindsdien is veranderd.',
  },
  en: {
    copy: 'Copy',
    copied: 'Copied',
    pause: 'Stop updating',
    resume: 'Update again',
    lost: 'Cyclus does not answer. This page waits until it runs again.',
    reload: 'Reload the page to see what has changed since.',
  },
};

/** A page with how it may behave. */
export interface LivePage {
  text: string;
  /** Content Security Policy Level 3. */
  policy: string;
}

/**
 * A page that renews itself by a script of its own, as long as its site answers; without the script one reloads it.
 * @param isLive whether it has that script
 * @param theme undefined for the neutral one
 */
export function livePage(
  document: LiveDocument,
  pages: readonly PageLink[],
  isLive: boolean,
  theme?: Tokens,
): LivePage {
  const { lang, title, subtitles, said, parts, footer } = document;
  const words = WORDS[lang];
  const body = parts.flatMap((part) => partLines(part, lang));
  const drawn = parts.flatMap(({ blocks }) => blocks.filter(isOrdinary));
  const style = styleFor(drawn, body.join('\n'), theme, `\n${sheet}`);
  const policy = isLive ? livePolicy(style, script) : pagePolicy(style);
  const text = framed({
    ...{ lang, title, style, policy, links: pages, footer },
    ...(isLive && { script }),
    main: [
      ...titleLines(title, subtitles),
      `<p class="said" id="said" role="status" data-lost="${markup(words.lost)}">${escaped(said)}</p>`,
      ...(isLive ? [pauseButton(lang), `<noscript><p>${words.reload}</p></noscript>`] : []),
      ...body,
    ],
  });
  return { text, policy };
}

function pauseButton(lang: Lang): string {
  const { pause, resume } = WORDS[lang];
  return `<p class="ours" id="ours"><button type="button" id="pause" data-pause="${pause}" data-resume="${resume}">${pause}</button></p>`;
}

function isOrdinary(block: LiveBlock): block is DocumentBlock {
  return block.kind !== 'case' && block.kind !== 'fold' && block.kind !== 'command';
}

function partLines({ id, blocks }: LivePart, lang: Lang): string[] {
  let above: Heading | undefined;
  const lines = blocks.flatMap((block) => {
    const made = liveLines(block, lang, above);
    if (block.kind === 'heading') above = block;
    return made;
  });
  return [`<section id="${markup(id)}">`, ...lines, '</section>'];
}

function liveLines(block: LiveBlock, lang: Lang, above: Heading | undefined): string[] {
  switch (block.kind) {
    case 'case':
      return caseLines(block, lang, above);
    case 'fold':
      return foldLines(block, lang, above);
    case 'command':
      return commandLines(block.line, lang);
    default:
      return blocksLines([block], lang, above);
  }
}

function caseLines({ key, anchor, card, links, more }: OpenCase, lang: Lang, above: Heading | undefined): string[] {
  const to = links.to.map(({ text, anchor }) => `<a href="#${markup(anchor)}">${escaped(text)}</a>`);
  return [
    `<div class="case" data-key="${keyed(key)}" id="${markup(anchor)}">`,
    ...blocksLines([card], lang, above),
    ...(to.length === 0 ? [] : [`<p>${escaped(links.label)}: ${to.join(', ')}</p>`]),
    ...more.flatMap((block) => liveLines(block, lang, above)),
    '</div>',
  ];
}

function foldLines({ id, title, blocks }: Fold, lang: Lang, above: Heading | undefined): string[] {
  return [
    `<details id="${keyed(id)}"><summary>${escaped(title)}</summary>`,
    ...blocksLines(blocks, lang, above),
    '</details>',
  ];
}

function commandLines(line: string, lang: Lang): string[] {
  const { copy, copied } = WORDS[lang];
  const button = `<button type="button" data-copy="${copy}" data-done="${copied}">${copy}</button>`;
  return [`<p class="command"><code>${markup(line)}</code>${button}</p>`];
}

/** A name without a sign in it that means anything in an address. */
function keyed(key: string): string {
  return `k${hash('sha256', key).slice(0, 12)}`;
}
