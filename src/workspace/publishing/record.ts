import { version } from '../../../package.json';
import { type PublicationRecord, sha256 } from '../../exchange/published/publication.ts';
import type { Loaded } from '../definitions.ts';
import type { MadeFile } from './file-to-publish.ts';
import { baseName, type KeptSource } from './kept-sources.ts';
import type { PreparedPublication } from './prepared.ts';
import type { Settled } from './settle.ts';

/** The folder in which a file stands. @example folderIn('cycles/a.yaml') // 'cycles' */
function folderIn(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}

/** What is kept of a publication. */
export function recordOf(
  { source, previous, folder, git, reason }: PreparedPublication,
  made: readonly MadeFile[],
  settled: readonly Settled[],
  sources: readonly KeptSource[],
): PublicationRecord {
  const { loaded, whole } = source;
  const written = new Map(settled.map((one) => [one.path, one.written]));
  return {
    id: source.id,
    made: loaded.folder.io.now(),
    ...{ today: loaded.today, fixed: loaded.fixed, window: whole.window, lang: loaded.lang },
    ...{ reason, version, git, folder, definitions: folderIn(loaded.files[0]!.name) },
    previous: previous?.id ?? null,
    template: hashOfLook(source.look.style),
    theme: hashOfLook(source.look.theme),
    sources: sources.map(({ recorded }) => recorded),
    files: made.map(({ data: _, madeOf: __, ...file }) => ({ ...file, written: written.get(file.path)! })),
  };
}

function hashOfLook(look: { bytes: Uint8Array } | undefined): string | null {
  return look ? sha256(look.bytes) : null;
}

/** The commit that the definitions were last in; null when git knows nothing of them. */
export async function gitOf({ folder, files }: Loaded): Promise<PublicationRecord['git']> {
  const past = await folder.io.readPast(folder.path, { at: { revision: 'HEAD' }, path: undefined });
  if (typeof past === 'string') return null;
  const [then, now] = [past.files, files].map(
    (some) => new Map(some.map((file) => [baseName(file.name), hashOf(file)])),
  );
  const clean = then!.size === now!.size && [...now!].every(([name, hash]) => then!.get(name) === hash);
  return { commit: past.commit, clean };
}

function hashOf(file: Loaded['files'][number]): string {
  return 'bytes' in file ? sha256(file.bytes) : file.problem;
}
