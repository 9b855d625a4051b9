import { longDay } from '../../calendar/words.ts';
import type { Said } from '../../language/language.ts';
import type { ActionList } from '../../schedule/meetings/open-actions.ts';
import type { NeutralSchedule } from '../../schedule/neutral.ts';
import { actionTable } from '../action-table.ts';
import { type Document, type DocumentBlock, heading, paragraph, type Table } from '../blocks.ts';
import { type DocumentContext, smallPrint } from '../document-context.ts';

const WORDS: Said<{ title: (day: string) => string; forum: string; empty: string }> = {
  nl: { title: (day) => `Actielijst op ${day}`, forum: 'Gremium', empty: 'Er zijn geen acties.' },
  en: { title: (day) => `Action list on ${day}`, forum: 'Forum', empty: 'There are no actions.' },
};

/** What fora asked people to do: a table for each forum. */
export function actionListDocument(
  lists: readonly ActionList[],
  schedule: NeutralSchedule,
  context: DocumentContext,
): Document {
  const { lang, today } = context;
  const blocks = lists.flatMap(({ forum, actions }): DocumentBlock[] => [
    heading(forum.id, forum.name === forum.id ? null : forum.name),
    actionTable(actions, schedule, today, lang),
  ]);
  return page(blocks.length > 0 ? blocks : [paragraph(WORDS[lang].empty)], schedule, context);
}

/** The same as one table, for a spreadsheet. */
export function actionListTableDocument(
  lists: readonly ActionList[],
  schedule: NeutralSchedule,
  context: DocumentContext,
): Document {
  const { lang, today } = context;
  const whole = actionTable([], schedule, today, lang);
  const table: Table = {
    ...whole,
    columns: [{ title: WORDS[lang].forum }, ...whole.columns],
    rows: lists.flatMap(({ forum, actions }) =>
      actionTable(actions, schedule, today, lang).rows.map((row) => [forum.id, ...row]),
    ),
  };
  return page([table], schedule, context);
}

function page(blocks: readonly DocumentBlock[], { workspace }: NeutralSchedule, context: DocumentContext): Document {
  const { lang, today } = context;
  const { title, sender } = workspace.settings;
  return {
    lang,
    title: WORDS[lang].title(longDay(today, lang)),
    subtitles: [title].filter(Boolean),
    sender,
    blocks,
    ...smallPrint(context),
  };
}
