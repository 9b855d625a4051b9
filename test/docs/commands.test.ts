import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';

const MANUAL = readFileSync('docs/manual.md', 'utf8');
const HANDLEIDING = readFileSync('docs/handleiding.md', 'utf8');

/** For editors and programs, and not for who keeps the schedule. */
const TECHNICAL = ['schema'];

it.each(commands.map(({ name, alias }) => [name, alias] as const))('%s is told in both manuals', (name, alias) => {
  expect(MANUAL).toMatch(new RegExp(`\\bcyclus ${name}\\b`));
  if (!TECHNICAL.includes(name)) expect(HANDLEIDING).toMatch(new RegExp(`\\bcyclus (?:${name}|${alias ?? name})\\b`));
});
