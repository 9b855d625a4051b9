import { NONE } from '../../diagnostic/paint.ts';
import { plainWords, type Words } from '../../documents/blocks/words.ts';
import type { DocumentBlock, ListEntry } from '../../documents/blocks.ts';
import { type CoveringMail, whomLine } from '../../documents/covering-mails/covering-mail.ts';
import { escaped } from '../html/escape.ts';
import { blocksText } from '../text/text.ts';
import { entryWords } from './mail-text.ts';

/** As Outlook sets a letter; it knows no styles but those that stand in the elements themselves. */
const FONT = 'font-family:Calibri,Arial,sans-serif;font-size:11pt;line-height:1.35';
const PARAGRAPH = 'margin:0 0 11pt';
/** What stands over a list belongs to it. */
const LEAD = 'margin:0';
const TO_FILL = 'background-color:#ffe98a';

/**
 * A mail as its HTML part: what the text part says, for programs that show letters of different widths.
 * @example mailHtml(mail) // '<!DOCTYPE html><html lang="nl">...'
 */
export function mailHtml(mail: CoveringMail): string {
  const { lang, subject, blocks, closing } = mail;
  const whom = whomLine(mail);
  const [greeting = '', , ...sender] = closing;
  return [
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="${FONT}">`,
    ...(whom === null ? [] : [paragraphOf(`<span style="${TO_FILL}">${escaped(whom)}</span>`)]),
    ...blocks.map((block, index) => blockHtml(block, blocks[index + 1]?.kind === 'list')),
    paragraphOf(wordsHtml(greeting)),
    paragraphOf(sender.map(wordsHtml).join('<br>')),
    '</body></html>',
  ].join('\n');
}

function blockHtml(block: DocumentBlock, leads: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(wordsHtml(block.text), leads ? LEAD : PARAGRAPH);
    case 'heading':
      return `<p style="${LEAD}"><b>${escaped(block.text)}:</b></p>`;
    case 'list':
      return `<ul style="${PARAGRAPH}">${block.entries.map(entryHtml).join('')}</ul>`;
    default:
      return `<pre>${escaped(blocksText([block], { paint: NONE }))}</pre>`;
  }
}

function entryHtml(entry: ListEntry): string {
  const facts = entry.facts.map(({ label, value }) => `<br>${linked(`${label}: ${value}`)}`);
  return `<li>${linked(entryWords(entry))}${facts.join('')}</li>`;
}

function paragraphOf(html: string, style = PARAGRAPH): string {
  return `<p style="${style}">${html}</p>`;
}

function wordsHtml(words: Words): string {
  if (typeof words === 'string') return linked(words);
  return `<span style="${TO_FILL}">${escaped(plainWords(words))}</span>`;
}

/** An address of a person is one to write to. */
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A number that would stand apart from what it counts, on a narrow screen. */
const COUNTED = /(?<![\p{L}\d])(\d[\d.:]*) (?=\p{L})/gu;

function linked(text: string): string {
  const whole = text.replace(COUNTED, '$1\u00a0');
  return escaped(whole).replace(ADDRESS, (address) => `<a href="mailto:${address}">${address}</a>`);
}
