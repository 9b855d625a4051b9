import { describe, expect, it } from 'vitest';
import { dependenceOrder } from '../../../src/definition/linking/dependence.ts';
import { workspaceOf } from '../../support/yaml.ts';
import { readYaml } from '../read-yaml.ts';

const ordered = (products: string) =>
  dependenceOrder(workspaceOf(`fora: { MCC: {} }\ndeliverables: { ${products} }\n`).deliverables).map(({ id }) => id);

const product = (id: string, ...after: string[]) => `${id}: { route: [MCC], after: [${after.join(', ')}] }`;

describe('products that wait for each other', () => {
  it('come each once, after all that they wait for', () => {
    const [d, c, b, a] = [product('d', 'b', 'c'), product('c', 'a'), product('b', 'a', 'c'), product('a')];
    expect(ordered([d, c, b, a].join(', '))).toEqual(['a', 'c', 'b', 'd']);
  });

  it('stand as they are written where nothing else asks for another order', () => {
    expect(ordered([product('c'), product('b', 'c'), product('a')].join(', '))).toEqual(['c', 'a', 'b']);
  });

  it('are told when they do so in a circle, the first twenty circles', () => {
    const pairs = Array.from(
      { length: 21 },
      (_, at) => `${product(`a${at}`, `b${at}`)}, ${product(`b${at}`, `a${at}`)}`,
    );
    const circles = (count: number) =>
      readYaml(`fora: { MCC: {} }\ndeliverables: { ${pairs.slice(0, count).join(', ')} }\n`).findings.filter(
        ({ kind }) => kind.code === 'circular-dependency',
      ).length;
    expect([1, 19, 20, 21].map(circles)).toEqual([1, 19, 20, 20]);
  });
});
