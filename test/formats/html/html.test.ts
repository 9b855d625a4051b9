import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/diagnostic/visible.ts';
import type { Cell } from '../../../src/documents/blocks/words.ts';
import type { Document, DocumentBlock } from '../../../src/documents/blocks.ts';
import { isOurPage } from '../../../src/formats/html/frame.ts';
import { html, linksOf } from '../../../src/formats/html/html.ts';
import { sitePolicy } from '../../../src/formats/html/style.ts';
import { everywhere, pages } from '../../support/pages.ts';

/** The tags of a page without what stands in their attributes, and the texts between them. */
function read(page: string): { tags: string[]; texts: string[] } {
  const body = page.replace(/<style>.*?<\/style>/s, '');
  const tags = [...body.matchAll(/<(\/?[a-z!][a-z\d]*)(?:\s[^<>]*)?>/gi)].map(([, tag]) => tag!);
  const texts = body.split(/<[^<>]*>/).map(plain);
  return { tags, texts: texts.map((text) => text.trim()).filter((text) => text !== '') };
}

function plain(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(\w+|#39);/g, (_, name) => signs[name]!);
}

/** Tags that are open when another one closes; none in a page that is well nested. */
function misnested(tags: readonly string[]): string[] {
  const open: string[] = [];
  return tags.filter((tag) => {
    if (tag === 'meta' || tag.startsWith('!')) return false;
    if (!tag.startsWith('/')) return open.push(tag) === 0;
    return open.pop() !== tag.slice(1);
  });
}

function documentOf(...blocks: DocumentBlock[]): Document {
  return { lang: 'nl', title: 'Titel', subtitles: [], blocks, footer: null };
}

const markup = fc
  .string({ unit: fc.constantFrom(...'<>&"\'=/!- a1;#\t\n\u0000\u202e'), minLength: 1, maxLength: 24 })
  .filter((text) => text.trim() !== '' && oneLine(text) === text.trim());

it('makes of no text markup, and changes no letter of it', () => {
  const ordinary = read(html(everywhere('x')));
  fc.assert(
    fc.property(markup, (text) => {
      const { tags, texts } = read(html(everywhere(text)));
      expect(tags).toEqual(ordinary.tags);
      expect(texts).toEqual(ordinary.texts.map((letter) => letter.replace(/\bx\b/g, () => text.trim())));
    }),
    { numRuns: 300 },
  );
});

it.each([
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  ']]>',
])('keeps %s as text, also in attributes', (text) => {
  const page = html(everywhere(text), [{ text, address: text, here: true }]);
  const bare = html(everywhere('x'), [{ text: 'x', address: 'x', here: true }]);
  expect(read(page).tags).toEqual(read(bare).tags);
  expect(page).not.toContain(text);
});

it('shows characters that nobody can see', () => {
  const page = html(documentOf({ kind: 'excerpt', lines: ['a\u202Eb\u0000'] }));
  expect(page).toContain('a&lt;U+202E&gt;b␀');
});

it.each(['nl', 'en'] as const)('nests well, with headings in order, in %s', (lang) => {
  for (const document of [...pages(lang), everywhere('x')]) {
    const page = html({ ...document, lang }, [{ text: 'Agenda', address: 'agenda.html', here: true }]);
    const { tags } = read(page);
    expect(misnested(tags)).toEqual([]);
    expect(page).toContain(`<html lang="${lang}">`);
    const levels = tags.flatMap((tag) => (/^h\d$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  }
});

it('has cards under no heading in order too', () => {
  const card: DocumentBlock = {
    kind: 'card',
    time: '14.00',
    title: 'MCC',
    tone: 'plain',
    remarks: [],
    facts: [],
    items: [],
  };
  expect(html(documentOf(card))).toContain('<h2><span class="time">14.00</span> MCC</h2>');
  expect(html(documentOf({ kind: 'heading', text: 'Dag', aside: null }, card))).toContain('<h3><span');
});

it('runs nothing and fetches nothing, but has the style that it says it has', () => {
  const page = html(pages('nl')[0]!);
  const [, style] = /<style>(.*)<\/style>/s.exec(page)!;
  const allowed = `style-src 'sha256-${createHash('sha256').update(style!).digest('base64')}'`;
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
  expect(plain(policy!)).toContain(`default-src 'none'; ${allowed};`);
  expect(sitePolicy(undefined)).toBe(`${plain(policy!)}; frame-ancestors 'none'`);
  expect(page).not.toMatch(/<(?:script|link|img|iframe|object|form)|\sstyle=|\son[a-z]+=|url\(|@import/i);
});

it('says that cyclus made it', () => {
  const page = html(documentOf());
  expect(isOurPage(new TextEncoder().encode(page))).toBe(true);
  expect(isOurPage(new TextEncoder().encode(page.replace('content="cyclus"', 'content="WordPress"')))).toBe(false);
  expect(isOurPage(new TextEncoder().encode(`<p>${page}</p>`.padStart(page.length + 5000)))).toBe(false);
});

describe('a table', () => {
  const tableOf = (...rows: Cell[][]): string =>
    html(documentOf({ kind: 'table', columns: [{ title: 'Een' }, { title: 'Twee' }], rows, empty: 'Niets.' }));

  it('names its columns, and leaves out those without a word', () => {
    expect(tableOf(['a', ''], ['b', '']).match(/<th [^>]*>[^<]*/g)).toEqual([
      '<th scope="col" role="columnheader">Een',
    ]);
    expect(tableOf(['a', 'c'])).toContain('<td role="cell" data-title="Twee">c</td>');
  });

  it('says so when it has no rows', () => {
    expect(tableOf()).toContain('<p>Niets.</p>');
  });

  it('tells machines when a moment is', () => {
    expect(tableOf([{ words: 'di 3 nov', exact: '2020-11-03 14:00' }, ''])).toContain(
      '<time datetime="2020-11-03 14:00">di 3 nov</time>',
    );
    expect(tableOf([{ words: 'wijzigt', exact: 'x' }, ''])).toContain('>wijzigt</td>');
  });

  it.each([
    'https://a.example/b?c=1&d',
    'http://localhost:8420/mcc.ics',
    'webcal://a.example/b',
    'mailto:a@b.example',
    'team/mlt4.ics',
  ])('leads to %s', (link) => {
    expect(linksOf(tableOf([{ words: 'x', exact: 'x', link }, ''])).map(plain)).toEqual([link]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'java\tscript:x',
    'file:///etc/passwd',
  ])('does not lead to %s', (link) => {
    expect(linksOf(tableOf([{ words: 'x', exact: 'x', link }, '']))).toEqual([]);
  });
});

describe('an agenda', () => {
  const page = html(pages('nl')[0]!);

  it('has its days, meetings and items', () => {
    expect(page).toContain('<h1>Agenda van maandag 28 december 2020 t/m zondag 10 januari 2021</h1>\n');
    expect(page).toContain(
      '<h2>Vrijdag 1 januari 2021 <span class="aside">– Nieuwjaarsdag; Kerstreces 2020</span></h2>\n',
    );
    expect(page).toContain('<h3><span class="time">14.00–16.00</span> MCC (Ministeriële Commissie COVID-19)</h3>\n');
    expect(page).toContain('<dt>B5</dt><dd>uitkomsten advies</dd>');
    expect(page).toContain('<li><b>7)</b> Jeugdpakket <span class="after">– ter besluitvorming, 20 minuten</span><dl>');
  });

  it('strikes out what is cancelled, and says so', () => {
    expect(page).toMatch(
      /<h3><s><span class="time">10\.00–11\.00<\/span> ACC [^<]*<\/s><\/h3>\n<p><strong>Afgelast: kerstreces/,
    );
  });
});
