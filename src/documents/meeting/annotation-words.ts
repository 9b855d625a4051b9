import type { Said } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';

interface AnnotationWords {
  title: (forum: string) => string;
  marking: (role: string) => string;
  fields: Record<'moment' | 'place' | 'initials' | 'reference', string>;
  blanks: Record<'initials' | 'reference' | 'purpose' | 'others' | 'advice' | 'decision', string>;
  purpose: string;
  participants: string;
  beside: (remarks: string) => string;
  replaced: (role: string) => string;
  unreplaced: string;
  absent: string;
  apologies: string;
  points: string;
  advice: string;
  chairIs: (role: string) => string;
  youChair: string;
  speakers: string;
  subject: string;
  speaker: string;
  point: (numbers: readonly string[]) => string;
  parts: Record<Exclude<ItemPart, 'advice' | 'alternative'>, string>;
  conflicts: string;
}

/** What is said about an item. The alternative stands with the decision that is asked for. */
export type ItemPart = 'advice' | 'decision' | 'alternative' | 'stickingPoint' | 'attention';

export const WORDS: Said<AnnotationWords> = {
  nl: {
    title: (forum) => `Annotatie bij de agenda van ${forum}`,
    marking: (role) => `Vertrouwelijk – alleen voor de ${role}`,
    fields: {
      moment: 'Vergaderdatum en tijd',
      place: 'Vergaderplaats',
      initials: 'Paraaf directeur',
      reference: 'Kenmerk',
    },
    blanks: {
      initials: 'paraaf',
      reference: 'kenmerk',
      purpose: 'aanleiding en doel van de vergadering',
      others: 'overige deelnemers',
      advice: 'advies',
      decision: 'gevraagde beslissing',
    },
    purpose: '1 Aanleiding en doel overleg',
    participants: '2 Deelnemers overleg',
    beside: (remarks) => `Naast uzelf${remarks} nemen de volgende personen deel aan het overleg:`,
    replaced: (role) => `U bent verhinderd; ${role} vervangt u. De volgende personen nemen deel:`,
    unreplaced: 'U bent verhinderd en wordt niet vervangen. De volgende personen nemen deel:',
    absent: 'U neemt zelf niet aan deze vergadering deel. De volgende personen nemen deel:',
    apologies: 'Bericht van verhindering:',
    points: '3 Te bespreken punten (agenda)',
    advice: '4 Advies en toelichting',
    chairIs: (role) => `De voorzitter van het overleg is de ${role}.`,
    youChair: 'U zit deze vergadering voor.',
    speakers: 'In het overzicht hieronder is per onderwerp aangegeven wie als eerste spreker optreedt.',
    subject: 'Onderwerp',
    speaker: 'Eerste spreker',
    point: (numbers) => `Agendapunt ${listing(numbers, 'nl')}`,
    parts: {
      decision: 'Gevraagde beslissing',
      stickingPoint: 'Mogelijk knelpunt',
      attention: 'Aandachtspunt',
    },
    conflicts: 'Knelpunten in de planning van deze dag',
  },
  en: {
    title: (forum) => `Annotated agenda of ${forum}`,
    marking: (role) => `Confidential – for the ${role} only`,
    fields: {
      moment: 'Date and time',
      place: 'Place',
      initials: 'Initials of director',
      reference: 'Reference',
    },
    blanks: {
      initials: 'initials',
      reference: 'reference',
      purpose: 'background and purpose of the meeting',
      others: 'other participants',
      advice: 'advice',
      decision: 'decision requested',
    },
    purpose: '1 Background and purpose',
    participants: '2 Participants',
    beside: (remarks) => `Besides yourself${remarks}, the following take part:`,
    replaced: (role) => `You have sent apologies; ${role} takes your place. The following take part:`,
    unreplaced: 'You have sent apologies and nobody takes your place. The following take part:',
    absent: 'You do not take part in this meeting yourself. The following take part:',
    apologies: 'Apologies:',
    points: '3 Points to be discussed',
    advice: '4 Advice and explanation',
    chairIs: (role) => `Chair of the meeting: ${role}.`,
    youChair: 'You chair this meeting.',
    speakers: 'The overview below shows who speaks first on each subject.',
    subject: 'Subject',
    speaker: 'First speaker',
    point: (numbers) => `${numbers.length === 1 ? 'Point' : 'Points'} ${listing(numbers, 'en')}`,
    parts: {
      decision: 'Decision requested',
      stickingPoint: 'Possible sticking point',
      attention: 'Point to note',
    },
    conflicts: 'Conflicts in the planning of this day',
  },
};
