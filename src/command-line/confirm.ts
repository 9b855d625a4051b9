import type { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Lang, Said } from '../language/language.ts';
import type { Context } from './command.ts';
import { dryRun, yes } from './options.ts';

/** How a command asks whether what it showed is meant. */
export interface MeantWords {
  question: Said;
  /** What is said when it was not. */
  undone: Said;
  /** Thrown when there is nobody to ask. */
  nobody: WrongCall;
}

/** Whether what was shown is to be done: said on the line, or else answered at the terminal. @throws WrongCall */
export async function isMeant(
  context: Context,
  lang: Lang,
  { question, undone, nobody }: MeantWords,
): Promise<boolean> {
  if (!context.get(dryRun)) {
    if (context.get(yes)) return true;
    const answer = await context.io.ask(`\n${question[lang]} `);
    if (answer === undefined) throw nobody;
    if (/^\s*(j|ja|y|yes)\s*$/i.test(answer)) return true;
  }
  context.tell(undone[lang]);
  return false;
}
