import type { Day } from '../../calendar/day.ts';
import { quotedPath } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Document } from '../../documents/blocks.ts';
import type { Lang } from '../../language/language.ts';
import { dashed } from '../../language/option-names.ts';

/** A house style: a Word document in which others are filled in. */
export interface HouseStyle {
  /** What it is called in messages. */
  path: string;
  bytes: Uint8Array;
}

/**
 * A document as a Word file.
 * @param made the day that the file names as the one it was made on
 * @param style undefined for the usual one
 * @throws WrongCall when the house style cannot be used
 */
export async function renderWord(document: Document, made: Day, style: HouseStyle | undefined): Promise<Uint8Array> {
  const [{ docx }, { TemplateFault }] = await Promise.all([import('./word.ts'), import('./template-fault.ts')]);
  try {
    return await docx(document, { made, template: style?.bytes });
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    throw unusableTemplate(style!.path, error.said);
  }
}

/** What is wrong with a house style, in the words of the option that named it. */
export function unusableTemplate(path: string, said: WrongCall['said']): WrongCall {
  const told = (lang: Lang) => `${dashed('template', lang)} ${quotedPath(path)}: ${said[lang]}`;
  return new WrongCall({ nl: told('nl'), en: told('en') });
}
