import { LIST_KINDS } from '../command-line/additions/kinds.ts';
import { refuseIdle } from '../command-line/asked/idle.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import { todayOf } from '../command-line/load.ts';
import { worded } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver, toStandardOutput } from '../command-line/output/deliver.ts';
import { asTyped } from '../command-line/typed.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { ImportWork } from '../exchange/import/followed.ts';
import type { UnreadableCalendar } from '../exchange/reading/reading-problem.ts';
import { isExcel } from '../formats/sheets/is-excel.ts';
import type { Said } from '../language/language.ts';
import { dashed } from '../language/option-names.ts';
import { usualWords } from '../language/word-list.ts';
import { isFreeFor, writeAndTell } from '../workspace/write-files.ts';

const WORDS = LIST_KINDS.map((kind) => ({ ...kind.word, value: kind }));

const listOf = worded(
  {
    name: 'list-of',
    value: { nl: 'soort', en: 'kind' },
    what: {
      nl: `waarvan het een lijst is, als de kolommen dat niet zeggen: ${usualWords(WORDS, 'nl').join(', ')}`,
      en: `what it is a list of, where the columns do not say so: ${usualWords(WORDS, 'en').join(', ')}`,
    },
  },
  WORDS,
);

export const importCalendar: Command = {
  name: 'import',
  alias: 'importeer',
  group: 'set up',
  summary: {
    nl: 'overnemen wat u al hebt: een agenda (.ics) als begin, of een lijst uit Excel of csv erbij',
    en: 'take over what you have: a calendar (.ics) as a start, or a list from Excel or csv besides',
  },
  argument: {
    name: { nl: 'bestand', en: 'file' },
    what: {
      nl: 'het kalenderbestand, of een lijst (.xlsx, .csv); - leest het van standaardinvoer',
      en: 'the calendar file, or a list (.xlsx, .csv); - reads it from standard input',
    },
    required: true,
    completes: 'file',
  },
  options: [
    ...[options.from, options.until, options.output, options.open, options.force],
    ...[listOf, ...options.editing],
  ],
  examples: [
    {
      line: 'cyclus import agenda.ics',
      what: { nl: 'laat zien wat ervan te maken is', en: 'shows what can be made of it' },
    },
    {
      line: 'cyclus import agenda.ics --from 2021-01-01 --output programma',
      what: {
        nl: 'alleen wat vanaf een dag in de agenda staat, als bestanden in een nieuwe map',
        en: 'only what is in the calendar from a day on, as files in a new folder',
      },
    },
    {
      line: 'cyclus import leden.csv --dry-run',
      what: {
        nl: 'laat zien wat er van een lijst in de definities komt, en wat niet en waarom',
        en: 'shows what of a list comes in the definitions, and what does not and why',
      },
    },
  ],
  async run(context) {
    const { lang } = context;
    const bytes = read(context);
    if (isExcel(bytes) || isList(context)) return importList(context, bytes);
    refuseIdle(context, options.editing, FOR_A_LIST);
    const [{ readCalendar }, { importCalendar }] = await Promise.all([
      import('../exchange/reading/read-calendar.ts'),
      import('../exchange/import/import.ts'),
    ]);
    const calendar = readCalendar(bytes);
    if (typeof calendar === 'string') throw unreadable(calendar, context.argument!);
    const [from, until] = [context.get(options.from) ?? null, context.get(options.until) ?? null];
    if (from !== null && until !== null && until < from) throw BACKWARDS;
    const { today } = todayOf(context, undefined);
    const title = titleOf(context.argument!);
    const source = SOURCE[lang](title);
    const { texts, summary } = importCalendar(calendar, {
      from,
      until,
      today,
      lang,
      title,
      source,
      going: tellingWork(context),
    });
    if (texts.length === 0) throw nothing(summary);
    write(context, texts, summary);
    return exit.clean;
  },
};

/** Quick work needs no word. */
const SILENT_SECONDS = 2;

const WORK: Record<ImportWork, Said> = {
  following: {
    nl: 'Er staat veel in deze agenda dat zich herhaalt; dat wordt uitgeschreven ...',
    en: 'Much in this calendar repeats; writing that out ...',
  },
  arranging: { nl: 'Kijken wat er in cycli terugkomt ...', en: 'Looking for what comes round in cycles ...' },
  comparing: {
    nl: 'Nalezen of de definities zeggen wat er in de agenda staat ...',
    en: 'Reading back whether the definitions say what stands in the calendar ...',
  },
};

/** Says what is being done, each work once, when it takes long. */
function tellingWork({ io, lang, tell }: Context): (work: ImportWork) => void {
  const begun = io.now();
  const told = new Set<ImportWork>();
  return (work) => {
    if (told.has(work) || io.now() - begun < SILENT_SECONDS) return;
    told.add(work);
    tell(WORK[work][lang]);
  };
}

/** Whether this is a list in text; a calendar says in its text what it is. */
function isList(context: Context): boolean {
  return context.get(listOf) !== undefined || /\.(?:csv|tsv)$/i.test(context.argument!);
}

/** @throws WrongCall when it is asked for as a calendar is */
async function importList(context: Context, bytes: Uint8Array): Promise<ExitCode> {
  const strange = [options.from, options.until, options.output].find(
    (option) => context.get<unknown>(option) !== undefined,
  );
  if (strange) throw noCalendar(strange.name);
  const { addList } = await import('../command-line/additions/add-list.ts');
  return addList(context, context.argument!, bytes, context.get(listOf));
}

const FOR_A_LIST: Said = {
  nl: 'is voor een lijst; van een agenda komt een map met definities, die --uitvoer noemt, of tekst',
  en: 'is for a list; of a calendar comes a folder of definitions, which --output names, or text',
};

function noCalendar(option: string): WrongCall {
  return new WrongCall({
    nl: `${dashed(option, 'nl')} is voor een agenda; een lijst komt in de map met definities, zoals --map die noemt`,
    en: `--${option} is for a calendar; a list comes in the folder of definitions, as --cycles names it`,
  });
}

function read({ argument, io }: Context): Uint8Array {
  const bytes = argument === '-' ? io.readInput() : io.readFile(argument!);
  if (bytes) return bytes;
  throw new WrongCall({
    nl: `${quotedPath(argument!)} is er niet, of is geen bestand dat te lezen is`,
    en: `${quotedPath(argument!)} is not there, or is no file that can be read`,
  });
}

function unreadable(problem: UnreadableCalendar, path: string): WrongCall {
  const name = quotedPath(path);
  return problem === 'too-large'
    ? new WrongCall({
        nl: `${name} is te groot; geef de agenda over een kortere periode uit`,
        en: `${name} is too large; save the calendar for a shorter period`,
      })
    : new WrongCall({
        nl: `${name} is geen kalenderbestand; bewaar de agenda in Outlook als iCalendar (.ics)`,
        en: `${name} is not a calendar file; save the calendar in Outlook as iCalendar (.ics)`,
      });
}

const BACKWARDS = new WrongCall({
  nl: '--tot ligt voor --van; noem een latere laatste dag',
  en: '--until is before --from; name a later last day',
});

/** What a calendar is called that does not say: as its file. */
function titleOf(path: string): string {
  const name = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return name === '-' ? '' : name;
}

const SOURCE: Said<(name: string) => string> = {
  nl: (name) => `Gemaakt met cyclus importeer${name === '' ? '' : ` van de agenda ‘${name}’`}.`,
  en: (name) => `Made with cyclus import${name === '' ? '' : ` of the calendar ‘${name}’`}.`,
};

/** @param summary why, in the language that is spoken */
function nothing(summary: readonly string[]): WrongCall {
  const said = (sentence: string) => [sentence, ...summary].join('\n');
  return new WrongCall({
    nl: said('in deze agenda staat niets om over te nemen; er is niets geschreven'),
    en: said('there is nothing in this calendar to take over; nothing was written'),
  });
}

const NEXT: Said<(folder: string) => string> = {
  nl: (folder) => `Kijk na wat er staat en vul het aan; daarna: cyclus knelpunten --map ${folder}`,
  en: (folder) => `Look through it and fill it in; then: cyclus check --cycles ${folder}`,
};

/** One text for standard output, or a file for each section in a folder that has no definitions yet. */
function write(context: Context, texts: readonly { name: string; text: string }[], summary: readonly string[]): void {
  const { lang, io } = context;
  if (toStandardOutput(context)) {
    deliver(context, lang, texts.map(({ text }) => text).join('\n'));
    context.tell(summary.join('\n'));
    return;
  }
  const folder = context.get(options.output)!.replace(/(?<=.)[/\\]+$/, '');
  const files = texts.map(({ name, text }) => ({
    path: `${folder}/${name}`,
    data: text,
    madeOf: [context.argument!],
  }));
  if (!context.get(options.force) && !isFreeFor(io, folder, files)) throw taken(folder);
  writeAndTell(context, lang, files, context.get(options.force));
  context.tell([...summary, NEXT[lang](asTyped(folder))].join('\n'));
}

function taken(folder: string): WrongCall {
  return new WrongCall({
    nl: `${quotedPath(folder)} is al in gebruik; noem met --uitvoer een nieuwe map`,
    en: `${quotedPath(folder)} is in use already; name a new folder with --output`,
  });
}
