import type { Clock } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/day.ts';
import type { Settings } from '../../definition/types/settings.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import { plainWords, type Words } from '../blocks/words.ts';
import { type Document, type DocumentBlock, paragraph } from '../blocks.ts';
import type { Recipients } from './recipients.ts';

/** What a mail is sent round for. */
export type MailKind = 'papers' | 'reminder' | 'agenda' | 'change';

/** A mail to send documents with, to ask for papers or to tell what changed. */
export interface CoveringMail extends Recipients {
  lang: Lang;
  /** What it is about in one word, for the name of a file: the forum or team. */
  about: string;
  /** When what it is about happens, for the name of a file. */
  day: Day;
  start: Clock | null;
  subject: string;
  /** From the salutation up to the closing. */
  blocks: readonly DocumentBlock[];
  /** The closing words, an empty line, and who sends it. */
  closing: readonly Words[];
  /** What goes with it as a Word file, by the name of that without its extension. */
  attached?: { name: string; document: Document };
}

const WORDS: Said<{
  colleagues: string;
  members: string;
  reader: string;
  regards: string;
  sender: string;
  to: string;
  copy: string;
  addresses: (roles: string) => string;
  anybody: string;
  whom: (roles: string) => string;
  anyone: string;
}> = {
  nl: {
    colleagues: 'Geachte collega’s,',
    members: 'Geachte leden,',
    reader: 'Geachte genodigde,',
    regards: 'Met vriendelijke groet,',
    sender: 'naam van de afzender',
    to: 'Aan',
    copy: 'Kopie aan',
    addresses: (roles) => `e-mailadres van ${roles}`,
    anybody: 'e-mailadressen',
    whom: (roles) => `Aan: ${roles}. Vul de ontbrekende adressen in en haal deze regel weg.`,
    anyone: 'Vul in aan wie dit gaat, en haal deze regel weg.',
  },
  en: {
    colleagues: 'Dear colleagues,',
    members: 'Dear members,',
    reader: 'Dear invitee,',
    regards: 'Kind regards,',
    sender: 'name of the sender',
    to: 'To',
    copy: 'Copy to',
    addresses: (roles) => `e-mail address of ${roles}`,
    anybody: 'e-mail addresses',
    whom: (roles) => `To: ${roles}. Fill in the missing addresses and take out this line.`,
    anyone: 'Fill in to whom this goes, and take out this line.',
  },
};

/** @example salutation('members', 'nl') // { kind: 'paragraph', text: 'Geachte leden,' } */
export function salutation(whom: 'colleagues' | 'members' | 'reader', lang: Lang): DocumentBlock {
  return paragraph(WORDS[lang][whom]);
}

/** How every mail ends; who sends it is to be filled in when the settings do not say. */
export function closingOf({ sender }: Pick<Settings, 'sender'>, lang: Lang): Words[] {
  const { regards, sender: blank } = WORDS[lang];
  return [regards, '', ...(sender.length > 0 ? sender : [{ blank }])];
}

/**
 * To whom a mail goes, in the lines above it; whose address is not known is to be filled in.
 * @example headLines(mail)[0] // { label: 'Aan', value: 'h.devries@vws.example; [e-mailadres van secretaris MLT4]' }
 */
export function headLines({ to, copy, unreachable, lang }: CoveringMail): { label: string; value: string }[] {
  const words = WORDS[lang];
  const unknown = unreachable.length > 0 ? words.addresses(listing(unreachable, lang)) : words.anybody;
  const missing = unreachable.length > 0 || to.length === 0 ? [plainWords({ blank: unknown })] : [];
  return [
    { label: words.to, value: [...to, ...missing].join('; ') },
    ...(copy.length > 0 ? [{ label: words.copy, value: copy.join('; ') }] : []),
  ];
}

/**
 * For whom a draft is of whom no address is known, in words that are taken out before it is sent; null when all are known.
 * @example whomLine(mail) // 'Aan: teamtrekker MLT4. Vul de ontbrekende adressen in en haal deze regel weg.'
 */
export function whomLine({ to, unreachable, lang }: CoveringMail): string | null {
  const words = WORDS[lang];
  if (unreachable.length > 0) return words.whom(listing(unreachable, lang));
  return to.length === 0 ? words.anyone : null;
}

/** A mail as a page to read. */
export function mailDocument(mail: CoveringMail): Document {
  return {
    lang: mail.lang,
    title: mail.subject,
    subtitles: headLines(mail).map(({ label, value }) => `${label}: ${value}`),
    blocks: [...mail.blocks, ...mail.closing.filter((line) => line !== '').map(paragraph)],
    footer: null,
  };
}
