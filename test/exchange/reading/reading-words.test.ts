import { expect, it } from 'vitest';
import { problemWords } from '../../../src/exchange/reading/reading-words.ts';

it('names a line once that was found wrong in several years', () => {
  const often = { kind: 'too-often', line: 4 } as const;
  expect(problemWords([often, { kind: 'cut-off', line: 9 }, often])).toEqual([
    {
      nl: 'een afspraak komt te vaak terug om helemaal na te gaan (regel 4)',
      en: 'an appointment repeats too often to look at all of it (line 4)',
    },
    { nl: 'een afspraak is niet afgemaakt (regel 9)', en: 'an appointment is cut off (line 9)' },
  ]);
});
