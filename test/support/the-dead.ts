import { spawnSync } from 'node:child_process';
import { newMark } from '../../src/io/mark.ts';

/** The mark of a process of this machine that has ended. */
export function markOfTheDead(): string {
  const [where, , began, chance] = newMark().split('.');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return [where, pid, began, chance].join('.');
}
