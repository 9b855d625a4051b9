import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { readReference, readRound } from '../../../src/definition/texts/reference.ts';
import { readYaml } from '../read-yaml.ts';

const { workspace } = readYaml(`
fora:
  MCC: { aliases: [MCC-19] }
  Werkgroep Kwetsbare groepen: {}
  Zaal 3: {}
cycles:
  B: { name: lange termijn, every: 2 weken, from: 2020-10-19, steps: { s: { day: dinsdag, forum: MCC } } }
  LT1: { every: ad hoc, steps: { s: { forum: MCC } } }
`);

const read = (text: string) => readReference(text, workspace!);
const november = day('2020-11-10');

describe('the name of a meeting', () => {
  it.each<[string, object]>([
    ['MCC 2020-11-10', { by: 'date', forum: 'MCC', day: november, time: null }],
    ['MCC 2020-11-10 14:00', { by: 'date', forum: 'MCC', day: november, time: 840 }],
    ['MCC 2020-11-10 14.00 uur', { by: 'date', forum: 'MCC', day: november, time: 840 }],
    ['mcc-19  2020-11-10', { by: 'date', forum: 'MCC', day: november, time: null }],
    [
      'werkgroep kwetsbare groepen 2020-11-10',
      { by: 'date', forum: 'Werkgroep Kwetsbare groepen', day: november, time: null },
    ],
    ['Zaal 3 2020-11-10', { by: 'date', forum: 'Zaal 3', day: november, time: null }],
    ['MCC B3', { by: 'round', forum: 'MCC', cycle: 'B', round: 3 }],
    ['MCC b12', { by: 'round', forum: 'MCC', cycle: 'B', round: 12 }],
    ['MCC lange termijn 3', { by: 'round', forum: 'MCC', cycle: 'B', round: 3 }],
    ['Zaal 3 B 3', { by: 'round', forum: 'Zaal 3', cycle: 'B', round: 3 }],
    ['MCC LT12', { by: 'round', forum: 'MCC', cycle: 'LT1', round: 2 }],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each<[string, string]>([
    ['MCC', 'not-a-meeting'],
    ['MCC B0', 'not-a-meeting'],
    ['MCC B99999999999', 'not-a-meeting'],
    ['MCC volgende week', 'not-a-meeting'],
    ['', 'not-a-meeting'],
    ['MMC 2020-11-10', 'unknown-reference'],
    ['MMC B3', 'unknown-reference'],
    ['MCC 2020-02-30', 'not-a-day'],
    ['MCC 10-11-2020', 'not-a-day'],
    ['MCC 2020-11-10 avond', 'not-a-time'],
  ])('%s is none', (text, code) => {
    const reference = read(text);
    expect('mistake' in reference && reference.mistake.kind.code).toBe(code);
  });

  it('may be a round alone', () => {
    expect(readRound('B3', workspace!)).toEqual({ cycle: 'B', round: 3 });
    expect(readRound('B', workspace!)).toBeUndefined();
  });
});
