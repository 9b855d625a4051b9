import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { notAMeeting } from '../kinds/not-a-meeting.ts';
import { accept, type Linker, report } from '../linking/linker.ts';
import { items } from '../section.ts';
import { block, list } from '../shapes/shapes.ts';
import { answer, email, instant, text, whole } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import { readMeeting } from '../texts/reference.ts';
import type { Answer } from '../types/availability.ts';

/** The largest number that a calendar can carry (RFC 5545, 3.3.8). */
const MOST = 2 ** 31 - 1;

const answerShape = block(
  {
    meeting: text,
    by: email,
    answer,
    given: instant,
    invitation: text,
    sequence: whole(0, MOST),
    noted: instant,
  },
  {
    meeting: {
      nl: 'het overleg waarvoor de uitnodiging was, met dag en tijd',
      en: 'the meeting of the invitation, with its day and time',
      examples: ['MCC 2020-11-03 14:00'],
    },
    by: { nl: 'het e-mailadres dat antwoordde', en: 'the e-mail address that answered' },
    answer: { nl: 'het antwoord', en: 'the answer' },
    given: { nl: 'wanneer er werd geantwoord', en: 'when it was answered' },
    invitation: {
      nl: 'het kenmerk van de uitnodiging in de agenda',
      en: 'the identity of the invitation in the calendar',
    },
    sequence: { nl: 'op de hoeveelste versie van de uitnodiging', en: 'to which version of the invitation' },
    noted: { nl: 'wanneer het antwoord is overgenomen', en: 'when the answer was taken over' },
  },
);

export const answers = items({
  help: {
    nl: 'antwoorden op uitnodigingen, zoals cyclus antwoorden ze overneemt',
    en: 'answers to invitations, as cyclus replies takes them over',
  },
  shape: list(answerShape),
  linkOne: linkAnswer,
});

/** A round may have other days by now: the meeting is named by when it was to be. */
function linkAnswer(linker: Linker, written: z.output<typeof answerShape>, place: SourcePlace): Answer | undefined {
  const at = inside(place, 'meeting');
  const reference = accept(linker, readMeeting(written.meeting, linker.names), at);
  if (reference?.by === 'round') report(linker, notAMeeting, { text: written.meeting }, at);
  if (reference?.by !== 'date') return undefined;
  const { forum, day, time } = reference;
  const { by, given, invitation, sequence, noted } = written;
  return {
    ...{ by: by.toLowerCase(), forum, day, start: time, answer: written.answer },
    ...{ uid: invitation, sequence, given, noted, place },
  };
}
