import { type Day, parseDay } from '../../calendar/day.ts';
import { isDaySaid } from '../../calendar/said-days.ts';
import { type Nameable, namesOf } from '../../definition/texts/names.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Io } from '../../io.ts';
import { dashed } from '../../language/option-names.ts';
import type { Definitions } from '../../workspace/definitions.ts';
import type { ArgumentKind, Command, Context } from '../command.ts';
import { contextOf } from '../context.ts';
import { definitionsAsked, todayOf } from '../load.ts';
import type { Listed, Option } from '../option.ts';
import { from, today, until } from '../options.ts';
import type { ParsedArgs } from '../parse.ts';
import { isPlainDay, listAskedOf } from './is-to-understand.ts';
import { dayUnderstood, targetUnderstood, thenUnderstood } from './said-day.ts';
import type { MeetingAsked } from './said-meeting.ts';
import { codeUnderstood, leadUnderstood, namesUnderstood } from './said-name.ts';
import type { OnTheLine, Understanding } from './understanding.ts';

/**
 * Everything a command is given, of a line in the words of people: days become those of ISO 8601, meetings become the
 * references of the definitions and parts of titles ids, so that a command sees nothing else. What is understood is told,
 * what can mean several things is asked, and what cannot be understood stays for the command to refuse.
 * @throws WrongCall when there is nobody to ask
 */
export async function contextUnderstood(call: ParsedArgs, commands: readonly Command[], io: Io): Promise<Context> {
  const clear = contextOf(withoutSaid(call), commands, io);
  const definitions = await definitionsOf(clear, call);
  const now = understandingOf(clear, definitions);
  const dated = { ...call, written: await understoodWith(call.written, (option) => option === today, now) };
  const understanding = understandingOf(contextOf(withoutSaid(dated), commands, io), definitions);
  const words = await wordsUnderstood(dated, understanding);
  const begun = await understoodWith(dated.written, (option) => option === from, understanding);
  const line = { ...understanding, meeting: words.join(' '), begin: parseDay(begun.get(from)?.[0]?.trim() ?? '') };
  const written = await understoodWith(begun, () => true, line);
  return contextOf({ ...dated, words, written }, commands, io, definitions);
}

/** The line without the days that cannot be read before it is known what day it is. */
function withoutSaid(call: ParsedArgs): ParsedArgs {
  const isClear = ({ says }: Option, texts: readonly string[]) =>
    says === undefined || texts.every((text) => isPlainDay(text) || !isDaySaid(text));
  return { ...call, written: new Map([...call.written].filter(([option, texts]) => isClear(option, texts))) };
}

/** What is there to read; a command that cannot do without says itself why it is not there. */
async function definitionsOf(context: Context, { command }: ParsedArgs): Promise<Definitions | undefined> {
  if (command?.argument?.completes === 'codes') return undefined;
  try {
    return await definitionsAsked(context);
  } catch (error) {
    if (error instanceof WrongCall) return undefined;
    throw error;
  }
}

function understandingOf(context: Context, definitions: Definitions | undefined): Understanding {
  const workspace = definitions?.workspace ?? undefined;
  return {
    context,
    workspace,
    today: todayOf(context, workspace?.settings).today,
    lang: definitions?.lang ?? context.lang,
  };
}

async function understoodWith(
  written: ParsedArgs['written'],
  isMeant: (option: Option) => boolean,
  understanding: OnTheLine,
): Promise<ParsedArgs['written']> {
  const made: ParsedArgs['written'] = new Map();
  for (const [option, texts] of written) {
    const understood: string[] = [];
    for (const text of texts)
      understood.push(
        isMeant(option)
          ? await valueUnderstood(option, text, `${dashed(option.name, understanding.lang)} `, understanding)
          : text,
      );
    made.set(option, understood);
  }
  return made;
}

/**
 * The value of an option, of what somebody typed for it.
 * @param before what it was typed for
 * @throws WrongCall when it can mean several things and nobody chooses
 */
export async function valueUnderstood(
  option: Option,
  text: string,
  before: string,
  understanding: OnTheLine,
): Promise<string> {
  const { begin } = understanding;
  const typed = `${before}${quoted(text)}`;
  const list = listAskedOf(option);
  if (list) return namesUnderstood(text, before, list, understanding);
  switch (option.says) {
    case 'first day':
      return dayUnderstood(text, typed, { week: 'first' }, understanding);
    case 'last day':
      return dayUnderstood(text, typed, { week: 'last', ...(option === until && { begin }) }, understanding);
    case 'past day':
      return dayUnderstood(text, typed, { past: true }, understanding);
    case 'day':
      return dayUnderstood(text, typed, {}, understanding);
    case 'then':
      return thenUnderstood(text, typed, understanding);
    case 'target':
      return targetUnderstood(text, typed, await dayOfMeeting(understanding), understanding);
    case 'decision': {
      const day = await dayUnderstood(text, typed, {}, understanding);
      return isPlainDay(day) ? day : namedUnderstood(text, before, ['meeting'], understanding);
    }
    case 'meeting':
      return namedUnderstood(text, before, ['meeting'], understanding);
    case 'round':
      return roundIn(text, before, understanding);
    case 'lead':
      return leadUnderstood(text, before, understanding);
    default:
      return text;
  }
}

/** A meeting is looked for in the schedule, which not every line needs. */
async function meetingIn(
  text: string,
  typed: string,
  asked: MeetingAsked,
  understanding: Understanding,
): Promise<string> {
  const { meetingUnderstood } = await import('./said-meeting.ts');
  return meetingUnderstood(text, typed, asked, understanding);
}

async function forumInFull(text: string, before: string, understanding: Understanding): Promise<string> {
  const { withForumInFull } = await import('./said-meeting.ts');
  return withForumInFull(text, before, understanding);
}

async function roundIn(text: string, before: string, understanding: Understanding): Promise<string> {
  const { roundUnderstood } = await import('./said-round.ts');
  return roundUnderstood(text, before, understanding);
}

async function dayOfMeeting({ meeting, workspace }: OnTheLine): Promise<Day | undefined> {
  const { dayOfReference } = await import('./said-meeting.ts');
  return meeting === undefined || !workspace ? undefined : dayOfReference(meeting, workspace);
}

async function codeIn(text: string, completes: string | undefined, understanding: Understanding): Promise<string> {
  const { codesFor } = await import('../codes.ts');
  return codeUnderstood(text, codesFor(completes), understanding);
}

/** What stands behind the command. */
async function wordsUnderstood(
  { command, words, written }: ParsedArgs,
  understanding: Understanding,
): Promise<string[]> {
  const { names = [], choices, completes } = command?.argument ?? {};
  const isOfPeriod = written.has(from) || written.has(until);
  const named = names.filter((one) => (isOfPeriod ? !isWithoutPeriod(one) : one !== 'fora-or-cycles'));
  const [first = '', ...rest] = words.join(' ').split(' ');
  if (choices)
    return rest.length === 0 ? words : [first, await namedUnderstood(rest.join(' '), '', named, understanding)];
  const text = words.join(' ');
  if (text === '') return words;
  const list = listAskedOf({ completes });
  if (list) return [await namesUnderstood(text, '', list, understanding)];
  const understood = await namedUnderstood(text, '', named, understanding);
  return [understood === text ? await codeIn(text, completes, understanding) : understood];
}

/** What may be a forum with a period is no meeting. */
function isWithoutPeriod(kind: ArgumentKind): boolean {
  return !isName(kind) && kind !== 'next meeting';
}

function isName(kind: ArgumentKind): kind is Extract<ArgumentKind, Listed> {
  return listAskedOf({ completes: kind }) !== undefined;
}

/**
 * The first of what it can name as which it is understood; a part of the title of a forum comes after all else.
 * @param before what it was typed for
 */
async function namedUnderstood(
  text: string,
  before: string,
  kinds: readonly ArgumentKind[],
  understanding: Understanding,
): Promise<string> {
  // What is called just this is meant, whatever else could be.
  if (kinds.includes('products') && isNameOf(text, understanding.workspace?.deliverables)) return text;
  const typed = `${before}${quoted(text)}`;
  for (const kind of kinds) {
    const understood = isName(kind)
      ? await namesUnderstood(text, before, kind, understanding)
      : await meetingIn(text, typed, kind, understanding);
    if (understood !== text) return understood;
  }
  const meeting = kinds.find((kind) => !isName(kind));
  if (!meeting) return text;
  const full = await forumInFull(text, before, understanding);
  return full === text ? text : meetingIn(full, typed, meeting, understanding);
}

function isNameOf(text: string, things: ReadonlyMap<string, Nameable> = new Map()): boolean {
  return namesOf(things.values()).fits(text).length === 1;
}
