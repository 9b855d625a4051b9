import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { check } from '../../../src/conflicts/check.ts';
import { cellWords, plainWords } from '../../../src/documents/blocks/words.ts';
import type { Document, DocumentBlock } from '../../../src/documents/blocks.ts';
import { annotationDocument } from '../../../src/documents/meeting/annotation.ts';
import { AUTUMN, noted } from '../../support/autumn.ts';
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

function annotationFor(
  role: string,
  more = '',
  lang: 'nl' | 'en' = 'nl',
  on = '2020-11-03',
  autumn = AUTUMN,
): Document {
  const schedule = scheduleOf(autumn + ANNOTATIONS + more, on, on);
  const context = { lang, today: day('2020-10-30'), fixed: false };
  const meeting = schedule.meetings.find(({ forum }) => forum.level !== 'public')!;
  return annotationDocument({ meeting, role, schedule, context }, check(schedule));
}

/** The words of a block, a line each. */
function lines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`= ${block.text}`];
    case 'paragraph':
      return [plainWords(block.text)];
    case 'list':
      return block.entries.map(({ number = '-', text }) => `${number} ${text}`);
    case 'point':
      return [
        `= ${block.title}`,
        ...block.details.map(plainWords),
        ...block.body.map((text) =>
          'bullet' in text
            ? `- ${text.bullet}`
            : 'question' in text
              ? `${text.label} ${plainWords(text.question)}`
              : `${text.label === undefined ? '' : `${text.label}: `}${plainWords(text.text)}`,
        ),
      ];
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
  expect(annotation.title).toBe('Annotatie bij de agenda van de MCC');
  expect(annotation.runningHead).toBe('Annotatie bij de agenda van de MCC, dinsdag 3 november 2020');
  expect(annotation.marking).toBe('Vertrouwelijk – alleen voor de minister van VWS');
  expect(lines(annotation.blocks[0]!)).toEqual([
    'Vergaderdatum en tijd: dinsdag 3 november 2020, 14.00–16.00 uur',
    'Vergaderplaats: Catshuis',
  ]);
});

it('has in its margin when it was made, and what a pen fills in', () => {
  expect(annotation.margin).toEqual([
    { label: 'Datum', lines: ['30 oktober 2020'] },
    { label: 'Paraaf directeur', lines: [{ blank: 'paraaf' }] },
    { label: 'Kenmerk', lines: [{ blank: 'kenmerk' }] },
    { label: 'Aantal pagina’s', pages: true },
  ]);
  const kept = annotationFor('SG VWS', '  - { for: SG VWS, meeting: MCC 2020-11-03, reference: 1748706-210635-J }\n');
  expect(kept.margin).toContainEqual({ label: 'Kenmerk', lines: ['1748706-210635-J'] });
});

describe('what one person reads', () => {
  it('begins with why the meeting is held', () => {
    expect(part(annotation, '1 Aanleiding en doel overleg')).toEqual([
      'De MCC kiest de richting.',
      'U licht haar toe.',
    ]);
  });

  it('names those who are there beside him', () => {
    expect(part(annotation, '2 Deelnemers overleg')).toEqual([
      'Naast uzelf nemen de volgende personen deel aan het overleg:',
      '- Voorzitter: minister-president',
      '- Lid: minister van JenV',
      '- Adviserend: voorzitter VB',
      '- Toehoorder: SG VWS',
    ]);
  });

  it('says of them what was written', () => {
    const more = '  - { for: SG VWS, meeting: MCC 2020-11-03, participants: Ieder mag iemand meenemen. }\n';
    expect(part(annotationFor('SG VWS', more), '2 Deelnemers overleg').at(-1)).toBe('Ieder mag iemand meenemen.');
  });

  it('has the points by the numbers that they have on the agenda', () => {
    expect(part(annotation, '3 Te bespreken punten (agenda)')).toEqual([
      '1) Opening',
      '2) Mededelingen',
      '3) Vaststellen besluitenlijst van 27 oktober 2020',
      '4) Actielijst',
      '5) Beeld, ter bespreking',
      '6) Jeugdpakket, ter besluitvorming',
      '7) Terugblik',
      '8) Hamerstuk: Vergaderschema',
      '9) Rondvraag en sluiting',
    ]);
  });

  it('says who speaks first on what is discussed', () => {
    expect(part(annotation, '4 Advies en toelichting')).toEqual([
      'De voorzitter van het overleg is de minister-president.',
      'In het overzicht hieronder is per onderwerp aangegeven wie als eerste spreker optreedt.',
      'Beeld | Minister van VWS, indien afwezig staatssecretaris van VWS',
      'Jeugdpakket | Minister van VWS',
    ]);
  });

  it('says of whom it is known that he is not there, and that nobody comes instead', () => {
    const absent = 'absences: [{ who: minister VWS, meeting: MCC 2020-11-03, substitute: niemand }]\n';
    expect(part(annotationFor('minister JenV', absent), '4 Advies en toelichting').slice(2)).toEqual([
      'Beeld | Minister van VWS, afwezig en niet vervangen',
      'Jeugdpakket | Minister van VWS, afwezig en niet vervangen',
    ]);
  });

  it('has the advice on each item, the alternative with the decision', () => {
    expect(part(annotation, 'Agendapunt 5')).toEqual([
      'Beeld',
      'Instemmen.',
      'Gevraagde beslissing: Gevraagd wordt in te stemmen. U kunt ook uitstel voorstellen.',
      'Mogelijk knelpunt: De duur.',
    ]);
  });

  it('leaves to be filled in what nobody said, and a decision only where one is asked', () => {
    expect(part(annotation, 'Agendapunt 6')).toEqual([
      'Jeugdpakket',
      '[advies]',
      'Gevraagde beslissing: [gevraagde beslissing]',
    ]);
    expect(part(annotation, 'Agendapunt 7')).toEqual(['Terugblik', '[advies]']);
    expect(part(annotationFor('voorzitter VB'), '1 Aanleiding en doel overleg')).toEqual([
      '[aanleiding en doel van de vergadering]',
    ]);
  });

  it('says of a hammer piece no more than somebody wrote', () => {
    expect(part(annotation, 'Agendapunt 8')).toEqual(['Vergaderschema', 'Aandachtspunt: Let op de data.']);
    expect(annotationFor('SG VWS').blocks.flatMap(lines)).not.toContain('= Agendapunt 8');
  });

  it('takes together what the meeting takes together', () => {
    const yaml = noted('{ meeting: MCC 2020-11-03, together: [jeugd, beeld] }');
    const together = annotationFor('minister VWS', '', 'nl', '2020-11-03', yaml);
    expect(part(together, 'Agendapunt 5 en 6').slice(0, 3)).toEqual(['Beeld', 'Jeugdpakket', 'Instemmen.']);
    expect(together.blocks.flatMap(lines)).not.toContain('= Agendapunt 6');
  });

  it('has nothing of another person or another meeting', () => {
    expect(JSON.stringify(annotation)).not.toMatch(/Van een ander/);
    expect(part(annotationFor('minister JenV'), '1 Aanleiding en doel overleg')).toEqual(['Van een ander.']);
  });
});

describe('the participants, for one who', () => {
  const absent = (more = '') => `absences: [{ who: minister JenV, meeting: MCC 2020-11-03, reason: ziek${more} }]\n`;
  const present = (document: Document) => part(document, '2 Deelnemers overleg');

  it('is away: who takes his place', () => {
    expect(present(annotationFor('minister JenV', absent()))[0]).toBe(
      'U bent verhinderd; minister voor Rechtsbescherming vervangt u. De volgende personen nemen deel:',
    );
  });

  it('is away and not replaced', () => {
    const [first, ...others] = present(annotationFor('minister JenV', absent(', substitute: niemand')));
    expect(first).toBe('U bent verhinderd en wordt niet vervangen. De volgende personen nemen deel:');
    expect(others).not.toContain('Bericht van verhindering:');
  });

  it('takes the place of another', () => {
    expect(present(annotationFor('minister voor Rechtsbescherming', absent()))).toEqual([
      'Naast uzelf (in plaats van minister van JenV) nemen de volgende personen deel aan het overleg:',
      '- Voorzitter: minister-president',
      '- Lid: H. de Vries, minister van VWS',
      '- Adviserend: voorzitter VB',
      '- Toehoorder: SG VWS',
      'Bericht van verhindering:',
      '- JenV: minister van JenV, vervangen door minister voor Rechtsbescherming',
    ]);
  });

  it('leads the meeting', () => {
    const document = annotationFor('minister-president');
    expect(present(document)[0]).toBe('Naast uzelf (voorzitter) nemen de volgende personen deel aan het overleg:');
    expect(part(document, '4 Advies en toelichting')[0]).toBe('U zit deze vergadering voor.');
  });

  it('only may have to be elsewhere: he leads it all the same', () => {
    const blocked = 'blocked: [{ who: minister-president, day: dinsdag, time: "13:00 - 15:00", reason: onderraden }]\n';
    const chairOf = (role: string) => part(annotationFor(role, blocked), '4 Advies en toelichting')[0];
    expect(chairOf('minister-president')).toBe('U zit deze vergadering voor.');
    expect(chairOf('minister VWS')).toBe('De voorzitter van het overleg is de minister-president.');
  });

  it('has nobody in the chair as yet', () => {
    const away = 'absences: [{ who: minister-president, meeting: MCC 2020-11-03 }]\n';
    expect(part(annotationFor('minister VWS', away), '4 Advies en toelichting')[0]).toMatch(/^In het overzicht/);
  });

  it('is alone in what is known', () => {
    expect(present(annotationFor('minister VWS', '', 'nl', '2020-11-05'))).toEqual([
      'U neemt zelf niet aan deze vergadering deel. De volgende personen nemen deel:',
      '[overige deelnemers]',
    ]);
  });

  it('has no part in it', () => {
    expect(present(annotationFor('secretaris MCC'))[0]).toBe(
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
    'Annotated agenda of the MCC',
    'Confidential – for the minister van VWS only',
  ]);
  expect(part(english, '2 Participants')[0]).toBe('Besides yourself, the following take part:');
});
