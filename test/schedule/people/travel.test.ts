import { describe, expect, it } from 'vitest';
import { travelIn } from '../../../src/schedule/people/travel.ts';
import { forumOf, meetingOf } from '../../support/handmade.ts';
import { workspaceOf } from '../../support/yaml.ts';

const travel = travelIn(
  workspaceOf(`
travel:
  Den Haag: { aliases: ["'s-Gravenhage"], places: [Catshuis, Utrechtse zaal], to: { Utrecht: 45 min, Leiden: 20 min } }
  Utrecht: { to: { Den Haag: 1 uur } }
  Leiden: {}
`),
);

const at = (location: string) => meetingOf(forumOf('VB', { location }), '2020-11-02 14:00');

describe('the town of a place', () => {
  it.each([
    ['Catshuis', 'Den Haag'],
    ['catshuis ', 'Den Haag'],
    ['Turfmarkt 147, Den Haag', 'Den Haag'],
    ["Lange Voorhout, 's-Gravenhage", 'Den Haag'],
    ['provinciehuis Utrecht', 'Utrecht'],
    ['Utrechtse zaal', 'Den Haag'],
    ['Utrechtseweg 3', undefined],
    ['Utrechtseweg 3, Utrecht', 'Utrecht'],
    ['digitaal, vanuit Utrecht', undefined],
    ['Webex', undefined],
    ['', undefined],
    ['Zwolle', undefined],
  ])('%s is %s', (place, town) => expect(travel.townOf(at(place))).toBe(town));
});

describe('the time between two places', () => {
  it.each([
    ['Catshuis', 'provinciehuis Utrecht', 60],
    ['provinciehuis Utrecht', 'Catshuis', 60],
    ['Leiden', 'Catshuis', 20],
    ['Leiden', 'Utrecht', 0],
    ['Catshuis', 'Den Haag', 0],
    ['Catshuis', 'digitaal', 0],
    ['Catshuis', 'Zwolle', 0],
    ['Zwolle', 'Catshuis', 0],
  ])('%s to %s takes %i minutes', (from, to, minutes) => expect(travel.between(at(from), at(to))).toBe(minutes));
});

it('the longest way is that between any two towns, and nothing where none is written', () => {
  expect(travel.longest).toBe(60);
  expect(travelIn(workspaceOf('travel: { Utrecht: {} }')).longest).toBe(0);
});

it('a town may have any name', () => {
  const { townOf } = travelIn(workspaceOf('travel: { "St. Anna (Parochie)": {} }'));
  expect(townOf(at('dorpshuis St. Anna (Parochie)'))).toBe('St. Anna (Parochie)');
  expect(townOf(at('dorpshuis Stx Anna Parochie'))).toBeUndefined();
});
