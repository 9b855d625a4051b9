import { quotedPath } from '../../diagnostic/quoted.ts';
import type { Lang } from '../../language/language.ts';
import type { WorkspaceFolder } from '../folder.ts';
import type { Archive } from './archive.ts';

/** Says which publications broke off, and have not been finished since. @param but the folder that is being published in */
export function tellUnfinished(
  { tell }: Pick<WorkspaceFolder, 'tell'>,
  lang: Lang,
  { attempts }: Archive,
  but?: string,
): void {
  const open = new Map(attempts.map(({ record: { id, folder } }) => [id, folder]));
  for (const [id, folder] of open) if (folder !== but) tell(UNFINISHED[lang](id, quotedPath(folder)));
}

const UNFINISHED = {
  nl: (id: string, folder: string) =>
    `Let op: publicatie ${id} in ${folder} is niet af. Publiceer die ronde nog eens; dan wordt zij afgemaakt.`,
  en: (id: string, folder: string) =>
    `Note: publication ${id} in ${folder} is not finished. Publish that round once more, and it will be.`,
};
