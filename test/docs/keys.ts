import * as z from 'zod/mini';
import { fileShape } from '../../src/definition/file-shape.ts';
import type { FieldHelp } from '../../src/definition/shapes/field-help.ts';
import { SUBJECTS } from '../../src/definition/words.ts';
import type { Lang, Said } from '../../src/language/language.ts';

// The tables of keys in docs/definitions.md and docs/taal.md, made of what the shapes say of themselves.

/** What stands in a schema that concerns a reader. */
interface Part {
  properties?: Record<string, Part>;
  fieldHelp?: Record<string, FieldHelp>;
  additionalProperties?: Part | false;
  items?: Part;
  anyOf?: Part[];
  examples?: readonly string[];
  usual?: Said<readonly string[]>;
}

interface Key {
  path: string;
  help: FieldHelp;
  part: Part;
}

const HEAD: Said = { nl: 'sleutel van', en: 'key of' };
const COLUMNS: Said = { nl: 'wat erin staat | hoe u het schrijft', en: 'what it says | how it may be written' };

const file = z.toJSONSchema(fileShape, { target: 'draft-7', io: 'input', reused: 'inline' }) as Part;

/** The page with its tables as they are to be: a table is known by its head, `| key of fora |`. */
export function withTables(page: string, lang: Lang): string {
  const tables = keysBySection();
  const known = new RegExp(`^\\| ${HEAD[lang]} (\\S+) \\|.*\\n(?:\\|.*\\n)*`, 'gm');
  return page.replace(known, (_, section: string) => tableOf(section, tables.get(section) ?? [], lang));
}

/** The sections that have keys, each with these; a block that stands in several places is told where it stands first. */
export function keysBySection(): Map<string, Key[]> {
  const told = new Set<string>();
  const sections = Object.entries(file.properties!).map(([name, part]) => [name, keysIn(part, [], told)] as const);
  return new Map(sections.filter(([, keys]) => keys.length > 0));
}

function keysIn(part: Part, above: readonly string[], told: Set<string>): Key[] {
  const { properties = {}, fieldHelp, anyOf = [], items, additionalProperties } = part;
  // A block with all its keys before the list that may stand in its place.
  const blocksFirst = [...anyOf].sort((one, other) => Number(!one.fieldHelp) - Number(!other.fieldHelp));
  const inside = [...blocksFirst, items, additionalProperties].flatMap((one) => one || []);
  const deeper = inside.flatMap((one) => keysIn(one, above, told));
  const block = JSON.stringify(fieldHelp);
  if (!fieldHelp || told.has(block)) return deeper;
  told.add(block);
  const own = Object.entries(fieldHelp).flatMap(([key, help]) => {
    const path = [...above, key];
    return [{ path: path.join('.'), help, part: properties[key]! }, ...keysIn(properties[key]!, path, told)];
  });
  return [...own, ...deeper];
}

function tableOf(section: string, keys: readonly Key[], lang: Lang): string {
  const rows = keys.map(({ path, help, part }) => `| \`${path}\` | ${help[lang]} | ${formOf(help, part, lang)} |\n`);
  return [`| ${HEAD[lang]} ${section} | ${COLUMNS[lang]} |\n|---|---|---|\n`, ...new Set(rows)].join('');
}

const CODE: Said = { nl: 'een code van een knelpunt', en: 'a code of a conflict' };

/** How a key is written: the name of something, a word, or as in an example. */
function formOf({ names, examples }: FieldHelp, part: Part, lang: Lang): string {
  if (names === 'code') return CODE[lang];
  if (names) return `${lang === 'nl' ? 'een' : 'a'} ${SUBJECTS[names][lang]}`;
  return shortened([...new Set(examples ?? wordsIn(part, lang))]);
}

/** So many words are all shown; of more, which the page has in full elsewhere, the first. */
const MOST_WORDS = 8;

function shortened(words: readonly string[]): string {
  const shown = words.slice(0, words.length > MOST_WORDS ? 3 : MOST_WORDS).map((word) => `\`${word}\``);
  return [shown.join(', '), ...(words.length > MOST_WORDS ? ['...'] : [])].join(' ');
}

function wordsIn({ usual, examples, anyOf = [], items, additionalProperties }: Part, lang: Lang): readonly string[] {
  const inside = [...anyOf, items, additionalProperties].flatMap((one) => one || []);
  return usual?.[lang] ?? examples ?? inside.flatMap((one) => wordsIn(one, lang));
}
