import { capital } from '../../language/capital.ts';
import type { Lang, Said } from '../../language/language.ts';
import { copiesOf } from '../../schedule/meetings/agenda-notes.ts';
import { meetingAfter } from '../../schedule/meetings/neighbours.ts';
import { runningOrder } from '../../schedule/meetings/running-order.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import type { Item, Meeting } from '../../schedule/schedule.ts';
import { plainWords, type Words } from '../blocks/words.ts';
import { type DocumentBlock, type ListEntry, paragraph } from '../blocks.ts';
import type { DocumentContext } from '../document-context.ts';
import { DOCUMENT_NAMES, documentName } from '../document-names.ts';
import { agendaState } from '../meeting/agenda-state.ts';
import { annexesOf } from '../meeting/annexes.ts';
import { meetingAgendaDocument } from '../meeting/meeting-agenda.ts';
import { type CoveringMail, closingOf, salutation } from './covering-mail.ts';
import { meetingRecipients } from './recipients.ts';
import { addressFor, inSentence, momentInSentence } from './sentence-words.ts';

const WORDS: Said<{
  subject: (forum: string, moment: string) => string;
  enclosed: (forum: string, moment: string) => string;
  time: string;
  where: (place: string) => string;
  place: string;
  online: (link: string) => string;
  annexes: string;
  agenda: string;
  annex: (number: number, title: string, point: string) => string;
  apologies: (address: string) => string;
  next: (forum: string, moment: Words) => string;
  moment: string;
}> = {
  nl: {
    subject: (forum, moment) => `Agenda ${forum}, ${moment}`,
    enclosed: (forum, moment) => `Hierbij ontvangt u de agenda voor ${forum} van ${moment}.`,
    time: 'tijd',
    where: (place) => `Plaats: ${place}.`,
    place: 'plaats',
    online: (link) => `Online deelnemen kan ook: ${link}`,
    annexes: 'Meegezonden:',
    agenda: 'Agenda',
    annex: (number, title, point) => `Bijlage ${number}: ${title} (agendapunt ${point})`,
    apologies: (address) => `Bent u verhinderd? Meld dat dan via ${address} en geef door wie u vervangt.`,
    next: (forum, moment) => `${forum} komt daarna weer bijeen op ${plainWords(moment)}.`,
    moment: 'datum en tijd',
  },
  en: {
    subject: (forum, moment) => `Agenda ${forum}, ${moment}`,
    enclosed: (forum, moment) => `Please find enclosed the agenda of the meeting of ${forum} on ${moment}.`,
    time: 'time',
    where: (place) => `Place: ${place}.`,
    place: 'place',
    online: (link) => `You can also join online: ${link}`,
    annexes: 'Enclosed:',
    agenda: 'Agenda',
    annex: (number, title, point) => `Annex ${number}: ${title} (point ${point})`,
    apologies: (address) => `Can you not attend? Please tell ${address}, and let us know who will take your place.`,
    next: (forum, moment) => `After that ${forum} meets on ${plainWords(moment)}.`,
    moment: 'date and time',
  },
};

/**
 * The mail with which the agenda of a meeting is sent round: where and when, what goes with it in the order of the
 * agenda, where to send apologies, and when the forum meets again.
 * @param meeting one of the schedule that goes on
 * @example agendaMail(meeting, schedule, context).subject // 'Agenda MCC, dinsdag 3 november 2020, 14.00 uur'
 */
export function agendaMail(meeting: Meeting, schedule: NeutralSchedule, context: DocumentContext): CoveringMail {
  const { lang } = context;
  const words = WORDS[lang];
  const { forum, day } = meeting;
  const { workspace } = schedule;
  const moment = momentInSentence(meeting, undefined, lang);
  const known = meeting.start === null ? `${moment}, ${plainWords({ blank: words.time })}` : moment;
  return {
    ...meetingRecipients(meeting, copiesOf(meeting, schedule), schedule),
    ...{ lang, about: forum.id, day, start: meeting.start },
    subject: words.subject(forum.id, moment),
    blocks: [
      salutation('members', lang),
      paragraph(words.enclosed(inSentence(forum, lang), known)),
      ...whereBlocks(meeting, lang),
      paragraph(words.annexes),
      { kind: 'list', entries: enclosures(meeting, schedule, lang).map(plainEntry) },
      paragraph(words.apologies(plainWords(addressFor(forum, day, workspace, lang)))),
      nextBlock(meeting, schedule, lang),
    ],
    closing: closingOf(workspace.settings, lang),
    ...attachedAgenda(meeting, schedule, context),
  };
}

/** The agenda goes with its mail once it is adopted: a draft is not to be sent by mistake. */
function attachedAgenda(
  meeting: Meeting,
  schedule: NeutralSchedule,
  context: DocumentContext,
): Pick<CoveringMail, 'attached'> {
  if (agendaState(meeting, schedule, context.today).state === 'draft') return {};
  const name = documentName(meeting, DOCUMENT_NAMES.agenda);
  return { attached: { name, document: meetingAgendaDocument(meeting, schedule, context) } };
}

function whereBlocks({ location, forum }: Meeting, lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const online = forum.link === null ? [] : [paragraph(words.online(forum.link))];
  if (location === '' && online.length > 0) return online;
  return [paragraph(words.where(location || plainWords({ blank: words.place }))), ...online];
}

/** The agenda, and the papers with the numbers that they have on it. */
function enclosures(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): string[] {
  const { agenda, annex } = WORDS[lang];
  const order = runningOrder(meeting, schedule.workspace);
  const pointOf = (item: Item) => order.find((point) => 'item' in point && point.item === item)!.number;
  return [agenda, ...annexesOf(order).map(({ number, title, item }) => annex(number, title, pointOf(item)))];
}

function plainEntry(text: string): ListEntry {
  return { label: null, tone: 'plain', text, after: null, facts: [] };
}

function nextBlock(meeting: Meeting, schedule: NeutralSchedule, lang: Lang): DocumentBlock {
  const words = WORDS[lang];
  const next = meetingAfter(meeting, schedule);
  const moment = next ? momentInSentence(next, undefined, lang) : { blank: words.moment };
  return paragraph(capital(words.next(inSentence(meeting.forum, lang), moment)));
}
