import { hash } from 'node:crypto';
import { DAY_SECONDS } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { type CoveringMail, whomLine } from '../../documents/covering-mails/covering-mail.ts';
import type { Letter } from '../../exchange/mail/letter.ts';
import { shortText } from '../../exchange/text/plain-text.ts';
import { type HouseStyle, renderWord } from '../word/house-style.ts';
import { mailHtml } from './mail-html.ts';
import { mailBody } from './mail-text.ts';

/** What mail programs show of a subject without cutting it. */
const SUBJECT = 200;

const DIGITS = 32;

const NOON = 12 * 60 * 60;

interface LetterMaking {
  /** The day of which it is; drafts of one day are the same to the byte. */
  made: Day;
  /** Of whoever sends it, for its identity. */
  domain: string;
  /** Of what goes with it; left out, the usual one. */
  style?: HouseStyle | undefined;
}

/**
 * A covering mail as a message to keep as a draft.
 * @example (await letter(mail, { made, domain: 'samenleving.example' })).subject // 'Agenda MCC, dinsdag 3 november 2020, 14.00 uur'
 */
export async function letter(mail: CoveringMail, { made, domain, style }: LetterMaking): Promise<Letter> {
  const { to, copy, attached } = mail;
  const subject = shortText(oneLine(mail.subject), SUBJECT);
  const whom = whomLine(mail);
  const text = whom === null ? mailBody(mail) : `[${oneLine(whom)}]\n\n${mailBody(mail)}`;
  const digits = hash('sha256', JSON.stringify([to, copy, subject, text, made, attached])).slice(0, DIGITS);
  const attachments =
    attached === undefined
      ? []
      : [{ name: `${attached.name}.docx`, data: await renderWord(attached.document, made, style) }];
  const id = `<${digits}@${domain}>`;
  return { id, to, copy, subject, text, html: mailHtml(mail), attachments, stamp: made * DAY_SECONDS + NOON };
}
