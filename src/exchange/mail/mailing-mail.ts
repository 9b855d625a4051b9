import { hash } from 'node:crypto';
import { roleName } from '../../definition/texts/role-name.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang, Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { SeatPart } from '../../schedule/people/seats.ts';
import type { CalendarView } from '../calendar-view.ts';
import { meetingDescription, paragraphs } from '../entries/meeting-text.ts';
import { plainText, shortText } from '../text/plain-text.ts';
import { invitationFile } from '../writing/icalendar.ts';
import type { Mail } from './mail.ts';
import type { Mailing, Why } from './mailing.ts';
import { changeLines, sendingWhen, spanWords } from './mailing-words.ts';

interface Words {
  subject: Record<Why, string>;
  opening: Record<Why, string>;
  what: string;
  when: string;
  place: string;
  as: string;
  parts: Record<SeatPart, string>;
  changed: string;
  answer: (organizer: string) => string;
  remove: string;
}

const WORDS: Said<Words> = {
  nl: {
    subject: {
      new: 'Uitnodiging',
      changed: 'Gewijzigd',
      restored: 'Uitnodiging',
      cancelled: 'Geannuleerd',
      uninvited: 'Geannuleerd',
      gone: 'Geannuleerd',
    },
    opening: {
      new: 'U bent uitgenodigd voor dit overleg.',
      changed: 'Dit overleg, waarvoor u bent uitgenodigd, is gewijzigd.',
      restored: 'Dit overleg was voor u afgezegd; u bent er toch voor uitgenodigd.',
      cancelled: 'Dit overleg gaat niet door.',
      uninvited: 'U wordt niet meer bij dit overleg verwacht. Het overleg zelf gaat door.',
      gone: 'Dit overleg staat niet meer in de planning.',
    },
    what: 'Wat',
    when: 'Wanneer',
    place: 'Waar',
    as: 'Voor',
    parts: {
      chair: 'voorzitter',
      speaker: 'eerste spreker',
      required: 'lid',
      advisory: 'adviserend',
      invited: 'genodigd',
      observer: 'toehoorder',
    },
    changed: 'Gewijzigd sinds het vorige bericht:',
    answer: (organizer) =>
      `U kunt de uitnodiging in uw agenda aannemen of afwijzen; uw antwoord gaat naar ${organizer}.`,
    remove: 'Met dit bericht kunt u het overleg uit uw agenda verwijderen.',
  },
  en: {
    subject: {
      new: 'Invitation',
      changed: 'Changed',
      restored: 'Invitation',
      cancelled: 'Cancelled',
      uninvited: 'Cancelled',
      gone: 'Cancelled',
    },
    opening: {
      new: 'You are invited to this meeting.',
      changed: 'This meeting, to which you are invited, has changed.',
      restored: 'This meeting was called off for you; you are invited to it after all.',
      cancelled: 'This meeting is cancelled.',
      uninvited: 'You are no longer expected at this meeting. The meeting itself goes on.',
      gone: 'This meeting is no longer in the schedule.',
    },
    what: 'What',
    when: 'When',
    place: 'Where',
    as: 'For',
    parts: {
      chair: 'chair',
      speaker: 'first speaker',
      required: 'member',
      advisory: 'advisory',
      invited: 'invited',
      observer: 'observer',
    },
    changed: 'Changed since the previous message:',
    answer: (organizer) =>
      `You can accept or decline the invitation in your calendar; your answer goes to ${organizer}.`,
    remove: 'With this message you can remove the meeting from your calendar.',
  },
};

/** What mail programs show of a subject without cutting it. */
const SUBJECT = 200;

/**
 * A message as mail (iMIP, RFC 6047): for people what, when, where and what changed since the last one, and for their
 * calendar the same as an invitation in which nobody else is named.
 * @param organizer the address that sends it
 * @example mailOf(mailing, workspace, view, organizer).subject // 'Uitnodiging: MCC, dinsdag 10 november 2020, 14.00 uur'
 */
export function mailOf(mailing: Mailing, workspace: Workspace, view: CalendarView, organizer: string): Mail {
  const { address, entry, attendee, sending } = mailing;
  const { method } = sending;
  const invitation = { method, organizer, attendees: [attendee] };
  return {
    id: messageId(mailing),
    from: organizer,
    to: address,
    subject: subjectOf(mailing, view.lang),
    text: textOf(mailing, workspace, view, organizer),
    stamp: sending.stamp,
    method,
    calendar: invitationFile(entry, invitation, workspace.settings.timezone),
  };
}

function subjectOf({ why, sending }: Mailing, lang: Lang): string {
  const [before, after] = [`${WORDS[lang].subject[why]}: `, `, ${sendingWhen(sending, lang)}`];
  return `${before}${shortText(sending.title, SUBJECT - before.length - after.length)}${after}`;
}

function textOf(mailing: Mailing, workspace: Workspace, view: CalendarView, organizer: string): string {
  const { why, sending, meeting } = mailing;
  const { lang } = view;
  const words = WORDS[lang];
  const changes = changeLines(mailing, lang);
  const isToldMore = meeting !== undefined && why !== 'uninvited';
  const text = paragraphs([
    [words.opening[why]],
    [
      `${words.what}: ${sending.title}`,
      `${words.when}: ${spanWords(sending, workspace.settings.timezone, lang)}`,
      ...(sending.location === '' ? [] : [`${words.place}: ${shortText(sending.location)}`]),
      ...forWhom(mailing, workspace, view),
    ],
    changes.length === 0 ? [] : [words.changed, ...changes.map((line) => `- ${line}`)],
    isToldMore ? [meetingDescription(meeting, workspace, view)].filter(Boolean) : [],
    [sending.method === 'REQUEST' ? words.answer(organizer) : words.remove],
  ]);
  return `${plainText(text)}\n`;
}

function forWhom({ roles, attendee, sending }: Mailing, workspace: Workspace, { lang, hide }: CalendarView): string[] {
  if (hide.has('names') || roles.length === 0) return [];
  const words = WORDS[lang];
  const names = listing(
    roles.map((role) => shortText(roleName(role, workspace))),
    lang,
  );
  return [`${words.as}: ${sending.method === 'REQUEST' ? `${names} (${words.parts[attendee.part]})` : names}`];
}

const DIGITS = 32;

/** The same for the same message; another message about the same meeting has other numbers (RFC 5322, 3.6.4). */
function messageId({ key, uid, sending }: Mailing): string {
  const { sequence, stamp, method } = sending;
  const local = hash('sha256', JSON.stringify([key, sequence, stamp, method])).slice(0, DIGITS);
  return `<${local}@${uid.slice(uid.lastIndexOf('@') + 1)}>`;
}
