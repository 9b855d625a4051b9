import type { Workspace } from '../../definition/types/workspace.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { isMailAddress } from '../../exchange/mail/mail-address.ts';

/** The address in whose name people are invited. @throws WrongCall when the settings name none that mail can come from */
export function organizerOf({ settings }: Workspace): string {
  const { organizer } = settings.calendars;
  if (organizer === null) throw NOBODY_INVITES;
  if (isMailAddress(organizer)) return organizer;
  throw new WrongCall({
    nl: `settings.calendars.organizer: van ${quoted(organizer)} kan geen mail komen; gebruik gewone letters en tekens`,
    en: `settings.calendars.organizer: no mail can come from ${quoted(organizer)}; use plain letters and signs`,
  });
}

const NOBODY_INVITES = new WrongCall({
  nl:
    'in de instellingen staat niet wie er uitnodigt\n' +
    'Zet daar het adres van de mailbox van het secretariaat:\n' +
    '  settings:\n    calendars: { organizer: secretariaat@voorbeeld.example }',
  en:
    'the settings do not say who invites\n' +
    "Put the address of the secretariat's mailbox there:\n" +
    '  settings:\n    calendars: { organizer: secretariat@organisation.example }',
});
