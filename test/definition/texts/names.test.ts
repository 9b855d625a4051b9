import { describe, expect, it } from 'vitest';
import { namesOf, together } from '../../../src/definition/texts/names.ts';
import { lines, workspaceOf } from '../../support/yaml.ts';

const named = (id: string, ...aliases: string[]) => ({ id, name: id, aliases });

describe('a text that may be of two kinds', () => {
  const names = together(
    namesOf([named('BWO'), named('DOC', 'overleg', 'Kern')]),
    namesOf([named('bwo'), named('overleg'), named('start', 'kern')]),
  );

  it.each([
    ['a key', 'BWO', ['BWO']],
    ['the key of the other kind', 'bwo', ['bwo']],
    ['a key that is a name of something else', 'overleg', ['overleg']],
    ['a name as it is written', 'kern', ['start']],
    ['capitals that neither has', 'Bwo', ['BWO', 'bwo']],
    ['capitals that one of them has', 'DoC', ['DOC']],
    ['nothing', 'MCC', []],
  ])('is read as %s', (_, text, fits) => expect(names.fits(text)).toEqual(fits));
});

describe('a forum and a cycle that differ in capitals', () => {
  const yaml = (changes: string) => `
settings: { today: 2020-10-19 }
calendar: { holidays: none }
fora: { BWO: { time: "10:00" }, ACC: { time: "12:00" } }
cycles:
  bwo: { every: 2 weken, from: 2020-10-19, rounds: 3, steps: { s: { day: ma, forum: BWO }, t: { day: ma, forum: ACC } } }
changes: [${changes}]`;
  const on = (changes: string) => lines(yaml(changes), '2020-11-02', '2020-11-02');

  it('are cancelled each by its own key', () => {
    expect(on('{ cancel: BWO, on: 2020-11-02 }')).toEqual([
      '2020-11-02 10:00 BWO bwo2 cancelled',
      '2020-11-02 12:00 ACC bwo2',
    ]);
    expect(on('{ cancel: bwo, on: 2020-11-02 }')).toEqual([
      '2020-11-02 10:00 BWO bwo2 cancelled',
      '2020-11-02 12:00 ACC bwo2 cancelled',
    ]);
  });

  it('that do not differ at all mean the forum', () => {
    const same = yaml('{ cancel: BWO, on: 2020-11-02 }').replace('bwo:', 'BWO:');
    expect(lines(same, '2020-11-02', '2020-11-02')).toEqual([
      '2020-11-02 10:00 BWO BWO2 cancelled',
      '2020-11-02 12:00 ACC BWO2',
    ]);
  });

  it('are accepted each by its own key', () => {
    const accepted = ['BWO', 'bwo'].map((about) => `{ code: meeting-in-weekend, about: ${about}, reason: x }`);
    expect(workspaceOf(`${yaml('')}\naccepted: [${accepted}]`).accepted.map(({ about }) => about)).toEqual([
      'BWO',
      'bwo',
    ]);
  });
});
