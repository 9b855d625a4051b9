import { type Day, partsOf } from '../../calendar/day.ts';
import { clockWords, longDay } from '../../calendar/words.ts';
import type { Forum } from '../../definition/types/fora.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import { isMailAddress } from '../../exchange/mail/mail-address.ts';
import type { Lang, Said } from '../../language/language.ts';
import { allHeldOn, heldOn } from '../../schedule/meetings/held.ts';
import type { Deadline, Meeting } from '../../schedule/schedule.ts';
import type { Words } from '../blocks/words.ts';

/** By these words a forum is known to be `het`, else `de`; one that has none of them gets no article. */
const NEUTER = /(?:overleg|beraad|team|debat|kabinet|platform|college|bestuur)$/i;
const COMMON = /(?:commissie|raad|tafel|groep|conferentie|vergadering|driehoek)$/i;

/**
 * A forum in a sentence, with its article as far as its name tells that.
 * @example inSentence({ id: 'MCC', name: 'Ministeriële Commissie COVID-19' }, 'nl') // 'de MCC'
 * @example inSentence({ id: 'DOC', name: 'Directeurenoverleg COVID-19' }, 'nl') // 'het DOC'
 * @example inSentence({ id: 'Ruimte', name: 'Commissie Ruimte' }, 'nl') // 'de commissie Ruimte'
 */
export function inSentence({ id, name }: Pick<Forum, 'id' | 'name'>, lang: Lang): string {
  const called = nameInSentence({ id, name });
  if (lang === 'en') return `the ${called}`;
  const telling = `${called} ${name}`.split(/[^\p{L}]+/u).find((word) => NEUTER.test(word) || COMMON.test(word)) ?? '';
  if (NEUTER.test(telling)) return `het ${called}`;
  return COMMON.test(telling) ? `de ${called}` : called;
}

/** Short, unless that is an ordinary word that only says something behind the rest of its name: not ‘de Ruimte’. */
function nameInSentence({ id, name }: Pick<Forum, 'id' | 'name'>): string {
  const isWord = /^\p{L}\p{Ll}+$/u.test(id);
  return isWord && name.endsWith(` ${id}`) ? name[0]!.toLowerCase() + name.slice(1) : id;
}

/**
 * A day in a sentence; the year is said when it is not this one.
 * @example dayInSentence(day('2020-11-04'), day('2020-10-30'), 'nl') // 'woensdag 4 november'
 */
export function dayInSentence(day: Day, today: Day, lang: Lang): string {
  const words = longDay(day, lang);
  const { year } = partsOf(day);
  return year === partsOf(today).year ? words.replace(` ${year}`, '') : words;
}

/** @example dueWords(deadline, today, 'nl') // 'woensdag 4 november, 18.00 uur' */
export function dueWords({ day, at }: Pick<Deadline, 'day' | 'at'>, today: Day, lang: Lang): string {
  return `${dayInSentence(day, today, lang)}, ${clockWords(at, lang)}`;
}

/**
 * When a meeting is, in a sentence.
 * @param today after which a year goes without saying; left out, it is always said
 * @example momentInSentence(meeting, undefined, 'nl') // 'dinsdag 3 november 2020, 14.00 uur'
 */
export function momentInSentence(
  { day, start }: Pick<Meeting, 'day' | 'start'>,
  today: Day | undefined,
  lang: Lang,
): string {
  const date = today === undefined ? longDay(day, lang) : dayInSentence(day, today, lang);
  return start === null ? date : `${date}, ${clockWords(start, lang)}`;
}

const ASK: Said = { nl: 'e-mailadres van het secretariaat', en: 'e-mail address of the secretariat' };

/** Where to write about a forum: who is named as its contact, else the mailbox that invites, else a blank. */
export function addressFor(forum: Forum, day: Day, { roles, settings }: Workspace, lang: Lang): Words {
  const known = allHeldOn(forum.contact, day).map((role) => heldOn(roles.get(role)?.holders ?? [], day)?.email ?? '');
  const address = [...known, settings.calendars.organizer ?? ''].find(isMailAddress);
  return address ?? { blank: ASK[lang] };
}
