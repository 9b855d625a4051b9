import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { commands } from '../../src/commands/all.ts';
import { dashed } from '../../src/language/option-names.ts';

const ENGLISH = new Map(commands.flatMap(({ name, alias }) => (alias === undefined ? [] : [[name, alias] as const])));

/** All texts below `nl:` in a file, with the lines on which they stand. */
function dutchIn(file: string): { line: number; text: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node, isDutch: boolean): void => {
    const below = isDutch || (ts.isPropertyAssignment(node) && node.name.getText() === 'nl');
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (below && isText)
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    ts.forEachChild(node, (child) => visit(child, below));
  };
  visit(source, false);
  return found;
}

/** What a text calls by an English name that has a Dutch one; what is said to git is git's own. */
function englishIn(text: string): string[] {
  const words = text.replace(/\bgit [a-z-]+(?: --[a-z]+)*/g, '');
  const options = [...words.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g)].filter(
    ([said, name]) => dashed(name!, 'nl') !== said && dashed(name!, 'en') === said,
  );
  const named = [...words.matchAll(/\bcyclus ([a-z-]+)\b/g)].filter(([, name]) => ENGLISH.has(name!));
  return [...options, ...named].map(([said]) => said);
}

it('calls nothing in a Dutch sentence by its English name', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.flatMap((name) => dutchIn(join('src', name)).map((found) => ({ name, ...found })));
  expect(texts.length).toBeGreaterThan(1500);
  const wrong = texts.flatMap(({ name, line, text }) => englishIn(text).map((said) => `${name}:${line}: ${said}`));
  expect(wrong).toEqual([]);
});

it('sees a mistake when there is one', () => {
  expect(englishIn('kijk met --from, of geef cyclus add; git push --force --all')).toEqual(['--from', 'cyclus add']);
  expect(englishIn('kijk met --van, of geef cyclus las-in')).toEqual([]);
});
