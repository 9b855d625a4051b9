import * as z from 'zod/mini';
import { fileShape } from './file-shape.ts';
import { allSections } from './sections.ts';

/** A JSON Schema, as JSON. */
export type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schema of a file with definitions, from which editors complete keys and words (draft-07, which the YAML
 * language server understands best). It is made from the shapes that check the definitions, and is a little more
 * lenient: what a text means, only reading can tell.
 */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(fileShape, { target: 'draft-7', io: 'input', reused: 'inline' }) as JsonSchema;
  const properties = schema.properties as Record<string, JsonSchema>;
  for (const [section, { help }] of allSections)
    Object.assign(properties[section]!, { description: `${help.nl} / ${help.en}` });
  return { title: 'cyclus', ...(asEditorsRead(schema) as JsonSchema) };
}

/**
 * An editor reads `14.00` as a number, `yes` as true or false and an empty value as null, where cyclus reads what was
 * written: to the editor these are all right.
 */
function asEditorsRead(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asEditorsRead);
  if (typeof value !== 'object' || value === null) return value;
  const {
    default: _,
    propertyNames: __,
    ...schema
  } = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'enum' || key === 'examples' ? part : asEditorsRead(part),
    ]),
  );
  if (schema.type === 'string') return asTyped(schema);
  if (schema.type === 'object' || schema.type === 'array') return { ...schema, type: [schema.type, 'null'] };
  return schema;
}

function asTyped({ enum: words, ...schema }: JsonSchema): JsonSchema {
  const type = ['string', 'number', 'boolean', 'null'];
  if (!Array.isArray(words)) return { ...schema, type };
  const booleans = words.includes('true') ? [true, false] : [];
  return { ...schema, type, enum: [...new Set(words), ...booleans, null] };
}
