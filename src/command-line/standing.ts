import { weeksFrom } from '../calendar/period.ts';
import { meetingText } from '../definition/texts/reference.ts';
import type { NextCommand } from '../documents/standing.ts';
import type { Lang, Said } from '../language/language.ts';
import type { Meeting } from '../schedule/schedule.ts';
import { type Command, type Context, type ExitCode, exit, lineIn } from './command.ts';
import { load } from './load.ts';
import { renderText } from './output/render.ts';

/** So far one looks ahead to see where one stands. */
const WEEKS = 2;

/**
 * Prints where the programme stands today, and the three commands that are likely to come next.
 * @throws WrongCall when there is nothing to read
 */
export async function showStanding(context: Context): Promise<ExitCode> {
  const [{ resolve }, { check }, { meetingsWith }, { dueThisWeek, standingDocument }] = await Promise.all([
    import('../schedule/resolve.ts'),
    import('../conflicts/check.ts'),
    import('../schedule/meetings/has-paper.ts'),
    import('../documents/standing.ts'),
  ]);
  const loaded = await load(context);
  if (!loaded) return exit.wrong;
  const schedule = resolve(loaded.workspace, weeksFrom(loaded.today, WEEKS));
  const errors = check(schedule).filter(({ severity, accepted }) => severity === 'error' && !accepted);
  const meeting = meetingsWith('agenda', schedule).find(({ day }) => day >= loaded.today);
  const work = errors.length > 0 ? 'check' : dueThisWeek(schedule, loaded.today).length > 0 ? 'reminder' : 'papers';
  const next = nextCommands(meeting, work, context.commands, loaded.lang);
  context.io.stdout.write(await renderText(context, standingDocument(schedule, errors, next, loaded), 'text'));
  return exit.clean;
}

const WHAT: Said<Record<'agenda' | 'check' | 'reminder' | 'papers' | 'publish', string>> = {
  nl: {
    agenda: 'de eerstvolgende agenda die u rondstuurt',
    check: 'wat er mis is, en wat eraan te doen is',
    reminder: 'wie nog stukken moet aanleveren, herinneren',
    papers: 'om de stukken voor de komende ronde vragen',
    publish: 'alles van de komende ronde in één map',
  },
  en: {
    agenda: 'the next agenda that you send round',
    check: 'what is wrong, and what to do about it',
    reminder: 'remind whoever has papers to deliver',
    papers: 'ask for the papers for the coming round',
    publish: 'everything of the coming round in one folder',
  },
};

/**
 * What somebody is likely to do next.
 * @param meeting of which an agenda can be made, if any is near
 * @param work what is wrong comes before what is due, and that before what is to come
 */
function nextCommands(
  meeting: Meeting | undefined,
  work: 'check' | 'reminder' | 'papers',
  commands: readonly Command[],
  lang: Lang,
): NextCommand[] {
  const words = WHAT[lang];
  const typed = (name: string, rest: string) => {
    const command = commands.find((one) => one.name === name)!;
    return lineIn(`cyclus ${name}${rest}`, command, lang);
  };
  const reference = meeting && ` ${meetingText(meeting.forum.id, meeting.day, null)}`;
  return [
    { line: typed('agenda', reference ?? ''), what: words.agenda },
    work === 'check'
      ? { line: typed('check', ''), what: words.check }
      : { line: typed('mail', MAIL[lang][work]), what: words[work] },
    { line: typed('publish', ''), what: words.publish },
  ];
}

const MAIL: Said<Record<'reminder' | 'papers', string>> = {
  nl: { reminder: ' herinnering', papers: ' stukken' },
  en: { reminder: ' reminder', papers: ' papers' },
};
