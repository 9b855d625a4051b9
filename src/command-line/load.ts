import { USUAL_ZONE } from '../calendar/usual-zone.ts';
import type { Settings } from '../definition/types/settings.ts';
import { quotedPath } from '../diagnostic/quoted.ts';
import type { Said } from '../language/language.ts';
import { type Definitions, type Loaded, readDefinitions } from '../workspace/definitions.ts';
import type { WorkspaceFolder } from '../workspace/folder.ts';
import type { Context } from './command.ts';
import { cycles, today, USUAL_FOLDER } from './options.ts';

/** The folder of definitions, right or wrong. @throws WrongCall when there is nothing to read */
export async function definitionsAsked(context: Context): Promise<Definitions> {
  if (context.definitions) return context.definitions;
  const definitions = await readDefinitions(workspaceFolder(context), languagesOf(context));
  context.speaks(definitions.lang);
  return definitions;
}

/**
 * Reads the folder of definitions for a command that needs a schedule. Errors in them are shown, and then there is
 * nothing; what is less serious gets one line, since `check` shows it.
 * @throws WrongCall when there is nothing to read
 */
export async function load(context: Context): Promise<Loaded | undefined> {
  return usable(context, await definitionsAsked(context));
}

/**
 * The same for a command that writes down what comes of it, or lets it out: a file that an editor is saving at the moment is
 * waited for.
 * @throws WrongCall when there is nothing to read
 */
export async function loadSettled(context: Context): Promise<Loaded | undefined> {
  const folder = workspaceFolder(context);
  const readFolder = (path: string) => folder.io.readSettled(path, (name) => context.tell(SAVING[context.lang](name)));
  const definitions = await readDefinitions({ ...folder, io: { ...folder.io, readFolder } }, languagesOf(context));
  context.speaks(definitions.lang);
  return usable(context, { ...definitions, folder });
}

const SAVING = {
  nl: (name: string) => `${quotedPath(name)} is leeg; misschien wordt het net bewaard. Even wachten ...`,
  en: (name: string) => `${quotedPath(name)} is empty; it may just be being saved. Waiting for that ...`,
};

async function usable(context: Context, definitions: Definitions): Promise<Loaded | undefined> {
  const { workspace, findings, lang } = definitions;
  if (!workspace) {
    const { showAll } = await import('./output/findings.ts');
    const errors = findings.filter(({ severity }) => severity === 'error');
    context.io.stderr.write(await showAll(context, context.io.stderr, { ...definitions, findings: errors }));
    return undefined;
  }
  if (findings.some(({ severity, accepted }) => severity === 'warning' && !accepted)) context.tell(WARNINGS[lang]);
  return { ...definitions, workspace, ...todayOf(context, workspace.settings) };
}

const WARNINGS: Said = {
  nl: 'Bij de definities zijn waarschuwingen; cyclus knelpunten toont ze.',
  en: 'There are warnings about the definitions; cyclus check shows them.',
};

/** The folder with definitions: named on the line, else in the environment, else the usual one. */
export function folderOf(context: Context): string {
  return context.get(cycles) ?? (context.io.env.CYCLUS_CYCLES || USUAL_FOLDER);
}

/** The same, as the place to read and write. */
export function workspaceFolder(context: Context): WorkspaceFolder {
  const { io, tell, made } = context;
  return { io, tell, made, path: folderOf(context) };
}

/** In which language to speak of what is read. */
export function languagesOf({ asked, lang }: Context) {
  return { asked, machine: lang };
}

/** Today: as asked for, else as the definitions fix it, else on the clock. */
export function todayOf(context: Context, settings: Settings | undefined): Pick<Loaded, 'today' | 'fixed'> {
  const asked = context.get(today);
  if (asked !== undefined) return { today: asked, fixed: false };
  if (settings && settings.today !== null) return { today: settings.today, fixed: true };
  return { today: context.io.today(settings?.timezone ?? USUAL_ZONE), fixed: false };
}
