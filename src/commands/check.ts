import { mondayOf } from '../calendar/day.ts';
import { type Period, weeksFrom } from '../calendar/period.ts';
import { asksForDays, concerningDays } from '../command-line/asked/asks-for-days.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import { definitionsAsked, todayOf } from '../command-line/load.ts';
import { flag, wordedList } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver, type Result, toStandardOutput } from '../command-line/output/deliver.ts';
import { formatAsked } from '../command-line/output/format-asked.ts';
import { render } from '../command-line/output/render.ts';
import type { Finding, Severity } from '../diagnostic/finding.ts';
import type { Lang } from '../language/language.ts';
import type { Word } from '../language/word-list.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Definitions } from '../workspace/definitions.ts';

const FORMS = ['text', 'html', 'markdown', 'csv', 'pdf', 'json'] as const;

type Form = (typeof FORMS)[number];

const format = options.formatOption(FORMS);

const SHARES: readonly Word<Severity | 'open'>[] = [
  { value: 'error', nl: ['fouten', 'fout'], en: ['errors', 'error'] },
  { value: 'warning', nl: ['waarschuwingen', 'waarschuwing'], en: ['warnings', 'warning'] },
  { value: 'info', nl: ['meldingen', 'melding'], en: ['info'] },
  { value: 'open', nl: ['open'], en: ['open'] },
];

const show = wordedList(
  {
    name: 'show',
    value: { nl: 'wat', en: 'what' },
    what: {
      nl: 'toon alleen fouten, waarschuwingen of meldingen, of alleen wat open is (niet geaccepteerd); meer met komma’s',
      en: 'show only errors, warnings or info, or only what is open (not accepted); more with commas',
    },
  },
  SHARES,
);

const strict = flag({
  name: 'strict',
  what: { nl: 'waarschuwingen tellen als fouten (exitcode 1)', en: 'warnings count as errors (exit code 1)' },
});

const exitZero = flag({
  name: 'exit-zero',
  what: { nl: 'exitcode 0, ook als er knelpunten zijn', en: 'exit code 0, also when there are conflicts' },
});

const confidential = flag({
  name: 'confidential',
  what: {
    nl: 'toon ook de regels van annotaties, die anders onvermeld blijven',
    en: 'also show the lines of annotations, which are left out otherwise',
  },
});

export const check: Command = {
  name: 'check',
  alias: 'knelpunten',
  group: 'daily',
  summary: {
    nl: 'alles wat niet klopt, in de definities en in het schema',
    en: 'everything that is wrong, in the definitions and in the schedule',
  },
  options: [
    ...options.window,
    ...options.filter,
    format,
    options.theme,
    options.output,
    options.open,
    options.force,
    options.bom,
    show,
    strict,
    exitZero,
    confidential,
  ],
  examples: [
    {
      line: 'cyclus check',
      what: {
        nl: 'de knelpunten vanaf deze maandag, zo ver als de instelling horizon zegt',
        en: 'the conflicts from this Monday, as far as the setting horizon says',
      },
    },
    {
      line: 'cyclus check --from 2020-12-01 --weeks 8 --forum MCC',
      what: { nl: 'wat er rond de jaarwisseling knelt bij de MCC', en: 'what is wrong for the MCC around New Year' },
    },
    {
      line: 'cyclus check --show errors,open',
      what: { nl: 'alleen de fouten waarmee nog iets moet', en: 'only the errors that still need something done' },
    },
    {
      line: 'cyclus check --output knelpunten.pdf',
      what: { nl: 'alles voor de voorzitter, als pdf', en: 'everything for the chair, as a PDF' },
    },
    {
      line: 'cyclus check --strict --format json --output knelpunten.json',
      what: { nl: 'alle knelpunten voor een ander programma', en: 'all conflicts for another program' },
    },
  ],
  async run(context) {
    const definitions = await definitionsAsked(context);
    const form = formatAsked(context, format) ?? 'text';
    const asked = await scheduleOf(context, definitions, form);
    const findings = [...written(context, definitions), ...(asked?.conflicts ?? [])];
    const shown = shownOf(findings, context.get(show));
    const report = await rendered(context, { ...definitions, findings }, shown, asked, form);
    deliver(context, definitions.lang, report, form === 'text' ? quotedFiles(shown) : []);
    return definitions.workspace ? verdict(context, findings) : exit.wrong;
  },
};

/** What is wrong in the definitions. */
function written(context: Context, { findings }: Definitions): Finding[] {
  return concerningDays(context, findings).map((one) => (context.get(confidential) ? (one.inFull ?? one) : one));
}

/** The schedule that was asked for, what is wrong with it as far as it concerns the filter, and the days that are usual. */
interface Asked {
  whole: Schedule;
  conflicts: readonly Finding[];
  usual: Period;
}

/** Undefined without a schedule. */
async function scheduleOf(context: Context, { workspace, lang }: Definitions, form: Form): Promise<Asked | undefined> {
  if (!workspace) return undefined;
  const [{ scheduleToJudge }, { conflictsIn }, { checkedOver }] = await Promise.all([
    import('../command-line/asked/asked.ts'),
    import('../command-line/output/conflicts.ts'),
    import('../documents/document-context.ts'),
  ]);
  const now = todayOf(context, workspace.settings);
  const usual = weeksFrom(mondayOf(now.today), workspace.settings.horizon);
  const asked = scheduleToJudge(context, workspace, () => usual);
  if (form === 'text') context.tell(checkedOver(asked.whole.window, { lang, ...now }));
  return { whole: asked.whole, conflicts: conflictsIn(asked, asksForDays(context)), usual };
}

function verdict(context: Context, findings: readonly Finding[]): ExitCode {
  if (context.get(exitZero)) return exit.clean;
  const counts = (severity: string) => severity === 'error' || (severity === 'warning' && context.get(strict));
  return findings.some(({ severity, accepted }) => !accepted && counts(severity)) ? exit.conflicts : exit.clean;
}

/** Those of the severities that were asked for, and only open ones when these were. */
function shownOf(findings: readonly Finding[], asked: readonly (Severity | 'open')[]): readonly Finding[] {
  const severities = asked.filter((share) => share !== 'open');
  return findings
    .filter(({ severity }) => severities.length === 0 || severities.includes(severity))
    .filter(({ accepted }) => !accepted || !asked.includes('open'));
}

/** What is shown in the form that was asked for, with how many there are of everything. */
async function rendered(
  context: Context,
  { findings, sources, lang, workspace }: Definitions,
  shown: readonly Finding[],
  asked: Asked | undefined,
  form: Form,
): Promise<Result> {
  if (form === 'json') return (await import('../formats/json/schedule.ts')).checkJson(findings, shown, sources, lang);
  const documentContext = { lang, ...todayOf(context, workspace?.settings) };
  if ((form === 'html' || form === 'pdf') && asked) {
    const { conflictsForChair } = await import('../documents/conflicts/for-chair.ts');
    const document = conflictsForChair({ findings, shown, schedule: asked.whole, sources }, documentContext);
    return render(context, document, form, documentContext.today);
  }
  if (form !== 'text') {
    const { conflictsDocument } = await import('../documents/conflicts/report.ts');
    return render(context, conflictsDocument(findings, shown, sources, documentContext), form, documentContext.today);
  }
  const { partsOfAll } = await import('../command-line/output/findings.ts');
  const stream = toStandardOutput(context) ? context.io.stdout : undefined;
  const lines = context.get(confidential) ? 'all' : 'open';
  const parts = await partsOfAll(context, stream, { findings, shown, sources, lang }, lines);
  const last = asked ? await moreToDo(findings, asked, lang, stream?.columns) : '';
  return (function* () {
    yield* parts;
    yield last;
  })();
}

/** What to do about several errors; without a schedule nothing, as an error in the definitions leaves nothing to solve. */
async function moreToDo(findings: readonly Finding[], asked: Asked, lang: Lang, columns?: number): Promise<string> {
  const [{ solveLine }, { wrap }] = await Promise.all([
    import('../command-line/output/solve-line.ts'),
    import('../diagnostic/wrap.ts'),
  ]);
  const line = solveLine(findings, asked.whole.window, asked.usual, lang);
  return line === undefined ? '' : `${wrap(line, columns).join('\n')}\n`;
}

/** The files of which lines are shown. */
function quotedFiles(shown: readonly Finding[]): string[] {
  return shown.flatMap(({ places }) => places.slice(0, 1)).map(({ file }) => file);
}
