import { expect, it } from 'vitest';
import { PROFILE_WORDS } from '../../../src/language/typed.ts';
import { profiles } from '../../../src/workspace/export/profiles.ts';

it('every kind of calendars that has a word can be written, and no other', async () => {
  expect(Object.keys(profiles).sort()).toEqual(PROFILE_WORDS.map(({ value }) => value).sort());
  for (const load of Object.values(profiles)) expect(await load()).toBeTypeOf('function');
});
