import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapSpans } from '../../src/diagnostic/spans.ts';
import { width } from '../../src/diagnostic/width.ts';
import { narrowest, wrap, wrapped } from '../../src/diagnostic/wrap.ts';

it.each([
  ['at blanks', 'beeld en richting', 10, ['beeld en', 'richting']],
  ['not when it fits', 'beeld en richting', 17, ['beeld en richting']],
  ['a long word after its hyphen', 'de concept-uitkomsten', 12, ['de concept-', 'uitkomsten']],
  ['a long word after its slash', 'Kerst/jaarwisseling', 14, ['Kerst/', 'jaarwisseling']],
  ['a hyphen in a word that fits stays', 'x concept-uitkomsten', 18, ['x', 'concept-uitkomsten']],
  ['any longer word where the line is full', 'bewindspersonenoverleg', 10, ['bewindsper', 'sonenoverl', 'eg']],
  ['wide characters by their columns', '日本語日本語', 5, ['日本', '語日', '本語']],
])('breaks %s', (_, text, columns, lines) => expect(wrap(text, columns)).toEqual(lines));

it('leaves a text whole when there is no width', () => {
  expect(wrap('a'.repeat(500), undefined)).toEqual(['a'.repeat(500)]);
});

it('says how narrow a text can be', () => {
  expect(narrowest('B2 concept-uitkomsten advies')).toBe('uitkomsten'.length);
});

const sentences = fc
  .array(fc.stringMatching(/^[a-z日é/-]{1,15}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

it('loses no letter and makes no line too long', () => {
  fc.assert(
    fc.property(sentences, fc.integer({ min: 2, max: 40 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
    }),
  );
});

it('paints the same letters, however they are broken', () => {
  const red = (text: string) => `<${text}>`;
  expect(
    wrapSpans([{ text: 'fout:', paint: red }, { text: ' geen overleg ' }, { text: '[code]', paint: red }], 11),
  ).toEqual(['<fout:> geen', 'overleg', '<[code]>']);
  fc.assert(
    fc.property(
      fc.array(sentences, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 2, max: 30 }),
      (texts, columns) => {
        const spans = texts.map((text, index) => ({ text: index === 0 ? text : ` ${text}`, paint: red }));
        const painted = wrapSpans(spans, columns).map((line) => line.replaceAll(/[<>]/g, ''));
        expect(painted).toEqual(wrap(texts.join(' '), columns));
      },
    ),
  );
});

describe('a text of several lines', () => {
  it('has what is left of an item below its first word', () => {
    const list = 'kan meer betekenen:\n   9. brief aan de Kamer\n  10. nota\n- nog iets langers';
    expect(wrapped(list, 16)).toBe(
      'kan meer\nbetekenen:\n   9. brief aan\n      de Kamer\n  10. nota\n- nog iets\n  langers',
    );
  });

  it('stays as it is where there is no screen', () => {
    expect(wrapped('een lange regel\n  1. en nog een', undefined)).toBe('een lange regel\n  1. en nog een');
  });
});
