import type { Workspace } from '../../src/definition/types/workspace.ts';
import { withBusyTimes } from '../../src/exchange/reading/busy-times.ts';

/** Definitions with the files that stand beside them. */
export function withFiles(workspace: Workspace, files: Readonly<Record<string, string>> = {}): Workspace {
  return withBusyTimes(workspace, (name) =>
    files[name] === undefined ? undefined : new TextEncoder().encode(files[name]),
  );
}
