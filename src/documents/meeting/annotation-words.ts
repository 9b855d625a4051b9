import type { Said } from '../../language/language.ts';

interface AnnotationWords {
  title: (meeting: string) => string;
  marking: (role: string) => string;
  fields: Record<'for' | 'moment' | 'place' | 'chair' | 'initials' | 'reference' | 'date', string>;
  blanks: Record<'initials' | 'reference' | 'purpose' | 'others' | 'speaker' | ItemPart, string>;
  purpose: string;
  participants: string;
  beside: (remarks: string) => string;
  replaced: (role: string) => string;
  unreplaced: string;
  absent: string;
  apologies: string;
  points: string;
  columns: Record<'number' | 'subject' | 'treatment', string>;
  advice: string;
  chairIs: (role: string) => string;
  youChair: string;
  speakers: string;
  subject: string;
  speaker: string;
  nothing: string;
  point: (number: string, title: string) => string;
  parts: Record<ItemPart, string>;
  conflicts: string;
}

/** What is said about an item. The alternative stands with the decision that is asked for. */
export type ItemPart = 'advice' | 'decision' | 'stickingPoint' | 'attention';

export const WORDS: Said<AnnotationWords> = {
  nl: {
    title: (meeting) => `Annotatie bij agenda ${meeting}`,
    marking: (role) => `Vertrouwelijk – alleen voor ${role}`,
    fields: {
      for: 'Aan',
      moment: 'Vergaderdatum en -tijd',
      place: 'Vergaderplaats',
      chair: 'Voorzitter',
      initials: 'Paraaf directeur',
      reference: 'Kenmerk',
      date: 'Datum',
    },
    blanks: {
      initials: 'paraaf',
      reference: 'kenmerk',
      purpose: 'aanleiding en doel van de vergadering',
      others: 'overige deelnemers',
      speaker: 'eerste spreker',
      advice: 'advies',
      decision: 'gevraagde beslissing',
      stickingPoint: 'mogelijk knelpunt',
      attention: 'aandachtspunten',
    },
    purpose: '1 Aanleiding en doel',
    participants: '2 Deelnemers',
    beside: (remarks) => `Naast uzelf${remarks} nemen de volgende personen deel:`,
    replaced: (role) => `U bent verhinderd; ${role} vervangt u. De volgende personen nemen deel:`,
    unreplaced: 'U bent verhinderd en wordt niet vervangen. De volgende personen nemen deel:',
    absent: 'U neemt zelf niet aan deze vergadering deel. De volgende personen nemen deel:',
    apologies: 'Bericht van verhindering:',
    points: '3 Te bespreken punten',
    columns: { number: 'Punt', subject: 'Onderwerp', treatment: 'Behandeling' },
    advice: '4 Advies en toelichting',
    chairIs: (role) => `Voorzitter van de vergadering: ${role}.`,
    youChair: 'U zit deze vergadering voor.',
    speakers: 'In het overzicht hieronder is per onderwerp aangegeven wie als eerste spreker optreedt.',
    subject: 'Onderwerp',
    speaker: 'Eerste spreker',
    nothing: 'Er zijn nog geen onderwerpen geagendeerd.',
    point: (number, title) => `Agendapunt ${number}: ${title}`,
    parts: {
      advice: 'Advies',
      decision: 'Gevraagde beslissing',
      stickingPoint: 'Mogelijk knelpunt',
      attention: 'Aandachtspunten',
    },
    conflicts: 'Knelpunten in de planning van deze dag',
  },
  en: {
    title: (meeting) => `Annotated agenda ${meeting}`,
    marking: (role) => `Confidential – for ${role} only`,
    fields: {
      for: 'For',
      moment: 'Date and time',
      place: 'Place',
      chair: 'Chair',
      initials: 'Initials of director',
      reference: 'Reference',
      date: 'Date',
    },
    blanks: {
      initials: 'initials',
      reference: 'reference',
      purpose: 'background and purpose of the meeting',
      others: 'other participants',
      speaker: 'first speaker',
      advice: 'advice',
      decision: 'decision requested',
      stickingPoint: 'possible sticking point',
      attention: 'points to note',
    },
    purpose: '1 Background and purpose',
    participants: '2 Participants',
    beside: (remarks) => `Besides yourself${remarks}, the following take part:`,
    replaced: (role) => `You have sent apologies; ${role} takes your place. The following take part:`,
    unreplaced: 'You have sent apologies and nobody takes your place. The following take part:',
    absent: 'You do not take part in this meeting yourself. The following take part:',
    apologies: 'Apologies:',
    points: '3 Points to be discussed',
    columns: { number: 'Point', subject: 'Subject', treatment: 'Treatment' },
    advice: '4 Advice and explanation',
    chairIs: (role) => `Chair of the meeting: ${role}.`,
    youChair: 'You chair this meeting.',
    speakers: 'The overview below shows who speaks first on each subject.',
    subject: 'Subject',
    speaker: 'First speaker',
    nothing: 'There are no subjects on the agenda yet.',
    point: (number, title) => `Point ${number}: ${title}`,
    parts: {
      advice: 'Advice',
      decision: 'Decision requested',
      stickingPoint: 'Possible sticking point',
      attention: 'Points to note',
    },
    conflicts: 'Conflicts in the planning of this day',
  },
};
