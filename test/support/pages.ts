import { day } from '../../src/calendar/day.ts';
import { agendaDocument } from '../../src/documents/agenda/agenda.ts';
import type { Document, GridEntry } from '../../src/documents/blocks.ts';
import { planningDocument } from '../../src/documents/lists/planning.ts';
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

function gridEntry(text: string): GridEntry {
  const notes = [
    { text, struck: '', after: '' },
    { text, anchor: 'conflict-1' },
  ];
  return { time: text, title: text, tone: 'plain', about: text, lines: [text], items: [text], notes };
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
      {
        kind: 'grid',
        caption: text,
        corner: text,
        tracks: [
          { title: text, aside: text },
          { title: text, aside: null },
        ],
        rows: [
          {
            day: { words: text, exact: '2021-01-01' },
            notes: [{ text, struck: text, after: text }],
            off: true,
            bands: [
              [
                { track: 0, tracks: 1, bands: 1, entries: [gridEntry(text)] },
                { track: 1, tracks: 1, bands: 1, entries: [] },
              ],
              [{ track: 0, tracks: 2, bands: 1, entries: [{ ...gridEntry(text), tone: 'off' }] }],
            ],
          },
        ],
      },
      {
        kind: 'timeline',
        caption: text,
        corner: text,
        key: text,
        heads: { row: 'Wie', from: 'Van', until: 'Tot', what: 'Wat' },
        columns: [
          { group: text, words: text, below: text, off: false },
          { group: text, words: text, below: text, off: true },
        ],
        rows: [
          {
            head: text,
            lines: [
              [{ column: 1, columns: 1, words: text, name: text, when: text, from: '', until: '', level: 2 }],
              [{ column: 0, columns: 2, words: text, name: text, when: text, from: '', until: '', level: 1 }],
            ],
          },
        ],
        empty: text,
      },
      {
        kind: 'lanes',
        caption: text,
        heads: { line: 'Product', day: 'Dag', lane: 'Gremium', what: 'Stap' },
        lanes: [text, text],
        days: 14,
        marks: [{ at: 0, words: text }],
        lines: [
          {
            title: text,
            stops: [
              { at: 0, lane: 0, day: '', what: text },
              { at: 3, lane: 1, day: '', what: text },
            ],
          },
        ],
      },
    ],
    footer: text,
  };
}
