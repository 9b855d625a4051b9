import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import { cellWords, type Document, type DocumentBlock, plainWords } from '../../../src/documents/blocks.ts';
import { annotationDocument } from '../../../src/documents/meeting/annotation.ts';
import { AUTUMN } from '../../support/autumn.ts';
import { scheduleOf } from '../../support/yaml.ts';

const ANNOTATIONS = `
annotations:
  - for: minister VWS
    meeting: MCC 2020-11-03
    purpose: |
      De MCC kiest de richting.
      U licht haar toe.
    items:
      beeld:
        advice: Instemmen.
        decision: Gevraagd wordt in te stemmen.
        alternative: U kunt ook uitstel voorstellen.
        sticking-point: De duur.
      schema: { attention: Let op de data. }
  - { for: minister JenV, meeting: MCC 2020-11-03, purpose: Van een ander. }
  - { for: minister VWS, meeting: MCC 2020-11-10, purpose: Van een andere keer. }
`;

function annotationFor(role: string, more = '', lang: 'nl' | 'en' = 'nl', on = '2020-11-03'): Document {
  const schedule = scheduleOf(AUTUMN + ANNOTATIONS + more, on, on);
  const edition = { lang, today: day('2020-10-30'), fixed: false };
  const meeting = schedule.meetings.find(({ forum }) => forum.level !== 'public')!;
  return annotationDocument({ meeting, role, schedule, edition }, check(schedule));
}

/** The words of a block, a line each. */
function lines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`= ${block.text}`];
    case 'paragraph':
      return [plainWords(block.text)];
    case 'list':
      return block.entries.map(({ text }) => `- ${text}`);
    case 'fields':
      return block.rows.map(({ label, lines: some }) => `${label}: ${some.map(plainWords).join(' / ')}`);
    case 'table':
      return block.rows.map((row) => row.map(cellWords).join(' | '));
    default:
      return [block.kind];
  }
}

function part({ blocks }: Document, title: string): string[] {
  const all = blocks.flatMap(lines);
  const from = all.indexOf(`= ${title}`) + 1;
  const length = all.slice(from).findIndex((one) => one.startsWith('= '));
  return all.slice(from, length < 0 ? undefined : from + length);
}

const annotation = annotationFor('minister VWS');

it('says for whom it is, and that nobody else may read it', () => {
  expect(annotation.title).toBe('Annotatie bij agenda MCC, dinsdag 3 november 2020');
  expect(annotation.marking).toBe('Vertrouwelijk – alleen voor minister VWS');
  expect(lines(annotation.blocks[0]!)).toEqual([
    'Aan: minister VWS',
    'Vergaderdatum en -tijd: dinsdag 3 november 2020, 14.00–16.00 uur',
    'Vergaderplaats: Catshuis',
    'Voorzitter: minister-president',
    'Datum: vrijdag 30 oktober 2020',
    'Kenmerk: [kenmerk]',
    'Paraaf directeur: [paraaf]',
  ]);
});

describe('what one person reads', () => {
  it('begins with why the meeting is held', () => {
    expect(part(annotation, '1 Aanleiding en doel')).toEqual(['De MCC kiest de richting.', 'U licht haar toe.']);
  });

  it('names those who are there beside him', () => {
    expect(part(annotation, '2 Deelnemers')).toEqual([
      'Naast uzelf nemen de volgende personen deel:',
      '- AZ: minister-president (voorzitter)',
      '- JenV: minister JenV',
      '- VWS: SG VWS (toehoorder)',
      '- voorzitter VB (adviserend)',
    ]);
  });

  it('has the points by the numbers that they have on the agenda', () => {
    expect(part(annotation, '3 Te bespreken punten').slice(2)).toEqual([
      '3 | Vaststellen besluitenlijst van dinsdag 27 oktober 2020 | ',
      '4 | Actielijst | ',
      '5 | Beeld | ter bespreking',
      '6 | Jeugdpakket | ter besluitvorming',
      '7 | Terugblik | [behandeling]',
      '8 | Hamerstukken | ',
      '8a | Vergaderschema | ',
      '9 | Rondvraag | ',
      '10 | Sluiting | ',
    ]);
  });

  it('says who speaks first on what is discussed', () => {
    expect(part(annotation, '4 Advies en toelichting')).toEqual([
      'Voorzitter van de vergadering: minister-president.',
      'In het overzicht hieronder is per onderwerp aangegeven wie als eerste spreker optreedt.',
      'Beeld | minister VWS, indien afwezig staatssecretaris VWS',
      'Jeugdpakket | minister VWS',
      'Terugblik | [eerste spreker]',
    ]);
  });

  it('has the advice on each item, the alternative with the decision', () => {
    expect(part(annotation, 'Agendapunt 5: Beeld')).toEqual([
      'Advies: Instemmen.',
      'Gevraagde beslissing: Gevraagd wordt in te stemmen. / U kunt ook uitstel voorstellen.',
      'Mogelijk knelpunt: De duur.',
      'Aandachtspunten: [aandachtspunten]',
    ]);
  });

  it('leaves to be filled in what nobody said', () => {
    expect(part(annotation, 'Agendapunt 7: Terugblik')).toEqual([
      'Advies: [advies]',
      'Gevraagde beslissing: [gevraagde beslissing]',
      'Mogelijk knelpunt: [mogelijk knelpunt]',
      'Aandachtspunten: [aandachtspunten]',
    ]);
    expect(part(annotationFor('voorzitter VB'), '1 Aanleiding en doel')).toEqual([
      '[aanleiding en doel van de vergadering]',
    ]);
  });

  it('asks no more than advice on a hammer piece', () => {
    expect(part(annotation, 'Agendapunt 8a: Vergaderschema')).toEqual([
      'Advies: [advies]',
      'Aandachtspunten: Let op de data.',
    ]);
  });

  it('has nothing of another person or another meeting', () => {
    expect(JSON.stringify(annotation)).not.toMatch(/Van een ander/);
    expect(part(annotationFor('minister JenV'), '1 Aanleiding en doel')).toEqual(['Van een ander.']);
  });
});

describe('the participants, for one who', () => {
  const absent = (more = '') => `absences: [{ who: minister JenV, meeting: MCC 2020-11-03, reason: ziek${more} }]\n`;

  it('is away: who takes his place', () => {
    expect(part(annotationFor('minister JenV', absent()), '2 Deelnemers')[0]).toBe(
      'U bent verhinderd; minister voor Rechtsbescherming vervangt u. De volgende personen nemen deel:',
    );
  });

  it('is away and not replaced', () => {
    const [first, ...others] = part(annotationFor('minister JenV', absent(', substitute: niemand')), '2 Deelnemers');
    expect(first).toBe('U bent verhinderd en wordt niet vervangen. De volgende personen nemen deel:');
    expect(others).not.toContain('Bericht van verhindering:');
  });

  it('takes the place of another', () => {
    expect(part(annotationFor('minister voor Rechtsbescherming', absent()), '2 Deelnemers')).toEqual([
      'Naast uzelf (in plaats van minister JenV) nemen de volgende personen deel:',
      '- AZ: minister-president (voorzitter)',
      '- VWS: H. de Vries, minister VWS; SG VWS (toehoorder)',
      '- voorzitter VB (adviserend)',
      'Bericht van verhindering:',
      '- JenV: minister JenV, vervangen door minister voor Rechtsbescherming',
    ]);
  });

  it('leads the meeting', () => {
    const document = annotationFor('minister-president');
    expect(part(document, '2 Deelnemers')[0]).toBe('Naast uzelf (voorzitter) nemen de volgende personen deel:');
    expect(part(document, '4 Advies en toelichting')[0]).toBe('U zit deze vergadering voor.');
  });

  it('only may have to be elsewhere: he leads it all the same', () => {
    const blocked = 'blocked: [{ who: minister-president, day: dinsdag, time: "13:00 - 15:00", reason: onderraden }]\n';
    const chairOf = (role: string) => part(annotationFor(role, blocked), '4 Advies en toelichting')[0];
    expect(chairOf('minister-president')).toBe('U zit deze vergadering voor.');
    expect(chairOf('minister VWS')).toBe('Voorzitter van de vergadering: minister-president.');
  });

  it('has nobody in the chair as yet', () => {
    const away = 'absences: [{ who: minister-president, meeting: MCC 2020-11-03 }]\n';
    const document = annotationFor('minister VWS', away);
    expect(document.blocks.flatMap(lines)).toContain('Voorzitter: [voorzitter]');
    expect(part(document, '4 Advies en toelichting')[0]).toMatch(/^In het overzicht/);
  });

  it('is alone in what is known', () => {
    expect(part(annotationFor('minister VWS', '', 'nl', '2020-11-05'), '2 Deelnemers')).toEqual([
      'U neemt zelf niet aan deze vergadering deel. De volgende personen nemen deel:',
      '[overige deelnemers]',
    ]);
  });

  it('has no part in it', () => {
    expect(part(annotationFor('secretaris MCC'), '2 Deelnemers')[0]).toBe(
      'U neemt zelf niet aan deze vergadering deel. De volgende personen nemen deel:',
    );
  });
});

describe('conflicts in the planning', () => {
  it('are told when they concern the person on this day', () => {
    const blocked = 'blocked: [{ who: minister JenV, day: dinsdag, time: "13:00 - 15:00", reason: onderraden }]\n';
    const own = part(annotationFor('minister JenV', blocked), 'Knelpunten in de planning van deze dag');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/minister JenV .*onderraden/);
    expect(part(annotationFor('voorzitter VB', blocked), 'Knelpunten in de planning van deze dag')).not.toEqual(own);
  });
});

it('says the same in English', () => {
  const english = annotationFor('minister VWS', '', 'en');
  expect([english.title, english.marking]).toEqual([
    'Annotated agenda MCC, Tuesday 3 November 2020',
    'Confidential – for minister VWS only',
  ]);
  expect(part(english, '2 Participants')[0]).toBe('Besides yourself, the following take part:');
});
