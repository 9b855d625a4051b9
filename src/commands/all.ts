import type { Command } from '../command-line/command.ts';
import { accept } from './accept.ts';
import { actions } from './actions.ts';
import { add } from './add.ts';
import { agenda } from './agenda.ts';
import { annotation } from './annotation.ts';
import { attendance } from './attendance.ts';
import { busy } from './busy.ts';
import { cancel } from './cancel.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { decisions } from './decisions.ts';
import { explain } from './explain.ts';
import { exportCalendars } from './export.ts';
import { free } from './free.ts';
import { help } from './help.ts';
import { importCalendar } from './import.ts';
import { init } from './init.ts';
import { mail } from './mail.ts';
import { members } from './members.ts';
import { months } from './months.ts';
import { move } from './move.ts';
import { newThing } from './new.ts';
import { overview } from './overview.ts';
import { plan } from './plan.ts';
import { publications } from './publications.ts';
import { publish } from './publish.ts';
import { replies } from './replies.ts';
import { restart } from './restart.ts';
import { schedule } from './schedule.ts';
import { schema } from './schema.ts';
import { send } from './send.ts';
import { serve } from './serve.ts';
import { solve } from './solve.ts';
import { teams } from './teams.ts';
import { topics } from './topics.ts';
import { undo } from './undo.ts';
import { why } from './why.ts';

/** Everything that can be asked, in the order of the help. */
export const commands: readonly Command[] = [
  agenda,
  check,
  move,
  publish,
  publications,
  overview,
  annotation,
  decisions,
  actions,
  schedule,
  plan,
  attendance,
  free,
  busy,
  solve,
  why,
  explain,
  changes,
  topics,
  months,
  teams,
  members,
  mail,
  exportCalendars,
  serve,
  send,
  replies,
  cancel,
  add,
  restart,
  newThing,
  accept,
  undo,
  init,
  importCalendar,
  schema,
  completion,
  help,
];
