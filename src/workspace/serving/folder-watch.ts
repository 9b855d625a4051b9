import { isDefinitionName } from '../../definition/source-file.ts';
import { COPIES } from '../../definition/texts/copy-name.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { LEDGER } from '../published-memory.ts';
import { inFolder } from '../write-files.ts';

/** What a folder looks like, and whether that has been dealt with. */
interface FolderWatch {
  /** @returns whether it looks otherwise than at the last look */
  look(): boolean;
  /** Whether it has looked the same for so long that nobody is saving in it. */
  isSteady(): boolean;
  /** Whether what it looks like has not been dealt with. */
  isNew(): boolean;
  /** To be said when what it looks like is dealt with. */
  settle(): void;
  /** To be said when that has published anything: what this leaves in the folder is no news. */
  published(): void;
  /** To be said when it has to be dealt with once more. */
  again(): void;
}

/** A file is being saved for as long as it looks otherwise each time. */
const STEADY_LOOKS = 2;

/** Watches a folder from outside. @param definitions what it looked like when it was dealt with last */
export function watchFolder(folder: WorkspaceFolder, definitions: string): FolderWatch {
  let seen: Fingerprints = { definitions, ledger: fingerprints(folder).ledger };
  let done: Fingerprints | undefined = seen;
  let steady = STEADY_LOOKS;
  return {
    look() {
      const now = fingerprints(folder);
      const isOther = !isSame(now, seen);
      steady = isOther ? 0 : steady + 1;
      seen = now;
      return isOther;
    },
    isSteady: () => steady >= STEADY_LOOKS,
    isNew: () => done === undefined || !isSame(seen, done),
    settle() {
      done = seen;
    },
    published() {
      seen = done = { ...seen, ledger: fingerprints(folder).ledger };
    },
    again() {
      done = undefined;
    },
  };
}

interface Fingerprints {
  definitions: string;
  ledger: string;
}

/** What the folder looks like from outside: the definitions with the calendars that stand by them, and what was published. */
export function fingerprints({ io, path }: WorkspaceFolder): Fingerprints {
  const copies = io.fingerprint(inFolder(path, COPIES), (name) => name.endsWith('.json') && !name.startsWith('.'));
  return {
    definitions: [io.fingerprint(path, isRead), copies].join('\n'),
    ledger: io.fingerprint(path, (name) => name === LEDGER),
  };
}

function isRead(name: string): boolean {
  return isDefinitionName(name) || /^[^.].*\.ics$/i.test(name);
}

function isSame(one: Fingerprints, other: Fingerprints): boolean {
  return one.definitions === other.definitions && one.ledger === other.ledger;
}
