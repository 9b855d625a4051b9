import type { Day } from '../calendar/day.ts';
import { quoted, WrongCall } from '../diagnostic/wrong-call.ts';
import type { Document } from '../documents/blocks.ts';
import type { Io } from '../io.ts';

/** A house style: a Word document in which others are filled in. */
export interface HouseStyle {
  /** What it is called in messages. */
  path: string;
  bytes: Uint8Array;
}

/** The house style in a file; undefined for the usual one. @throws WrongCall when there is no such file */
export function houseStyle(io: Io, path: string | undefined): HouseStyle | undefined {
  if (path === undefined) return undefined;
  const bytes = io.readFile(path);
  if (bytes !== undefined) return { path, bytes };
  throw about(path, {
    nl: 'dat bestand is er niet of is niet te lezen',
    en: 'there is no such file, or it cannot be read',
  });
}

/**
 * A document as a Word file.
 * @param made the day that the file names as the one it was made on
 * @throws WrongCall when the house style cannot be used
 */
export async function spellWord(document: Document, made: Day, style: HouseStyle | undefined): Promise<Uint8Array> {
  const [{ docx }, { TemplateFault }] = await Promise.all([
    import('../formats/word/word.ts'),
    import('../formats/word/template-fault.ts'),
  ]);
  try {
    return await docx(document, { made, template: style?.bytes });
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    throw about(style!.path, error.said);
  }
}

function about(path: string, said: WrongCall['said']): WrongCall {
  const head = `--template ${quoted(path)}: `;
  return new WrongCall({ nl: head + said.nl, en: head + said.en });
}
