import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/definition/schema.ts';
import { allSections, mixedSubjects } from '../../src/definition/sections.ts';
import { SUBJECTS } from '../../src/definition/words.ts';

const page = readFileSync('docs/definitions.md', 'utf8');
const schema = jsonSchema() as { properties: Record<string, { description: string }> };
const names: string[] = allSections.map(([name]) => name);

describe('a section of the definition language', () => {
  it.each(allSections)('%s has help in both languages', (_, { help }) => {
    expect(help.nl).not.toBe('');
    expect(help.en).not.toBe('');
    expect(help.nl).not.toBe(help.en);
  });

  it.each(names)('%s stands in a heading and in an example of the page about definitions', (name) => {
    expect(page).toMatch(new RegExp(`^## (?:.*[, ])?${name}(?:[, ].*)?$`, 'm'));
    expect(page).toMatch(new RegExp(`^${name}:`, 'm'));
  });

  it.each(allSections)('%s has its help in the schema for editors', (name, { help }) => {
    expect(schema.properties[name]?.description).toBe(`${help.nl} / ${help.en}`);
  });

  it.each(allSections)('%s shares its names with a section that has names of its own', (_, { called }) => {
    if (called?.rivals === undefined) return;
    const rivals = allSections.find(([name]) => name === called.rivals)?.[1];
    expect(rivals?.called).toBeDefined();
    expect(rivals?.called?.rivals).toBeUndefined();
  });
});

describe('what can be referred to', () => {
  // The names of steps are those of one cycle, and periods go by their kind.
  const known = ['step', 'period', ...mixedSubjects.map(([subject]) => subject)];

  it('is of one section, or looked for in several', () => {
    const alone = allSections.flatMap(([, { called }]) => called?.subject ?? []);
    expect([...alone, ...known].sort()).toEqual(Object.keys(SUBJECTS).sort());
  });

  it.each(mixedSubjects)('%s is looked for where things have names', (_, sections) => {
    const named = allSections.flatMap(([name, { called }]) => (called ? [name] : []));
    expect(sections.filter((section) => !named.includes(section))).toEqual([]);
  });
});
