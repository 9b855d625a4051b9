import type { Day } from '../../calendar/day.ts';
import type { Document } from '../../documents/blocks.ts';
import { type HouseStyle, houseStyle, spellWord } from '../../workspace/house-style.ts';
import type { Context } from '../command.ts';
import { coloured } from '../context.ts';
import { bom, color, template } from '../options.ts';
import { toStandardOutput } from './deliver.ts';

/** How wide a line of text is in a file, which no terminal breaks. */
const PAGE_WIDTH = 100;

/**
 * A document in one of its forms, of which a Word file is one.
 * @param made the day that a Word file names as the one it was made on
 * @throws WrongCall when the template for it cannot be used
 */
export async function spellAny(
  context: Context,
  document: Document,
  format: 'text' | 'markdown' | 'csv' | 'docx',
  made: Day,
): Promise<string | Uint8Array> {
  if (format !== 'docx') return spell(context, document, format);
  return spellWord(document, made, askedStyle(context));
}

/** A document in one of its forms; text gets the colour and width of the terminal, if it goes to one. */
export async function spell(
  context: Context,
  document: Document,
  format: 'text' | 'html' | 'markdown' | 'csv',
): Promise<string> {
  if (format === 'html') return (await import('../../formats/html/html.ts')).html(document);
  if (format === 'markdown') return (await import('../../formats/markdown.ts')).markdown(document);
  if (format === 'csv') return (await import('../../formats/csv.ts')).csv(document, context.get(bom));
  const [{ text }, { paint }] = await Promise.all([
    import('../../formats/text/text.ts'),
    import('../../diagnostic/paint.ts'),
  ]);
  if (!toStandardOutput(context)) return text(document, { paint: await paint(false), width: PAGE_WIDTH });
  const { stdout, env } = context.io;
  return text(document, { paint: await paint(coloured(context.get(color), stdout, env)), width: stdout.columns });
}

/** The house style of `--template`; undefined for the usual one. @throws WrongCall when there is no such file */
export function askedStyle(context: Context): HouseStyle | undefined {
  return houseStyle(context.io, context.get(template));
}
