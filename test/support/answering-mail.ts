import type { Mail } from '../../src/exchange/mail/mail.ts';
import { readWithIcalJs } from '../exchange/readers.ts';

// Answers as calendar programs send them (METHOD:REPLY, RFC 5546, 3.2.3), in a mail (iMIP, RFC 6047) or as a file.

export interface AnswerSaid {
  uid: string;
  sequence?: number;
  by?: string;
  /** ACCEPTED, TENTATIVE, DECLINED ... */
  says?: string;
  /** When, as iCalendar writes it. */
  at?: string;
  method?: string;
  /** Further lines of the event. */
  more?: readonly string[];
}

/** @example answerCalendar({ uid: 'a@b', says: 'DECLINED' }) // 'BEGIN:VCALENDAR...' */
export function answerCalendar({
  uid,
  sequence = 0,
  by = 'a@az.example',
  says = 'ACCEPTED',
  at = '20201030T120000Z',
  method = 'REPLY',
  more = [],
}: AnswerSaid): string {
  return [
    ...['BEGIN:VCALENDAR', 'PRODID:-//Proef//Proef//NL', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT'],
    ...[`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${at}`, 'ORGANIZER:mailto:s@az.example'],
    ...[`ATTENDEE;PARTSTAT=${says};CN="Iemand":MAILTO:${by}`, 'COMMENT:ik ben ziek', 'SUMMARY:Afgewezen: MCC'],
    ...[...more, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n');
}

/** A mail with an answer as its second part. */
export function answerMail(said: AnswerSaid, from = said.by ?? 'a@az.example'): string {
  const body = Buffer.from(answerCalendar(said)).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    ...[`From: Iemand <${from}>`, 'To: s@az.example', 'Subject: Afgewezen: MCC', 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/alternative; boundary="grens"', '', '--grens'],
    ...['Content-Type: text/plain; charset=utf-8', '', 'Ik ben ziek.', '--grens'],
    ...['Content-Type: text/calendar; charset="utf-8"; method=REPLY', 'Content-Transfer-Encoding: base64', ''],
    ...[body, '--grens--', ''],
  ].join('\r\n');
}

/** An answer to an invitation as it went out. */
export function answerTo({ to, calendar }: Pick<Mail, 'to' | 'calendar'>, says: string, at?: string): AnswerSaid {
  const { uid, sequence } = readWithIcalJs(calendar)[0]!;
  return { uid, sequence, by: to, says, ...(at !== undefined && { at }) };
}
