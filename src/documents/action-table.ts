import { type Day, isoDay } from '../calendar/day.ts';
import type { Action } from '../definition/types/agendas.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { Lang, Said } from '../language/language.ts';
import { meetingsNamed } from '../schedule/meetings/named.ts';
import { type ActionState, actionState, type NumberedAction } from '../schedule/meetings/open-actions.ts';
import type { AllMeetings, Meeting } from '../schedule/schedule.ts';
import { type Cell, cellWords } from './blocks/words.ts';
import type { Table } from './blocks.ts';
import { somebodyName } from './contacts.ts';
import { dateAndYear, dayAndYear } from './words.ts';

interface TableWords {
  columns: Record<'number' | 'what' | 'who' | 'since' | 'due' | 'state', string>;
  state: Record<ActionState, string>;
  doneOn: (day: string) => string;
  overdue: (day: string) => string;
  asked: Record<'what' | 'who' | 'due', string>;
  empty: string;
}

const WORDS: Said<TableWords> = {
  nl: {
    columns: { number: 'Nr.', what: 'Actie', who: 'Wie', since: 'Sinds', due: 'Gereed op', state: 'Stand' },
    state: { open: 'open', overdue: 'termijn verstreken', done: 'afgedaan' },
    doneOn: (day) => `afgedaan op ${day}`,
    overdue: (day) => `${day} (termijn verstreken)`,
    asked: { what: 'actie', who: 'wie', due: 'datum' },
    empty: 'Er zijn geen openstaande acties.',
  },
  en: {
    columns: { number: 'No.', what: 'Action', who: 'Who', since: 'Since', due: 'Due', state: 'State' },
    state: { open: 'open', overdue: 'overdue', done: 'done' },
    doneOn: (day) => `done on ${day}`,
    overdue: (day) => `${day} (overdue)`,
    asked: { what: 'action', who: 'who', due: 'date' },
    empty: 'There are no open actions.',
  },
};

/** The open actions in short, as they stand on an agenda. */
export function openActionTable(
  actions: readonly NumberedAction[],
  today: Day,
  workspace: Workspace,
  lang: Lang,
): Table {
  const { columns, empty } = WORDS[lang];
  return {
    kind: 'table',
    columns: [columns.number, columns.what, columns.who, columns.due].map((title) => ({ title })),
    rows: actions.map(({ number, action }) => [
      `${number}`,
      action.what,
      ownerCell(action, workspace, lang),
      shortDue(action, today, lang),
    ]),
    empty,
  };
}

/**
 * Actions in full, as on a list of their own.
 * @param blanks how many empty rows there are to write in
 */
export function actionTable(
  actions: readonly NumberedAction[],
  { workspace, all }: AllMeetings,
  today: Day,
  lang: Lang,
  blanks = 0,
): Table {
  const { columns, asked, empty } = WORDS[lang];
  const { number, what, who, since, due, state } = columns;
  const empties: Cell[] = ['', { blank: asked.what }, { blank: asked.who }, '', { blank: asked.due }, ''];
  return {
    kind: 'table',
    columns: [number, what, who, since, due, state].map((title) => ({ title })),
    rows: [
      ...actions.map(({ number, action }) => [
        `${number}`,
        action.what,
        ownerCell(action, workspace, lang),
        sinceCell(action, all, lang),
        dueCell(action, today, lang),
        stateWords(action, today, lang),
      ]),
      ...Array.from({ length: blanks }, () => empties),
    ],
    empty,
  };
}

/** Where there is no column for it, a day that has passed says so itself. */
function shortDue(action: Action, today: Day, lang: Lang): Cell {
  // On an agenda nothing is left to be filled in: there is a list of actions for that.
  const due = action.due === null ? '' : dueCell(action, today, lang);
  return actionState(action, today) === 'overdue' ? WORDS[lang].overdue(cellWords(due)) : due;
}

function ownerCell({ owner }: Action, workspace: Workspace, lang: Lang): Cell {
  return owner === '' ? { blank: WORDS[lang].asked.who } : somebodyName(owner, workspace);
}

/** The day of the meeting that asked for it, with its forum where that is another. */
function sinceCell({ since, forum }: Action, all: readonly Meeting[], lang: Lang): Cell {
  if (since === null) return '';
  const day = since.by === 'date' ? since.day : meetingsNamed(since, all)[0]?.day;
  const other = since.forum === forum ? '' : `${since.forum} `;
  if (day !== undefined) return { words: other + dateAndYear(day, lang), exact: other + isoDay(day) };
  return since.by === 'round' ? `${since.forum} ${since.cycle}${since.round}` : '';
}

function dueCell(action: Action, today: Day, lang: Lang): Cell {
  const { due } = action;
  // What was done needs no day any more.
  if (due === null) return actionState(action, today) === 'done' ? '' : { blank: WORDS[lang].asked.due };
  return 'day' in due ? { words: dayAndYear(due.day, lang), exact: isoDay(due.day) } : due.vague;
}

function stateWords(action: Action, today: Day, lang: Lang): string {
  const { state, doneOn } = WORDS[lang];
  const now = actionState(action, today);
  return now === 'done' ? doneOn(dateAndYear(action.done!, lang)) : state[now];
}
