import { hash } from 'node:crypto';
import type { Day } from '../../calendar/day.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import type { CoveringMail } from '../../documents/covering-mails/covering-mail.ts';
import type { Letter } from '../../exchange/mail/letter.ts';
import { shortText } from '../../exchange/text/plain-text.ts';
import { mailBody } from './mail-text.ts';

/** What mail programs show of a subject without cutting it. */
const SUBJECT = 200;

const DIGITS = 32;

const NOON = 12 * 60 * 60;

/**
 * A covering mail as a message to keep as a draft.
 * @param made the day of which it is; drafts of one day are the same to the byte
 * @param domain of whoever sends it, for its identity
 * @example letter(mail, { made, domain: 'samenleving.example' }).subject // 'Agenda MCC, dinsdag 3 november 2020, 14.00 uur'
 */
export function letter(mail: CoveringMail, { made, domain }: { made: Day; domain: string }): Letter {
  const { to, copy } = mail;
  const subject = shortText(oneLine(mail.subject), SUBJECT);
  const text = mailBody(mail);
  const id = hash('sha256', JSON.stringify([to, copy, subject, text, made])).slice(0, DIGITS);
  return { id: `<${id}@${domain}>`, to, copy, subject, text, stamp: made * 86_400 + NOON };
}
