import { grouped } from '../../common/grouped.ts';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Mailing, Why } from '../../exchange/mail/mailing.ts';
import { changeLines, sendingWhen } from '../../exchange/mail/mailing-words.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Tone } from '../blocks/words.ts';
import { type Document, type DocumentBlock, heading, type ListEntry, paragraph } from '../blocks.ts';

/** What is to be sent, and what is not. */
export interface MailingsShown {
  /** In this run. */
  now: readonly Mailing[];
  /** How many wait for the next run. */
  later: number;
  /** Roles without an address. */
  unreachable: readonly string[];
}

interface Words {
  title: string;
  nothing: string;
  count: (messages: number, meetings: number, mailboxes: number) => string;
  why: Record<Why, string>;
  kinds: Record<'request' | 'change' | 'cancel', (count: number) => string>;
  again: string;
  after: Record<Why, string | null>;
  unreachable: (roles: string) => string;
  later: (count: number) => string;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Te versturen uitnodigingen',
    nothing: 'Er is niets te versturen: wie een e-mailadres heeft, heeft alles al.',
    count: (messages, meetings, mailboxes) =>
      `${many(messages, 'bericht', 'berichten')} over ${many(meetings, 'overleg', 'overleggen')} aan ${many(mailboxes, 'adres', 'adressen')}`,
    why: {
      new: 'Uitnodiging',
      changed: 'Wijziging',
      restored: 'Uitnodiging',
      cancelled: 'Annulering',
      uninvited: 'Annulering',
      gone: 'Annulering',
    },
    kinds: {
      request: (count) => many(count, 'uitnodiging', 'uitnodigingen'),
      change: (count) => many(count, 'wijziging', 'wijzigingen'),
      cancel: (count) => many(count, 'annulering', 'annuleringen'),
    },
    again: 'opnieuw, want het is niet zeker of het vorige bericht is aangekomen',
    after: {
      new: null,
      changed: null,
      restored: 'was afgezegd, en gaat nu wel door',
      cancelled: 'het overleg is geannuleerd',
      uninvited: 'wordt niet meer bij dit overleg verwacht',
      gone: 'het overleg staat niet meer in de planning',
    },
    unreachable: (roles) => `Zonder e-mailadres, en dus niet uitgenodigd: ${roles}.`,
    later: (count) =>
      `Nog ${many(count, 'bericht gaat', 'berichten gaan')} de volgende keer mee; met --hoogstens verstuurt u er meer tegelijk.`,
  },
  en: {
    title: 'Invitations to send',
    nothing: 'There is nothing to send: whoever has an e-mail address has everything already.',
    count: (messages, meetings, mailboxes) =>
      `${many(messages, 'message', 'messages')} about ${many(meetings, 'meeting', 'meetings')} to ${many(mailboxes, 'address', 'addresses')}`,
    why: {
      new: 'Invitation',
      changed: 'Change',
      restored: 'Invitation',
      cancelled: 'Cancellation',
      uninvited: 'Cancellation',
      gone: 'Cancellation',
    },
    kinds: {
      request: (count) => many(count, 'invitation', 'invitations'),
      change: (count) => many(count, 'change', 'changes'),
      cancel: (count) => many(count, 'cancellation', 'cancellations'),
    },
    again: 'again, as it is not certain that the previous message arrived',
    after: {
      new: null,
      changed: null,
      restored: 'was called off, and goes on after all',
      cancelled: 'the meeting is cancelled',
      uninvited: 'is no longer expected at this meeting',
      gone: 'the meeting is no longer in the schedule',
    },
    unreachable: (roles) => `Without an e-mail address, and so not invited: ${roles}.`,
    later: (count) =>
      `Another ${many(count, 'message goes', 'messages go')} out next time; --limit sends more of them at once.`,
  },
};

const TONES: Record<Why, Tone> = {
  new: 'info',
  changed: 'warning',
  restored: 'info',
  cancelled: 'off',
  uninvited: 'off',
  gone: 'off',
};

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Who is to get what, and why: a heading for each meeting, and under it a line for each message. */
export function mailingsDocument(
  { now, later, unreachable }: MailingsShown,
  workspace: Workspace,
  lang: Lang,
): Document {
  const words = WORDS[lang];
  const names = unreachable.map((role) => roleName(role, workspace));
  return {
    lang,
    title: words.title,
    subtitles: [workspace.settings.title].filter(Boolean),
    blocks: [
      paragraph(now.length === 0 ? words.nothing : `${countWords(now, lang)}.`),
      ...[...grouped(now, ({ uid }) => uid).values()].flatMap((mailings) => meetingBlocks(mailings, workspace, lang)),
      ...(names.length > 0 ? [paragraph(words.unreachable(listing(names, lang)))] : []),
      ...(later > 0 ? [paragraph(words.later(later))] : []),
    ],
    footer: null,
  };
}

function countWords(now: readonly Mailing[], lang: Lang): string {
  const { count, kinds } = WORDS[lang];
  const kindOf = ({ why, sending }: Mailing) =>
    sending.method === 'CANCEL' ? 'cancel' : why === 'changed' ? 'change' : 'request';
  const parts = (['request', 'change', 'cancel'] as const).flatMap((kind) => {
    const these = now.filter((mailing) => kindOf(mailing) === kind).length;
    return these === 0 ? [] : [kinds[kind](these)];
  });
  const [meetings, mailboxes] = [new Set(now.map(({ uid }) => uid)), new Set(now.map(({ address }) => address))];
  return `${count(now.length, meetings.size, mailboxes.size)}: ${listing(parts, lang)}`;
}

function meetingBlocks(mailings: readonly Mailing[], workspace: Workspace, lang: Lang): DocumentBlock[] {
  const { sending } = mailings[0]!;
  return [
    heading(`${sending.title}, ${sendingWhen(sending, lang)}`),
    { kind: 'list', entries: mailings.map((mailing) => entryOf(mailing, workspace, lang)) },
  ];
}

function entryOf(mailing: Mailing, workspace: Workspace, lang: Lang): ListEntry {
  const words = WORDS[lang];
  const { why, again } = mailing;
  const after = [words.after[why], again ? words.again : null].filter((one) => one !== null);
  return {
    label: words.why[why],
    tone: TONES[why],
    text: whoWords(mailing, workspace, lang),
    after: after.length === 0 ? null : `– ${after.join('; ')}`,
    facts: changeLines(mailing, lang).map((label) => ({ label, value: '' })),
  };
}

/** @example whoWords(mailing, workspace, 'nl') // 'minister VWS <h.devries@vws.example>' */
export function whoWords(
  { roles, address }: Pick<Mailing, 'roles' | 'address'>,
  workspace: Workspace,
  lang: Lang,
): string {
  const names = listing(
    roles.map((role) => roleName(role, workspace)),
    lang,
  );
  return names === '' ? address : `${names} <${address}>`;
}
