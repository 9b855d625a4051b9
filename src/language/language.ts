/** The languages that cyclus speaks. */
export type Lang = 'nl' | 'en';

export const LANGUAGES: readonly Lang[] = ['nl', 'en'];

/** The same thing said in every language. */
export type Said<T = string> = Record<Lang, T>;
