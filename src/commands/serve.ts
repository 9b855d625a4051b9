import { askedManner, deadlines, discretion } from '../command-line/asked/asked-view.ts';
import { WAYS } from '../command-line/calendar-commands.ts';
import { type Command, exit } from '../command-line/command.ts';
import { languagesOf, load, todayOf, workspaceFolder } from '../command-line/load.ts';
import { numberOption, type Option } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { askedTheme } from '../command-line/output/render.ts';
import type { Settings } from '../definition/types/settings.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Said } from '../language/language.ts';
import type { Loaded } from '../workspace/definitions.ts';

/** This machine itself, which no other can reach. */
const USUAL_HOST = '127.0.0.1';
const USUAL_PORT = 8420;

const HIGHEST_PORT = 65_535;

const host = options.textOption(
  'host',
  { nl: 'adres', en: 'address' },
  {
    nl: 'naam of adres van deze computer, als anderen erbij moeten kunnen; 0.0.0.0 is alle (anders alleen deze computer)',
    en: 'name or address of this computer, for when others have to reach it; 0.0.0.0 is all (else this computer only)',
  },
);

const port = numberOption(
  {
    name: 'port',
    value: { nl: 'poort', en: 'port' },
    what: {
      nl: `poort (anders ${USUAL_PORT}); 0 neemt er een die vrij is`,
      en: `port (else ${USUAL_PORT}); 0 takes one that is free`,
    },
  },
  { least: 0, most: HIGHEST_PORT, one: { nl: 'poort', en: 'port' } },
);

/** One of its own: what is served is opened while it is, and not afterwards. */
const open: Option<boolean> = { ...options.open };

export const serve: Command = {
  name: 'serve',
  alias: 'serveer',
  group: 'calendars',
  summary: {
    nl: 'de agenda’s als abonnementen op een webadres, die de definities volgen totdat u stopt',
    en: 'the calendars at a web address to subscribe to, which follow the definitions until you stop',
  },
  choice: WAYS,
  options: [host, port, open, deadlines, ...discretion, options.theme],
  examples: [
    {
      line: 'cyclus serve',
      what: {
        nl: 'op deze computer alleen, om te zien wat het geeft',
        en: 'on this computer only, to see what it gives',
      },
    },
    {
      line: 'cyclus serve --open',
      what: {
        nl: 'naast het bewerken: de twee weken en de knelpunten, die elke wijziging volgen',
        en: 'beside your editor: the fortnight and the conflicts, which follow every edit',
      },
    },
    {
      line: 'cyclus serve --host 0.0.0.0 --port 8080 --hide items,names',
      what: {
        nl: 'voor iedereen op het netwerk, zonder agendapunten en functies',
        en: 'for everybody on the network, without items and roles',
      },
    },
  ],
  async run(context) {
    const folder = workspaceFolder(context);
    if (folder.path === '-') throw A_FOLDER;
    const { fingerprints } = await import('../workspace/serving/folder-watch.ts');
    const seen = fingerprints(folder).definitions;
    const loaded = await load(context);
    if (!loaded) return exit.wrong;
    const [{ serveCalendars }, { showAll }] = await Promise.all([
      import('../workspace/serving/serving.ts'),
      import('../command-line/output/findings.ts'),
    ]);
    const following = {
      folder,
      languages: languagesOf(context),
      today: (settings: Settings) => todayOf(context, settings),
      manner: (now: Loaded) => askedManner(context, now),
      show: (errors: Parameters<typeof showAll>[2]) => showAll(context, context.io.stderr, errors),
      theme: await askedTheme(context),
      debug: context.get(options.debug),
    };
    const place = { host: context.get(host) ?? USUAL_HOST, port: context.get(port) ?? USUAL_PORT };
    await serveCalendars(following, loaded, seen, place, async (address) => {
      if (context.get(open) && !(await context.io.open(address))) context.tell(NO_BROWSER[loaded.lang]);
    });
    return exit.clean;
  },
};

const NO_BROWSER: Said = {
  nl: 'De browser kan van hieruit niet worden geopend; typ het adres daarin zelf.',
  en: 'The browser cannot be opened from here; type the address there yourself.',
};

const A_FOLDER = new WrongCall({
  nl: 'serveer volgt de bestanden in een map; noem die met --map',
  en: 'serve follows the files in a folder; name it with --cycles',
});
