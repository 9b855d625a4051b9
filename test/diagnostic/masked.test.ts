import { expect, it } from 'vitest';
import { masked } from '../../src/diagnostic/masked.ts';

it.each([
  ['a name', 'https://outlook.example/'],
  ['a name with a port', 'webcal://outlook.example:8443/'],
  ['a number of IPv6', 'http://[2603:1026::1]:8443/'],
])('leaves nothing of the address of a calendar but %s', (_, host) => {
  for (const [before, after] of [
    ['', ''],
    ['  - { who: a, address: "', '" }'],
  ])
    expect(masked(`${before}${host}geheim.ics${after}`)).toBe(`${before}${host}··········${after}`);
  // By its key it is known without its end.
  expect(masked(`address: ${host}geheim`)).toBe(`address: ${host}······`);
});
