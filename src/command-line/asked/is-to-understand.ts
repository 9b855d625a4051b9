import { parseDay } from '../../calendar/day.ts';
import { LISTS, type Listed } from '../option.ts';
import type { ParsedArgs } from '../parse.ts';

/** Whether a line says anything of which what it means depends on the definitions, or on what day it is. */
export function isToUnderstand({ command, words, written }: ParsedArgs): boolean {
  const { names, completes } = command?.argument ?? {};
  if (words.length > 0 && (names || completes)) return true;
  return [...written].some(
    ([option, texts]) => listAskedOf(option) !== undefined || (option.says && !texts.every((text) => isPlainDay(text))),
  );
}

/** Whether a text is a day that needs no understanding. */
export function isPlainDay(text: string): boolean {
  return parseDay(text.trim()) !== undefined;
}

/** Of what the value of an option, or an argument, is a name. */
export function listAskedOf({ completes }: { completes?: string | undefined }): Listed | undefined {
  return LISTS.find((list) => list === completes);
}
