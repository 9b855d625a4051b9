import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { TOPIC_STATUS_WORDS } from '../../src/language/topic-status.ts';
import { POINT_WORDS } from '../../src/language/typed.ts';
import { allWords } from '../../src/language/word-list.ts';
import { keysBySection, withTables } from './keys.ts';

// The language of the definitions in English and in Dutch: one source for the keys, and a text each that says the same.

const PAGES = { en: 'docs/definitions.md', nl: 'docs/taal.md' } as const;
const english = readFileSync(PAGES.en, 'utf8');
const dutch = readFileSync(PAGES.nl, 'utf8');

describe.each([
  ['en', PAGES.en, english, 'key of'],
  ['nl', PAGES.nl, dutch, 'sleutel van'],
] as const)('the keys in %s', (lang, path, page, head) => {
  it('are what the program says of them; npm run docs makes the tables anew', async () => {
    await expect(withTables(page, lang)).toMatchFileSnapshot(`../../${path}`);
  });

  it('stand below each section that has any', () => {
    const tables = [...page.matchAll(new RegExp(`^\\| ${head} (\\S+) \\|`, 'gm'))].map(([, section]) => section);
    expect(tables.sort()).toEqual([...keysBySection().keys()].sort());
  });
});

/** A page by its headings: what stands below each. */
function parts(page: string): { heading: string; text: string }[] {
  return page
    .split(/^(?=#{1,3} )/m)
    .map((part) => ({ heading: part.split('\n')[0]!, text: part.slice(part.indexOf('\n')).trim() }));
}

/** What a part consists of, in whatever language: its paragraphs, lists, examples and tables. */
function build(text: string): string[] {
  return text
    .replace(/^```yaml\n.*?^```/gms, 'example')
    .split(/\n\s*\n/)
    .map((paragraph) => {
      if (paragraph.startsWith('|')) return `table of ${paragraph.split('\n').length} lines`;
      if (paragraph.startsWith('- ')) return `list of ${paragraph.match(/^- /gm)!.length}`;
      return paragraph === 'example' ? 'example' : 'paragraph';
    });
}

/** What each language has its own word for. */
const TRANSLATED = [
  ...allWords([...POINT_WORDS, ...TOPIC_STATUS_WORDS]),
  ...commands.flatMap(({ name, alias }) => [name, alias]),
];

/** Keys and codes that a text names, its tables and examples aside. */
function namedIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```/gms, '').replace(/^\|.*$/gm, '');
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);
  const named = quoted.filter((name) => keys.has(name) || /^[a-z]+-[a-z-]+$/.test(name));
  return [...new Set(named.filter((name) => !TRANSLATED.includes(name)))].sort();
}

const keys = new Set(
  [...keysBySection().values()].flatMap((found) => found.flatMap(({ path }) => path.split('.').at(-1)!)),
);

describe('the two pages', () => {
  const pairs = parts(english).map((part, at) => [part.heading, part, parts(dutch)[at]] as const);

  it('have the same headings, those of sections with the same names', () => {
    const inEnglish = (heading: string) => heading.replace(' en ', ' and ');
    const shape = (page: string) =>
      parts(page).map(({ heading, text }) =>
        /^\|.*(?:key of|sleutel van)/m.test(text) && heading.startsWith('## ')
          ? inEnglish(heading)
          : heading.match(/^#*/)![0],
      );
    expect(shape(dutch)).toEqual(shape(english));
  });

  it.each(pairs)('say as much under %s', (_, one, other) => {
    expect(build(other!.text)).toEqual(build(one.text));
  });

  it.each(pairs)('name the same keys and codes under %s', (_, one, other) => {
    expect(namedIn(other!.text)).toEqual(namedIn(one.text));
  });

  it('have the same examples, comments aside', () => {
    const examples = (page: string) =>
      [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml]) => yaml!.replace(/\s+# .*$/gm, '').trim());
    expect(examples(dutch)).toEqual(examples(english));
  });

  it('have comments in their own language', () => {
    const comments = (page: string) => [...page.matchAll(/\s# (.*)$/gm)].map(([, comment]) => comment!);
    expect(comments(dutch)).toHaveLength(comments(english).length);
    expect(comments(dutch).filter((comment) => /\b(?:the|which|when|else)\b/.test(comment))).toEqual([]);
  });
});
