import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import type { Linker } from '../linking/linker.ts';
import { everybody } from '../parts/who.ts';
import { items } from '../section.ts';
import { block, list, oneOrMore, optional } from '../shapes/shapes.ts';
import { calendarFile, shown, text } from '../shapes/values.ts';
import { inside } from '../texts/found.ts';
import type { BusyCalendar } from '../types/availability.ts';

const busyShape = block(
  {
    who: oneOrMore(text),
    file: calendarFile,
    show: optional(shown),
  },
  {
    who: {
      nl: 'van wie de agenda is: een of meer functies of groepen',
      en: 'whose calendar it is: one or more roles or groups',
      names: 'role-or-group',
    },
    file: { nl: 'het .ics-bestand, in dezelfde map', en: 'the .ics file, in the same folder' },
    show: {
      nl: 'of de titels van afspraken te lezen zijn; anders alleen de tijden',
      en: 'whether titles of appointments can be read; else only times',
    },
  },
);

export const busy = items({
  help: {
    nl: 'agenda’s (.ics) waarin staat wanneer iemand bezet is',
    en: 'calendars (.ics) that tell when somebody is busy',
  },
  shape: list(busyShape),
  linkOne: linkBusy,
});

/** The file itself is read by who uses the definitions: they only say where it stands. */
function linkBusy(linker: Linker, written: z.output<typeof busyShape>, place: SourcePlace): BusyCalendar {
  return {
    roles: everybody(linker, written.who, inside(place, 'who')),
    file: written.file,
    showsTitles: written.show === 'titles',
    contents: 'missing',
    place: inside(place, 'file'),
  };
}
