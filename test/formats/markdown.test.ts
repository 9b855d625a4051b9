import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/diagnostic/visible.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { everywhere, pages } from '../support/pages.ts';

const reader = new MarkdownIt({ html: true });

/** What another program makes of it: the blocks and the markup in them, and all text apart. */
function read(source: string): { structure: string[]; texts: string[] } {
  const tokens = reader.parse(source, {});
  const structure: string[] = [];
  const texts: string[] = [];
  for (const { type, tag, children } of tokens) {
    if (type !== 'inline') structure.push(`${type} ${tag}`);
    for (const child of children ?? []) {
      if (child.type === 'text') texts.push(child.content);
      else structure.push(child.type);
    }
  }
  return { structure, texts: texts.filter((text) => text !== '') };
}

const markup = fc
  .string({ unit: fc.constantFrom(...'\\`*_[]()<>#+-.!|~&:@$="\'1a /\t\n'), minLength: 1, maxLength: 24 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

it('makes of no text markup, and changes no letter of it', () => {
  const plain = read(markdown(everywhere('x')));
  fc.assert(
    fc.property(markup, (text) => {
      const { structure, texts } = read(markdown(everywhere(text)));
      expect(structure).toEqual(plain.structure);
      const shown = oneLine(text);
      expect(texts).toEqual(plain.texts.map((letter) => letter.replaceAll('x', () => shown)));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['a heading', '# kop'],
  ['a list', '- punt'],
  ['a numbered list', '12. punt'],
  ['a list with a plus', '+ punt'],
  ['a line across the page', '---'],
  ['an underlined heading', '==='],
  ['a quotation', '> citaat'],
  ['a link', '[klik](https://kwaad.example)'],
  ['a picture', '![x](https://kwaad.example/x.png)'],
  ['an address in brackets', '<https://kwaad.example>'],
  ['HTML', '<script>alert(1)</script>'],
  ['an entity', '&lt;b&gt;'],
  ['code', '`rm -rf`'],
  ['a fence', '```'],
  ['a fence of tildes', '~~~'],
  ['emphasis', '**vet** _schuin_ ~~weg~~'],
  ['cells', 'a | b \\| c'],
  ['a backslash at the end', 'pad\\'],
  ['a paragraph', 'een\n\n    twee'],
  ['a footnote', '[^1]: noot'],
])('keeps %s as text', (_, text) => {
  const { structure, texts } = read(markdown(everywhere(text)));
  expect(structure).toEqual(read(markdown(everywhere('x'))).structure);
  expect(texts).toContain(oneLine(text));
});

describe('an agenda', () => {
  const source = markdown(pages('nl')[0]!);

  it('has its days, meetings and items as headings and lists', () => {
    expect(source).toContain('# Agenda van maandag 28 december 2020 t/m zondag 10 januari 2021\n');
    expect(source).toContain('\n## Vrijdag 1 januari 2021 – Nieuwjaarsdag; Kerstreces 2020\n');
    expect(source).toContain('\n### 14.00–16.00 MCC (Ministeriële Commissie COVID-19)\n');
    expect(source).toContain('\n- B5: uitkomsten advies\n');
    expect(source).toContain(
      '\n- 7\\) Jeugdpakket – ter besluitvorming, 20 minuten\n  - Team: MLT4 (Perspectief jeugd)\n',
    );
    expect(source).toContain('| do 24 dec 18.00 uur | Terugblik kerst | MLT1 | MCC van di 29 dec |\n');
  });

  it('strikes out what is cancelled', () => {
    expect(source).toContain('\n### ~~10.00–11.00 ACC (Ambtelijke Commissie COVID-19)~~\n\n**Afgelast: kerstreces**\n');
  });
});
