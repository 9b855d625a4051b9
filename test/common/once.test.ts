import { expect, it } from 'vitest';
import { once } from '../../src/common/once.ts';

it('makes something when it is first asked for, and then no more, also when it made nothing', () => {
  let made = 0;
  const nothing = once(() => {
    made++;
    return undefined;
  });
  expect(made).toBe(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(made).toBe(1);
});
