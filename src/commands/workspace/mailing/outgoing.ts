import type { Mail } from '../../../exchange/mail/mail.ts';
import type { Mailing } from '../../../exchange/mail/mailing.ts';
import { mailOf } from '../../../exchange/mail/mailing-mail.ts';
import { type MailingPlan, mailingPlan } from '../../../exchange/mail/mailing-plan.ts';
import type { SentList } from '../../../exchange/mail/sent.ts';
import type { Register } from '../../../exchange/published/register.ts';
import type { MailServer } from '../../../io/mail.ts';
import type { Asked } from '../../command-line/asked/asked.ts';
import { askedEdition } from '../../command-line/asked/asked-edition.ts';
import { organizerOf } from '../../command-line/asked/organizer.ts';
import type { Context } from '../../command-line/command.ts';
import { dryRun } from '../../command-line/options.ts';
import { drafts } from '../../send.ts';
import { folderOf, type Loaded } from '../load.ts';
import { mailServerIn } from '../mail-server.ts';
import { lookInRegister, registerIn, remember } from '../memory.ts';
import { lookInSent, sentIn } from '../sent-list.ts';

/** What goes out for what was asked on the line, and by which way. */
export interface Outgoing {
  /** Where mail is handed over, or the folder in which drafts are written; undefined when it is only shown. */
  way: { server: MailServer } | { folder: string } | undefined;
  /** What there is to send. */
  look(): MailingPlan;
  /** The same, with its numbers remembered, so that no others ever go out under them. */
  prepare(): MailingPlan;
  mail(mailing: Mailing): Mail;
}

/** @throws WrongCall when the settings or the environment lack something */
export function outgoing(context: Context, loaded: Loaded, { whole, filter }: Asked): Outgoing {
  const { today, workspace } = loaded;
  const organizer = organizerOf(workspace);
  const edition = askedEdition(context, loaded);
  const way = wayOut(context);
  const plan = (register: Register, sent: SentList) =>
    mailingPlan(whole, { register, sent, edition, organizer, filter, today });
  return {
    way,
    look: () => plan(lookInRegister(context, loaded, whole), lookInSent(context)),
    prepare: () =>
      context.io.inFolder(folderOf(context), (files) => {
        const register = registerIn(files, context, loaded, whole);
        const made = plan(register, sentIn(files, context));
        remember(register, files);
        return made;
      }),
    mail: (mailing) => mailOf(mailing, workspace, edition, organizer),
  };
}

function wayOut(context: Context): Outgoing['way'] {
  const folder = context.get(drafts);
  if (folder !== undefined) return { folder };
  return context.get(dryRun) ? undefined : { server: mailServerIn(context.io.env) };
}
