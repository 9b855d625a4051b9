import type { Workspace } from '../../src/definition/types/workspace.ts';
import { withBusyTimes } from '../../src/exchange/reading/busy-times.ts';

/** Definitions with the files that stand beside them. */
export function withFiles(workspace: Workspace, files: Readonly<Record<string, string>> = {}): Workspace {
  const read = (name: string) => (files[name] === undefined ? undefined : new TextEncoder().encode(files[name]));
  return withBusyTimes(workspace, read, Date.UTC(2020, 9, 30) / 1000);
}
