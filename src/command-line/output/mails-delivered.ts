import { type CoveringMail, mailDocument } from '../../documents/covering-mails/covering-mail.ts';
import { datedName } from '../../exchange/mail/mailing-files.ts';
import { fileNames } from '../../exchange/text/file-name.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { inFolder, type WrittenFile, writeAndTell } from '../../workspace/write-files.ts';
import { type Context, type ExitCode, exit } from '../command.ts';
import { drafts, force } from '../options.ts';
import { deliver, toStandardOutput } from './deliver.ts';
import { renderText } from './render.ts';

/** Shows mails, or writes each as a draft. @throws WrongCall or WriteFault */
export async function deliverMails(
  mails: readonly CoveringMail[],
  form: 'text' | 'markdown',
  context: Context,
  loaded: Loaded,
): Promise<ExitCode> {
  const { lang } = loaded;
  const folder = context.get(drafts);
  if (folder === undefined) deliver(context, lang, await rendered(mails, form, lang, context));
  else await writeDrafts(mails, folder, context, loaded);
  return exit.clean;
}

const NOTHING: Said = {
  nl: 'Er is niets om een mail over te sturen.',
  en: 'There is nothing to send a mail about.',
};

async function rendered(
  mails: readonly CoveringMail[],
  form: 'text' | 'markdown',
  lang: Lang,
  context: Context,
): Promise<string> {
  if (mails.length === 0) return `${NOTHING[lang]}\n`;
  if (form === 'markdown') {
    const pages = await Promise.all(mails.map((mail) => renderText(context, mailDocument(mail), 'markdown')));
    return pages.join('\n');
  }
  const { mailText } = await import('../../formats/mail/mail-text.ts');
  const width = toStandardOutput(context) ? context.io.stdout.columns : undefined;
  return mails.map((mail) => mailText(mail, width)).join(`\n${'─'.repeat(width ?? LINE)}\n\n`);
}

/** Between two mails. */
const LINE = 72;

async function writeDrafts(
  mails: readonly CoveringMail[],
  folder: string,
  context: Context,
  { lang, today, workspace }: Loaded,
): Promise<void> {
  const { letter } = await import('../../formats/mail/letter.ts');
  const names = fileNames(mails.map((mail) => datedName(mail, mail.about)));
  const files: WrittenFile[] = [];
  for (const [index, mail] of mails.entries()) {
    const made = await letter(mail, { made: today, domain: workspace.settings.domain });
    files.push({ path: inFolder(folder, `${names[index]}.eml`), data: await context.io.letterText(made) });
  }
  if (files.length === 0) return context.tell(NOTHING[lang]);
  writeAndTell(context, lang, files, context.get(force));
  if (mails.some(({ to, unreachable }) => to.length === 0 || unreachable.length > 0)) context.tell(INCOMPLETE[lang]);
}

const INCOMPLETE: Said = {
  nl: 'Niet van iedereen is een e-mailadres bekend; vul de ontbrekende adressen aan voordat u verstuurt.',
  en: 'Not everybody’s e-mail address is known; fill in the missing addresses before you send.',
};
