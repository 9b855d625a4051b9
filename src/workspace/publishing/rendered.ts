import { sha256 } from '../../exchange/published/publication.ts';
import type { Io } from '../../io.ts';
import { inFolder } from '../write-files.ts';
import type { PublicationLook, Render } from './file-to-publish.ts';

/** What papers of a folder became as files, so that those that did not change need not be rendered again. */
export interface Rendered {
  /**
   * A paper as a file. What stands in its place is taken for it, when that is to the letter what this program rendered of
   * the same before.
   */
  render: Render;
  /** Remembers it for the next time. */
  keep(): Promise<void>;
}

export async function renderedIn(io: Io, folder: string, { style, theme }: PublicationLook): Promise<Rendered> {
  const madeOf = ['papers', folder];
  const before = ((await io.recall(madeOf)) ?? new Map()) as ReadonlyMap<string, string>;
  const now = new Map<string, string>();
  const looks = [style, theme].map((look) => (look ? sha256(look.bytes) : ''));
  return {
    async render(path, { says, render }, dated) {
      const paper = sha256([path, ...looks, dated, says].join('\n'));
      const there = before.has(paper) ? io.readFile(inFolder(folder, path)) : undefined;
      const data = there && sha256(there) === before.get(paper) ? there : await render();
      now.set(paper, sha256(data));
      return data;
    },
    async keep() {
      if ([...now].some(([paper, hash]) => before.get(paper) !== hash)) await io.keep(madeOf, () => now);
    },
  };
}
