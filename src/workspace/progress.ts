/** Where somebody sees how far long work is. */
export interface Progress {
  /** @param what is being done now */
  step(what: string): void;
  /** Leaves no trace of it. */
  end(): void;
}

/** Begins to tell how far it is. @param steps how many there will be */
export type ProgressOver = (steps: number) => Progress;
