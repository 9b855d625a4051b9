import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { isoClock } from '../../src/calendar/clock.ts';
import { day, isoDay } from '../../src/calendar/day.ts';

// The values in definitions, one by one, and what can be written in their place.

/** A value that somebody wrote. */
export interface Token {
  file: string;
  /** Where it stands, as keys with dots between them; the items of a list have no number. */
  path: string;
  /** The key that it is a value of. */
  key: string;
  start: number;
  end: number;
  /** What it says, without quotes. */
  value: string;
}

/** The same definitions with something else in the place of one value. */
export interface Mutation {
  token: Token;
  put: string;
}

/** All values in those files that are YAML, in the order of writing. */
export function tokensOf(files: Readonly<Record<string, string>>): Token[] {
  return Object.entries(files).flatMap(([file, text]) => (file.endsWith('.yaml') ? tokensIn(file, text) : []));
}

function tokensIn(file: string, text: string): Token[] {
  const tokens: Token[] = [];
  visit(parseDocument(text), {
    Scalar(key, { range, value }, above) {
      if (key === 'key' || !range) return;
      const keys = above.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
      tokens.push({
        file,
        path: keys.join('.'),
        key: keys.at(-1) ?? '',
        start: range[0],
        end: range[1],
        value: String(value),
      });
    },
  });
  return tokens;
}

/** The files with that put in its place. */
export function mutated(files: Readonly<Record<string, string>>, { token, put }: Mutation): Record<string, string> {
  const text = files[token.file]!;
  return { ...files, [token.file]: text.slice(0, token.start) + put + text.slice(token.end) };
}

/**
 * What somebody may have meant to write instead of a value: the next day, hour or number; for a word another word that
 * stands behind the same key elsewhere, and the same word with a slip in it.
 */
export function mutationsOf(token: Token, all: readonly Token[]): Mutation[] {
  const next = following(token.value);
  if (next !== undefined) return [{ token, put: next }];
  const section = token.path.split('.')[0]!;
  const others = all.filter(
    ({ key, path, value }) => key === token.key && value !== token.value && path.startsWith(section),
  );
  const other = others[token.start % Math.max(1, others.length)];
  return [...(other ? [other.value] : []), `${token.value}x`].map((put) => ({ token, put: JSON.stringify(put) }));
}

function following(value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return isoDay(day(value) + 1);
  const clock = value.match(/^(\d{1,2}):(\d\d)$/);
  if (clock) return `"${isoClock(((Number(clock[1]) + 1) % 24) * 60 + Number(clock[2]))}"`;
  if (/^\d+$/.test(value)) return String(Number(value) + 1);
  if (/^\d+ /.test(value)) return value.replace(/^\d+/, (amount) => String(Number(amount) + 1));
  if (/^(true|false)$/.test(value)) return String(value !== 'true');
  return undefined;
}
