import { createRequire } from 'node:module';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';

const GRAMMAR = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm');

/** What a parser of PowerShell does not understand of a script, each with its line; what is missing is called so. */
export async function powershellMistakes(script: string): Promise<string[]> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(GRAMMAR));
  return mistakesIn(parser.parse(script)!.rootNode);
}

function mistakesIn(node: Node): string[] {
  const line = node.startPosition.row + 1;
  if (node.isMissing) return [`${line}: missing ${node.type}`];
  if (node.isError) return [`${line}: ${node.text}`];
  return node.hasError ? node.children.flatMap((child) => (child ? mistakesIn(child) : [])) : [];
}
