import { BESIDE_DRAFTS, refuseIdle } from '../command-line/asked/idle.ts';
import { fortnight } from '../command-line/asked/window.ts';
import { type Command, type Context, type ExitCode, exit } from '../command-line/command.ts';
import * as options from '../command-line/options.ts';
import { renderText } from '../command-line/output/render.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Document } from '../documents/blocks.ts';
import type { RepliesFound } from '../documents/replies/replies.ts';
import type { Said } from '../language/language.ts';
import type { Loaded } from '../workspace/definitions.ts';

export const replies: Command = {
  name: 'replies',
  alias: 'antwoorden',
  group: 'calendars',
  summary: {
    nl: 'wie er komt: antwoorden op uitnodigingen overnemen uit e-mails, en zien wie nog niet antwoordde',
    en: 'who is coming: take over answers to invitations from mails, and see who has not answered yet',
  },
  argument: {
    name: { nl: 'bestand of map', en: 'file or folder' },
    what: {
      nl: 'bewaarde e-mails (.eml, .msg of .ics); - leest er een van standaardinvoer; zonder: hoe het ervoor staat',
      en: 'saved mails (.eml, .msg or .ics); - reads one from standard input; without it: how far the answers are in',
    },
    required: false,
    completes: 'file',
  },
  options: [
    ...[options.drafts, options.yes, options.dryRun, options.current, ...options.window, ...options.filter],
    ...[options.effectFormat, options.open, options.force],
  ],
  examples: [
    {
      line: 'cyclus replies',
      what: {
        nl: 'wie er wel en niet antwoordde, per overleg van deze ronde',
        en: 'who answered and who did not, by meeting of this round',
      },
    },
    {
      line: 'cyclus replies antwoorden --dry-run',
      what: {
        nl: 'wat er in de e-mails van een map staat, zonder het over te nemen',
        en: 'what the mails in a folder say, without taking it over',
      },
    },
    {
      line: 'cyclus replies --forum MCC --weeks 4',
      what: { nl: 'van één gremium, vier weken vanaf deze ronde', en: 'of one forum, four weeks from this round on' },
    },
  ],
  async run(context) {
    const { argument } = context;
    if (argument === undefined) {
      refuseIdle(context, [options.yes, options.dryRun], NO_MAILS);
      if (context.has(options.drafts)) refuseIdle(context, [options.effectFormat], BESIDE_DRAFTS);
      return state(context);
    }
    if (context.get(options.drafts) !== undefined) throw BOTH;
    // In JSON the state of these meetings stands beside what the mails say.
    if (context.get(options.effectFormat) !== 'json')
      refuseIdle(context, [options.current, ...options.window, ...options.filter], IN_MAILS);
    return takeOver(context, argument);
  },
};

/** What mails answer, and taking it over. */
async function takeOver(context: Context, path: string): Promise<ExitCode> {
  const [{ edit, loadFolder }, { readMails }, { judgedFor, takingOver }, { repliesDocument }] = await Promise.all([
    import('../command-line/edit.ts'),
    import('../workspace/replies/mails.ts'),
    import('../workspace/replies/taking-over.ts'),
    import('../documents/replies/replies.ts'),
  ]);
  const loaded = await loadFolder(context);
  if (!loaded) return exit.wrong;
  const mails = await readMails(context.io, path);
  const judged = judgedFor(loaded, mails);
  const noted = context.io.now();
  const found = { ...mails, judged };
  await show(context, loaded, found, async () => repliesDocument(found, loaded.workspace, loaded.lang));
  if (!takingOver(loaded, judged, noted)) {
    context.tell(NOTHING_NEW[loaded.lang]);
    return exit.clean;
  }
  // One document is all that is printed for other programs.
  const isForPrograms = context.get(options.effectFormat) === 'json';
  if (!isForPrograms) context.io.stdout.write('\n');
  return edit(isForPrograms ? silent(context) : context, (now) => {
    const plan = takingOver(now, judgedFor(now, mails), noted);
    if (!plan) throw OVERTAKEN;
    return plan;
  });
}

function silent(context: Context): Context {
  return { ...context, io: { ...context.io, stdout: { ...context.io.stdout, write: () => {} } } };
}

/** How far the answers are in, or reminders for who has not answered. */
async function state(context: Context): Promise<ExitCode> {
  const { loadFolder } = await import('../command-line/edit.ts');
  const loaded = await loadFolder(context);
  if (!loaded) return exit.wrong;
  if (context.get(options.drafts) !== undefined) return remind(context, loaded);
  await show(context, loaded, null, async () => {
    const { answers } = await answersAsked(context, loaded);
    const { answersDocument } = await import('../documents/replies/answers.ts');
    return answersDocument(answers, loaded.workspace, loaded.lang);
  });
  return exit.clean;
}

/** Prints a document to read, or for other programs all that is known: who answered, and what mails answer. */
async function show(
  context: Context,
  loaded: Loaded,
  found: RepliesFound | null,
  toRead: () => Promise<Document>,
): Promise<void> {
  const form = context.get(options.effectFormat) ?? 'text';
  const shown =
    form === 'json' ? await stateJson(context, loaded, found) : await renderText(context, await toRead(), form);
  context.io.stdout.write(shown);
}

async function remind(context: Context, loaded: Loaded): Promise<ExitCode> {
  const [{ answerReminders }, { deliverMails }] = await Promise.all([
    import('../documents/covering-mails/answer-reminders.ts'),
    import('../command-line/output/mails-delivered.ts'),
  ]);
  const { answers } = await answersAsked(context, loaded);
  return deliverMails(answerReminders(answers, loaded.workspace, loaded), 'text', context, loaded);
}

/** What everybody answered for the meetings of the window. */
async function answersAsked(context: Context, loaded: Loaded) {
  const [{ askedSchedule }, { lookInRegister }, { lookInSent }, { answersOf }] = await Promise.all([
    import('../command-line/asked/asked.ts'),
    import('../workspace/published-memory.ts'),
    import('../workspace/sent-list.ts'),
    import('../exchange/replies/state.ts'),
  ]);
  const { workspace, today } = loaded;
  const usual = ({ cycles }: { cycles: readonly string[] }) => fortnight(context, workspace, today, cycles[0]);
  const { whole, schedule } = askedSchedule(context, loaded, usual);
  return { schedule, answers: answersOf(schedule, lookInRegister(loaded, whole), lookInSent(loaded.folder)) };
}

async function stateJson(context: Context, loaded: Loaded, found: RepliesFound | null): Promise<string> {
  const { answers, schedule } = await answersAsked(context, loaded);
  const { repliesJson } = await import('../formats/json/replies.ts');
  return repliesJson(answers, found, schedule);
}

const NOTHING_NEW: Said = {
  nl: 'Er is niets nieuws om over te nemen.',
  en: 'There is nothing new to take over.',
};

const OVERTAKEN = new WrongCall({
  nl: 'er is niets gewijzigd: iemand anders nam deze antwoorden intussen over',
  en: 'nothing was changed: somebody else took these answers over meanwhile',
});

const NO_MAILS: Said = {
  nl: 'is voor wat er wordt overgenomen; noem het bestand of de map met antwoorden',
  en: 'is for what is taken over; name the file or folder with replies',
};

const IN_MAILS: Said = {
  nl: 'doet hier niets: de antwoorden zeggen zelf om welk overleg het gaat',
  en: 'does nothing here: the replies say themselves which meeting they are about',
};

const BOTH = new WrongCall({
  nl: '--concepten maakt herinneringen, en neemt niets over; laat het bestand of de map weg',
  en: '--drafts makes reminders, and takes nothing over; leave out the file or folder',
});
