import { day } from '../../src/calendar/day.ts';
import { agendaDocument } from '../../src/documents/agenda/agenda.ts';
import type { PlacedEntry } from '../../src/documents/blocks/grid.ts';
import type { Document } from '../../src/documents/blocks.ts';
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
  const context = { lang, today: day('2020-12-18'), fixed: true };
  return [agendaDocument(fortnight(), [CONFLICT], context), planningDocument(fortnight(), context)];
}

function gridEntry(text: string, track: number, tracks: number, band: number): PlacedEntry {
  const note = { text, struck: text, after: text };
  return {
    ...{ kind: 'meeting', track, tracks, band, bands: 1, time: text, letters: ['A'], title: text, tone: 'plain' },
    ...{ about: text, aside: text, lines: [text], items: [{ title: text, how: text, decides: true }] },
    ...{ changes: [{ word: text, rest: note }], notes: [{ text, anchor: 'conflict-1', tone: 'error' }] },
  };
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
      { kind: 'tally', entries: [{ count: 2, text, after: text, tone: 'error', anchor: 'error' }] },
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
        heads: { time: text, cycle: text, what: text, about: text, remarks: text, until: text },
        tracks: [
          { title: text, letter: 'A' },
          { title: text, letter: null },
        ],
        weeks: [
          {
            ...{ name: text, number: text, aside: text },
            rows: [
              {
                ...{
                  day: { words: text, exact: '2021-01-01', dates: [{ weekday: text, date: text }], month: text },
                  spoken: text,
                  empty: null,
                  today: text,
                  off: true,
                },
                ...{ special: [text], along: [0], notes: [{ text, anchor: 'conflict-1', tone: 'error' }] },
                entries: [
                  gridEntry(text, 0, 1, 0),
                  { ...gridEntry(text, 0, 2, 1), tone: 'off' },
                  { ...gridEntry(text, 1, 1, 0), kind: 'due' },
                ],
              },
            ],
          },
        ],
        legend: [
          { sign: 'track', track: 0, words: text },
          { sign: 'shared', words: text },
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
              [
                {
                  column: 1,
                  columns: 1,
                  beside: -1,
                  words: text,
                  name: text,
                  when: text,
                  from: '',
                  until: '',
                  level: 2,
                },
              ],
              [
                {
                  column: 0,
                  columns: 2,
                  beside: 0,
                  words: text,
                  name: text,
                  when: text,
                  from: '',
                  until: '',
                  level: 1,
                },
              ],
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
            aside: text,
            stops: [
              { at: 0, lane: 0, day: '', brief: text, what: text, decides: false },
              { at: 3, lane: 1, day: '', brief: text, what: text, decides: true },
            ],
          },
        ],
      },
    ],
    footer: text,
  };
}
