import type { Document } from '../../documents/blocks.ts';
import type { Format } from '../../formats/formats.ts';
import type { Loaded } from '../../workspace/definitions.ts';
import { type Context, type ExitCode, exit } from '../command.ts';
import { deliver } from './deliver.ts';
import { render } from './render.ts';

/** What was found, for other programs and for people. */
export interface Report {
  json(): Promise<string>;
  /** @param format a list of rows may be another document than one to read */
  document(format: Format): Promise<Document>;
  /** The files of which it says something that is not for everybody. */
  madeOf?: readonly string[];
}

/** Hands over what was found, in the format that was asked for, else as text. @throws WrongCall or WriteFault */
export async function deliverReport(
  context: Context,
  { lang, today }: Loaded,
  asked: Format | 'json' | undefined,
  { json, document, madeOf }: Report,
): Promise<ExitCode> {
  const format = asked ?? 'text';
  const result = format === 'json' ? await json() : await render(context, await document(format), format, today);
  deliver(context, lang, result, madeOf);
  return exit.clean;
}
