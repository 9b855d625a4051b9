import { grouped } from '../../common/grouped.ts';
import { withoutAnnotations } from '../../definition/edits/without-annotations.ts';
import type { BusyCalendar } from '../../definition/types/availability.ts';
import { busyRecordText, toldOf } from '../../exchange/published/busy-record.ts';
import { type RecordedSource, sha256 } from '../../exchange/published/publication.ts';
import type { Theme } from '../../formats/html/theme.ts';
import type { HouseStyle } from '../../formats/word/house-style.ts';
import type { Loaded } from '../definitions.ts';
import { LEDGER } from '../published-memory.ts';
import { inFolder } from '../write-files.ts';

/** Something that a publication was made of, as it is kept. */
export interface KeptSource {
  recorded: RecordedSource;
  /** What is kept, and whether apart from what everybody may read. */
  files: readonly { data: Uint8Array; apart: boolean }[];
  /** The file that it is or is of: whoever may read that may read what is kept. */
  path: string;
}

/**
 * What a publication is made of. What is not for everybody is kept apart, and of calendars only when somebody is busy, as
 * far as that was asked.
 * @param memory what was published before, as it was then
 * @param closed the definitions that are not for everybody, by name
 */
export function keptSources(
  { folder, files, workspace }: Loaded,
  memory: Uint8Array | undefined,
  closed: ReadonlySet<string>,
): KeptSource[] {
  const at = (name: string) => inFolder(folder.path, name);
  const definitions = files.flatMap((file) =>
    'bytes' in file ? [keptDefinitions(baseName(file.name), file.bytes, at(baseName(file.name)), closed)] : [],
  );
  const calendars = [...grouped(workspace.busy, ({ file }) => file)].flatMap(
    ([file, some]) => keptTimes(file, some, at(file)) ?? [],
  );
  return [...definitions, ...calendars, ...(memory ? [kept(LEDGER, memory, at(LEDGER))] : [])];
}

/**
 * In place of a calendar file, when somebody is busy as far as that was asked; undefined when there is no such file.
 * @param calendars those of that file
 */
export function keptTimes(name: string, calendars: readonly BusyCalendar[], path: string): KeptSource | undefined {
  const told = toldOf(calendars);
  return told && kept(name, new TextEncoder().encode(busyRecordText(told)), path, 'times');
}

/** A file of definitions, apart as far as it is not for everybody. */
export function keptDefinitions(name: string, data: Uint8Array, path: string, closed: ReadonlySet<string>): KeptSource {
  const annotations = withoutAnnotations({ name, bytes: data });
  if (!annotations) return kept(name, data, path, closed.has(name) ? 'whole' : undefined);
  const { rest } = annotations;
  // Of what is closed, nothing but annotations may be known.
  if (rest === undefined || (closed.has(name) && rest.length > 0)) return kept(name, data, path, 'whole');
  return {
    recorded: { name, sha256: sha256(data), apart: 'annotations', rest: sha256(rest) },
    files: [
      { data, apart: true },
      { data: rest, apart: false },
    ],
    path,
  };
}

/** The house style or theme of a publication, which the record names apart from all else. */
export function keptLook({ path, bytes }: HouseStyle | Theme): KeptSource {
  return kept(path, bytes, path);
}

/** A file as it is. */
export function kept(name: string, data: Uint8Array, path: string, apart?: 'whole' | 'times'): KeptSource {
  return {
    recorded: { name, sha256: sha256(data), ...(apart && { apart }) },
    files: [{ data, apart: apart !== undefined }],
    path,
  };
}

/** @example baseName('cycles/a.yaml') // 'a.yaml' */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
