import { onTestFinished, vi } from 'vitest';

/** A clock that goes on only while the program waits. @param eachTime what happens meanwhile */
export function waitsInNoTime(eachTime = (_milliseconds: number) => {}): { waited(): number } {
  const began = performance.now();
  let now = began;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pause = vi.spyOn(Atomics, 'wait').mockImplementation((...given: unknown[]) => {
    now += given[3] as number;
    eachTime(now - began);
    return 'timed-out';
  });
  onTestFinished(() => {
    clock.mockRestore();
    pause.mockRestore();
  });
  return { waited: () => now - began };
}
