import type * as z from 'zod/mini';
import type { SourcePlace } from '../../diagnostic/finding.ts';
import { type Linker, reportConflict, reportMissing } from '../linking/linker.ts';
import { everybody } from '../parts/who.ts';
import { items } from '../section.ts';
import { block, list, oneOrMore, optional } from '../shapes/shapes.ts';
import { calendarAddress, calendarFile, shown, text } from '../shapes/values.ts';
import { copyName } from '../texts/copy-name.ts';
import { inside } from '../texts/found.ts';
import type { BusyCalendar } from '../types/availability.ts';

const busyShape = block(
  {
    who: oneOrMore(text),
    file: optional(calendarFile),
    address: optional(calendarAddress),
    show: optional(shown),
  },
  {
    who: {
      nl: 'van wie de agenda is: een of meer functies of groepen',
      en: 'whose calendar it is: one or more roles or groups',
      names: 'role-or-group',
    },
    file: { nl: 'het .ics-bestand, in dezelfde map', en: 'the .ics file, in the same folder' },
    address: {
      nl: 'in plaats van een bestand: het https-adres waarop de agenda is gepubliceerd',
      en: 'in the place of a file: the https address at which the calendar is published',
    },
    show: {
      nl: 'of de titels van afspraken te lezen zijn; anders alleen de tijden',
      en: 'whether titles of appointments can be read; else only times',
    },
  },
);

export const busy = items({
  help: {
    nl: 'agenda’s (.ics, of het https-adres) waarin staat wanneer iemand bezet is',
    en: 'calendars (.ics, or the https address) that tell when somebody is busy',
  },
  shape: list(busyShape),
  linkOne: linkBusy,
});

/** The calendar itself is read by who uses the definitions: they only say where it stands. */
function linkBusy(linker: Linker, written: z.output<typeof busyShape>, place: SourcePlace): BusyCalendar | undefined {
  const { file, address, show } = written;
  const roles = everybody(linker, written.who, inside(place, 'who'));
  if (file !== undefined && address !== undefined) reportConflict(linker, ['file', 'address'], place);
  const from = file ?? (address && copyName(address));
  if (from === undefined) {
    reportMissing(linker, ['file', 'address'], place);
    return undefined;
  }
  return {
    roles,
    file: from,
    address: address ?? null,
    showsTitles: show === 'titles',
    contents: 'missing',
    place: inside(place, file === undefined ? 'who' : 'file'),
  };
}
