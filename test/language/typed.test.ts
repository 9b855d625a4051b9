import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  POLICY_WORDS,
  RECESS_WORDS,
  readPolicy,
  readRecessPolicy,
  readTreatment,
  readWeekday,
  readYesNo,
  saysUnknown,
  TREATMENT_WORDS,
  UNKNOWN_WORDS,
  WEEKDAY_WORDS,
  YES_NO_WORDS,
} from '../../src/language/typed.ts';
import { allWords, readWord, usualWords, type Word } from '../../src/language/word-list.ts';

describe('a weekday', () => {
  it.each([
    ['maandag', 1],
    ['ma', 1],
    ['Ma.', 1],
    ['MONDAY', 1],
    ['Mon', 1],
    ['di.', 2],
    ['Tues', 2],
    ['wo', 3],
    ['Weds.', 3],
    ['do', 4],
    ['Thurs', 4],
    [' vrij ', 5],
    ['Fri', 5],
    ['za', 6],
    ['zo', 7],
    ['Sunday', 7],
  ])('"%s" is %i', (text, weekday) => {
    expect(readWeekday(text)).toBe(weekday);
  });

  it.each(['', 'maandg', 'ma..', '1', 'maandag 2', 'weekend', 'm.a'])('"%s" is none', (text) => {
    expect(readWeekday(text)).toBeUndefined();
  });
});

describe('yes or no', () => {
  it.each([
    ['ja', true],
    ['Nee', false],
    ['YES', true],
    ['NO', false],
    ['true', true],
    ['False', false],
  ])('"%s" is %s', (text, value) => {
    expect(readYesNo(text)).toBe(value);
  });

  it.each(['', 'misschien', '1', '0', 'on'])('"%s" is neither', (text) => {
    expect(readYesNo(text)).toBeUndefined();
  });
});

describe('unknown', () => {
  it.each(['onbekend', 'Unknown', 'n.t.b.', 'ntb', 'nader  te bepalen', 'TBD', 't.b.d.'])('is "%s"', (text) => {
    expect(saysUnknown(text)).toBe(true);
  });

  it.each(['', '14:00', 'geen', 'bepalen'])('is not "%s"', (text) => {
    expect(saysUnknown(text)).toBe(false);
  });
});

describe('a policy', () => {
  it.each([
    ['keep', 'keep'],
    ['houden', 'keep'],
    ['doorgaan', 'keep'],
    ['Doorlopen', 'keep'],
    ['melden', 'report'],
    ['uitgesloten', 'forbid'],
    ['verboden', 'forbid'],
    ['overslaan', 'skip'],
    ['vervalt', 'skip'],
    ['pauzeren', 'skip'],
    ['werkdag ervoor', 'before'],
    ['before', 'before'],
    ['Werkdag  erna', 'after'],
    ['working day after', 'after'],
  ])('"%s" is %s', (text, policy) => {
    expect(readPolicy(text)).toBe(policy);
    expect(readRecessPolicy(text)).toBe(policy);
  });

  it('can shift in a recess only', () => {
    expect(readRecessPolicy('opschuiven')).toBe('shift');
    expect(readRecessPolicy('shift')).toBe('shift');
    expect(readPolicy('shift')).toBeUndefined();
    expect(readRecessPolicy('verschuif')).toBeUndefined();
  });
});

describe('a treatment', () => {
  it.each([
    ['besluitvorming', 'besluitvorming'],
    ['ter bespreking', 'bespreking'],
    ['t.k.n.', 'informatie'],
    ['Hamerstuk', 'hamerstuk'],
    ['vaststelling', 'vaststelling'],
    ['advisering', 'advisering'],
    ['for decision', 'besluitvorming'],
  ])('"%s" is %s', (text, treatment) => {
    expect(readTreatment(text)).toBe(treatment);
  });

  it('is not just any word', () => {
    expect(readTreatment('stuk')).toBeUndefined();
  });
});

describe('the word lists', () => {
  const lists: Record<string, readonly Word<unknown>[]> = {
    weekdays: WEEKDAY_WORDS,
    'yes and no': YES_NO_WORDS,
    unknown: UNKNOWN_WORDS,
    policies: POLICY_WORDS,
    'recess policies': RECESS_WORDS,
    treatments: TREATMENT_WORDS,
  };

  it.each(Object.entries(lists))('of %s give each word one meaning, in any case and spacing', (_, list) => {
    for (const word of list) {
      for (const text of [...word.nl, ...word.en]) {
        for (const written of [text, text.toUpperCase(), ` ${text.replaceAll(' ', '  ')}\t`]) {
          expect(readWord(list, written)).toBe(word.value);
        }
      }
    }
    expect(new Set(list.map((word) => word.value)).size).toBe(list.length);
  });

  it('say what is allowed', () => {
    expect(usualWords(WEEKDAY_WORDS, 'nl').slice(0, 2)).toEqual(['maandag', 'dinsdag']);
    expect(usualWords(WEEKDAY_WORDS, 'en').slice(5)).toEqual(['Saturday', 'Sunday']);
    expect(usualWords(YES_NO_WORDS, 'nl')).toEqual(['ja', 'nee']);
    expect(allWords(YES_NO_WORDS)).toEqual(['ja', 'yes', 'true', 'nee', 'no', 'false']);
  });

  it('take no text that they do not have', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!allWords(WEEKDAY_WORDS).some((word) => text.toLowerCase().includes(word.toLowerCase())));
        expect(readWeekday(text)).toBeUndefined();
      }),
    );
  });
});
