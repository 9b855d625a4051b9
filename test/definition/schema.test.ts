import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/definition/schema.ts';

interface Schema {
  type?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  anyOf?: Schema[];
  items?: Schema;
  enum?: unknown[];
  required?: string[];
  description?: string;
}

const schema = jsonSchema() as Schema;
const block = (part: Schema): Schema => part.anyOf?.find(({ properties }) => properties) ?? part;
const forum = block(schema.properties!.fora!.additionalProperties as Schema);

describe('the schema for editors', () => {
  it('knows every section, with a description, and no other', () => {
    expect(Object.keys(schema.properties!)).toContain('cycles');
    expect(schema.additionalProperties).toBe(false);
    for (const section of Object.values(schema.properties!)) expect(section.description).toMatch(/.+ \/ .+/);
  });

  it('completes keys and words in both languages', () => {
    expect(Object.keys(forum.properties!)).toEqual(expect.arrayContaining(['name', 'chair', 'papers', 'recess']));
    expect(forum.properties!.holiday!.enum).toEqual(expect.arrayContaining(['overslaan', 'skip']));
    expect(forum.properties!.weekend!.enum).toEqual(expect.arrayContaining(['ja', 'yes', true]));
  });

  it('says what is needed', () => {
    expect((schema.properties!.cycles!.additionalProperties as Schema).required).toEqual(['every']);
  });

  it('lets a time be what an editor takes for a number, and a value be empty', () => {
    expect(forum.properties!.time!.type).toEqual(expect.arrayContaining(['string', 'number', 'null']));
  });

  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema));
});
