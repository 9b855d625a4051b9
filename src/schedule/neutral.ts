import type { Workspace } from '../definition/types/workspace.ts';
import type { Schedule } from './schedule.ts';

/**
 * A schedule without what one person alone may read. What is made for all takes only this, so that the compiler refuses
 * to hand it anything else: a list of `never` is empty.
 */
export interface NeutralSchedule extends Schedule {
  workspace: Workspace & { annotations: never[] };
}

/** @example neutral(schedule).workspace.annotations // [] */
export function neutral(schedule: Schedule): NeutralSchedule {
  return { ...schedule, workspace: { ...schedule.workspace, annotations: [] } };
}
