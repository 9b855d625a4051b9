import { NONE } from '../../diagnostic/paint.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { plainWords } from '../../documents/blocks.ts';
import { type CoveringMail, headLines } from '../../documents/covering-mails/covering-mail.ts';
import { blocksText } from '../text/text.ts';

/**
 * What stands in a mail, from the salutation up to who sends it: plain lines that no program has to break.
 * @param width of a screen, in columns; left out, each paragraph is a line
 * @returns lines that each end in a line feed
 */
export function mailBody({ blocks, closing }: CoveringMail, width?: number): string {
  const end = closing.map((line) => `${oneLine(plainWords(line))}\n`);
  return `${blocksText(blocks, { width, paint: NONE })}\n${end.join('')}`;
}

/**
 * The same below its subject and to whom it goes, to copy into a mail program.
 * @example mailText(mail) // 'Aan: ...\nOnderwerp: Agenda MCC ...\n\nGeachte leden,\n...'
 */
export function mailText(mail: CoveringMail, width?: number): string {
  const head = [...headLines(mail), { label: SUBJECT[mail.lang], value: mail.subject }];
  const lines = head.map(({ label, value }) => `${label}: ${oneLine(value)}\n`);
  return `${lines.join('')}\n${mailBody(mail, width)}`;
}

const SUBJECT = { nl: 'Onderwerp', en: 'Subject' };
