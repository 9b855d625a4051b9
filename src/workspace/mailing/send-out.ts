import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Document } from '../../documents/blocks.ts';
import { type MailingResult, mailingResultsDocument } from '../../documents/mailing/mailing-results.ts';
import type { SendOutcome } from '../../exchange/mail/mail.ts';
import type { Mailing } from '../../exchange/mail/mailing.ts';
import { mailFileNames } from '../../exchange/mail/mailing-files.ts';
import { isSameSent, type Sent, saysSame } from '../../exchange/mail/sent.ts';
import { MailFault, type MailProblem, type MailServer } from '../../io/mail.ts';
import type { Said } from '../../language/language.ts';
import type { Loaded } from '../definitions.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { keepSent, sentIn } from '../sent-list.ts';
import { inFolder, writeAndTell } from '../write-files.ts';
import type { Outgoing } from './outgoing.ts';

/** What stands in the folder while somebody sends. */
const CLAIM = '.cyclus.sending';

/** How it is done and told. */
interface Manner {
  /** Whether drafts that are there already may be replaced. */
  force: boolean;
  /** What became of it, as it is read at the terminal. */
  show(results: Document): Promise<string>;
}

/**
 * Sends what was shown. Only one person at a time sends from a folder; others may work in it meanwhile. What is under way
 * is written down before it goes and after, so that a run that breaks off anywhere leaves behind what certainly went,
 * what certainly did not, and at most one message of which nobody knows.
 * @param shown what the person has seen; what changed since waits for the next time
 * @returns whether all of it went
 * @throws WrongCall or WriteFault
 */
export async function sendOut(
  loaded: Loaded,
  out: Outgoing,
  shown: readonly Mailing[],
  manner: Manner,
): Promise<boolean> {
  const { io, path, tell } = loaded.folder;
  const { lang } = loaded;
  return io.withLease(
    path,
    CLAIM,
    () => tell(WAITING[lang]),
    async () => {
      const mailings = stillAsShown(out.prepare().mailings, shown);
      if (mailings.length < shown.length) tell(OVERTAKEN[lang](shown.length - mailings.length));
      if (mailings.length === 0) return true;
      const { carrier } = out;
      if (carrier && 'folder' in carrier) {
        await writeDrafts(loaded, out, mailings, carrier.folder, manner.force);
        return true;
      }
      return io.whileStoppable(
        () => tell(STOPPING[lang]),
        (isToStop) => handOver(loaded, out, mailings, carrier!.server, isToStop, manner.show),
      );
    },
  );
}

const WAITING: Said = {
  nl: 'Misschien verstuurt iemand anders op dit moment; dat wordt nagegaan ...',
  en: 'Somebody else may be sending at the moment; looking into that ...',
};

const STOPPING: Said = {
  nl: 'Het bericht dat onderweg is, wordt afgemaakt. Nog eens Ctrl-C stopt meteen.',
  en: 'The message on its way is finished. Another Ctrl-C stops at once.',
};

const OVERTAKEN = {
  nl: (count: number) => `Intussen gewijzigd, en daarom nu niet verstuurd: ${count}. Vraag het overzicht nog eens op.`,
  en: (count: number) => `Changed meanwhile, and therefore not sent now: ${count}. Ask for the list once more.`,
};

function stillAsShown(mailings: readonly Mailing[], shown: readonly Mailing[]): Mailing[] {
  const now = new Map(mailings.map((mailing) => [mailing.key, mailing]));
  return shown.flatMap(({ key, sending }) => {
    const mailing = now.get(key);
    return mailing && saysSame(mailing.sending, sending) ? [mailing] : [];
  });
}

/** As many messages in a row without an answer as show that the server is gone. */
const SILENCES = 2;

async function handOver(
  { folder, workspace, lang }: Loaded,
  out: Outgoing,
  mailings: readonly Mailing[],
  server: MailServer,
  isToStop: () => boolean,
  show: Manner['show'],
): Promise<boolean> {
  const { io, tell } = folder;
  const post = await io.openPost(server).catch((error: unknown) => {
    throw error instanceof MailFault ? unconnected(error.problem, server) : error;
  });
  const results: MailingResult[] = [];
  let silences = 0;
  let left = mailings.length;
  try {
    for (const mailing of mailings) {
      if (isToStop() || silences >= SILENCES) break;
      if (!begin(folder, [mailing], 'mail')) {
        tell(OVERTAKEN[lang](1));
        left--;
        continue;
      }
      const outcome = await post.send(out.mail(mailing));
      left--;
      results.push({ mailing, outcome });
      end(folder, [mailing], outcome, 'mail');
      silences = outcome.outcome === 'lost' || outcome.outcome === 'uncertain' ? silences + 1 : 0;
    }
  } finally {
    post.close();
    const document = mailingResultsDocument({ results, left, isStopped: isToStop() }, workspace, lang);
    io.stdout.write(`\n${await show(document)}`);
  }
  return left === 0 && results.every(({ outcome }) => outcome.outcome === 'taken');
}

/** Drafts count as sent once they are written: what happens to them then, only their reader knows. */
async function writeDrafts(
  { folder, lang }: Loaded,
  out: Outgoing,
  mailings: readonly Mailing[],
  path: string,
  force: boolean,
): Promise<void> {
  const names = mailFileNames(mailings);
  const files: { path: string; data: string }[] = [];
  for (const [index, mailing] of mailings.entries())
    files.push({ path: inFolder(path, `${names[index]}.eml`), data: await folder.io.draftText(out.mail(mailing)) });
  if (!begin(folder, mailings, 'draft')) throw CHANGED;
  let outcome: SendOutcome = { outcome: 'lost' };
  try {
    writeAndTell(folder, lang, files, force);
    outcome = { outcome: 'taken' };
  } finally {
    end(folder, mailings, outcome, 'draft');
  }
  folder.tell(DRAFTED[lang]);
}

const CHANGED = new WrongCall({
  nl: 'intussen heeft iemand anders verstuurd; er is niets geschreven. Geef dezelfde opdracht nog eens',
  en: 'somebody else has sent meanwhile; nothing was written. Give the same command again',
});

const DRAFTED: Said = {
  nl:
    'Deze concepten gelden nu als verstuurd: de volgende keer komt er alleen wat nieuw is.\n' +
    'Verstuur ze dus allemaal, vanuit de mailbox die in de instellingen staat.',
  en:
    'These drafts now count as sent: next time there will only be what is new.\n' +
    'So send them all, from the mailbox in the settings.',
};

/**
 * Writes down that messages are on their way: all of them, or none when one of them is no longer as it was.
 * @returns whether they may go
 */
function begin(folder: WorkspaceFolder, mailings: readonly Mailing[], by: 'mail' | 'draft'): boolean {
  return folder.io.inFolder(folder.path, (files) => {
    const list = sentIn(files, folder);
    if (!mailings.every(({ key, before }) => isSameSent(list.get(key), before))) return false;
    for (const mailing of mailings) list.set(mailing.key, onItsWay(mailing, by));
    keepSent(files, list);
    return true;
  });
}

/** Writes down what became of messages. What nobody knows stays as it is: on its way. */
function end(
  folder: WorkspaceFolder,
  mailings: readonly Mailing[],
  { outcome }: SendOutcome,
  by: 'mail' | 'draft',
): void {
  if (outcome === 'uncertain') return;
  folder.io.inFolder(folder.path, (files) => {
    const list = sentIn(files, folder);
    for (const mailing of mailings) {
      const { key, before } = mailing;
      const one = onItsWay(mailing, by);
      if (!isSameSent(list.get(key), one)) continue;
      const after = outcome === 'taken' ? { ...one, last: one.pending, pending: null } : before;
      if (after) list.set(key, after);
      else list.delete(key);
    }
    keepSent(files, list);
  });
}

/** What is written down of a message that is on its way. */
function onItsWay({ uid, address, roles, before, sending }: Mailing, by: 'mail' | 'draft'): Sent {
  return { uid, address, roles, last: before?.last ?? null, pending: { ...sending, by } };
}

const PROBLEMS: Record<MailProblem, Said> = {
  unreachable: {
    nl: 'is niet te bereiken; controleer CYCLUS_SMTP_HOST en CYCLUS_SMTP_PORT, en of er netwerk is',
    en: 'cannot be reached; check CYCLUS_SMTP_HOST and CYCLUS_SMTP_PORT, and whether there is a network',
  },
  tls: {
    nl: 'biedt geen beveiligde verbinding (TLS) aan, en daarzonder gaat er niets uit',
    en: 'offers no secure connection (TLS), and without one nothing is sent',
  },
  certificate: {
    nl: 'heeft een certificaat dat niet klopt; vraag de beheerder van de mailserver, en verstuur niets zolang',
    en: 'has a certificate that is not right; ask who looks after the mail server, and send nothing until then',
  },
  login: {
    nl: 'neemt CYCLUS_SMTP_USER en CYCLUS_SMTP_PASSWORD niet aan',
    en: 'does not accept CYCLUS_SMTP_USER and CYCLUS_SMTP_PASSWORD',
  },
  protocol: { nl: 'antwoordt niet als een mailserver', en: 'does not answer as a mail server' },
};

function unconnected(problem: MailProblem, { host, port }: MailServer): WrongCall {
  const why = PROBLEMS[problem];
  const where = quoted(`${host}:${port}`);
  return new WrongCall({
    nl: `de mailserver ${where} ${why.nl}\nEr is niets verstuurd.`,
    en: `the mail server ${where} ${why.en}\nNothing was sent.`,
  });
}
