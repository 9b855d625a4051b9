import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionKinds } from '../../src/definition/kinds.ts';
import { foundIn } from './read-yaml.ts';

/** Kinds about files and bytes, which no piece of YAML can show; decode.test.ts has them. */
const WITHOUT_YAML = ['file-unreadable', 'file-too-large', 'not-utf-8'];

const shown = definitionKinds.filter(({ code }) => !WITHOUT_YAML.includes(code));

describe('the kinds of findings in definitions', () => {
  it('are listed, each file once and under its own code', () => {
    const files = readdirSync('src/definition/kinds').map((name) => name.replace('.ts', ''));
    expect(definitionKinds.map(({ code }) => code).sort()).toEqual(files.sort());
  });

  it.each(shown.map((kind) => [kind.code, kind]))(
    '%s is found where its sample says, and nothing else is',
    (_, { sample }) => {
      const marked = sample.split('\n').flatMap((line, index) => {
        const code = /# <- (\S+)$/.exec(line)?.[1];
        return code ? [`${index + 1} ${code}`] : [];
      });
      expect(marked).not.toEqual([]);
      expect(foundIn(sample).map((found) => found.replace(/:\d+/, ''))).toEqual(marked);
    },
  );

  it.each(definitionKinds.map((kind) => [kind.code, kind]))(
    '%s has an explanation and sentences without a full stop',
    (_, kind) => {
      for (const lang of ['nl', 'en'] as const) expect(kind.explain[lang].length).toBeGreaterThan(150);
    },
  );
});
