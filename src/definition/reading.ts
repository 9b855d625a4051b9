import type { Finding } from '../diagnostic/finding.ts';
import type { Sources } from '../diagnostic/sources.ts';
import type { Lang } from '../language/language.ts';
import type { Workspace } from './types/workspace.ts';

/** What people wrote, and everything that is wrong with it. */
export interface Reading {
  /** Null when any finding is an error. */
  workspace: Workspace | null;
  findings: Finding[];
  sources: Sources;
  /** The language that the settings ask for, also when other definitions are wrong. */
  language: Lang | null;
}
