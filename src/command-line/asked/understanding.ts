import type { Day } from '../../calendar/day.ts';
import type { Workspace } from '../../definition/types/workspace.ts';
import type { Lang } from '../../language/language.ts';
import type { Context } from '../command.ts';

/** What has to be known to understand what somebody typed. */
export interface Understanding {
  /** What the line says that needs no understanding. */
  context: Context;
  /** Undefined when there are none, or none without errors. */
  workspace: Workspace | undefined;
  today: Day;
  lang: Lang;
}

/** The same with what the line says elsewhere. */
export interface OnTheLine extends Understanding {
  /** The meeting that it is about. */
  meeting?: string;
  /** The first day of the period. */
  begin?: Day | undefined;
}
