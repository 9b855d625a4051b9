import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import type { Context } from '../command.ts';
import { output } from '../options.ts';

/** The folder that `--output` names; undefined when it names none. @throws WrongCall when that cannot be a folder */
export function askedFolder(context: Context): string | undefined {
  const asked = context.get(output);
  if (asked === undefined) return undefined;
  if (asked.trim() !== '' && asked !== '-' && context.io.readFile(asked) === undefined) return asked;
  throw new WrongCall({
    nl: `${quoted(asked)} is geen map; noem met --uitvoer een map`,
    en: `${quoted(asked)} is not a folder; name a folder with --output`,
  });
}
