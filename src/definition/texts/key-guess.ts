import { nearest } from '../../language/nearest.ts';

/**
 * The key that was probably meant: by a slip of the pen, or with a value behind it and no colon between.
 * @example meantKey('forum BWO', ['forum', 'chain']) // 'forum'
 */
export function meantKey(text: string, keys: readonly string[]): string | undefined {
  return nearest(text, keys) ?? keyWithoutColon(text, keys);
}

/**
 * What should probably have been written.
 * @example keyGuess('foru', ['forum', 'chain']) // 'forum'
 * @example keyGuess('forum BWO', ['forum', 'chain']) // 'forum: BWO'
 */
export function keyGuess(text: string, keys: readonly string[]): string | undefined {
  const near = nearest(text, keys);
  if (near !== undefined) return near;
  const key = keyWithoutColon(text, keys);
  return key === undefined ? undefined : `${key}: ${text.slice(key.length + 1).trim()}`;
}

/** In "forum BWO" the colon was left out, in "forum:BWO" the blank after it. */
function keyWithoutColon(text: string, keys: readonly string[]): string | undefined {
  return keys.find((key) => text.startsWith(`${key} `) || text.startsWith(`${key}:`));
}
