import { mondayOf } from '../calendar/day.ts';
import { weeksFrom } from '../calendar/period.ts';
import { type Command, type Context, exit } from '../command-line/command.ts';
import { flag, list, numberOption, single, worded } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { SolutionFound } from '../documents/changes/solution.ts';
import type { Lang, Said } from '../language/language.ts';

const keep = namesOption('keep', {
  nl: 'laat dit gremium, deze cyclus of dit product zoals het is; mag vaker, of met komma’s',
  en: 'leave this forum, cycle or product as it is; can be repeated or take commas',
});

const only = namesOption('only', {
  nl: 'verander alleen dit gremium, deze cyclus of dit product; mag vaker, of met komma’s',
  en: 'change only this forum, cycle or product; can be repeated or take commas',
});

const notBefore = options.dayOption('not-before', 'first day', {
  nl: 'verander niets wat voor deze dag ligt (anders vandaag)',
  en: 'change nothing that lies before this day (else today)',
});

const warnings = flag({
  name: 'warnings',
  what: {
    nl: 'los na de fouten ook de waarschuwingen op; wat er overblijft, geeft exitcode 1',
    en: 'after the errors also end the warnings; what is left gives exit code 1',
  },
});

const MOST_ALTERNATIVES = 20;

const alternatives = numberOption(
  {
    name: 'alternatives',
    value: { nl: 'aantal', en: 'number' },
    what: {
      nl: 'noem ook zoveel andere oplossingen, de goedkoopste eerst',
      en: 'also name so many other solutions, the cheapest first',
    },
  },
  { least: 1, most: MOST_ALTERNATIVES, one: { nl: 'aantal', en: 'number' } },
);

const allow = worded<'accept'>(
  {
    name: 'allow',
    value: { nl: 'wat', en: 'what' },
    what: {
      nl: 'accepteren: accepteer wat niets anders oplost, met de reden van --reden',
      en: 'accept: accept what nothing else ends, with the reason of --reason',
    },
  },
  [{ value: 'accept', nl: ['accepteren', 'accepteer'], en: ['accept'] }],
);

const time = single(
  {
    name: 'time',
    value: { nl: 'duur', en: 'time' },
    what: {
      nl: 'zoek niet langer dan zoveel seconden, zoals 30s (anders 10s)',
      en: 'search no longer than so many seconds, such as 30s (else 10s)',
    },
  },
  readSeconds,
);

const USUAL_SECONDS = 10;

const SEARCHING: Said = { nl: 'Zoekt de kleinste wijziging', en: 'Looking for the smallest change' };

export const solve: Command = {
  name: 'solve',
  alias: 'oplossing',
  group: 'change',
  summary: {
    nl: 'de kleinste wijziging waarmee er geen fouten meer zijn: eerst zien, dan doorvoeren',
    en: 'the smallest change with which no errors are left: first see it, then carry it out',
  },
  options: [
    ...options.window,
    ...[warnings, keep, only, notBefore, allow, options.reason, alternatives, time],
    ...options.editing,
  ],
  examples: [
    {
      line: 'cyclus solve --from 2020-10-26 --until 2021-04-25 --dry-run',
      what: { nl: 'wat er in een half jaar anders moet', en: 'what has to be different in half a year' },
    },
    {
      line: 'cyclus solve --from 2020-11-30 --weeks 3 --keep MCC --dry-run',
      what: { nl: 'zonder iets aan de MCC te veranderen', en: 'without changing anything about the MCC' },
    },
  ],
  async run(context) {
    const [{ askedWindow }, { isNameAllowed }, { loadFolder, MEANT }, { confirm }, { timeOn }, { solutionOf }] =
      await Promise.all([
        import('../command-line/asked/window.ts'),
        import('../command-line/asked/allowed.ts'),
        import('../command-line/edit.ts'),
        import('../command-line/confirm.ts'),
        import('../command-line/output/progress.ts'),
        import('../workspace/editing/solution.ts'),
      ]);
    const reason = context.get(options.reason);
    const accept = context.get(allow) === 'accept';
    if (accept && reason === undefined) throw NO_REASON;
    const loaded = await loadFolder(context);
    if (!loaded) return exit.wrong;
    const { workspace, lang, today } = loaded;
    const usual = weeksFrom(mondayOf(today), workspace.settings.horizon);
    const window = askedWindow(context, workspace, usual);
    const end = context.io.worked() + (context.get(time) ?? USUAL_SECONDS);
    const progress = timeOn(context, lang, SEARCHING[lang]);
    const found = await solutionOf(loaded, window, {
      accept,
      warnings: context.get(warnings),
      alternatives: context.get(alternatives) ?? 0,
      notBefore: context.get(notBefore) ?? today,
      isAllowed: isNameAllowed(workspace, { keep: context.get(keep), only: context.get(only) }),
      reason: ({ kind, args }) => reason ?? kind.say[lang](args),
      seconds: () => progress.left(end - context.io.worked()),
    }).finally(progress.end);
    context.io.stdout.write(await rendered(context, found, lang));
    if (found.edits.length > 0 && (await confirm(context, lang, MEANT))) {
      const [{ carryOut }, { rememberSolved }] = await Promise.all([
        import('../workspace/editing/carry-out.ts'),
        import('../workspace/editing/solved.ts'),
      ]);
      carryOut(loaded, found.effect, { beside: [rememberSolved(loaded, found.effect.revisions, window)] });
    }
    return found.left === 0 ? exit.clean : exit.conflicts;
  },
};

async function rendered(context: Context, found: SolutionFound, lang: Lang): Promise<string> {
  const form = context.get(options.effectFormat) ?? 'text';
  if (form === 'json') {
    const [{ solutionJson }, { concerningDays }] = await Promise.all([
      import('../formats/json/solution.ts'),
      import('../command-line/asked/asks-for-days.ts'),
    ]);
    return solutionJson(found, lang, (findings) => concerningDays(context, findings));
  }
  const [{ solutionDocument }, { renderText }] = await Promise.all([
    import('../documents/changes/solution.ts'),
    import('../command-line/output/render.ts'),
  ]);
  return renderText(context, solutionDocument(found, lang), form);
}

function namesOption(name: string, what: Said) {
  return list({ name, value: { nl: 'naam', en: 'name' }, completes: 'planned', what });
}

function readSeconds(text: string): number {
  const seconds = Number(/^(\d{1,4}) *s?$/.exec(text.trim())?.[1]);
  if (seconds >= 1) return seconds;
  throw new WrongCall({
    nl: `--zoektijd: ${quoted(text)} is geen duur; schrijf een aantal seconden, zoals 30s`,
    en: `--time: ${quoted(text)} is not a time; write a number of seconds, such as 30s`,
  });
}

const NO_REASON = new WrongCall({
  nl: 'noem met --reden waarom wordt geaccepteerd wat niets anders oplost; de reden blijft erbij staan',
  en: 'say with --reason why is accepted what nothing else ends; the reason is kept on record',
});
