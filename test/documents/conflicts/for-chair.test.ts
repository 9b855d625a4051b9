import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { ALWAYS } from '../../../src/calendar/period.ts';
import type { Card, DocumentBlock, Table, Tally } from '../../../src/documents/blocks.ts';
import { conflictsForChair } from '../../../src/documents/conflicts/for-chair.ts';
import {
  at,
  blockOf,
  findingOf,
  forumOf,
  kindOf,
  meetingOf,
  roundOf,
  scheduleWith,
  sourcesOf,
} from '../../support/handmade.ts';

const chairedBy = (role: string) => ({ chair: [{ value: role, valid: ALWAYS, place: at('fora.yaml', 1, 1) }] });
const mcc = forumOf('MCC', chairedBy('minister-president'));
const acc = forumOf('ACC', chairedBy('coördinator NCTV'));
const a5 = roundOf('A', 5, '2020-12-14');
const schedule = scheduleWith('2020-11-02', '2020-12-27', {
  meetings: [
    meetingOf(mcc, '2020-12-14 10:00', { blocks: [blockOf(a5, 'richting', 'beeld en richting', '2020-12-15')] }),
    meetingOf(acc, '2020-12-15 10:00', { blocks: [blockOf(a5, 'richting', 'beeld en richting', '2020-12-15')] }),
  ],
});
const advised = kindOf('order', 'error', { hint: { nl: () => 'zet "recess" erbij', en: () => 'write "recess"' } });
const findings = [
  findingOf('b', 'warning', { when: [day('2020-12-24')], who: ['MCC'] }),
  findingOf('order', 'error', {
    kind: advised,
    args: 'MCC begint vóór ACC',
    places: [at('cycles/a.yaml', 16, 58)],
    when: [day('2020-12-14'), day('2020-12-15')],
    who: ['MCC', 'ACC', 'A'],
    proposal: {
      nl: 'verplaats ACC naar vrijdag 11 december; zet "recess" erbij',
      en: 'move ACC to Friday 11 December; write "recess"',
    },
  }),
  findingOf('c', 'error', { accepted: { reason: 'zo besloten' }, when: [day('2020-11-03')] }),
  findingOf('d', 'info', { args: 'de routes worden nergens gebruikt' }),
];
const context = { lang: 'nl' as const, today: day('2020-10-30'), fixed: false };
const made = (shown = findings) => conflictsForChair({ findings, shown, schedule, sources: sourcesOf({}) }, context);

function the<K extends DocumentBlock['kind']>(kind: K, { blocks } = made()): Extract<DocumentBlock, { kind: K }>[] {
  return blocks.filter((block): block is Extract<DocumentBlock, { kind: K }> => block.kind === kind);
}

describe('what is wrong, for a chair', () => {
  it('begins with how many there are, each leading to its part', () => {
    expect(made().title).toBe('Knelpunten van 2 november t/m 27 december 2020');
    const [{ entries }] = the('tally') as [Tally];
    expect(entries.map(({ count, text, anchor }) => [count, text, anchor])).toEqual([
      [1, 'fout', 'error'],
      [1, 'waarschuwing', 'warning'],
      [1, 'melding', 'info'],
      [1, 'geaccepteerd', 'accepted'],
    ]);
    expect(the('heading').map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Fouten', 'error'],
      ['Waarschuwingen', 'warning'],
      ['Meldingen', 'info'],
      ['Geaccepteerd', 'accepted'],
    ]);
  });

  it('says how near it is', () => {
    expect(the('paragraph').map(({ text }) => text)).toEqual([
      'In de eerste twee weken, 2 t/m 15 november 2020, vraagt geen enkel knelpunt om een besluit. Het eerste is op maandag 14 december 2020.',
    ]);
  });

  it('says what clashes and when, what is proposed, and who decides; and nothing for who writes definitions', () => {
    const [first] = the('card') as Card[];
    expect([first!.time, first!.title, first!.tone]).toEqual(['ma 14 dec 2020', 'MCC begint vóór ACC', 'error']);
    expect(first!.facts).toEqual([
      {
        label: 'Overleggen',
        value: 'MCC ma 14 dec 10.00–11.00 (beeld en richting) en ACC di 15 dec 10.00–11.00 (beeld en richting)',
      },
      { label: 'Voorstel', value: 'verplaats ACC naar vrijdag 11 december' },
      { label: 'Wie beslist', value: 'minister-president (MCC) en coördinator NCTV (ACC)' },
    ]);
    expect(JSON.stringify(made())).not.toMatch(/\.yaml|recess|\[order\]/);
  });

  it('says why what was accepted stays', () => {
    const [table] = the('table') as Table[];
    expect(table!.rows).toEqual([['Zin over c', { words: 'di 3 nov 2020', exact: '2020-11-03' }, 'Zo besloten']]);
  });

  it('counts what is not shown', () => {
    const errors = made(findings.filter(({ severity, accepted }) => severity === 'error' && !accepted));
    expect(the('heading', errors).map(({ text }) => text)).toEqual(['Fouten']);
    const [{ entries }] = the('tally', errors) as [Tally];
    expect(entries.map(({ count, anchor }) => [count, anchor])).toEqual([
      [1, 'error'],
      [1, undefined],
      [1, undefined],
      [1, undefined],
    ]);
  });
});
