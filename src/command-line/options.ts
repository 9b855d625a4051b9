import { type Day, FIRST_DAY, isoDay, LAST_DAY, parseDay } from '../calendar/day.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { visible } from '../diagnostic/visible.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import { LANGUAGES, type Lang } from '../language/language.ts';
import { dashed } from '../language/option-names.ts';
import { usualWords, type Word } from '../language/word-list.ts';
import { flag, list, numberOption, type Option, pathOption, type Saying, single, worded } from './option.ts';

// Global: every command has them.

export const help = flag({
  name: 'help',
  short: 'h',
  what: { nl: 'deze uitleg', en: 'this help' },
});

export const version = flag({
  name: 'version',
  short: 'V',
  what: { nl: 'alleen het versienummer', en: 'the version number only' },
});

/** Where definitions are, when nobody says. */
export const USUAL_FOLDER = 'cycles';

export const cycles = pathOption('cycles', 'folder', {
  nl: 'map met de definities (anders CYCLUS_CYCLES, anders cycles); - leest één bestand van de standaardinvoer',
  en: 'folder with the definitions (else CYCLUS_CYCLES, else cycles); - reads one file from standard input',
});

export const lang: Option<Lang | undefined> = worded(
  {
    name: 'lang',
    value: { nl: 'taal', en: 'language' },
    what: {
      nl: 'nl of en (anders de instelling, anders de taal van de computer)',
      en: 'nl or en (else the setting, else the language of the machine)',
    },
  },
  LANGUAGES.map((value) => ({ value, nl: [value], en: [value] })),
);

export const today = dayOption('today', 'day', {
  nl: 'doe alsof het deze dag is (anders de instelling, anders de klok)',
  en: 'pretend it is this day (else the setting, else the clock)',
});

export const color: Option<boolean | undefined> = {
  name: 'color',
  negatable: true,
  what: { nl: 'wel of geen kleur (anders alleen op een scherm)', en: 'colour or not (else only on a screen)' },
  read: (written) => (written.length === 0 ? undefined : written.at(-1) !== 'false'),
};

export const quiet = flag({
  name: 'quiet',
  what: { nl: 'geen mededelingen, alleen fouten', en: 'no remarks, only errors' },
});

export const debug = flag({
  name: 'debug',
  what: { nl: 'bij een fout in cyclus ook de technische details', en: 'technical details when cyclus itself fails' },
});

export const globals: readonly Option[] = [cycles, lang, today, quiet, color, debug, help, version];

// Window: which days.

export const from = dayOption('from', 'first day', {
  nl: 'eerste dag, zoals 2020-11-02, morgen, 2 november, volgende week dinsdag of week 46',
  en: 'first day, such as 2020-11-02, tomorrow, 2 November, next week Tuesday or week 46',
});

export const until = dayOption('until', 'last day', { nl: 'laatste dag, die meetelt', en: 'last day, included' });

export const weeks = numberOption(
  {
    name: 'weeks',
    value: { nl: 'aantal', en: 'number' },
    what: { nl: 'zoveel weken vanaf de eerste dag', en: 'this many weeks from the first day' },
  },
  // All that the calendar holds.
  { least: 1, most: Math.ceil((LAST_DAY - FIRST_DAY + 1) / 7), one: { nl: 'aantal weken', en: 'number of weeks' } },
);

export const round = single(
  {
    name: 'round',
    says: 'round',
    value: { nl: 'ronde', en: 'round' },
    what: { nl: 'een ronde, zoals B3', en: 'a round, such as B3' },
  },
  (text) => text.trim(),
);

export const window: readonly Option[] = [from, until, weeks, round];

/** Only for what goes by rounds: the agenda. */
export const current = flag({
  name: 'current',
  what: { nl: 'de ronde die nu loopt in plaats van de volgende', en: 'the round in progress instead of the next one' },
});

// Plan: what if.

export const decidedBy = single(
  {
    name: 'decided-by',
    says: 'decision',
    value: { nl: 'overleg', en: 'meeting' },
    what: {
      nl: 'het overleg dat moet besluiten: reken terug, zoals van MCC 2020-12-08',
      en: 'the meeting that must decide: count back, as from MCC 2020-12-08',
    },
  },
  (text) => text.trim(),
);

export const route = single(
  {
    name: 'route',
    value: { nl: 'route', en: 'route' },
    completes: 'ways',
    what: { nl: 'een route of cyclus, in plaats van een product', en: 'a route or cycle, in place of a product' },
  },
  (text) => text.trim(),
);

export const lead = list({
  name: 'lead',
  says: 'lead',
  value: { nl: 'termijn', en: 'lead' },
  what: {
    nl: 'wat als een gremium deze aanlevertermijn had, zoals "ACC=2 werkdagen"',
    en: 'what if a forum had this lead time, such as "ACC=2 working days"',
  },
});

export const original = flag({
  name: 'original',
  what: { nl: 'zoals het schema is opgesteld, zonder de wijzigingen', en: 'as drawn up, without the changes' },
});

// Filter: of whom.

export const forum = list({
  name: 'forum',
  completes: 'fora',
  value: { nl: 'gremium', en: 'forum' },
  what: { nl: 'van dit gremium', en: 'of this forum' },
});

export const cycle = list({
  name: 'cycle',
  completes: 'cycles',
  value: { nl: 'cyclus', en: 'cycle' },
  what: { nl: 'van deze cyclus', en: 'of this cycle' },
});

export const team = list({
  name: 'team',
  completes: 'teams',
  value: { nl: 'team', en: 'team' },
  what: { nl: 'van dit team', en: 'of this team' },
});

export const person = list({
  name: 'person',
  completes: 'people',
  value: { nl: 'functie', en: 'role' },
  what: {
    nl: 'van deze functie of dit departement; deze vier mogen vaker, of met komma’s',
    en: 'of this role or department; these four can be repeated or take commas',
  },
});

export const filter: readonly Option[] = [forum, cycle, team, person];

// Output: in what form, and where to.

/** `--format` with the formats that a command has; the first is the usual one. */
export function formatOption<T extends string>(choices: readonly T[]): Option<T | undefined> {
  const words = choices.map((value): Word<T> => ({ value, nl: [value === 'text' ? 'tekst' : value], en: [value] }));
  return worded(
    {
      name: 'format',
      value: { nl: 'vorm', en: 'format' },
      what: { nl: `vorm: ${usualWords(words, 'nl').join(', ')}`, en: `format: ${choices.join(', ')}` },
    },
    words,
  );
}

export const output = pathOption('output', 'file', {
  nl: 'schrijf naar dit bestand of deze map; - is de standaarduitvoer',
  en: 'write to this file or folder; - is standard output',
});

export const open = flag({
  name: 'open',
  what: {
    nl: 'open wat er is gemaakt in het programma dat daarbij hoort',
    en: 'open what was made in the program that goes with it',
  },
});

export const force = flag({
  name: 'force',
  what: { nl: 'vervang een bestand dat er al is', en: 'replace a file that is there already' },
});

/** For every command that has csv. */
export const bom: Option<boolean> = {
  name: 'bom',
  form: 'csv',
  negatable: true,
  what: {
    nl: 'csv met of zonder teken vooraan waaraan Excel ziet dat het UTF-8 is (gebruikelijk met)',
    en: 'csv with or without the mark in front by which Excel knows UTF-8 (with it by default)',
  },
  read: (written) => written.at(-1) !== 'false',
};

export const template: Option<string | undefined> = {
  ...pathOption('template', 'file', {
    nl: 'Word-bestand met uw huisstijl, voor --vorm docx',
    en: 'Word file with your house style, for --format docx',
  }),
  form: 'docx',
};

export const theme: Option<string | undefined> = {
  ...pathOption('theme', 'file', {
    nl: 'CSS-bestand met de design tokens van uw huisstijl (NL Design System), voor pagina’s',
    en: 'CSS file with the design tokens of your house style (NL Design System), for pages',
  }),
  form: 'html',
};

// Change: what is written in the definitions.

export const to: Option<string | undefined> = {
  ...textOption(
    'to',
    { nl: 'wanneer', en: 'when' },
    {
      nl: 'waarheen: een dag, een dag en een tijd, een tijd, of een aantal dagen zoals 1 werkdag of -1 dag',
      en: 'where to: a day, a day and a time, a time, or a number of days such as 1 working day or -1 day',
    },
  ),
  says: 'target',
};

export const reason = textOption(
  'reason',
  { nl: 'tekst', en: 'text' },
  { nl: 'waarom; komt erbij te staan', en: 'why; it is kept on record' },
);

export const place = textOption(
  'place',
  { nl: 'plaats', en: 'place' },
  { nl: 'waar het overleg bijeenkomt', en: 'where the meeting is held' },
);

export const status = textOption(
  'status',
  { nl: 'status', en: 'status' },
  {
    nl: 'onder voorbehoud of definitief; van een onderwerp: voorstel, geagendeerd ...',
    en: 'tentative or confirmed; of a topic: proposed, scheduled ...',
  },
);

export const length = textOption(
  'length',
  { nl: 'duur', en: 'length' },
  {
    nl: 'hoe lang het overleg duurt, zoals 90 min of 2 uur',
    en: 'how long the meeting takes, such as 90 min or 2 hours',
  },
);

export const decided = dayOption('decided', 'past day', {
  nl: 'de dag waarop hiertoe is besloten',
  en: 'the day on which this was decided',
});

export const yes = flag({
  name: 'yes',
  short: 'y',
  what: { nl: 'voer het door zonder het eerst te vragen', en: 'carry it out without asking first' },
});

export const dryRun = flag({
  name: 'dry-run',
  what: { nl: 'toon alleen wat ervan komt', en: 'only show what comes of it' },
});

export const effectFormat = formatOption(['text', 'markdown', 'json']);

/** What every command that changes the definitions has. */
export const editing: readonly Option[] = [yes, dryRun, effectFormat];

/** A text for the definitions: on one line, and without what nobody can see. */
export function textOption(name: string, value: Option['value'], what: Option['what']): Option<string | undefined> {
  return single({ name, ...(value && { value }), what }, (text) => readText(name, text));
}

function readText(name: string, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') throw new WrongCall({ nl: `${dashed(name, 'nl')} is leeg`, en: `--${name} is empty` });
  if (visible(line) === line) return line;
  throw new WrongCall({
    nl: `${dashed(name, 'nl')}: in ${quoted(line)} staat een teken dat niet te zien is; typ de tekst opnieuw`,
    en: `--${name}: there is a character in ${quoted(line)} that nobody can see; type the text again`,
  });
}

/** An option with a day, which people may say in their own words. */
export function dayOption(name: string, says: Saying, what: Option['what']): Option<Day | undefined> {
  return single({ name, value: { nl: 'dag', en: 'day' }, says, what }, (text) => readDay(name, text));
}

function readDay(name: string, text: string): Day {
  const day = parseDay(text.trim());
  if (day === undefined)
    throw new WrongCall({
      nl: `${dashed(name, 'nl')}: ${quoted(text)} is geen dag; schrijf een dag als 2020-11-03, 3 november of dinsdag`,
      en: `--${name}: ${quoted(text)} is not a day; write a day as 2020-11-03, 3 November or Tuesday`,
    });
  if (day < FIRST_DAY || day > LAST_DAY)
    throw new WrongCall({
      nl: `${dashed(name, 'nl')}: ${text.trim()} ligt buiten de kalender van ${isoDay(FIRST_DAY)} t/m ${isoDay(LAST_DAY)}`,
      en: `--${name}: ${text.trim()} is outside the calendar of ${isoDay(FIRST_DAY)} to ${isoDay(LAST_DAY)}`,
    });
  return day;
}

export const per = worded<'forum' | 'team' | 'role'>(
  {
    name: 'per',
    value: { nl: 'wat', en: 'what' },
    what: { nl: 'bij elkaar per gremium, team of functie', en: 'together for each forum, team or role' },
  },
  [
    { value: 'forum', nl: ['gremium'], en: ['forum'] },
    { value: 'team', nl: ['team'], en: ['team'] },
    { value: 'role', nl: ['functie'], en: ['role'] },
  ],
);

export const drafts = pathOption('drafts', 'folder', {
  nl: 'schrijf concepten (.eml) in deze map, om zelf te versturen',
  en: 'write drafts (.eml) in this folder, to send yourself',
});
