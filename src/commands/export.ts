import { mondayOf } from '../calendar/day.ts';
import type { CalendarOptions } from '../exchange/icalendar.ts';
import type { Said } from '../language/language.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Filter } from '../schedule/select.ts';
import { type Command, type Context, exit } from './command.ts';
import { deliver, type WrittenFile, writeFiles } from './deliver.ts';
import { type Loaded, load } from './load.ts';
import { choice } from './option.ts';
import * as options from './options.ts';
import { WrongCall } from './wrong-call.ts';

const by = choice({
  name: 'by',
  value: { nl: 'soort', en: 'kind' },
  choices: ['forum', 'team', 'role', 'cycle'],
  what: {
    nl: 'een bestand voor elk(e): forum, team, role (functie) of cycle (cyclus)',
    en: 'a file for each: forum, team, role or cycle',
  },
});

const deadlines = choice({
  name: 'deadlines',
  value: { nl: 'vorm', en: 'form' },
  choices: ['none', 'all-day', 'timed'],
  what: {
    nl: 'aanleverdeadlines: none (niet, gebruikelijk), all-day (boven aan de dag) of timed (op hun tijd)',
    en: 'deadlines for papers: none (the default), all-day (at the top of the day) or timed (at their time)',
  },
});

/** What a file is called when nobody says. */
const USUAL_FILE = 'cyclus.ics';
const USUAL_FOLDER = 'calendars';

export const exportCalendars: Command = {
  name: 'export',
  alias: 'exporteer',
  summary: {
    nl: 'kalenderbestanden (.ics) voor Outlook en andere agenda’s',
    en: 'calendar files (.ics) for Outlook and other calendars',
  },
  options: [by, deadlines, ...options.window, ...options.filter, options.output, options.force],
  examples: [
    {
      line: 'cyclus export --output cyclus.ics',
      what: {
        nl: 'alle overleggen vanaf deze maandag, zo ver als de instelling horizon zegt',
        en: 'all meetings from this Monday, as far as the setting horizon says',
      },
    },
    {
      line: 'cyclus export --by forum --output calendars',
      what: { nl: 'een bestand voor elk gremium, in een map', en: 'a file for each forum, in a folder' },
    },
    {
      line: 'cyclus export --team MLT4 --deadlines timed --output mlt4.ics',
      what: { nl: 'één team, met de aanleverdeadlines', en: 'one team, with the deadlines for its papers' },
    },
  ],
  async run(context) {
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const { today, workspace, lang } = loaded;
    const { askedSchedule } = await import('./asked.ts');
    const monday = mondayOf(today);
    const usual = { from: monday, until: monday + workspace.settings.horizon * 7 - 1 };
    const { schedule, filter } = askedSchedule(context, workspace, () => usual);
    const written = await (context.get(by) ? oneForEach : oneForAll)(context, loaded, schedule, filter);
    context.tell((written ? SECOND_IMPORT : NOTHING)[lang]);
    return exit.clean;
  },
};

const SECOND_IMPORT: Said = {
  nl:
    'Let op: Outlook zet alles dubbel in de agenda als u een bestand voor de tweede keer importeert.\n' +
    'Verwijder eerst de agenda van de vorige keer, of neem een abonnement op het bestand.',
  en:
    'Note: Outlook doubles everything in the calendar when you import a file for the second time.\n' +
    'Delete the calendar of the time before first, or subscribe to the file.',
};

const NOTHING: Said = {
  nl: 'In deze periode zijn er geen overleggen; er is niets geschreven.',
  en: 'There are no meetings in this period; nothing was written.',
};

type Maker = (context: Context, loaded: Loaded, schedule: Schedule, filter: Filter) => Promise<boolean>;

/** One calendar: to the file or folder named, at a screen to the usual file, and else to standard output. */
const oneForAll: Maker = async (context, loaded, schedule) => {
  const { calendarFile } = await import('../exchange/icalendar.ts');
  const data = calendarFile(schedule, calendarOptions(context, loaded, loaded.workspace.settings.title || 'cyclus'));
  if (data === undefined) return false;
  const path = context.get(options.output) ?? (context.io.stdout.isTTY ? USUAL_FILE : '-');
  if (path === '-') deliver(context, loaded.lang, data);
  else if (isFolder(context, path)) writeFiles(context, loaded.lang, [{ path: within(path, USUAL_FILE), data }]);
  else writeFiles(context, loaded.lang, [{ path, data }]);
  return true;
};

/** A calendar for each forum, team, role or cycle that has anything in the window. */
const oneForEach: Maker = async (context, loaded, schedule, filter) => {
  const folder = context.get(options.output) ?? USUAL_FOLDER;
  if (folder === '-') throw BY_TO_OUTPUT;
  const [{ calendarFile }, { fileNames }, { select }] = await Promise.all([
    import('../exchange/icalendar.ts'),
    import('../exchange/file-name.ts'),
    import('../schedule/select.ts'),
  ]);
  const choices = choicesOf(context, loaded, filter);
  const names = fileNames(choices.map(({ id }) => id));
  const files = choices.flatMap(({ id, only }, index): WrittenFile[] => {
    const data = calendarFile(select(schedule, only), calendarOptions(context, loaded, id));
    return data === undefined ? [] : [{ path: within(folder, `${names[index]}.ics`), data }];
  });
  writeFiles(context, loaded.lang, files);
  return files.length > 0;
};

const BY_TO_OUTPUT = new WrongCall({
  nl: '--by maakt meer dan één bestand; noem met --output een map',
  en: '--by makes more than one file; name a folder with --output',
});

/** What there is a file for, with the filter that picks its meetings; those asked for, else all there are. */
function choicesOf(context: Context, { workspace }: Loaded, filter: Filter): { id: string; only: Filter }[] {
  const none: Filter = { fora: [], cycles: [], teams: [], people: [] };
  const [part, things] = (
    {
      forum: ['fora', workspace.fora],
      team: ['teams', workspace.teams],
      role: ['people', workspace.roles],
      cycle: ['cycles', workspace.cycles],
    } as const
  )[context.get(by)!];
  const asked = filter[part].filter((id) => things.has(id));
  const ids = asked.length > 0 ? asked : [...things.keys()];
  return ids.map((id) => ({ id, only: { ...none, [part]: [id] } }));
}

function calendarOptions(context: Context, { lang }: Loaded, name: string): CalendarOptions {
  return { name, deadlines: context.get(deadlines) ?? 'none', lang };
}

function isFolder(context: Context, path: string): boolean {
  return /[/\\]$/.test(path) || context.io.isFolder(path);
}

function within(folder: string, file: string): string {
  return `${folder.replace(/[/\\]+$/, '')}/${file}`;
}
