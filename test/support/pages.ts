import { day } from '../../src/calendar/day.ts';
import { agendaDocument } from '../../src/documents/agenda.ts';
import type { Document } from '../../src/documents/blocks.ts';
import { planningDocument } from '../../src/documents/planning.ts';
import type { Lang } from '../../src/language/language.ts';
import { fortnight } from './fortnight.ts';
import { findingOf } from './handmade.ts';

const CONFLICT = findingOf('meeting-on-public-holiday', 'error', {
  args: 'de MCC vergadert op Nieuwjaarsdag, terwijl dat voor dit gremium op feestdagen is uitgesloten',
  when: [day('2021-01-01')],
});

/** The agenda and the planning of the handmade fortnight. */
export function pages(lang: Lang): Document[] {
  const edition = { lang, today: day('2020-12-18'), fixed: true };
  return [agendaDocument(fortnight(), [CONFLICT], edition), planningDocument(fortnight(), edition)];
}

/** A document with one text in every spot where a text can be. */
export function everywhere(text: string): Document {
  const facts = [{ label: text, value: text }];
  const entry = { label: text, tone: 'error' as const, text, after: text, facts };
  return {
    lang: 'nl',
    title: text,
    subtitles: [text],
    blocks: [
      { kind: 'heading', text, aside: text },
      { kind: 'paragraph', text },
      { kind: 'card', time: '14.00–16.00', title: text, tone: 'off', remarks: [text], facts, items: [entry, entry] },
      { kind: 'list', entries: [entry] },
      {
        kind: 'table',
        columns: [{ title: 'Een' }, { title: 'Twee' }],
        rows: [
          [text, { words: text, exact: text }],
          [text, text],
        ],
        empty: text,
      },
      {
        kind: 'chart',
        caption: text,
        heads: { plan: text, team: text, line: text, topic: text, months: text },
        months: [
          { letter: 'J', exact: '2021-01' },
          { letter: 'F', exact: '2021-02' },
        ],
        rows: [
          { plan: text, team: text, line: text, topic: text, months: text, marks: ['bar', 'later'], filled: true },
          { plan: text, team: text, line: text, topic: text, months: text, marks: ['none', 'none'], filled: false },
        ],
      },
    ],
    footer: text,
  };
}
