import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { dashed } from '../../src/language/option-names.ts';

/** Lines of code, of which a program may be another one's: that has the options that it has. */
const OTHERS = /git push --force/g;

/** What a file says in Dutch: from each `nl` to the `en` that goes with it, without remarks to those who read the code. */
function dutchIn(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  return code
    .split(/\bnl:\s/)
    .slice(1)
    .map((text) => text.split(/\ben:\s/)[0]!.replace(OTHERS, ''));
}

it('speaks Dutch of options by their Dutch names, everywhere', () => {
  const names = new Set(commands.flatMap(({ options }) => options.map(({ name }) => name)));
  const isEnglish = (name: string) => names.has(name) && dashed(name, 'nl') !== `--${name}`;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    dutchIn(join('src', file))
      .flatMap((text) => [...text.matchAll(/--([a-z][a-z-]*)/g)])
      .flatMap(([option, name]) => (isEnglish(name!) ? [`${file}: ${option}`] : [])),
  );
  expect(found).toEqual([]);
});
