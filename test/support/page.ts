import { readFileSync } from 'node:fs';

/** A command as a page gives it. */
export interface Command {
  line: string;
  /** All that it prints, in which a line of three dots stands for what the page leaves out; undefined when not told. */
  printed?: string;
}

/** The fenced blocks of a language on a page. */
export function blocks(page: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms');
  return [...readFileSync(page, 'utf8').matchAll(fence)].map(([, text]) => text!);
}

/** A block of `console`, one of `sh`, one that shows a file in `uit`, or the row of a table that begins with a command. */
const PLACE =
  /^```(?:console\n(?<console>.*?)|sh\n(?<sh>.*?)|(?<file>uit\/\S+)\n(?<text>.*?))^```|^\| `(?<row>cyclus [^`]+)` \| [^|]+ \|$/gms;

/**
 * The commands of a page, in the order in which they stand there. A block of `console` has them after a dollar sign,
 * with what they print; one of `sh`, and a table of two columns, have them alone. A block that bears the name of a file
 * shows what is in it.
 */
export function commandsOn(page: string): Command[] {
  return [...readFileSync(page, 'utf8').matchAll(PLACE)].flatMap(({ groups }) => {
    const { console, sh, file, text, row } = groups!;
    if (console !== undefined) return console.split(/^\$ /m).slice(1).map(withOutput);
    if (file !== undefined) return [{ line: `cat ${file}`, printed: text!.trimEnd() }];
    return (sh?.trimEnd().split('\n') ?? [row!])
      .filter(isToTry)
      .map((line) => ({ line: sh === undefined ? harmless(line) : line }));
  });
}

function withOutput(text: string): Command {
  const [line, ...printed] = text.split('\n');
  return { line: line!, printed: printed.join('\n').trimEnd() };
}

/** Whether a command alone can be tried: it is one of cyclus, comes to an end by itself, and needs no mail server. */
function isToTry(line: string): boolean {
  return /^(?:cyclus|node bin\/cyclus\.js) (?!serve)/.test(line);
}

/** Tables list what can be asked: nothing in them changes the definitions, and nothing is sent. */
function harmless(line: string): string {
  const changes = /^cyclus (?:verplaats|gelast-af|las-in|nieuw|herstart|maak-ongedaan|verstuur)\b/.test(line);
  return changes && !line.includes('--dry-run') ? `${line} --dry-run` : line;
}

/** The same commands for who follows the page once more: what it shows twice prints what it printed the last time. */
export function printedLast(commands: readonly Command[]): Command[] {
  const last = new Map(commands.map((command) => [command.line, command]));
  return commands.map((command) => (command.printed === undefined ? command : last.get(command.line)!));
}

/** What may stand where the page shows this. Who follows a page once more has its files already. */
export function pattern(printed: string, isFirst: boolean): RegExp {
  const literal = printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const written = isFirst
    ? literal
    : literal
        .replaceAll('is geschreven', 'is (?:geschreven|ongewijzigd)')
        .replaceAll('was written', '(?:was written|is unchanged)');
  return new RegExp(`^${`\n${written}\n`.replaceAll(/\n *\\\.\\\.\\\.(?=\n)/g, '(?:\n.*)*?')}$`);
}

/** What is left for who follows the page once more, or on another way: what it shows, and what it writes. */
export function shownOrWritten({ line, printed }: Command): boolean {
  return printed !== undefined || / --(?:output|drafts) /.test(line);
}
