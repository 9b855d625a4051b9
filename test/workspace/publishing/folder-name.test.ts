import { expect, it } from 'vitest';
import { folderName } from '../../../src/workspace/publishing/folder-name.ts';
import { scheduleOf } from '../../support/yaml.ts';

const weekly = (...names: string[]) => `
fora: { MCC: {} }
cycles: { ${names.map((name) => `${name}: { every: 1 week, from: 2026-08-24, steps: { s: { day: di, forum: MCC } } }`).join(', ')} }`;

it.each([
  ['one round', ['college'], '2026-09-13', '2026-09-07-college-3'],
  ['four rounds of one cycle', ['college'], '2026-10-04', '2026-09-07-college-3-college-6'],
  ['two rounds of two cycles', ['A', 'B'], '2026-09-20', '2026-09-07-A3-A4-B3-B4'],
  ['rounds of more cycles than a name can bear', ['mt', 'bo', 'dt', 'ot'], '2026-10-04', '2026-09-07-mt-3-mt-6'],
])('a publication of %s has a short name', (_, cycles, until, name) => {
  expect(folderName(scheduleOf(weekly(...cycles), '2026-09-07', until))).toBe(name);
});
