import { expect, it } from 'vitest';
import { paint } from '../../src/diagnostic/paint.ts';
import type { Document } from '../../src/documents/blocks.ts';
import { html } from '../../src/formats/html/html.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { text } from '../../src/formats/text/text.ts';

const plain = await paint(false);
const document: Document = {
  lang: 'nl',
  title: 'Annotatie',
  subtitles: [],
  marking: 'Vertrouwelijk – alleen voor <b>*minister*</b>',
  blocks: [],
  footer: null,
};
const open: Document = { ...document };
delete open.marking;

it('stands before all else, as it was written', () => {
  expect(text(document, { paint: plain, width: 80 }).split('\n').slice(0, 3)).toEqual([
    'Vertrouwelijk – alleen voor <b>*minister*</b>',
    '',
    'Annotatie',
  ]);
  expect(markdown(document)).toBe('**Vertrouwelijk – alleen voor \\<b\\>\\*minister\\*\\</b\\>**\n\n# Annotatie\n');
  expect(html(document)).toContain(
    '<p><strong>Vertrouwelijk – alleen voor &lt;b&gt;*minister*&lt;/b&gt;</strong></p>\n<header class="top">\n<h1>Annotatie</h1>',
  );
});

it('is not there when nothing was said', () => {
  expect(text(open, { paint: plain, width: 80 }).split('\n')[0]).toBe('Annotatie');
  expect(markdown(open)).toBe('# Annotatie\n');
  expect(html(open)).not.toContain('<p><strong>');
});
