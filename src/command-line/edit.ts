import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { Effect } from '../documents/changes/effect.ts';
import type { Loaded } from '../workspace/definitions.ts';
import type { Planner } from '../workspace/editing/carry-out.ts';
import { type Context, type ExitCode, exit } from './command.ts';
import { type ConfirmWords, confirm } from './confirm.ts';
import { folderOf, load } from './load.ts';
import { effectFormat } from './options.ts';
import { renderText } from './output/render.ts';

/**
 * Shows what a change to the definitions sets in motion, asks whether that is meant, and writes it.
 * @throws WrongCall or WriteFault; nothing has been written then
 */
export async function edit(context: Context, plan: Planner): Promise<ExitCode> {
  const loaded = await loadFolder(context);
  if (!loaded) return exit.wrong;
  const { carryOut, effectOf } = await import('../workspace/editing/carry-out.ts');
  const planned = plan(loaded);
  const effect = await effectOf(loaded, planned);
  context.io.stdout.write(await rendered(context, loaded, effect));
  if (await confirm(context, loaded.lang, MEANT)) carryOut(loaded, effect, planned.beside);
  return exit.clean;
}

/** Reads a folder of definitions that can be written in. @throws WrongCall when there is nothing to read, or no folder */
export function loadFolder(context: Context): Promise<Loaded | undefined> {
  if (folderOf(context) === '-') throw INPUT;
  return load(context);
}

async function rendered(context: Context, { lang }: Loaded, effect: Effect): Promise<string> {
  const form = context.get(effectFormat) ?? 'text';
  if (form === 'json') return (await import('../formats/json/json.ts')).effectJson(effect, lang);
  const { effectDocument } = await import('../documents/changes/effect.ts');
  return renderText(context, effectDocument(effect, lang), form);
}

export const MEANT: ConfirmWords = {
  question: { nl: 'Doorvoeren? [j/N]', en: 'Carry out? [y/N]' },
  undone: { nl: 'Er is niets gewijzigd.', en: 'Nothing was changed.' },
  nobody: new WrongCall({
    nl: 'er is niets gewijzigd; zet --yes achter de opdracht om dit door te voeren',
    en: 'nothing was changed; put --yes behind the command to carry this out',
  }),
};

const INPUT = new WrongCall({
  nl: 'van de standaardinvoer valt alleen te lezen; noem met --cycles de map waarin de wijziging moet komen',
  en: 'standard input can only be read; name the folder in which to write the change with --cycles',
});
