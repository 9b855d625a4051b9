import { WrongCall } from '../diagnostic/wrong-call.ts';
import type { DocumentBlock } from '../documents/blocks.ts';
import type { Effect } from '../documents/changes/effect.ts';
import { WriteFault } from '../io/write-fault.ts';
import type { Said } from '../language/language.ts';
import type { Loaded } from '../workspace/definitions.ts';
import type { EditMaker } from '../workspace/editing/carry-out.ts';
import { tellingOnce } from '../workspace/folder.ts';
import { type Context, type ExitCode, exit } from './command.ts';
import { type ConfirmWords, confirm } from './confirm.ts';
import { folderOf, loadSettled } from './load.ts';
import { effectFormat, yes } from './options.ts';
import { renderText } from './output/render.ts';

/**
 * Shows what a change to the definitions sets in motion, asks whether that is meant, and writes it. When somebody else was
 * first, it is looked at again: where the same comes of it the answer still holds.
 * @param more what else there is to read of it before it is answered
 * @throws WrongCall or WriteFault; nothing has been written then
 */
export async function edit(
  asked: Context,
  make: EditMaker,
  more: (effect: Effect, loaded: Loaded) => Promise<readonly DocumentBlock[]> = async () => [],
): Promise<ExitCode> {
  const context = { ...asked, tell: tellingOnce(asked.tell) };
  let meant: Effect | undefined;
  for (let looks = 1; ; looks++) {
    const loaded = await loadFolder(context);
    if (!loaded) return exit.wrong;
    const { carryOut, effectOf } = await import('../workspace/editing/carry-out.ts');
    const wanted = make(loaded);
    const effect = await effectOf(loaded, wanted);
    if (meant && !(await stillHolds(context, loaded, meant, effect))) meant = undefined;
    if (!meant) {
      context.io.stdout.write(await rendered(context, loaded, effect, more));
      if (!(await confirm(context, loaded.lang, MEANT))) return exit.clean;
      meant = effect;
    }
    try {
      carryOut(loaded, effect, wanted);
      return exit.clean;
    } catch (error) {
      if (!(error instanceof WriteFault) || error.problem !== 'changed' || looks >= MOST_LOOKS) throw error;
    }
  }
}

/**
 * Whether what was meant still comes of it, now that somebody else was first; says what is new. Who asked for no question
 * meant the change, and whatever conflicts come of that.
 * @throws WrongCall when another thing would come of it, and nobody is to be asked
 */
async function stillHolds(context: Context, { lang, workspace }: Loaded, meant: Effect, now: Effect): Promise<boolean> {
  const [{ differenceBlocks }, { bringsSameFindings, isSameChange }, { differenceOf }, { resolve }] = await Promise.all(
    [
      import('../documents/changes/difference.ts'),
      import('../documents/changes/effect.ts'),
      import('../schedule/changes/difference.ts'),
      import('../schedule/resolve.ts'),
    ],
  );
  const { before } = meant.difference;
  const blocks = differenceBlocks(differenceOf(before, resolve(workspace, before.window)), lang);
  const news = { lang, title: MEANWHILE[lang], subtitles: [], blocks, footer: null };
  context.tell(`\n${(await renderText(context, news, 'text')).trimEnd()}`);
  const isSame = isSameChange(meant, now);
  if (context.get(yes)) {
    if (!isSame) throw OTHERWISE;
    return true;
  }
  return isSame && bringsSameFindings(meant, now);
}

/** Reads a folder of definitions that can be written in. @throws WrongCall when there is nothing to read, or no folder */
export function loadFolder(context: Context): Promise<Loaded | undefined> {
  if (folderOf(context) === '-') throw INPUT;
  return loadSettled(context);
}

async function rendered(
  context: Context,
  loaded: Loaded,
  effect: Effect,
  more: NonNullable<Parameters<typeof edit>[2]>,
): Promise<string> {
  const { lang } = loaded;
  const form = context.get(effectFormat) ?? 'text';
  if (form === 'json') return (await import('../formats/json/differences.ts')).effectJson(effect, lang);
  const { effectDocument } = await import('../documents/changes/effect.ts');
  const document = effectDocument(effect, lang);
  return renderText(context, { ...document, blocks: [...document.blocks, ...(await more(effect, loaded))] }, form);
}

/** Each time somebody else has written something; no secretariat has so many people. */
const MOST_LOOKS = 50;

const MEANWHILE: Said = { nl: 'Intussen door iemand anders gewijzigd', en: 'Changed by somebody else meanwhile' };

const OTHERWISE = new WrongCall({
  nl: 'er is niets gewijzigd: door wat intussen is gewijzigd, komt er iets anders van. Kijk met --proef wat',
  en: 'nothing was changed: by what was changed meanwhile, something else comes of it. See what with --dry-run',
});

export const MEANT: ConfirmWords = {
  question: { nl: 'Doorvoeren? [j/N]', en: 'Carry out? [y/N]' },
  undone: { nl: 'Er is niets gewijzigd.', en: 'Nothing was changed.' },
  nobody: new WrongCall({
    nl: 'er is niets gewijzigd; zet --ja achter de opdracht om dit door te voeren',
    en: 'nothing was changed; put --yes behind the command to carry this out',
  }),
};

const INPUT = new WrongCall({
  nl: 'van de standaardinvoer valt alleen te lezen; noem met --map de map waarin de wijziging moet komen',
  en: 'standard input can only be read; name the folder in which to write the change with --cycles',
});
