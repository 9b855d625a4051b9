import type { Said } from '../../language/language.ts';
import type { ItemAspect } from '../../schedule/changes/aspects.ts';

interface Words {
  at: (forum: string, moment: string) => string;
  extra: (meeting: string) => string;
  added: (meeting: string) => string;
  removed: (meeting: string) => string;
  cancelled: (meeting: string) => string;
  restored: (meeting: string) => string;
  restoredOn: (meeting: string, moment: string) => string;
  movedTo: (meeting: string, moment: string) => string;
  otherTime: (meeting: string, time: string) => string;
  timeKnown: (meeting: string, time: string) => string;
  timeUnknown: (meeting: string) => string;
  changed: (meeting: string) => string;
  restart: (cycle: string) => string;
  status: string;
  location: string;
  length: string;
  leaves: string;
  joins: string;
  phase: string;
  aspects: Record<ItemAspect, string>;
  on: (item: string, meeting: string) => string;
  off: (item: string, meeting: string) => string;
  notHeld: string;
  toOther: (item: string, from: string, to: string) => string;
  otherwise: (item: string, meeting: string) => string;
  papers: (item: string, meeting: string) => string;
  due: (papers: string, moment: string) => string;
  dueNow: (papers: string, now: string, was: string) => string;
  notDue: (papers: string, was: string) => string;
  was: (now: string, was: string) => string;
  dropped: string;
}

/** What is said of a meeting, an item or a deadline that is otherwise. */
export const DIFFERENCE_WORDS: Said<Words> = {
  nl: {
    at: (forum, moment) => `${forum} van ${moment}`,
    extra: (meeting) => `${meeting} is ingelast`,
    added: (meeting) => `${meeting} staat nieuw in de planning`,
    removed: (meeting) => `${meeting} staat niet meer in de planning`,
    cancelled: (meeting) => `${meeting} gaat niet door`,
    restored: (meeting) => `${meeting} gaat toch door`,
    restoredOn: (meeting, moment) => `${meeting} gaat toch door, en wel op ${moment}`,
    movedTo: (meeting, moment) => `${meeting} is verplaatst naar ${moment}`,
    otherTime: (meeting, time) => `${meeting} is verplaatst naar ${time} op dezelfde dag`,
    timeKnown: (meeting, time) => `${meeting} begint om ${time}`,
    timeUnknown: (meeting) => `${meeting} heeft nog geen nieuwe tijd`,
    changed: (meeting) => `${meeting} is gewijzigd`,
    restart: (cycle) => `herstart van cyclus ${cycle}`,
    status: 'Status',
    location: 'Plaats',
    length: 'Duur',
    leaves: 'Vervalt',
    joins: 'Komt erbij',
    phase: 'Betreft',
    aspects: {
      title: 'Titel',
      treatment: 'Behandeling',
      minutes: 'Duur',
      speaker: 'Eerste spreker',
      papers: 'Stukken',
    },
    on: (item, meeting) => `${item} komt op de agenda van ${meeting}`,
    off: (item, meeting) => `${item} staat niet meer op de agenda van ${meeting}`,
    notHeld: 'dat overleg gaat niet door',
    toOther: (item, from, to) => `${item} gaat van ${from} naar ${to}`,
    otherwise: (item, meeting) => `${item} op de agenda van ${meeting} is gewijzigd`,
    papers: (item, meeting) => `Aanleverdeadline voor ${item} bij ${meeting}`,
    due: (papers, moment) => `${papers}: uiterlijk ${moment}`,
    dueNow: (papers, now, was) => `${papers}: nu uiterlijk ${now}, was ${was}`,
    notDue: (papers, was) => `${papers} vervalt (was ${was})`,
    was: (now, was) => `${now} (was ${was})`,
    dropped: 'vervallen',
  },
  en: {
    at: (forum, moment) => `${forum} on ${moment}`,
    extra: (meeting) => `${meeting} has been added`,
    added: (meeting) => `${meeting} is newly planned`,
    removed: (meeting) => `${meeting} is no longer planned`,
    cancelled: (meeting) => `${meeting} is cancelled`,
    restored: (meeting) => `${meeting} goes ahead after all`,
    restoredOn: (meeting, moment) => `${meeting} goes ahead after all, on ${moment}`,
    movedTo: (meeting, moment) => `${meeting} has been moved to ${moment}`,
    otherTime: (meeting, time) => `${meeting} has been moved to ${time} on the same day`,
    timeKnown: (meeting, time) => `${meeting} starts at ${time}`,
    timeUnknown: (meeting) => `${meeting} has no new time yet`,
    changed: (meeting) => `${meeting} has been changed`,
    restart: (cycle) => `restart of cycle ${cycle}`,
    status: 'Status',
    location: 'Place',
    length: 'Length',
    leaves: 'Dropped',
    joins: 'Added',
    phase: 'Subject',
    aspects: { title: 'Title', treatment: 'Treatment', minutes: 'Length', speaker: 'First speaker', papers: 'Papers' },
    on: (item, meeting) => `${item} is put on the agenda of ${meeting}`,
    off: (item, meeting) => `${item} is no longer on the agenda of ${meeting}`,
    notHeld: 'that meeting is cancelled',
    toOther: (item, from, to) => `${item} goes from ${from} to ${to}`,
    otherwise: (item, meeting) => `${item} on the agenda of ${meeting} has been changed`,
    papers: (item, meeting) => `Deadline for the papers of ${item} for ${meeting}`,
    due: (papers, moment) => `${papers}: ${moment}`,
    dueNow: (papers, now, was) => `${papers}: now ${now}, was ${was}`,
    notDue: (papers, was) => `${papers} no longer holds (was ${was})`,
    was: (now, was) => `${now} (was ${was})`,
    dropped: 'dropped',
  },
};
