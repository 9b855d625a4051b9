import { mondayOf } from '../calendar/day.ts';
import { weeksFrom } from '../calendar/period.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import { definitionsAsked, todayOf } from '../command-line/load.ts';
import { flag } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { deliver, toStandardOutput } from '../command-line/output/deliver.ts';
import { renderText } from '../command-line/output/render.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
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
    const findings = [...written, ...(await conflicts(context, definitions, form))];
    const shown = { ...definitions, findings };
    deliver(context, definitions.lang, await rendered(context, shown, form), form === 'text' ? quotedFiles(shown) : []);
    return definitions.workspace ? verdict(context, findings) : exit.wrong;
  },
};

/** What is wrong with the schedule of the window, as far as it concerns the filter; nothing without a schedule. */
async function conflicts(context: Context, { workspace, lang }: Definitions, form: Form): Promise<readonly Finding[]> {
  if (!workspace) return [];
  const [{ scheduleToJudge }, { conflictsIn }, { checkedOver }] = await Promise.all([
    import('../command-line/asked/asked.ts'),
    import('../command-line/output/conflicts.ts'),
    import('../documents/document-context.ts'),
  ]);
  const now = todayOf(context, workspace.settings);
  const usual = weeksFrom(mondayOf(now.today), workspace.settings.horizon);
  const asked = scheduleToJudge(context, workspace, () => usual);
  if (form === 'text') context.tell(checkedOver(asked.whole.window, { lang, ...now }));
  return conflictsIn(asked);
}

function verdict(context: Context, findings: readonly Finding[]): ExitCode {
  if (context.get(exitZero)) return exit.clean;
  const counts = (severity: string) => severity === 'error' || (severity === 'warning' && context.get(strict));
  return findings.some(({ severity, accepted }) => !accepted && counts(severity)) ? exit.conflicts : exit.clean;
}

async function rendered(context: Context, shown: Definitions, form: Form): Promise<string> {
  const { findings, sources, lang, workspace } = shown;
  if (form === 'json') return (await import('../formats/json/json.ts')).checkJson(findings, sources, lang);
  if (form !== 'text') {
    const { conflictsDocument } = await import('../documents/lists/conflicts.ts');
    const edition = { lang, ...todayOf(context, workspace?.settings) };
    return renderText(context, conflictsDocument(findings, sources, edition), form);
  }
  const { showAll } = await import('../command-line/output/findings.ts');
  const open = findings.filter(({ severity, accepted }) => severity === 'error' && !accepted);
  // An error in the definitions leaves nothing to solve.
  const more = workspace && open.length > 1 ? `${SOLVE[lang]}\n` : '';
  const stream = toStandardOutput(context) ? context.io.stdout : undefined;
  return (await showAll(context, stream, shown, context.get(confidential) ? 'all' : 'open')) + more;
}

/** The files of which lines are shown. */
function quotedFiles({ findings }: Definitions): string[] {
  return findings.flatMap(({ places }) => places.slice(0, 1)).map(({ file }) => file);
}

const SOLVE: Said = {
  nl: 'De kleinste wijziging die deze fouten oplost: cyclus oplossing',
  en: 'The smallest change that ends these errors: cyclus solve',
};
