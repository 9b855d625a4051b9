import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/documents/blocks/words.ts';
import { differenceBlocks } from '../../../src/documents/changes/difference.ts';
import type { Lang } from '../../../src/language/language.ts';
import { differenceOf } from '../../../src/schedule/changes/difference.ts';
import { scheduleOf } from '../../support/yaml.ts';

const BASE = `
fora:
  ACC: { time: "10:00", papers: { due: 2 werkdagen, at: "12:00" } }
  MCC: { time: "14:00", length: 2 uur, place: ministerie van AZ, level: ministerial, papers: { due: 1 werkdag, at: "12:00" } }
  debat: {}
roles: { minister VWS: {}, staatssecretaris VWS: {} }
teams: { MLT4: { sponsor: minister VWS } }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    steps:
      advies: { week: 1, day: donderdag, forum: ACC, phase: concept-advies }
      besluit: { week: 2, day: dinsdag, forum: MCC, phase: besluit }
      debat: { week: 2, day: woensdag, forum: debat }
deliverables:
  jeugdpakket: { title: Jeugdpakket, team: MLT4, route: A, round: A2, treatment: { besluit: bespreking }, minutes: 15 min }
`;

/** What is said of the difference between two pieces of YAML in November 2020, with the facts behind each sentence. */
function said(before: string, after: string, lang: Lang = 'nl'): string[] {
  const [then, now] = [before, after].map((yaml) => scheduleOf(yaml, '2020-11-02', '2020-11-29'));
  return differenceBlocks(differenceOf(then!, now!), lang).flatMap((block) => {
    if (block.kind === 'list')
      return block.entries.map(({ text, facts }) =>
        [text, ...facts.map(({ label, value }) => `[${label}: ${value}]`)].join(' '),
      );
    return block.kind === 'heading' ? [`# ${block.text}`] : block.kind === 'paragraph' ? [plainWords(block.text)] : [];
  });
}

const changed = (...changes: string[]) => `${BASE}changes:\n${changes.map((change) => `  - { ${change} }\n`).join('')}`;

const MCC = 'MCC van dinsdag 10 november 2020, 14.00 uur,';
const PAPERS = 'Aanleverdeadline voor Jeugdpakket (MLT4) bij MCC van';

describe('the note', () => {
  it('says that nothing is otherwise', () => {
    expect(said(BASE, BASE)).toEqual(['Er is niets veranderd.']);
    expect(said(BASE, BASE, 'en')).toEqual(['Nothing has changed.']);
  });

  it('says where a meeting went and why, and when its papers are now due', () => {
    const moved = changed('move: MCC 2020-11-10, to: 2020-11-11, reason: bewindspersonen verhinderd');
    expect(said(BASE, moved)).toEqual([
      '# Overleggen',
      `${MCC} is verplaatst naar woensdag 11 november 2020, 14.00 uur: bewindspersonen verhinderd.`,
      '# Aanleverdeadlines',
      `${PAPERS} woensdag 11 november 2020: nu uiterlijk dinsdag 10 november 2020, 12.00 uur, was maandag 9 november 2020, 12.00 uur.`,
    ]);
    expect(said(BASE, moved, 'en')).toEqual([
      '# Meetings',
      'MCC on Tuesday 10 November 2020, 14:00, has been moved to Wednesday 11 November 2020, 14:00: bewindspersonen verhinderd.',
      '# Deadlines for papers',
      'Deadline for the papers of Jeugdpakket (MLT4) for MCC on Wednesday 11 November 2020: now Tuesday 10 November 2020, 12:00, was Monday 9 November 2020, 12:00.',
    ]);
  });

  it('says what else is otherwise behind the sentence, which has one full stop', () => {
    expect(
      said(BASE, changed('move: MCC 2020-11-10, to: "16:00", place: digitaal, length: 1 uur, reason: Het sneeuwt.')),
    ).toEqual([
      '# Overleggen',
      `${MCC} is verplaatst naar 16.00 uur op dezelfde dag: Het sneeuwt. [Plaats: digitaal (was ministerie van AZ)] [Duur: 1 uur (was 2 uur)]`,
    ]);
    expect(said(BASE, changed('move: MCC 2020-11-10, place: digitaal'))).toEqual([
      '# Overleggen',
      `${MCC} is gewijzigd. [Plaats: digitaal (was ministerie van AZ)]`,
    ]);
  });

  it('says that a meeting does not go on, or does after all, with what hangs on it', () => {
    // In the last round nothing can roll on to a later one.
    const base = BASE.replace('every: 2 weken', 'every: 2 weken\n    rounds: 2\n    route: [advies, besluit]');
    const off = `${base}changes: [{ cancel: MCC 2020-11-10, reason: sneeuw }]\n`;
    expect(said(base, off)).toEqual([
      '# Overleggen',
      `${MCC} gaat niet door: sneeuw.`,
      '# Agendapunten',
      'Jeugdpakket (MLT4) staat niet meer op de agenda van MCC van dinsdag 10 november 2020: dat overleg gaat niet door.',
      '# Aanleverdeadlines',
      `${PAPERS} dinsdag 10 november 2020 vervalt (was maandag 9 november 2020, 12.00 uur).`,
    ]);
    expect(said(off, base)).toEqual([
      '# Overleggen',
      `${MCC} gaat toch door.`,
      '# Agendapunten',
      'Jeugdpakket (MLT4) komt op de agenda van MCC van dinsdag 10 november 2020.',
      '# Aanleverdeadlines',
      `${PAPERS} dinsdag 10 november 2020: uiterlijk maandag 9 november 2020, 12.00 uur.`,
    ]);
    expect(said(off, changed('move: MCC 2020-11-10, to: 2020-11-12 9.00'))[1]).toBe(
      `${MCC} gaat toch door, en wel op donderdag 12 november 2020, 9.00 uur.`,
    );
  });

  it('tells an extra meeting from one that the cycles have come to plan', () => {
    expect(said(BASE, changed('add: MCC 2020-11-12 10:00, reason: lockdown'))).toEqual([
      '# Overleggen',
      'MCC van donderdag 12 november 2020, 10.00 uur, is ingelast: lockdown. [Plaats: ministerie van AZ]',
    ]);
    const longer = BASE.replace('    steps:\n', '    steps:\n      extra: { week: 1, day: maandag, forum: debat }\n');
    expect(said(BASE, longer).slice(0, 3)).toEqual([
      '# Overleggen',
      'Debat van maandag 2 november 2020 staat nieuw in de planning.',
      'Debat van maandag 16 november 2020 staat nieuw in de planning.',
    ]);
    expect(said(longer, BASE)[1]).toBe('Debat van maandag 2 november 2020 staat niet meer in de planning.');
  });

  it('names the restart that put a cycle on other days', () => {
    const restarted = said(BASE, changed('restart: A, from: 2020-11-09, reason: nieuwe startmaandag'));
    // Round A2 of 2 November is cut short on the 8th; A3 comes a week sooner.
    expect(restarted.slice(0, 4)).toEqual([
      '# Overleggen',
      `${MCC} staat niet meer in de planning: herstart van cyclus A, nieuwe startmaandag.`,
      'Debat van woensdag 11 november 2020 staat niet meer in de planning: herstart van cyclus A, nieuwe startmaandag.',
      'ACC van donderdag 19 november 2020, 10.00 uur, is verplaatst naar donderdag 12 november 2020, 10.00 uur: herstart van cyclus A, nieuwe startmaandag.',
    ]);
  });

  it('knows times that are not known', () => {
    const timed = BASE.replace('debat: {}', 'debat: { time: "13:00" }');
    expect(said(BASE, timed)[1]).toBe('Debat van woensdag 11 november 2020 begint om 13.00 uur.');
    expect(said(timed, BASE)[1]).toBe('Debat van woensdag 11 november 2020, 13.00 uur, heeft nog geen nieuwe tijd.');
  });

  it('says what is dealt with otherwise, and where a product goes', () => {
    const otherwise = BASE.replace('bespreking', 'besluitvorming').replace('15 min', '20 min');
    expect(said(BASE, otherwise)).toContain(
      'Jeugdpakket (MLT4) op de agenda van MCC van dinsdag 10 november 2020 is gewijzigd. [Behandeling: ter besluitvorming (was ter bespreking)] [Duur: 20 minuten (was 15 minuten)]',
    );
    const spoken = BASE.replace('minutes:', 'speaker: staatssecretaris VWS, papers: [Nota], title: Jeugd, minutes:');
    expect(said(BASE, spoken.replace('title: Jeugdpakket, ', ''))).toContain(
      'Jeugd (MLT4) op de agenda van MCC van dinsdag 10 november 2020 is gewijzigd. [Titel: Jeugd (was Jeugdpakket)] [Eerste spreker: staatssecretaris VWS (was minister VWS)] [Stukken: Nota]',
    );
    expect(said(BASE, BASE.replace('round: A2', 'round: A3'))).toContain(
      'Jeugdpakket (MLT4) gaat van MCC van dinsdag 10 november 2020 naar MCC van dinsdag 24 november 2020.',
    );
  });

  it('says which rounds leave a meeting, come to it, or do something else there', () => {
    const both = `${BASE.replace('deliverables:', '  B: { every: 2 weken, from: 2020-10-19, steps: { richting: { week: 2, day: dinsdag, forum: MCC, phase: richting } } }\ndeliverables:')}`;
    expect(said(BASE, both).slice(0, 2)).toEqual(['# Overleggen', `${MCC} is gewijzigd. [Komt erbij: B2 richting]`]);
    const without = `${both}changes: [{ cancel: B, from: 2020-11-10, until: 2020-11-10, reason: geen vragen }]\n`;
    expect(said(both, without)).toEqual(['# Overleggen', `${MCC} is gewijzigd: geen vragen. [Vervalt: B2 richting]`]);
    expect(said(BASE, BASE.replace('phase: besluit', 'phase: richting'))[1]).toBe(
      `${MCC} is gewijzigd. [A2: richting (was besluit)]`,
    );
  });
});
