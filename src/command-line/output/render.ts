import type { Day } from '../../calendar/day.ts';
import type { Document } from '../../documents/blocks.ts';
import { type Format, formats, type Look, type TextFormat, textFormats } from '../../formats/formats.ts';
import type { Theme, Tokens } from '../../formats/html/theme.ts';
import type { HouseStyle } from '../../formats/word/house-style.ts';
import type { Said } from '../../language/language.ts';
import type { Context } from '../command.ts';
import { coloured } from '../context.ts';
import { bom, color, template, theme } from '../options.ts';
import { toStandardOutput } from './deliver.ts';

/** How wide a line of text is in a file, which no terminal breaks. */
const PAGE_WIDTH = 100;

/**
 * A document in one of its formats.
 * @param made the day that a Word or PDF file names as the one it was made on
 * @throws WrongCall when the template for it cannot be used
 */
export async function render(
  context: Context,
  document: Document,
  format: Format,
  made: Day,
): Promise<string | Uint8Array> {
  return formats[format](document, await lookIn(format, context), made);
}

/** A document as text of some format; text proper gets the colour and width of the terminal, if it goes to one. */
export async function renderText(context: Context, document: Document, format: TextFormat): Promise<string> {
  return textFormats[format](document, await lookIn(format, context));
}

async function lookIn(format: Format, context: Context): Promise<Look> {
  const { paint } = await import('../../diagnostic/paint.ts');
  const { stdout, env } = context.io;
  const isShown = toStandardOutput(context);
  return {
    paint: await paint(isShown && coloured(context.get(color), stdout, env)),
    width: isShown ? stdout.columns : PAGE_WIDTH,
    bom: context.get(bom),
    style: format === 'docx' ? await askedStyle(context) : undefined,
    theme: format === 'html' ? await askedTheme(context) : undefined,
  };
}

/** The tokens of `--theme`; undefined for the neutral theme. @throws WrongCall when there is no such file, or no token in it */
export async function askedTheme(context: Context): Promise<Tokens | undefined> {
  const file = await askedThemeFile(context);
  return file && (await import('../../formats/html/theme.ts')).tokensOf(file);
}

/** The file of `--theme`. @throws WrongCall when there is none, or no token in it */
export async function askedThemeFile(context: Context): Promise<Theme | undefined> {
  const path = context.get(theme);
  if (path === undefined) return undefined;
  const { tokensOf, unusableTheme } = await import('../../formats/html/theme.ts');
  const bytes = context.io.readFile(path);
  if (bytes === undefined) throw unusableTheme(path, MISSING);
  tokensOf({ path, bytes });
  return { path, bytes };
}

const MISSING: Said = {
  nl: 'dat bestand is er niet of is niet te lezen',
  en: 'there is no such file, or it cannot be read',
};

/** The house style of `--template`; undefined for the usual one. @throws WrongCall when there is no such file */
export async function askedStyle(context: Context): Promise<HouseStyle | undefined> {
  const path = context.get(template);
  if (path === undefined) return undefined;
  const bytes = context.io.readFile(path);
  if (bytes !== undefined) return { path, bytes };
  const { unusableTemplate } = await import('../../formats/word/house-style.ts');
  throw unusableTemplate(path, MISSING);
}
