import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const SCHEMAS = new URL('../../docs/schema/', import.meta.url);

// The formats of days and moments stand in patterns as well, which is what is looked at.
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false });
export const schemas = new Map(
  readdirSync(SCHEMAS).map((file) => [
    file.replace('.json', ''),
    ajv.compile(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8'))),
  ]),
);

/** By the command that prints it; what a command that changes something prints is one for all. */
function schemaFor(name: string) {
  return schemas.get(schemas.has(name) ? name : 'effect')!;
}

/** The document with a field more in each of its objects, and the paths of these. */
function withMore(document: unknown): { more: unknown; paths: string[] } {
  const paths: string[] = [];
  const within = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => within(one, `${path}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    paths.push(path);
    const fields = Object.entries(value).map(([key, field]) => [key, within(field, `${path}/${key}`)]);
    return { ...Object.fromEntries(fields), undescribed: null };
  };
  return { more: within(document, ''), paths };
}

/** A document is right, and no longer when anything is added to it anywhere. */
export function expectDescribed(name: string, document: unknown): void {
  const validate = schemaFor(name);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  const { more, paths } = withMore(document);
  validate(more);
  const refused = validate.errors!.filter(({ keyword }) => keyword === 'additionalProperties');
  expect([...new Set(refused.map(({ instancePath }) => instancePath))].sort()).toEqual(paths.sort());
}
