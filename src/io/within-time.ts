import { runInNewContext } from 'node:vm';

/** Longer than anything takes that has an end, also on a busy machine. */
const MOST_MILLISECONDS = 2000;

/**
 * The result of work that may have no end, as of a library that follows a file in circles; undefined when it takes too long.
 * @throws whatever the work throws
 */
export function withinTime<T>(work: () => T, milliseconds = MOST_MILLISECONDS): T | undefined {
  try {
    return runInNewContext('work()', { work }, { timeout: milliseconds });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}
