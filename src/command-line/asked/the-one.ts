import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Lang, Said } from '../../language/language.ts';
import type { Context } from '../command.ts';

/** What can be meant by something that was typed. */
export interface Meaning {
  /** What can be typed for this one alone. */
  text: string;
  /** What it is, in words; null when the text says all. */
  shown: Said | null;
}

/** What takes more than this to show is no list to choose from. */
export const MOST_CHOICES = 24;

/** Who is asked, and in which language. */
interface Asked {
  context: Context;
  lang: Lang;
}

/**
 * The text of the one that is meant: the only one, which is told, or the one that is chosen from a list with numbers.
 * @param typed what can mean all of these, as it is to be shown
 * @throws WrongCall with the same list when there is nobody to ask, or when nothing was chosen; also when it is too long
 */
export async function theOne(choices: readonly Meaning[], typed: string, { context, lang }: Asked): Promise<string> {
  const [only, ...others] = choices as [Meaning, ...Meaning[]];
  if (others.length === 0) {
    context.tell(`${typed}: ${[only.text, ...(only.shown ? [only.shown[lang]] : [])].join(', ')}`);
    return only.text;
  }
  if (choices.length > MOST_CHOICES) throw tooMany(typed, choices.length);
  return theChosen(choices, { nl: `${typed} ${SEVERAL.nl}`, en: `${typed} ${SEVERAL.en}` }, { context, lang });
}

/**
 * The text of the one that is chosen from a list with numbers, also when there is only one.
 * @param above what stands above the list
 * @throws WrongCall with the same list when there is nobody to ask, or when nothing was chosen
 */
export async function theChosen(choices: readonly Meaning[], above: Said, { context, lang }: Asked): Promise<string> {
  const list: Said = { nl: withNumbers(above.nl, choices, 'nl'), en: withNumbers(above.en, choices, 'en') };
  const answer = await context.io.ask(`${list[lang]}\n${NUMBER[lang]} `);
  if (answer === undefined) throw new WrongCall(list);
  const chosen = chosenOf(choices, answer);
  if (!chosen) throw NOTHING_CHOSEN;
  return chosen.text;
}

/** The choice with the number that was answered; undefined for any other answer. */
export function chosenOf(choices: readonly Meaning[], answer: string): Meaning | undefined {
  return /^\d+$/.test(answer.trim()) ? choices[Number(answer) - 1] : undefined;
}

/** Choices below each other with numbers before them, under a heading. */
export function withNumbers(heading: string, choices: readonly Meaning[], lang: Lang): string {
  const widest = Math.max(...choices.map(({ text }) => text.length));
  const lines = choices.map(({ text, shown }, index) => {
    const number = String(index + 1).padStart(String(choices.length).length);
    return `  ${number}. ${text.padEnd(widest)}  ${shown ? shown[lang] : ''}`.trimEnd();
  });
  return [heading, ...lines].join('\n');
}

function tooMany(typed: string, count: number): WrongCall {
  return new WrongCall({
    nl: `${typed} kan ${count} dingen betekenen; typ er meer van`,
    en: `${typed} can mean ${count} things; type more of it`,
  });
}

const SEVERAL: Said = { nl: 'kan meer betekenen; noem er een:', en: 'can mean more than one thing; name one:' };

const NUMBER: Said = { nl: 'Welk nummer?', en: 'Which number?' };

const NOTHING_CHOSEN = new WrongCall({
  nl: 'er is niets gekozen; antwoord met een nummer uit de lijst',
  en: 'nothing was chosen; answer with a number from the list',
});
