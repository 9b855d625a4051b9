import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/definition/read.ts';

const page = readFileSync('docs/definitions.md', 'utf8');
const examples = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml]) => yaml!);

describe('the page about the definition language', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(10));

  it.each(examples.map((yaml) => [yaml.split('\n')[0]!, yaml]))(
    'has a right example that begins with %s',
    (_, yaml) => {
      const { workspace, findings } = readWorkspace([{ name: 'docs.yaml', bytes: new TextEncoder().encode(yaml) }]);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ kind, args, places }) => [kind.code, args, places])).toEqual([]);
      expect(workspace).not.toBeNull();
    },
  );
});
