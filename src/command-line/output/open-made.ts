import type { Said } from '../../language/language.ts';
import { shownPath } from '../../workspace/shown-path.ts';
import { folderAround } from '../../workspace/write-files.ts';
import type { Context } from '../command.ts';

/** Opens what a command made: the one file or folder, and of several files the folder around them. */
export async function openMade(context: Context): Promise<void> {
  const { toOpen, lang } = context;
  if (toOpen.length === 0) context.tell(NOTHING[lang]);
  else await open(context, toOpen.length === 1 ? toOpen[0]! : folderAround(toOpen));
}

async function open(context: Context, path: string): Promise<void> {
  const { io, lang } = context;
  const opened = io.isFolder(path) || FOR_READERS.test(path) ? path : folderAround([path]);
  if (!(await io.open(io.located(opened).path))) context.tell(CLOSED[lang](shownPath(io, opened)));
}

/** What a program shows. What has another name may be one itself, and is shown in its folder. */
const FOR_READERS = /\.(?:csv|docx|eml|html?|ics|json|md|pdf|txt|xlsx|xml|ya?ml)$/i;

const NOTHING: Said = {
  nl: 'Er is niets geschreven om te openen; met --uitvoer komt het in een bestand.',
  en: 'Nothing was written to be opened; with --output it goes into a file.',
};

const CLOSED: Said<(path: string) => string> = {
  nl: (path) => `${path} kan van hieruit niet worden geopend; open het zelf.`,
  en: (path) => `${path} cannot be opened from here; open it yourself.`,
};
