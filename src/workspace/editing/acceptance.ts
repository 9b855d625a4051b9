import { type Day, FIRST_DAY, LAST_DAY } from '../../calendar/day.ts';
import { ALWAYS, type Period } from '../../calendar/period.ts';
import { daysWords } from '../../calendar/words.ts';
import { rules } from '../../conflicts/rules.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { oneLine } from '../../diagnostic/visible.ts';
import { guess, WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Lang } from '../../language/language.ts';
import { listing } from '../../language/listing.ts';
import type { Loaded } from '../definitions.ts';
import { addition, type DefinitionEdit, dayText, itemOf } from './carry-out.ts';

/** What of a conflict is accepted, why, and by whom. */
interface Acceptance {
  about: string | undefined;
  from: Day | undefined;
  until: Day | undefined;
  reason: string | undefined;
  by: string | undefined;
}

/** The edit that adds an acceptance of the code that was typed to the definitions. @throws WrongCall when it covers nothing */
export function acceptanceEdit(
  loaded: Loaded,
  typed: string,
  { about, from, until, reason, by }: Acceptance,
): DefinitionEdit {
  const code = codeOf(typed);
  const item = itemOf({ code, about, from: dayText(from), until: dayText(until), reason, by });
  return addition(loaded, 'accepted', item, {
    title: { nl: `${code} accepteren`, en: `Accept ${code}` },
    touched: () => bounded({ from: from ?? ALWAYS.from, until: until ?? ALWAYS.until }, loaded.today),
    judge({ findings, before }) {
      if (findings.solved.length === 0) throw nothingToAccept(code, before);
    },
  });
}

/** The days of a period, without its open ends: what is accepted for good shows on the usual days. */
export function bounded({ from, until }: Period, today: Day): Period {
  const days = [from, until].filter((day) => FIRST_DAY <= day && day <= LAST_DAY);
  return { from: Math.min(today, ...days), until: Math.max(today, ...days) };
}

/** @throws WrongCall when no conflict has this code */
function codeOf(text: string): string {
  const code = text.replace(/^\[|\]$/g, '').toLowerCase();
  const codes = rules.map((rule) => rule.code);
  if (codes.includes(code)) return code;
  const tail = guess(code, codes);
  throw new WrongCall({
    nl: `er is geen knelpunt met de code ${quoted(text)}${tail.nl}\nTyp cyclus knelpunten voor de knelpunten die er zijn.`,
    en: `there is no conflict with the code ${quoted(text)}${tail.en}\nType cyclus check for the conflicts that there are.`,
  });
}

const SHOWN = 5;

function nothingToAccept(code: string, findings: readonly Finding[]): WrongCall {
  const open = findings.filter(({ kind, accepted }) => kind.code === code && !accepted);
  const say = (lang: Lang) =>
    open.slice(0, SHOWN).map(({ who, when }) => {
      const days = daysWords(when, lang);
      return `\n- ${oneLine(listing(who, lang))}${days === '' ? '' : `: ${days}`}`;
    });
  if (open.length === 0)
    return new WrongCall({
      nl: `er is geen open knelpunt met de code ${quoted(code)}`,
      en: `there is no open conflict with the code ${quoted(code)}`,
    });
  return new WrongCall({
    nl: `hiermee wordt niets geaccepteerd; open knelpunten met deze code:${say('nl').join('')}`,
    en: `this accepts nothing; open conflicts with this code:${say('en').join('')}`,
  });
}
