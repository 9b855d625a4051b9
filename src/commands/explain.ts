import { type Command, exit } from '../command-line/command.ts';
import { coloured } from '../command-line/context.ts';
import { color } from '../command-line/options.ts';
import { byText } from '../common/by-text.ts';
import type { FindingKind } from '../diagnostic/finding.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { guess, WrongCall } from '../diagnostic/wrong-call.ts';

/** Columns of a line of prose: in a pipe, and at most. */
const USUAL_WIDTH = 80;
const WIDEST = 100;

export const explain: Command = {
  name: 'explain',
  alias: 'uitleg',
  group: 'look',
  summary: {
    nl: 'wat een knelpunt betekent en wat eraan te doen is, met een voorbeeld',
    en: 'what a finding means and what to do about it, with a sample',
  },
  argument: {
    name: { nl: 'code', en: 'code' },
    what: {
      nl: 'de code tussen de haken achter het knelpunt; zonder code de lijst van alle codes',
      en: 'the code in brackets behind the finding; without it the list of all codes',
    },
    required: false,
    completes: 'codes',
  },
  options: [],
  examples: [
    {
      line: 'cyclus explain meeting-on-public-holiday',
      what: { nl: 'één knelpunt uitgelegd', en: 'one finding explained' },
    },
    { line: 'cyclus explain', what: { nl: 'alle codes', en: 'all codes' } },
  ],
  async run(context) {
    const [{ paint }, { definitionKinds }, { rules }, text] = await Promise.all([
      import('../diagnostic/paint.ts'),
      import('../definition/kinds.ts'),
      import('../conflicts/rules.ts'),
      import('../command-line/output/explanation.ts'),
    ]);
    const kinds = [...definitionKinds, ...rules].sort((one, other) => byText(one.code, other.code));
    const { argument, io, lang } = context;
    const page = {
      lang,
      width: Math.min(io.stdout.columns ?? USUAL_WIDTH, WIDEST),
      paint: await paint(coloured(context.get(color), io.stdout, io.env)),
    };
    io.stdout.write(
      argument === undefined ? text.codeList(kinds, page) : await text.explanation(kindOf(argument, kinds), page),
    );
    return exit.clean;
  },
};

function kindOf(code: string, kinds: readonly FindingKind<never>[]): FindingKind<never> {
  const wanted = code.replace(/^\[|\]$/g, '').toLowerCase();
  const found = kinds.find((kind) => kind.code === wanted);
  if (found) return found;
  const tail = guess(
    wanted,
    kinds.map((kind) => kind.code),
  );
  throw new WrongCall({
    nl: `er is geen knelpunt met de code ${quoted(code)}${tail.nl}\nTyp cyclus uitleg voor alle codes.`,
    en: `there is no finding with the code ${quoted(code)}${tail.en}\nType cyclus explain for all codes.`,
  });
}
