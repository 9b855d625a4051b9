import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/decisions.md',
  'docs/definitions.md',
  'docs/dictionary.md',
  'docs/handleiding.md',
  'docs/json.md',
  'docs/manual.md',
  'docs/windows.md',
];

/** What stands between empty lines, samples aside. */
function paragraphs(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^```.*?^```/gms, '');
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
}

describe.each(PAGES)('%s', (page) => {
  it('has rows in tables alone, each as wide as its head', () => {
    const cells = (row: string) => row.replaceAll('\\|', '').split('|').length;
    for (const table of paragraphs(page).filter((text) => text.startsWith('|'))) {
      const [head, line, ...rows] = table.split('\n');
      expect(line).toMatch(/^\|[-|]+\|$/);
      for (const row of rows) expect([row, cells(row)]).toEqual([row, cells(head!)]);
    }
  });

  it('says nothing twice', () => {
    const long = paragraphs(page).filter((text) => text.length > 60);
    expect(long.filter((text, index) => long.indexOf(text) !== index)).toEqual([]);
  });
});

it('the decisions weigh every library, those of development too', () => {
  const weighed = readFileSync('docs/decisions.md', 'utf8').split('\n## Weighed dependencies\n')[1]!;
  const missing = Object.keys(packageJson.devDependencies).filter((name) => !weighed.includes(nameOf(name)));
  expect(missing).toEqual([]);
});

/** What a library is called in a sentence. */
function nameOf(library: string): string {
  return library.replace(/^@(biomejs|types)\//, '');
}
