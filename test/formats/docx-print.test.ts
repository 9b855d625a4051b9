import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Document, DocumentBlock, Point } from '../../src/documents/blocks.ts';
import { docx } from '../../src/formats/word/word.ts';
import { LETTER } from '../support/word-document.ts';
import { wordTemplate } from '../support/word-template.ts';
import { printed } from './office.ts';

const made = day('2020-11-02');

function pointOf(number: number, title: string): Point {
  return { kind: 'point', number: `${number}.`, title, details: [], facts: [], body: [] };
}

const long: Document = {
  ...LETTER,
  blocks: Array.from({ length: 200 }, (_, index) => pointOf(index + 1, `Punt nummer ${index + 1}`)),
};
const table: Document = {
  ...LETTER,
  blocks: [
    {
      kind: 'table',
      columns: [{ title: 'Onderwerp' }, { title: 'Spreker' }],
      rows: Array.from({ length: 120 }, (_, index) => [`Onderwerp nummer ${index + 1}`, 'minister VWS']),
      empty: '',
    },
  ],
};
const wide: Document = {
  ...LETTER,
  title: 'x'.repeat(10_000),
  blocks: [
    {
      kind: 'table',
      columns: [{ title: 'Onderwerp' }, { title: 'Spreker' }],
      rows: [['y'.repeat(2000), 'Einde']],
      empty: '',
    },
  ],
};

/** Points and tables of all lengths that are kept together, each with its number at its beginning and its end. */
const together: Document = {
  ...LETTER,
  blocks: Array.from({ length: 60 }, (_, index): DocumentBlock => {
    const [number, words] = [index + 1, 'lang genoeg voor een regel of meer '.repeat(1 + (index % 7))];
    const last = `${words}tot en met einde ${number}.`;
    const point = { ...pointOf(number, `Begin ${number}`), details: ['Ter besluitvorming, 10 minuten.'] };
    switch (index % 4) {
      case 0:
        return { ...point, body: [{ text: words }, { label: 'Bespreekpunt', question: last }] };
      case 1:
        return { ...point, body: [{ text: words }, { text: last }] };
      case 2:
        return {
          ...point,
          facts: ['Uitkomst', 'Besluit', 'Actie'].map((label) => ({ label, value: words })),
          body: [{ bullet: last }],
        };
      default:
        return {
          kind: 'table',
          columns: [{ title: 'Onderwerp' }, { title: 'Spreker' }],
          rows: Array.from({ length: 4 + (index % 9) }, (_, row) => [
            row === 0 ? `Begin ${number}` : row === 3 + (index % 9) ? `einde ${number}.` : `Rij ${row}`,
            'minister van VWS',
          ]),
          empty: '',
        };
    }
  }),
};

const prints = printed([
  await docx(LETTER, { made }),
  await docx(long, { made }),
  await docx(table, { made }),
  await docx(wide, { made }),
  await docx(together, { made }),
  await docx(LETTER, { made, template: wordTemplate() }),
]);

describe.skipIf(!prints)('a Word file, printed by another program', () => {
  const [letter, points, rows, words, kept, house] = prints ?? [];

  it('has its marking and its number on every page', () => {
    expect(points!.pages.length).toBeGreaterThan(3);
    for (const [index, page] of points!.pages.entries()) {
      expect(page).toContain('Departementaal vertrouwelijk');
      expect(page).toContain(`Pagina ${index + 1} van ${points!.pages.length}`);
    }
  });

  it('shows every one of two hundred points', () => {
    const text = points!.pages.join('\n');
    const shown = [...text.matchAll(/^ *(\d+)\. +Punt nummer (\d+)$/gm)].map(([, number, title]) => [number, title]);
    expect(shown).toEqual(Array.from({ length: 200 }, (_, index) => [`${index + 1}`, `${index + 1}`]));
  });

  it('has the heading of a table on each of its pages', () => {
    expect(rows!.pages.length).toBeGreaterThan(2);
    for (const page of rows!.pages) expect(page).toMatch(/Onderwerp +Spreker/);
  });

  it('has what belongs together on one page: a point with all of its text, a short table with all of its rows', () => {
    const pageOf = (said: RegExp) => kept!.pages.findIndex((page) => said.test(page));
    const split = together.blocks
      .map((_, index) => index + 1)
      .filter((number) => {
        const [begin, end] = [pageOf(new RegExp(`Begin ${number}\\b`)), pageOf(new RegExp(`einde\\s+${number}\\.`))];
        expect(begin, `begin of ${number}`).toBeGreaterThanOrEqual(0);
        return begin !== end;
      });
    expect(kept!.pages.length).toBeGreaterThan(8);
    expect(split).toEqual([]);
  });

  it('breaks words that are longer than a line, and loses none', () => {
    const text = words!.pages.join('');
    expect(text.match(/x/g)).toHaveLength(10_000);
    expect(text.match(/y/g)).toHaveLength(2000);
    expect(text).toContain('Einde');
  });

  it('shows what is to be filled in, and what is known', () => {
    const text = letter!.pages.join('\n');
    for (const words of ['[plaats]', '[aantal minuten]', 'Bent u hiermee akkoord?', 'Turfmarkt 147', '■'])
      expect(text).toContain(words);
  });

  it('looks as its template wants', () => {
    expect(house!.pages.join('\n')).toMatch(/Departementaal vertrouwelijk[\s\S]*Agenda MCC[\s\S]*Dit is het slot\./);
  });
});
