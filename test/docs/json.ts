import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { documents } from '../../src/formats/json/shapes/documents.ts';

// docs/schema and docs/json.md: what each command prints as JSON, made of the shapes to which the printing is held.

/** As much of JSON Schema as the shapes need. */
interface Schema {
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: string[];
  const?: string | number | true;
  $ref?: string;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  $defs?: Record<string, Schema>;
}

/** The schema of a document, of draft 2020-12. It says what this version prints, and takes no other field. */
export function schemaOf(name: string): Schema {
  const { $schema, title, description, ...schema } = z.toJSONSchema(documents[name]!, {
    // The largest number that JavaScript has says nothing of a document.
    override: ({ jsonSchema }) => {
      if (jsonSchema.type !== 'integer') return;
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
  return { $schema, $id: `${name}.json`, title: `cyclus ${title} --format json`, description, ...schema } as Schema;
}

const INTRODUCTION = `# JSON for other programs

Each of these commands prints one document on standard output with \`--format json\`, and nothing else; remarks go to standard
error. The documents are a contract: the fields below are always there unless they are marked with a question mark, and a field
changes its meaning only together with \`version\`, which is 1. New fields may be added without a new version. Keys, codes and
statuses are never translated.

- A day is \`2020-11-03\`, a month \`2020-11\`. A moment is RFC 3339 with the offset of the time zone on that day:
  \`2020-11-03T14:00:00+01:00\`.
- What is not known or not said is null: the time of a meeting of which only the day is set, the phase of a step, an open end.
- Names, phases and titles are what people wrote. Only sentences follow \`--lang\`.
- Lists are sorted, and the same definitions, options and \`today\` give the same bytes.

The folder [schema](schema) has a JSON Schema (draft 2020-12) of each document. It says what this version prints and takes no
other field, so that a program can be made of it; a program that is to go on when fields are added takes those that it knows.
This page is made of the same shapes: \`npm run docs\` makes it anew, and keeps its examples.`;

/** The whole page, with the examples that stand on it now. */
export function jsonPage(): string {
  const now = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');
  const told: Schema[] = [];
  const sections = Object.keys(documents).map((name) => section(name, told, now));
  return `${[INTRODUCTION, ...sections.flat()].join('\n\n')}\n`;
}

/** What is told of a document: its fields, and those of its parts that were not told before. */
function section(name: string, told: Schema[], now: string): string[] {
  const { $defs = {}, ...schema } = { ...schemaOf(name), title: z.globalRegistry.get(documents[name]!)!.title! };
  const parts = partsIn(schema, $defs).filter(({ title }) => told.every((other) => other.title !== title));
  const all = [...told, schema, ...parts];
  told.push(schema, ...parts);
  return [
    `## ${schema.title}`,
    schema.description!,
    ...exampleUnder(schema.title, now),
    ...table(schema, all),
    ...parts.flatMap((part) => [`### ${part.title}`, ...table(part, all)]),
  ];
}

function exampleUnder(title: string, page: string): string[] {
  const under = page.split(/^## /m).find((text) => text.startsWith(`${title}\n`));
  return under?.match(/^```console\n.*?^```/gms) ?? [];
}

/** The parts with fields, in the order in which one comes to them. */
function partsIn(schema: Schema, parts: Record<string, Schema>): Schema[] {
  const ids = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, id]) => id!);
  const found = ids.flatMap((id) => (parts[id]!.properties ? [parts[id]!, ...partsIn(parts[id]!, parts)] : []));
  return [...new Set(found)];
}

/** A table of fields; where those of another are all among them, that one is named and the rest follows. */
function table(schema: Schema, all: readonly Schema[]): string[] {
  const own = rows(schema);
  const within = all.filter(
    (other) => rows(other).length < own.length && rows(other).every((row) => own.includes(row)),
  );
  const base = within.reduce<Schema | undefined>(
    (most, other) => (most && rows(most).length >= rows(other).length ? most : other),
    undefined,
  );
  const rest = base ? own.filter((row) => !rows(base).includes(row)) : own;
  return [
    ...(base ? [`All of ${link(base.title!, base.title!.replace(/^A/, 'a'))}, and:`] : []),
    ['| field | value | what it is |', '|---|---|---|', ...rest].join('\n'),
  ];
}

/** A row for each field, those of what is nothing by itself behind it. */
function rows({ properties = {}, required = [] }: Schema, path = ''): string[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const mark = required.includes(key) ? '' : '?';
    const inner = objectIn(field);
    return [
      `| \`${path}${key}\`${mark} | ${value(field)} | ${field.description ?? ''} |`,
      ...(inner ? rows(inner, `${path}${key}.`) : []),
    ];
  });
}

/** The object that a field is, may be, or has a list of; of several kinds of object, all fields that any of them has. */
function objectIn({ properties, required, items, anyOf, oneOf }: Schema): Schema | undefined {
  if (items) return objectIn(items);
  if (properties) return { properties, required: required! };
  const kinds = (anyOf ?? oneOf ?? []).flatMap((kind) => objectIn(kind) ?? []);
  return kinds.length > 0 ? kinds.reduce(together) : undefined;
}

function together(one: Schema, other: Schema): Schema {
  const properties = { ...one.properties, ...other.properties };
  const kind = one.properties!.kind && {
    kind: { enum: [one, other].flatMap(({ properties }) => words(properties!.kind!)) },
  };
  return {
    properties: { ...properties, ...kind },
    required: one.required!.filter((key) => other.required!.includes(key)),
  };
}

function words({ const: only, enum: several }: Schema): string[] {
  return several ?? [String(only)];
}

const PLAIN: Record<string, string> = { string: 'text', integer: 'number', boolean: 'true or false', null: 'null' };

/** What a field has, in words. */
function value(schema: Schema): string {
  return or([...new Set(values(schema))]);
}

function values({ $ref, type, const: only, enum: several, items, anyOf, oneOf }: Schema): string[] {
  if ($ref) return [named($ref.replace('#/$defs/', ''))];
  if (only ?? several) return (several ?? [only]).map((word) => `\`${word}\``);
  if (items) return [`list of ${plural(value(items))}`];
  if (anyOf ?? oneOf) return (anyOf ?? oneOf)!.flatMap(values);
  return [type!].flat().map((one) => PLAIN[one] ?? one);
}

/** A part by its name; days, months and moments are told above. */
function named(id: string): string {
  const title = id.replaceAll('-', ' ');
  return ['day', 'month', 'moment'].includes(id)
    ? title
    : link(`${/^[aeiou]/.test(title) ? 'An' : 'A'} ${title}`, title);
}

function link(title: string, text: string): string {
  return `[${text}](#${title.toLowerCase().replaceAll(',', '').replaceAll(' ', '-')})`;
}

function plural(name: string): string {
  if (name.startsWith('`')) return name;
  return name.replace(
    /^(\[?)([\w ]*?\w)(?=$|\]| of )/,
    (_, open, noun) => `${open}${noun}${noun.endsWith('ch') ? 'es' : 's'}`,
  );
}

function or(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
