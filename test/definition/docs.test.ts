import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/definition/read.ts';

const PAGES = ['docs/definitions.md', 'docs/taal.md'];
const examples = PAGES.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml]) => yaml!),
);

describe('the pages about the definition language', () => {
  it('have examples', () => expect(examples.length).toBeGreaterThan(20));

  it.each(examples.map((yaml) => [yaml.split('\n')[0]!, yaml]))(
    'have a right example that begins with %s',
    (_, yaml) => {
      const { workspace, findings } = readWorkspace([{ name: 'docs.yaml', bytes: new TextEncoder().encode(yaml) }]);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ kind, args, places }) => [kind.code, args, places])).toEqual([]);
      expect(workspace).not.toBeNull();
    },
  );
});
