const WAIT = /(?:^|[,;])[\t ]*wait=(\d{1,3})[\t ]*(?=[,;]|$)/i;

/** Longer than this nobody is kept waiting: a connection on which nothing moves is taken for dead. */
const LONGEST_SECONDS = 20;

/**
 * How many seconds somebody would rather wait for something new than hear that there is nothing (RFC 7240, 4.3).
 * @param header `Prefer`
 * @example secondsToWait('wait=10') // 10
 */
export function secondsToWait(header: string | undefined): number {
  return Math.min(Number(WAIT.exec(header ?? '')?.[1] ?? 0), LONGEST_SECONDS);
}
