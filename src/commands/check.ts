import { mondayOf } from '../calendar/day.ts';
import { type Period, weeksFrom } from '../calendar/period.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import { definitionsAsked, todayOf } from '../command-line/load.ts';
import { flag } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver, toStandardOutput } from '../command-line/output/deliver.ts';
import { renderText } from '../command-line/output/render.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Definitions } from '../workspace/definitions.ts';

const FORMS = ['text', 'markdown', 'csv', 'json'] as const;

type Form = (typeof FORMS)[number];

const format = options.formatOption(FORMS);

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
  summary: {
    nl: 'alles wat niet klopt, in de definities en in het schema',
    en: 'everything that is wrong, in the definitions and in the schedule',
  },
  options: [
    ...options.window,
    ...options.filter,
    format,
    options.output,
    options.force,
    options.bom,
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
      line: 'cyclus check --strict --format json --output findings.json',
      what: { nl: 'alle knelpunten voor een ander programma', en: 'all conflicts for another program' },
    },
  ],
  async run(context) {
    const definitions = await definitionsAsked(context);
    const form = context.get(format) ?? 'text';
    const written = context.get(confidential)
      ? definitions.findings.map((one) => one.inFull ?? one)
      : definitions.findings;
    const found = await conflicts(context, definitions, form);
    const findings = [...written, ...(found?.findings ?? [])];
    const shown = { ...definitions, findings, more: await moreToDo(definitions, findings, found) };
    deliver(context, definitions.lang, await rendered(context, shown, form), form === 'text' ? quotedFiles(shown) : []);
    return definitions.workspace ? verdict(context, findings) : exit.wrong;
  },
};

/** What is wrong with a schedule, in which days, and the days that are usual. */
interface Found {
  findings: readonly Finding[];
  window: Period;
  usual: Period;
}

/** What is wrong with the schedule of the window, as far as it concerns the filter; nothing without a schedule. */
async function conflicts(context: Context, { workspace, lang }: Definitions, form: Form): Promise<Found | undefined> {
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
  return { findings: conflictsIn(asked), window: asked.whole.window, usual };
}

/** What to do about several errors; nothing without a schedule, as an error in the definitions leaves nothing to solve. */
async function moreToDo(
  { lang }: Definitions,
  findings: readonly Finding[],
  found: Found | undefined,
): Promise<string> {
  if (!found) return '';
  const { solveLine } = await import('../command-line/output/solve-line.ts');
  const line = solveLine(findings, found.window, found.usual, lang);
  return line ?? '';
}

function verdict(context: Context, findings: readonly Finding[]): ExitCode {
  if (context.get(exitZero)) return exit.clean;
  const counts = (severity: string) => severity === 'error' || (severity === 'warning' && context.get(strict));
  return findings.some(({ severity, accepted }) => !accepted && counts(severity)) ? exit.conflicts : exit.clean;
}

async function rendered(context: Context, shown: Definitions & { more: string }, form: Form): Promise<string> {
  const { findings, sources, lang, workspace, more } = shown;
  if (form === 'json') return (await import('../formats/json/json.ts')).checkJson(findings, sources, lang);
  if (form !== 'text') {
    const { conflictsDocument } = await import('../documents/lists/conflicts.ts');
    const edition = { lang, ...todayOf(context, workspace?.settings) };
    return renderText(context, conflictsDocument(findings, sources, edition), form);
  }
  const [{ showAll }, { wrap }] = await Promise.all([
    import('../command-line/output/findings.ts'),
    import('../diagnostic/wrap.ts'),
  ]);
  const stream = toStandardOutput(context) ? context.io.stdout : undefined;
  const last = more === '' ? [] : wrap(more, stream?.columns).map((line) => `${line}\n`);
  return (await showAll(context, stream, shown, context.get(confidential) ? 'all' : 'open')) + last.join('');
}

/** The files of which lines are shown. */
function quotedFiles({ findings }: Definitions): string[] {
  return findings.flatMap(({ places }) => places.slice(0, 1)).map(({ file }) => file);
}
