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

/**
 * The text of the one that is meant: the only one, which is told, or the one that is chosen from a list with numbers.
 * @param typed what can mean all of these, as it is to be shown
 * @throws WrongCall with the same list when there is nobody to ask, or when nothing was chosen
 */
export async function theOne(
  choices: readonly Meaning[],
  typed: string,
  { context, lang }: { context: Context; lang: Lang },
): Promise<string> {
  const [only, ...others] = choices as [Meaning, ...Meaning[]];
  if (others.length === 0) {
    context.tell(`${typed}: ${[only.text, ...(only.shown ? [only.shown[lang]] : [])].join(', ')}`);
    return only.text;
  }
  const heading = (lang: Lang) => `${typed} ${SEVERAL[lang]}`;
  const list: Said = { nl: withNumbers(heading('nl'), choices, 'nl'), en: withNumbers(heading('en'), choices, 'en') };
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

const SEVERAL: Said = { nl: 'kan meer betekenen; noem er een:', en: 'can mean more than one thing; name one:' };

const NUMBER: Said = { nl: 'Welk nummer?', en: 'Which number?' };

const NOTHING_CHOSEN = new WrongCall({
  nl: 'er is niets gekozen; antwoord met een nummer uit de lijst',
  en: 'nothing was chosen; answer with a number from the list',
});
