import type { Workspace } from '../../definition/types/workspace.ts';
import type { SendOutcome } from '../../exchange/mail/mail.ts';
import type { Mailing } from '../../exchange/mail/mailing.ts';
import { sendingWhen } from '../../exchange/mail/mailing-words.ts';
import type { Lang, Said } from '../../language/language.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';
import { whoWords } from './mailings.ts';

/** What became of the messages of one run. */
export interface MailingResults {
  results: readonly MailingResult[];
  /** Messages that were not even tried: the run was stopped, or the server went away. */
  left: number;
  /** Whether it was a person who stopped it. */
  isStopped: boolean;
}

export interface MailingResult {
  mailing: Mailing;
  outcome: SendOutcome;
}

interface Words {
  title: string;
  taken: (count: number, all: number) => string;
  not: string;
  permanent: string;
  temporary: string;
  lost: string;
  uncertain: string;
  next: string;
  again: string;
  left: (count: number) => string;
  stopped: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Verstuurd',
    taken: (count, all) => `${count} van ${all} ${all === 1 ? 'bericht' : 'berichten'} verstuurd.`,
    not: 'Niet verstuurd',
    permanent: 'de mailserver weigert dit bericht; controleer het adres',
    temporary: 'de mailserver neemt dit bericht nu niet aan',
    lost: 'de verbinding met de mailserver viel weg voordat het bericht weg was',
    uncertain: 'de verbinding viel weg terwijl het bericht werd verstuurd: het is niet zeker of het is aangekomen',
    next: 'Wat niet is verstuurd, staat de volgende keer weer klaar.',
    again:
      'Wat misschien is aangekomen, wordt dan als hetzelfde bericht nog eens verstuurd: liever dubbel dan niet. Een ' +
      'agenda herkent het en zet het overleg niet dubbel neer.',
    left: (count) => `Nog ${count} ${count === 1 ? 'bericht is' : 'berichten zijn'} niet geprobeerd.`,
    stopped: 'U hebt het versturen onderbroken.',
  },
  en: {
    title: 'Sent',
    taken: (count, all) => `${count} of ${all} ${all === 1 ? 'message' : 'messages'} sent.`,
    not: 'Not sent',
    permanent: 'the mail server refuses this message; check the address',
    temporary: 'the mail server does not take this message now',
    lost: 'the connection to the mail server was lost before the message was on its way',
    uncertain: 'the connection was lost while the message was sent: it is not certain that it arrived',
    next: 'What was not sent will be ready again next time.',
    again:
      'What may have arrived is then sent once more as the same message: rather twice than not at all. A calendar ' +
      'knows it again and does not show the meeting twice.',
    left: (count) => `Another ${count} ${count === 1 ? 'message was' : 'messages were'} not tried.`,
    stopped: 'You stopped the sending.',
  },
};

/** What was sent, and what was not with the reason for each. */
export function mailingResultsDocument(
  { results, left, isStopped }: MailingResults,
  workspace: Workspace,
  lang: Lang,
): Document {
  const words = WORDS[lang];
  const failed = results.filter(({ outcome }) => outcome.outcome !== 'taken');
  const all = results.length + left;
  const list: DocumentBlock[] =
    failed.length === 0
      ? []
      : [heading(words.not), { kind: 'list', entries: failed.map((one) => failure(one, workspace, lang)) }];
  const after = [
    ...(isStopped ? [words.stopped] : []),
    ...(left > 0 ? [words.left(left)] : []),
    ...(failed.length + left > 0 ? [words.next] : []),
    ...(failed.some(({ outcome }) => outcome.outcome === 'uncertain') ? [words.again] : []),
  ];
  return {
    lang,
    title: words.title,
    subtitles: [],
    blocks: [
      paragraph(words.taken(results.length - failed.length, all)),
      ...list,
      ...(after.length > 0 ? [paragraph(after.join(' '))] : []),
    ],
    footer: null,
  };
}

function failure({ mailing, outcome }: MailingResult, workspace: Workspace, lang: Lang): ListEntry {
  const { sending } = mailing;
  return {
    label: null,
    tone: 'error',
    text: `${whoWords(mailing, workspace, lang)}: ${sending.title}, ${sendingWhen(sending, lang)}`,
    after: `– ${reason(outcome, lang)}`,
    facts: [],
  };
}

function reason(outcome: SendOutcome, lang: Lang): string {
  const words = WORDS[lang];
  if (outcome.outcome !== 'refused') return outcome.outcome === 'lost' ? words.lost : words.uncertain;
  const said = outcome.said === '' ? '' : ` (${outcome.said})`;
  return `${outcome.permanent ? words.permanent : words.temporary}${said}`;
}
