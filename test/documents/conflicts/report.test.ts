import { expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { conflictsDocument, conflictsTable } from '../../../src/documents/conflicts/report.ts';
import { at, findingOf, kindOf, sourcesOf } from '../../support/handmade.ts';

const findings = [
  findingOf('b', 'warning', {
    kind: kindOf('b', 'warning', { hint: { nl: () => 'kies een andere dag', en: () => 'choose another day' } }),
    places: [at('b.yaml', 3, 5), at('a.yaml', 1, 2)],
    when: [day('2021-01-01'), day('2021-01-15')],
    who: ['MCC', 'minister VWS'],
  }),
  findingOf('a', 'error', { places: [at('a.yaml', 1, 1)], accepted: { reason: 'zo besloten' } }),
];
const sources = sourcesOf({});

it('has a row for each finding, the gravest first', () => {
  expect(conflictsTable(findings, sources, 'nl').rows).toEqual([
    [
      'waarschuwing',
      'zin over b',
      { words: 'vr 1 jan en vr 15 jan 2021', exact: '2021-01-01 2021-01-15' },
      'MCC, minister VWS',
      'kies een andere dag',
      'b.yaml:3:5, a.yaml:1:2',
      'b',
    ],
    ['fout (geaccepteerd)', 'zin over a', { words: '', exact: '' }, '', 'Geaccepteerd: zo besloten', 'a.yaml:1:1', 'a'],
  ]);
});

it('begins with how many there are', () => {
  const context = { lang: 'nl' as const, today: day('2020-12-18'), fixed: false };
  const document = conflictsDocument(findings, findings, sources, context);
  expect(document.title).toBe('Knelpunten');
  expect(document.subtitles).toEqual(['1 waarschuwing in 1 bestand; 1 knelpunt is geaccepteerd.']);
});
