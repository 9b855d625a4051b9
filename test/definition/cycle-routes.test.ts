import { describe, expect, it } from 'vitest';
import { words } from '../support/findings.ts';
import { workspaceOf } from '../support/yaml.ts';
import { foundIn, readYaml } from './read-yaml.ts';

const yaml = (route: string, product = 'route: [zorg]', others = '') => `
fora: { zorg: {}, ruimte: {}, raad: {} }
cycles:
  raad:
    every: 4 weken
    from: 2020-10-19
    route: ${route}
    steps: { zorg: { day: di, forum: zorg }, ruimte: { day: wo, forum: ruimte }, raad: { week: 2, day: do, forum: raad } }
${others}
deliverables: { nota: { ${product} } }`;
const TWO = '{ zorg: [zorg, raad], ruimte: [ruimte, raad] }';
const routesOf = (route: string) =>
  workspaceOf(yaml(route))
    .cycles.get('raad')!
    .versions[0]!.routes.map(({ name, steps }) => [name, ...steps]);
const wayOf = (text: string) => workspaceOf(text).deliverables.get('nota')!.route;
const sentences = (text: string) =>
  readYaml(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map((one) => words(one));

describe('the route of a cycle', () => {
  it('is a step, a list, or several by name', () => {
    expect(routesOf('raad')).toEqual([[null, 'raad']]);
    expect(routesOf('[raad, Zorg]')).toEqual([[null, 'raad', 'zorg']]);
    expect(routesOf('{ twee: [ruimte, raad], een: zorg }')).toEqual([
      ['twee', 'ruimte', 'raad'],
      ['een', 'zorg'],
    ]);
  });

  it('names steps that there are', () => {
    expect(foundIn(yaml('{ zorg: [zorg, raat] }'))).toEqual(['7:27 unknown-reference']);
    expect(foundIn(yaml('{ zorg: { eerst: zorg } }'))).toEqual(['7:20 wrong-shape']);
  });

  it('is told once that it names a step that is in none of its versions', () => {
    const versions = '    versions: [{ from: 2021-01-04, every: 2 weken }, { from: 2021-03-01, every: 4 weken }]';
    expect(foundIn(yaml('[zorg, raat]', 'route: raad', versions))).toEqual(['7:19 unknown-reference']);
  });

  it('is named by what travels it, also when it is the only one with a name', () => {
    expect(wayOf(yaml(TWO, 'route: raad/ruimte'))).toEqual({ cycle: 'raad', along: 'ruimte' });
    expect(wayOf(yaml(TWO, 'route: Raad / RUIMTE'))).toEqual({ cycle: 'raad', along: 'ruimte' });
    expect(wayOf(yaml('{ zorg: [zorg, raad] }', 'route: raad'))).toEqual({ cycle: 'raad', along: null });
  });

  it('gives way to a route or a cycle that is called so as a whole', () => {
    expect(wayOf(yaml(TWO, 'route: raad/zorg', 'routes: { raad/zorg: [zorg] }'))).toMatchObject({
      route: { id: 'raad/zorg' },
    });
    expect(wayOf(yaml(TWO, 'route: raad/zorg', '  raad/zorg: { every: ad hoc }'))).toEqual({
      cycle: 'raad/zorg',
      along: null,
    });
  });

  it('must be named when there are several', () => {
    const which = ['"raad" kan raad/zorg of raad/ruimte zijn', 'schrijf een van deze namen voluit'];
    expect(sentences(yaml(TWO, 'route: raad'))).toEqual([which]);
    expect(sentences(yaml(TWO, 'route: [zorg, { round: raad }]'))).toEqual([which]);
    const later = 'versions: [{ from: 2020-11-16, route: [raad] }]';
    expect(sentences(yaml(TWO, 'route: raad').replace('steps:', `${later}\n    steps:`))).toEqual([which]);
  });

  it('must be one that there is', () => {
    expect(sentences(yaml(TWO, 'route: raad/zorgg'))).toEqual([
      ['er is geen route "raad/zorgg"; bedoelt u "raad/zorg"?', 'kies uit raad/zorg en raad/ruimte'],
    ]);
    expect(sentences(yaml('[zorg]', 'route: raad/zorg'))).toEqual([['er is geen route "raad/zorg"', 'kies uit raad']]);
    expect(sentences(yaml('[zorg]', 'route: raat/zorg'))).toEqual([
      ['er is geen cyclus of route "raat/zorg"', 'kies uit raad'],
    ]);
  });
});

describe('a step that the route of a product leaves out', () => {
  const OFF = ['stap "ruimte" ligt niet op de route van dit product', 'kies uit zorg en raad'];

  it.each([
    ['ready', 'ready: { ruimte: 2020-11-01 }'],
    ['minutes', 'minutes: { ruimte: 10 min }'],
    ['questions', 'questions: { ruimte: Akkoord? }'],
    ['treatment, whatever its capitals', 'treatment: { Ruimte: bespreking }'],
    ['after', 'after: { product: nota, step: ruimte }'],
  ])('is no step for its %s', (_, said) => {
    const found = sentences(yaml(TWO, `route: raad/zorg, round: raad1, ${said}`)).map(([say, hint]) => [
      say?.replace('Ruimte', 'ruimte'),
      hint,
    ]);
    expect(found).toContainEqual(OFF);
  });

  it('is none on a longer route either, and all are where the cycle says no route', () => {
    const minutes = 'from: 2020-10-19, minutes: { ruimte: 10 min }';
    expect(sentences(yaml('[zorg, raad]', `route: [{ round: raad }], ${minutes}`))).toEqual([OFF]);
    expect(sentences(yaml('[zorg, ruimte, raad]', `route: raad, ${minutes}`))).toEqual([]);
    expect(sentences(yaml(TWO, 'route: raad/zorg, round: raad1, minutes: { raad: 10 min }'))).toEqual([]);
  });
});
