import { NONE } from '../../diagnostic/paint.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { wrap } from '../../diagnostic/wrap.ts';
import { plainWords } from '../../documents/blocks/words.ts';
import type { DocumentBlock, ListEntry } from '../../documents/blocks.ts';
import { type CoveringMail, headLines } from '../../documents/covering-mails/covering-mail.ts';
import { blocksText } from '../text/text.ts';

/**
 * What stands in a mail, from the salutation up to who sends it: plain lines that no program has to break, and nothing that
 * looks well only in letters of one width.
 * @param width of a screen, in columns; left out, each paragraph is a line
 * @returns lines that each end in a line feed
 */
export function mailBody({ blocks, closing }: CoveringMail, width?: number): string {
  const parts = blocks.map((block, index) => {
    const isFirst = index === 0 || blocks[index - 1]!.kind === 'heading';
    return (isFirst ? '' : '\n') + blockText(block, width);
  });
  const end = closing.map((line) => `${oneLine(plainWords(line))}\n`);
  return `${parts.join('')}\n${end.join('')}`;
}

/** The words of an entry before its facts. @example entryWords(entry) // 'Jeugdpakket – ter besluitvorming' */
export function entryWords({ label, text, after }: ListEntry): string {
  return [...(label === null ? [] : [`${label}:`]), text, ...(after === null ? [] : [after])].join(' ');
}

function blockText(block: DocumentBlock, width: number | undefined): string {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(plainWords(block.text), '', width);
    case 'heading':
      return linesOf(`${block.text}:`, '', width);
    case 'list':
      return block.entries
        .map((entry) => {
          const facts = entry.facts.map(({ label, value }) => linesOf(`${label}: ${value}`, '  ', width));
          return linesOf(entryWords(entry), '- ', width) + facts.join('');
        })
        .join('');
    default:
      return blocksText([block], { width, paint: NONE });
  }
}

/** A text behind its bullet, which only its first line has. */
function linesOf(text: string, bullet: string, width: number | undefined): string {
  return hanging(oneLine(text), bullet, width);
}

function hanging(text: string, bullet: string, width: number | undefined): string {
  return wrap(text, width && width - bullet.length)
    .map((line, index) => `${index === 0 ? bullet : ' '.repeat(bullet.length)}${line}\n`)
    .join('');
}

/**
 * The same below its subject and to whom it goes, to copy into a mail program.
 * @example mailText(mail) // 'Aan: ...\nOnderwerp: Agenda MCC ...\n\nGeachte leden,\n...'
 */
export function mailText(mail: CoveringMail, width?: number): string {
  const head = [...headLines(mail), { label: SUBJECT[mail.lang], value: mail.subject }];
  const lines = head.map(({ label, value }) => hanging(`${label}: ${oneLine(value)}`, '', width));
  return `${lines.join('')}\n${mailBody(mail, width)}`;
}

const SUBJECT = { nl: 'Onderwerp', en: 'Subject' };
