import type { Day } from '../calendar/day.ts';
import type { Document } from '../documents/blocks.ts';
import type { Context } from './command.ts';
import { template } from './options.ts';
import { quoted, WrongCall } from './wrong-call.ts';

/**
 * What spells documents as Word files, in the template of `--template`, which is read once.
 * @param made the day that the files name as the one they were made on
 * @returns a function that throws WrongCall when the template cannot be used
 * @throws WrongCall when there is no such template
 */
export async function wordSpeller(context: Context, made: Day): Promise<(document: Document) => Promise<Uint8Array>> {
  const path = context.get(template);
  const bytes = path === undefined ? undefined : readTemplate(context, path);
  const [{ docx }, { TemplateFault }] = await Promise.all([
    import('../formats/docx.ts'),
    import('../formats/docx-fault.ts'),
  ]);
  return async (document) => {
    try {
      return await docx(document, { made, template: bytes });
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      throw about(path!, error.said);
    }
  };
}

function readTemplate({ io }: Context, path: string): Uint8Array {
  const bytes = io.readFile(path);
  if (bytes !== undefined) return bytes;
  throw about(path, {
    nl: 'dat bestand is er niet of is niet te lezen',
    en: 'there is no such file, or it cannot be read',
  });
}

function about(path: string, said: WrongCall['said']): WrongCall {
  const head = `--template ${quoted(path)}: `;
  return new WrongCall({ nl: head + said.nl, en: head + said.en });
}
