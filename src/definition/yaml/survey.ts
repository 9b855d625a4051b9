import type { CST } from 'yaml';
import { addTo } from '../../common/add-to.ts';

/** Definitions are six levels deep; nobody means more than this. */
export const MOST_LEVELS = 40;

/** More than anybody writes in a file, and few enough for every later step to be quick. */
export const MOST_VALUES = 50_000;

/** What can be seen of YAML before it is composed, which would overflow on what is nested too deep. */
export interface Survey {
  /** Where it gets too deep. */
  tooDeep: number | undefined;
  /** How many items and keys there are. */
  values: number;
  /** Where tags and directives are, by what they say. */
  tags: Map<string, number[]>;
  /** Where anchors and aliases are, by name: an anchor and its aliases together are one mistake. */
  aliases: Map<string, number[]>;
}

/** Looks through the tokens of a text, and stops where it gets too deep. */
export function surveyTokens(tokens: readonly CST.Token[]): Survey {
  const survey: Survey = { tooDeep: undefined, values: 0, tags: new Map(), aliases: new Map() };
  for (const token of tokens) look(token, 0, survey);
  return survey;
}

function look(token: CST.Token | null | undefined, level: number, survey: Survey): void {
  if (!token || survey.tooDeep !== undefined) return;
  if (level > MOST_LEVELS) {
    survey.tooDeep = token.offset;
    return;
  }
  note(token, survey);
  const each = (tokens: readonly CST.Token[] = []) => {
    for (const one of tokens) look(one, level + 1, survey);
  };
  if ('start' in token && Array.isArray(token.start)) each(token.start);
  if ('items' in token) {
    survey.values += token.items.length;
    for (const { start, key, sep, value } of token.items) {
      each(start);
      look(key, level + 1, survey);
      each(sep);
      look(value, level + 1, survey);
    }
  }
  if ('value' in token) look(token.value, level + 1, survey);
}

function note({ type, offset, ...rest }: CST.Token, { tags, aliases }: Survey): void {
  const source = 'source' in rest ? rest.source : '';
  if (type === 'tag' || type === 'directive') addTo(tags, source, offset);
  if (type === 'anchor' || type === 'alias') addTo(aliases, source.slice(1), offset);
}
