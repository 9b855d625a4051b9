import { mondayOf } from '../calendar/day.ts';
import { weeksFrom } from '../calendar/period.ts';
import { askedView, discretion } from '../command-line/asked/asked-view.ts';
import { WAYS } from '../command-line/calendar-commands.ts';
import { type Command, exit } from '../command-line/command.ts';
import { type ConfirmWords, confirm } from '../command-line/confirm.ts';
import { folderOf, loadSettled } from '../command-line/load.ts';
import { single } from '../command-line/option.ts';
import * as options from '../command-line/options.ts';
import { renderText } from '../command-line/output/render.ts';
import { quoted } from '../diagnostic/quoted.ts';
import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Said } from '../language/language.ts';

/** As many as one can look over, and as no mail server finds strange. */
const USUAL_LIMIT = 50;
const MOST = 9999;

const limit = single(
  {
    name: 'limit',
    value: { nl: 'aantal', en: 'number' },
    what: {
      nl: `hoogstens zoveel berichten (gebruikelijk ${USUAL_LIMIT}); de vroegste overleggen gaan voor`,
      en: `at most so many messages (${USUAL_LIMIT} by default); the earliest meetings go first`,
    },
  },
  readLimit,
);

const format = options.formatOption(['text', 'markdown']);

export const send: Command = {
  name: 'send',
  alias: 'verstuur',
  group: 'calendars',
  summary: {
    nl: 'uitnodigingen, wijzigingen en annuleringen per e-mail, aan wie ze nog niet heeft',
    en: 'invitations, changes and cancellations by e-mail, to whom has not had them yet',
  },
  choice: WAYS,
  options: [
    ...[options.drafts, options.open, limit, options.yes, options.dryRun, ...discretion],
    ...[...options.window, ...options.filter, format, options.force],
  ],
  examples: [
    {
      line: 'cyclus send --dry-run',
      what: { nl: 'alleen tonen wie wat zou krijgen', en: 'only show who would get what' },
    },
    {
      line: 'cyclus send --weeks 4 --drafts concepten --yes',
      what: {
        nl: 'als concepten om zelf te versturen, vier weken vanaf deze maandag',
        en: 'as drafts to send yourself, four weeks from this Monday',
      },
    },
    {
      line: 'cyclus send --forum "Werkgroep MLT3" --person "secretaris MLT3" --dry-run',
      what: { nl: 'één gremium, en daarvan één genodigde', en: 'one forum, and of it one person' },
    },
  ],
  async run(context) {
    if (folderOf(context) === '-') throw INPUT;
    const loaded = await loadSettled(context);
    if (!loaded) return exit.wrong;
    const { lang, sources, today, workspace } = loaded;
    const [{ scheduleToJudge }, { leftUndoneIn }, { carrierIn, outgoing }, { mailingsDocument }] = await Promise.all([
      import('../command-line/asked/asked.ts'),
      import('../workspace/left-undone.ts'),
      import('../workspace/mailing/outgoing.ts'),
      import('../documents/mailing/mailings.ts'),
    ]);
    const usual = weeksFrom(mondayOf(today), workspace.settings.horizon);
    const asked = scheduleToJudge(context, workspace, () => usual);
    const undone = leftUndoneIn(asked.whole, sources);
    if (undone.length > 0)
      return (await import('../command-line/output/findings.ts')).showStop(context, loaded, undone, STOPPED);
    const carrier = carrierIn(context.io.env, context.get(options.drafts), context.get(options.dryRun));
    const out = outgoing(loaded, asked, askedView(context, loaded), carrier);
    const { mailings, unreachable } = out.look();
    const now = mailings.slice(0, context.get(limit) ?? USUAL_LIMIT);
    const shown = { now, later: mailings.length - now.length, unreachable };
    context.io.stdout.write(
      await renderText(context, mailingsDocument(shown, workspace, lang), context.get(format) ?? 'text'),
    );
    if (now.length === 0 || !(await confirm(context, lang, MEANT))) return exit.clean;
    const { sendOut } = await import('../workspace/mailing/send-out.ts');
    const isAllSent = await sendOut(loaded, out, now, {
      force: context.get(options.force),
      show: (results) => renderText(context, results, 'text'),
    });
    return isAllSent ? exit.clean : exit.wrong;
  },
};

const STOPPED: Said = {
  nl: 'Er is niets verstuurd: los deze fouten eerst op, of accepteer ze met een reden (cyclus accepteer).',
  en: 'Nothing was sent: solve these errors first, or accept them with a reason (cyclus accept).',
};

const MEANT: ConfirmWords = {
  question: { nl: 'Versturen? [j/N]', en: 'Send? [y/N]' },
  undone: { nl: 'Er is niets verstuurd.', en: 'Nothing was sent.' },
  nobody: new WrongCall({
    nl: 'er is niets verstuurd; zet --ja achter de opdracht om dit te versturen',
    en: 'nothing was sent; put --yes behind the command to send this',
  }),
};

const INPUT = new WrongCall({
  nl: 'wat er is verstuurd wordt onthouden in de map met definities; noem die met --map',
  en: 'what was sent is remembered in the folder with definitions; name it with --cycles',
});

function readLimit(text: string): number {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  if (count >= 1) return count;
  throw new WrongCall({
    nl: `--hoogstens: ${quoted(text)} is geen aantal; schrijf een getal van 1 t/m ${MOST}`,
    en: `--limit: ${quoted(text)} is not a number; write one from 1 to ${MOST}`,
  });
}
