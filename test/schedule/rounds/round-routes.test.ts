import { expect, it } from 'vitest';
import { routesSaid } from '../../../src/schedule/rounds/round-routes.ts';
import { roundsOf } from '../../../src/schedule/rounds/rounds.ts';
import { workspaceOf } from '../../support/yaml.ts';

it('the steps of each route that a cycle says come in the order of their days, without those beside it', () => {
  const workspace = workspaceOf(`
fora: { ruimte: {}, zorg: {}, presidium: {}, raad: {} }
cycles:
  gemeente:
    every: 4 weken
    from: 2020-10-19
    steps:
      raad:      { week: 4, day: do, forum: raad }
      ruimte:    { week: 1, day: wo, forum: ruimte }
      zorg:      { week: 1, day: do, forum: zorg }
      presidium: { week: 2, day: ma, forum: presidium }
    route: { ruimte: [raad, ruimte], zorg: [zorg, raad] }
`);
  const round = roundsOf(workspace.cycles.get('gemeente')!, workspace).next().value!;
  expect(routesSaid(round).map((steps) => steps.map(({ key }) => key))).toEqual([
    ['ruimte', 'raad'],
    ['zorg', 'raad'],
  ]);
  expect(routesSaid({ ...round, routes: [] })).toEqual([]);
});
