import type { PublishedFile } from '../../exchange/published/publication.ts';

/** What a paper is now: where it belongs and what it says. */
export interface Offered {
  path: string;
  sha256: string;
}

/** What to do with a paper. */
export interface Settled {
  path: string;
  /** Where it stands, or comes to stand. */
  written: string;
  /**
   * - `new`: nothing of this kind stood there;
   * - `changed`: what cyclus wrote there is replaced;
   * - `same`: it stands there already;
   * - `kept`: somebody edited what stands there, and there is nothing new to say;
   * - `beside`: somebody edited what stands there, and it says something else now.
   */
  outcome: 'new' | 'changed' | 'same' | 'kept' | 'beside';
}

/** What stands in the folder now, and what is known of it. */
export interface PaperShelf {
  /** The SHA-256 of a file by its path, or another text when it cannot be read; undefined when there is none. */
  stands(path: string): string | undefined;
  /** Whether a file of this SHA-256 was ever published: then nobody edited it. */
  isOurs(sha256: string): boolean;
  /** What was published before, by where it belongs. */
  before: ReadonlyMap<string, PublishedFile>;
}

/**
 * Decides where a paper goes, so that nothing that a person wrote is lost: what cyclus wrote itself may be replaced, and
 * what somebody else wrote or edited stays as it is, with the new paper beside it.
 * @example settle({ path: 'agenda.docx', sha256 }, shelf) // { path, written: 'agenda (nieuw).docx', outcome: 'beside' }
 */
export function settle({ path, sha256 }: Offered, shelf: PaperShelf): Settled {
  const here = shelf.stands(path);
  if (here === undefined) return { path, written: path, outcome: 'new' };
  if (here === sha256) return { path, written: path, outcome: 'same' };
  if (shelf.isOurs(here)) return { path, written: path, outcome: 'changed' };
  const before = shelf.before.get(path);
  if (before?.sha256 === sha256 && shelf.stands(before.written) !== sha256)
    return { path, written: path, outcome: 'kept' };
  const written = freeBeside(path, sha256, shelf);
  return { path, written, outcome: shelf.stands(written) === sha256 ? 'same' : 'beside' };
}

/** The first name beside a path that is free, or holds what cyclus wrote. */
function freeBeside(path: string, sha256: string, { stands, isOurs }: PaperShelf): string {
  for (let count = 1; ; count++) {
    const name = besideName(path, count);
    const there = stands(name);
    if (there === undefined || there === sha256 || isOurs(there)) return name;
  }
}

/** @example besideName('agendas/MCC.docx', 2) // 'agendas/MCC (nieuw 2).docx' */
function besideName(path: string, count: number): string {
  const dot = path.lastIndexOf('.');
  const end = dot > path.lastIndexOf('/') ? dot : path.length;
  return `${path.slice(0, end)} (nieuw${count === 1 ? '' : ` ${count}`})${path.slice(end)}`;
}

/**
 * What was published before and has no place any more: what cyclus wrote may go, what somebody edited stays.
 * @param settled everything that is published now
 * @param before what may have been written before
 */
export function leftovers(
  settled: readonly Settled[],
  before: readonly PublishedFile[],
  { stands, isOurs }: PaperShelf,
): { gone: string[]; kept: string[] } {
  const now = new Set(settled.flatMap(({ path, written }) => [path, written]));
  const left = [...new Set(before.map(({ written }) => written))].filter((path) => !now.has(path));
  const there = left.filter((path) => stands(path) !== undefined);
  return {
    gone: there.filter((path) => isOurs(stands(path)!)),
    kept: there.filter((path) => !isOurs(stands(path)!)),
  };
}
