import * as z from 'zod/mini';
import { fileShape } from './file-shape.ts';
import type { FieldHelp, Knowable } from './shapes/field-help.ts';

/** A JSON Schema, as JSON. */
type JsonSchema = { [key: string]: unknown };

/** The file with the schema, beside the definitions: there an editor finds it without a network, wherever cyclus itself stands. */
export const SCHEMA_FILE = 'cyclus.schema.json';

/** The first line of a file with definitions, by which an editor finds the schema. */
export const SCHEMA_LINE = `# yaml-language-server: $schema=${SCHEMA_FILE}`;

/** What is there to be named, from which an editor lets people choose. */
export type Known = Partial<Record<Knowable, readonly string[]>>;

/**
 * The JSON Schema of a file with definitions, from which editors complete keys and words and say what they mean (draft-07,
 * which the YAML language server understands best). It is made from the shapes that check the definitions, and is a
 * little more lenient: what a text means, only reading can tell.
 * @param known names that are offered where they may stand; another name is not wrong there
 * @example jsonSchema({ forum: ['ACC', 'MCC'] })
 */
export function jsonSchema(known: Known = {}): JsonSchema {
  const schema = z.toJSONSchema(fileShape, { target: 'draft-7', io: 'input', reused: 'inline' });
  const definitions = Object.fromEntries(Object.entries(known).map(([what, names]) => [what, choice(names)]));
  return { title: 'cyclus', definitions, ...(asEditorsRead(schema, known) as JsonSchema) };
}

/** Names to choose from. As examples, which are offered too, all of them would be shown with the meaning of a key. */
function choice(names: readonly string[]): JsonSchema {
  return { type: SCALARS, defaultSnippets: names.map((name) => ({ label: name, body: name })) };
}

/** What an editor may take a text for. */
const SCALARS = ['string', 'number', 'boolean', 'null'];

/** The same, as it stands in a file. */
export function schemaText(known?: Known): string {
  return `${JSON.stringify(jsonSchema(known))}\n`;
}

/**
 * An editor reads `14.00` as a number, `yes` as true or false and an empty value as null, where cyclus reads what was
 * written: to the editor these are all right.
 */
function asEditorsRead(value: unknown, known: Known): unknown {
  if (Array.isArray(value)) return value.map((part) => asEditorsRead(part, known));
  if (typeof value !== 'object' || value === null) return value;
  const {
    default: _,
    propertyNames: __,
    fieldHelp,
    ...schema
  } = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'enum' || key === 'examples' || key === 'fieldHelp' ? part : asEditorsRead(part, known),
    ]),
  );
  if (schema.type === 'string') return asTyped(schema);
  if (fieldHelp)
    explain(schema.properties as Record<string, JsonSchema>, fieldHelp as Record<string, FieldHelp>, known);
  // In our unions a block comes last; an editor tells what is wrong with what it knows first.
  if (Array.isArray(schema.anyOf)) schema.anyOf.reverse();
  if (schema.type === 'object' || schema.type === 'array') return { ...schema, type: [schema.type, 'null'] };
  return schema;
}

function asTyped({ enum: words, usual: _, ...schema }: JsonSchema): JsonSchema {
  if (!Array.isArray(words)) return { ...schema, type: SCALARS };
  const booleans = words.includes('true') ? [true, false] : [];
  return { ...schema, type: SCALARS, enum: [...new Set(words), ...booleans, null] };
}

/** Says of the keys of a block what they mean, and of their texts what may stand there. */
function explain(properties: Record<string, JsonSchema>, help: Record<string, FieldHelp>, known: Known): void {
  const offer = (names?: Knowable) => (names && known[names] ? { $ref: `#/definitions/${names}` } : undefined);
  for (const [key, { nl, en, names, listed = names, examples }] of Object.entries(help)) {
    const own = examples && { examples };
    const property = offering(properties[key]!, offer(names) ?? own, offer(listed) ?? own);
    properties[key] = { description: `${nl} / ${en}`, ...property };
  }
}

/** The same value, with what is offered wherever it is a text, or where that is one of a list. */
function offering(schema: JsonSchema, text: JsonSchema | undefined, listed: JsonSchema | undefined): JsonSchema {
  const { anyOf, items, type, enum: words } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: anyOf.map((one) => offering(one, text, listed)) };
  if (items) return { ...schema, items: offering(items as JsonSchema, listed, listed) };
  const isText = Array.isArray(type) && type.includes('string') && !words;
  if (!isText || !text) return schema;
  return '$ref' in text ? { anyOf: [text] } : { ...schema, ...text };
}
