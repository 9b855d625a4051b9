import { thingsOf } from './asked/said-name.ts';
import type { Context } from './command.ts';
import { definitionsAsked } from './load.ts';
import type { Listed } from './option.ts';

/** The names that a shell offers, as the definitions have them; none while there are errors in these. @throws WrongCall */
export async function listedNames(context: Context, list: Listed): Promise<string[]> {
  const { workspace } = await definitionsAsked(context);
  return workspace ? thingsOf(list, workspace).map(({ id }) => id) : [];
}
