import type { Settings } from '../../definition/types/settings.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import { linesFor } from '../../diagnostic/wrap.ts';
import type { Tokens } from '../../formats/html/theme.ts';
import type { Breathe } from '../../io/http.ts';
import { WriteFault } from '../../io/write-fault.ts';
import type { Lang, Said } from '../../language/language.ts';
import { type Definitions, type Languages, type Loaded, readDefinitions } from '../definitions.ts';
import type { CalendarManner } from '../export/request.ts';
import { BUG, saidOf } from '../faults.ts';
import { tellingOnce, type WorkspaceFolder } from '../folder.ts';
import { watchFolder } from './folder-watch.ts';
import { type Generation, nextGeneration } from './generation.ts';

/** What is followed, and how. */
export interface Following {
  folder: WorkspaceFolder;
  languages: Languages;
  today(settings: Settings): Pick<Loaded, 'today' | 'fixed'>;
  /** How the calendars of these definitions are to be written. */
  manner(loaded: Loaded): CalendarManner;
  /** Errors as they are read at the terminal. */
  show(errors: Pick<Definitions, 'findings' | 'sources' | 'lang'>): Promise<string>;
  /** What the pages look like; undefined for the neutral theme. */
  theme: Tokens | undefined;
  /** Whether to say where in cyclus something broke. */
  debug: boolean;
}

/** Why what is served is not what the definitions say now: what is wrong with them, or something else in a sentence. */
interface Standstill {
  findings: readonly Finding[];
  sources: Sources | null;
  why: string | null;
}

/** What is served, and what keeps it from being the latest. */
export interface ServedGeneration {
  readonly generation: Generation;
  readonly standstill: Standstill | undefined;
  /** Looks whether anything has changed, and follows it. Never throws. @returns whether anything has */
  look(breathe: Breathe): Promise<boolean>;
}

/** So many times somebody else may be writing in the folder before that is a problem. */
const MOST_BUSY = 30;

const RETRY_SECONDS = 10;

const WORDS: Said<{ stands: string; again: string }> = {
  nl: {
    stands: 'De agenda’s blijven zoals ze waren, totdat dit is verholpen.',
    again: 'Dat is verholpen: de agenda’s zijn weer zoals de definities zeggen.',
  },
  en: {
    stands: 'The calendars stay as they were until this has been mended.',
    again: 'That has been mended: the calendars are as the definitions say again.',
  },
};

/**
 * Follows the definitions in their folder, from day to day: each time they have changed, they are read and published
 * anew. While that cannot be done, what was served before stays.
 * @param definitions what the folder looked like before the first generation was read
 * @param changed called each time something else is to be served
 */
export function followDefinitions(
  following: Following,
  first: Generation,
  definitions: string,
  changed: () => void,
): ServedGeneration {
  const { folder, languages, manner, show } = following;
  const { io, tell } = folder;
  const impatient = withoutWaiting(folder);
  const watch = watchFolder(folder, definitions);
  let generation = first;
  let standstill: Standstill | undefined;
  let lastDay = first.loaded.today;
  let retryAt = Number.POSITIVE_INFINITY;
  let busy = 0;

  async function renew(breathe: Breathe): Promise<void> {
    lastDay = following.today(generation.loaded.workspace.settings).today;
    retryAt = Number.POSITIVE_INFINITY;
    watch.settle();
    try {
      const read = await readDefinitions(impatient, languages);
      await breathe();
      const { workspace } = read;
      if (!workspace) return await standOn(read);
      const loaded = { ...read, workspace, ...following.today(workspace.settings) };
      generation = nextGeneration(loaded, manner(loaded), generation);
      watch.published();
      lastDay = generation.loaded.today;
      busy = 0;
      if (standstill) tell(WORDS[generation.loaded.lang].again);
      standstill = undefined;
    } catch (error) {
      if (waits(error)) return;
      explain(error);
    }
    changed();
  }

  /** Whether somebody else is writing at the moment, and it can be tried again with the next look. */
  function waits(error: unknown): boolean {
    if (!(error instanceof WriteFault)) return false;
    retryAt = io.now() + RETRY_SECONDS;
    if (error.problem !== 'busy' || ++busy > MOST_BUSY) return false;
    watch.again();
    return true;
  }

  function explain(error: unknown): void {
    const { lang } = generation.loaded;
    const said = saidOf(error);
    if (!said) reportBug(following, error, lang);
    else if (!standstill) io.stderr.write(linesFor(io.stderr, said[lang]));
    if (!standstill) tell(WORDS[lang].stands);
    standstill = { findings: [], sources: null, why: (said ?? BUG)[lang] };
  }

  async function standOn({ findings, sources, lang }: Definitions): Promise<void> {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const before = standstill;
    standstill = { findings: errors, sources, why: null };
    changed();
    if (before) return;
    io.stderr.write(await show({ findings: errors, sources, lang }));
    tell(WORDS[lang].stands);
  }

  return {
    get generation() {
      return generation;
    },
    get standstill() {
      return standstill;
    },
    async look(breathe) {
      if (watch.look()) return true;
      const otherDay = following.today(generation.loaded.workspace.settings).today !== lastDay;
      const due = watch.isNew() || otherDay || io.now() >= retryAt;
      if (due && watch.isSteady()) await renew(breathe);
      return due;
    },
  };
}

/** Says that cyclus itself broke, which is no reason to stop. */
export function reportBug(
  { folder: { io }, debug }: Pick<Following, 'folder' | 'debug'>,
  error: unknown,
  lang: Lang,
): void {
  io.stderr.write(linesFor(io.stderr, BUG[lang]));
  if (debug) io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

/** Whoever is served cannot wait for somebody who writes, and a remark is made once. */
function withoutWaiting(folder: WorkspaceFolder): WorkspaceFolder {
  const { io, tell } = folder;
  return {
    ...folder,
    io: { ...io, inFolder: (folder, work) => io.inFolder(folder, work, { impatient: true }) },
    tell: tellingOnce(tell),
  };
}
