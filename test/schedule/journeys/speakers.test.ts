import { expect, it } from 'vitest';
import { scheduleOf } from '../../support/yaml.ts';

/** Who speaks for a product at a forum of some level. */
function speakers(level: string, product: string) {
  const { journeys } = scheduleOf(
    `
roles: { minister VWS: {}, minister JenV: {}, staatssecretaris VWS: {} }
teams: { T: { sponsor: minister VWS } }
fora: { F: { level: ${level}, time: "14:00" } }
cycles: { C: { every: 1 week, from: 2020-11-02, rounds: 2, steps: { stap: { day: dinsdag, forum: F } } } }
deliverables: { p: { route: C, round: 1${product} } }
`,
    '2020-11-01',
    '2020-11-30',
  );
  const { speaker, substitute } = journeys[0]!.meetingStops[0]!.item;
  return [speaker, substitute];
}

const OF_TEAM = ', team: T';
const SAID = ', team: T, speaker: { role: minister JenV, else: staatssecretaris VWS }';

it.each([
  ['nobody at an official forum, whatever the product says', 'official', SAID, [null, null]],
  ['who the product names', 'ministerial', SAID, ['minister JenV', 'staatssecretaris VWS']],
  [
    'the sponsor of its team where ministers meet, when it names nobody',
    'ministerial',
    OF_TEAM,
    ['minister VWS', null],
  ],
  ['nobody elsewhere, when it names nobody', 'external', OF_TEAM, [null, null]],
  ['nobody for a product without a team that names nobody', 'ministerial', '', [null, null]],
] as const)('the first speaker is %s', (_, level, product, expected) => {
  expect(speakers(level, product)).toEqual(expected);
});
