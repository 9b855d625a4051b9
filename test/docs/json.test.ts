import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documents } from '../../src/formats/json/shapes/documents.ts';
import { jsonPage, schemaOf } from './json.ts';

const SCHEMAS = new URL('../../docs/schema/', import.meta.url);
const names = Object.keys(documents);

describe('what is printed as JSON; npm run docs makes it anew', () => {
  it.each(names)('has a schema: %s', async (name) => {
    const text = `${JSON.stringify(schemaOf(name), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schema/${name}.json`);
  });

  it('has no schema that nothing is printed by', () => {
    expect(readdirSync(SCHEMAS).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  it('has a page', async () => {
    await expect(jsonPage()).toMatchFileSnapshot('../../docs/json.md');
  });
});
