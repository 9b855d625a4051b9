/** Those who wait for something new. */
export interface Waiters {
  /** Goes up each time that there is something new. */
  readonly news: number;
  /** Settles when there is more news than that, or when it is this time, in seconds since 1970-01-01T00:00Z. */
  wait(news: number, until: number): Promise<void>;
  /** To be said when there is something new. */
  tell(): void;
  /** Lets those go who have waited long enough. */
  look(now: number): void;
}

/** Nobody waits yet. */
export function openWaiters(): Waiters {
  let news = 0;
  let waiting: { until: number; go: () => void }[] = [];
  const letGo = (isDone: (until: number) => boolean) => {
    const going = waiting.filter(({ until }) => isDone(until));
    waiting = waiting.filter(({ until }) => !isDone(until));
    for (const { go } of going) go();
  };
  return {
    get news() {
      return news;
    },
    async wait(known, until) {
      if (known === news) await new Promise<void>((go) => waiting.push({ until, go }));
    },
    tell() {
      news += 1;
      letGo(() => true);
    },
    look(now) {
      letGo((until) => until <= now);
    },
  };
}
