import type { Ledger, PublishedEntry } from './ledger.ts';

/** A ledger as it becomes while more is published. */
export interface NextLedger {
  /** What is remembered of an identity; undefined also for what has just begun. */
  entry(uid: string): PublishedEntry | undefined;
  /** Whether anything has this identity. */
  has(uid: string): boolean;
  remember(entry: PublishedEntry): PublishedEntry;
  /** Begins with what was never published. @param tell all that is to be remembered of it: few calls ask for that */
  begin(uid: string, tell: () => PublishedEntry): void;
  /** Everything, also what has just begun. */
  all(): Map<string, PublishedEntry>;
  /** Whether anything is otherwise than it was. */
  readonly changed: boolean;
}

/** @example nextLedger(ledger).remember(entry) // the same entry, that from now on stands in the ledger */
export function nextLedger(ledger: Ledger): NextLedger {
  const next = new Map(ledger);
  const begun = new Map<string, () => PublishedEntry>();
  let changed = false;
  return {
    entry: (uid) => next.get(uid),
    has: (uid) => next.has(uid) || begun.has(uid),
    remember(entry) {
      if (next.get(entry.uid) !== entry) changed = true;
      next.set(entry.uid, entry);
      return entry;
    },
    begin(uid, tell) {
      begun.set(uid, tell);
      changed = true;
    },
    all() {
      for (const [uid, tell] of begun) next.set(uid, tell());
      begun.clear();
      return next;
    },
    get changed() {
      return changed;
    },
  };
}
