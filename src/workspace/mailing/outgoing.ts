import type { CalendarView } from '../../exchange/calendar-view.ts';
import type { Mail } from '../../exchange/mail/mail.ts';
import type { Mailing } from '../../exchange/mail/mailing.ts';
import { mailOf } from '../../exchange/mail/mailing-mail.ts';
import { type MailingsToSend, mailingsToSend } from '../../exchange/mail/mailings-to-send.ts';
import type { SentList } from '../../exchange/mail/sent.ts';
import type { Register } from '../../exchange/published/register.ts';
import type { MailServer } from '../../io/mail.ts';
import type { Io } from '../../io.ts';
import type { Selected } from '../../schedule/select.ts';
import type { Loaded } from '../definitions.ts';
import { mailServerIn } from '../mail-server.ts';
import { lookInRegister, registerIn, remember } from '../published-memory.ts';
import { lookInSent, sentIn } from '../sent-list.ts';
import { organizerOf } from './organizer.ts';

/** Where mail is handed over, or the folder in which drafts are written; undefined when it is only shown. */
export type Carrier = { server: MailServer } | { folder: string } | undefined;

/**
 * Which way mail goes out.
 * @param drafts the folder in which to write drafts; undefined to send
 * @throws WrongCall when the environment lacks something
 */
export function carrierIn(env: Io['env'], drafts: string | undefined, onlyShown: boolean): Carrier {
  if (drafts !== undefined) return { folder: drafts };
  return onlyShown ? undefined : { server: mailServerIn(env) };
}

/** What goes out for what was asked on the line, and by which way. */
export interface Outgoing {
  carrier: Carrier;
  /** What there is to send. */
  look(): MailingsToSend;
  /** The same, with its numbers remembered, so that no others ever go out under them. */
  prepare(): MailingsToSend;
  mail(mailing: Mailing): Mail;
}

/** @throws WrongCall when the settings lack something */
export function outgoing(
  loaded: Loaded,
  { whole, filter }: Pick<Selected, 'whole' | 'filter'>,
  view: CalendarView,
  carrier: Carrier,
): Outgoing {
  const { today, workspace, folder } = loaded;
  const organizer = organizerOf(workspace);
  const toSend = (register: Register, sent: SentList) =>
    mailingsToSend(whole, { register, sent, view, organizer, filter, today });
  return {
    carrier,
    look: () => toSend(lookInRegister(loaded, whole), lookInSent(folder)),
    prepare: () =>
      folder.io.inFolder(folder.path, (files) => {
        const register = registerIn(files, loaded, whole);
        const made = toSend(register, sentIn(files, folder));
        remember(register, files);
        return made;
      }),
    mail: (mailing) => mailOf(mailing, workspace, view, organizer),
  };
}
