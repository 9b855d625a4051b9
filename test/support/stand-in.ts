import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Stands in for what this machine is not: Windows, where another program holds a file; a disk without links; somebody who
// ends the program at some moment. In a test, or loaded before a program.

export interface StandIn {
  /** A regular expression for the paths that another program has open. */
  held?: string;
  /** Whether it lets others write in them, but neither rename nor remove them. */
  shared?: boolean;
  /** Whether it keeps them to itself: nobody can read them either. */
  closed?: boolean;
  /** How often they are refused before it is done with them; else it never is. */
  times?: number;
  /** Whether it opens them only when the first file is given its name. */
  late?: boolean;
  /** Whether the disk has no links. */
  noLinks?: boolean;
  /** The change to the disk at which the program is killed, from 1. */
  dieAt?: number;
  /** The change to the disk before which a program tells of it, and goes on. */
  tellsAt?: number;
  /** Whether half of a file is on the disk by then; that change is to write one. */
  half?: boolean;
  /** The change to the disk from which on all fail, and as what: `ENOSPC` is a full disk, which takes half of a file. */
  fails?: { from: number; code: string };
  /** The change to the disk before which somebody takes a folder away, and what is in it. */
  vanishes?: { at: number; folder: string };
  /** What the machine calls itself. */
  platform?: string;
}

/** What is told at a change. */
export const CHANGED = 'changes the disk\n';

type Call = (...given: unknown[]) => unknown;
const calls = fs as unknown as Record<string, Call>;

/** What changes something on the disk. */
const CHANGES = ['openSync', 'writeFileSync', 'renameSync', 'linkSync', 'rmSync', 'mkdirSync', 'utimesSync'];

/** As many bytes as are on the disk when a write is cut short. */
function halfOf(data: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(data);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

const forWriting = (flags: unknown) => /[+aw]/.test(String(flags));

/** What can be refused without a change. */
const LOOKS = ['readFileSync'];

/** Stands in, until `end` puts everything back. */
export function standIn(meets: StandIn) {
  const {
    held,
    shared,
    closed,
    times = Number.POSITIVE_INFINITY,
    late,
    noLinks,
    dieAt,
    tellsAt,
    half,
    fails,
    vanishes,
    platform,
  } = meets;
  const kept = Object.fromEntries([...CHANGES, ...LOOKS].map((name) => [name, calls[name]!]));
  const before = Object.getOwnPropertyDescriptor(process, 'platform')!;
  const isHeld = (path: unknown) => held !== undefined && new RegExp(held).test(String(path));
  let [left, isLate, isDead, count] = [times, late, false, 0];
  const writes: number[] = [];
  const refusals: Record<string, Call> = {
    openSync: (path, flags) => !shared && forWriting(flags) && isHeld(path) && 'EBUSY',
    renameSync: (from, to) => (isHeld(from) || isHeld(to)) && 'EPERM',
    rmSync: (path) => isHeld(path) && 'EBUSY',
    readFileSync: (path) => closed && isHeld(path) && 'EBUSY',
  };

  function refusal(name: string, given: unknown[]): unknown {
    if (name === 'linkSync') return noLinks && 'EPERM';
    if (name === 'renameSync' && given[0] !== given[1]) isLate = false;
    const code = !isLate && left > 0 && refusals[name]?.(...given);
    if (code) left -= 1;
    return code;
  }

  for (const name of Object.keys(kept))
    calls[name] = (...given) => {
      const changes = name === 'openSync' ? forWriting(given[1]) : CHANGES.includes(name) && given[0] !== given[1];
      if (changes) count++;
      if (changes && name === 'writeFileSync') writes.push(count);
      if (changes && count === tellsAt) fs.writeSync(2, CHANGED);
      if (changes && count === dieAt) {
        if (half) kept[name]!(given[0], halfOf(given[1] as string | Uint8Array), given[2]);
        process.kill(process.pid, 'SIGKILL');
        isDead = true;
      }
      // Where another process has died in its place.
      if (changes && isDead) throw new Error('dead');
      if (changes && count === vanishes?.at) kept.rmSync!(vanishes.folder, { recursive: true });
      if (changes && fails && count >= fails.from) {
        if (name === 'writeFileSync') kept[name]!(given[0], halfOf(given[1] as string | Uint8Array), given[2]);
        // What stands on a full disk can still be taken away.
        if (fails.code !== 'ENOSPC' || name !== 'rmSync')
          throw Object.assign(new Error(fails.code), { code: fails.code });
      }
      const code = refusal(name, given);
      if (code) throw Object.assign(new Error(`${code}: stand-in`), { code });
      return kept[name]!(...given);
    };
  if (platform) Object.defineProperty(process, 'platform', { ...before, value: platform });
  syncBuiltinESMExports();
  return {
    /** How many changes there were. */
    count: () => count,
    /** Whether it died. */
    isDead: () => isDead,
    /** The numbers of those that wrote a file. */
    writes: () => writes,
    end() {
      Object.assign(calls, kept);
      Object.defineProperty(process, 'platform', before);
      syncBuiltinESMExports();
    },
  };
}

const asked = process.env.CYCLUS_STAND_IN;
if (asked) standIn(JSON.parse(asked));
