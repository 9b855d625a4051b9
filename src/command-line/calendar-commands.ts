import type { Command } from './command.ts';

/** Which of the commands that make calendars to choose; the help of each of them says so. */
export const WAYS: NonNullable<Command['choice']> = {
  title: {
    nl: 'Drie manieren naar Outlook; alleen de eerste twee werken wijzigingen bij',
    en: 'Three ways into Outlook, of which the first two keep up with changes',
  },
  ways: [
    [
      { nl: 'cyclus serveer', en: 'cyclus serve' },
      {
        nl: 'een agenda naast die van uzelf, die vanzelf bijblijft; voor een eigen webserver: exporteer --profiel abonnement',
        en: 'a calendar beside your own that follows by itself; for a web server of your own: export --profile feed',
      },
    ],
    [
      { nl: 'cyclus verstuur', en: 'cyclus send' },
      {
        nl: 'overleggen in ieders eigen agenda; elke wijziging gaat per e-mail naar wie het aangaat',
        en: 'meetings in people’s own calendars; each change goes by mail to whom it concerns',
      },
    ],
    [
      { nl: 'cyclus exporteer', en: 'cyclus export' },
      {
        nl: 'een bestand om één keer te importeren; een tweede keer zet alles dubbel, dus geeft --profiel wijzigingen alleen wat nieuw is',
        en: 'a file to import once; a second time doubles everything, so --profile changes gives only what is new',
      },
    ],
  ],
};
