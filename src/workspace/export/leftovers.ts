import { isOurs } from '../../exchange/writing/icalendar.ts';
import { isOurPage } from '../../formats/html/frame.ts';
import { linksOf } from '../../formats/html/html.ts';
import type { Lang } from '../../language/language.ts';
import type { Loaded } from '../definitions.ts';
import { inFolder } from '../write-files.ts';

/** A path in a tree of calendars, and no way out of it. */
const IN_TREE = /^(?:(?:team|role|department|cycle)\/)?[\w-][\w.-]*\.(?:ics|html)$/;

/**
 * Takes away what a page of addresses in a tree of calendars names and what has no place in the tree any more: that of a
 * forum that is gone, or of an address before there was a key. Only files that cyclus made are touched, and of those only
 * what a page of its own names: who puts another calendar in the folder keeps it.
 * @param tree the folder that the tree stands in
 * @param kept the paths that belong in the tree now
 */
export function removeLeftovers({ folder, lang }: Loaded, tree: string, kept: ReadonlySet<string>): void {
  const { io } = folder;
  const indexes = io.filesIn(tree).filter((name) => /^index.*\.html$/.test(name));
  const named = indexes.flatMap((name) => {
    const bytes = io.readFile(inFolder(tree, name));
    return bytes && isOurPage(bytes) ? [name, ...linksOf(new TextDecoder().decode(bytes))] : [];
  });
  const left = [...new Set(named)]
    .filter((path) => IN_TREE.test(path) && !kept.has(path))
    .filter((path) => {
      const bytes = io.readFile(inFolder(tree, path));
      return bytes && (isOurs(bytes) || isOurPage(bytes));
    });
  if (left.length === 0) return;
  io.removeFiles(left.map((path) => inFolder(tree, path)));
  folder.tell(removed(left.length, lang));
}

function removed(count: number, lang: Lang): string {
  if (lang === 'nl')
    return count === 1 ? '1 bestand van vroeger is weggehaald' : `${count} bestanden van vroeger zijn weggehaald`;
  return count === 1 ? '1 file of before was removed' : `${count} files of before were removed`;
}
