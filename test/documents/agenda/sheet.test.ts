import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { agendaDocument } from '../../../src/documents/agenda/agenda.ts';
import { sheetDocument } from '../../../src/documents/agenda/sheet.ts';
import { cellWords } from '../../../src/documents/blocks/words.ts';
import type { Document, DocumentBlock } from '../../../src/documents/blocks.ts';
import { EVERYTHING } from '../../../src/exchange/selections.ts';
import { itinerary } from '../../../src/schedule/people/itinerary.ts';
import { resolve } from '../../../src/schedule/resolve.ts';
import { select } from '../../../src/schedule/select.ts';
import { workspaceOf } from '../../support/yaml.ts';

const context = { lang: 'nl' as const, today: day('2020-10-30'), fixed: false };
const workspace = workspaceOf(`
fora:
  MCC:
    name: Ministeriële Commissie
    time: "14:00"
    length: 2 uur
    place: Den Haag
    chair: minister-president
    members: [minister VWS, minister JenV]
    papers: { due: 1 werkdag, at: "12:00" }
  VB: { level: external, time: "19:00", length: 2 uur, place: Utrecht, members: [minister JenV] }
roles:
  minister-president: {}
  minister VWS: { department: VWS }
  minister JenV: { department: JenV }
departments: { VWS: {}, JenV: {} }
travel: { Den Haag: { to: { Utrecht: 45 min } }, Utrecht: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      richting: { week: 1, day: dinsdag, forum: MCC, phase: richting }
      raad: { week: 1, day: dinsdag, forum: VB, phase: afstemming }
deliverables:
  beeld: { title: Beeld, route: A, round: A1, treatment: { richting: bespreking }, minutes: 20 min, speaker: minister VWS }
  pakket: { title: Pakket, route: A, round: A1, treatment: { richting: hamerstuk }, speaker: minister JenV }
`);
const window = { from: day('2020-11-03'), until: day('2020-11-03') };
const whole = resolve(workspace, window);

function ofKind<K extends DocumentBlock['kind']>(document: Document, kind: K): Extract<DocumentBlock, { kind: K }>[] {
  return document.blocks.filter((block): block is Extract<DocumentBlock, { kind: K }> => block.kind === kind);
}

describe('the order of a day', () => {
  const sheet = sheetDocument(whole, { filter: EVERYTHING, engagements: [] }, context);

  it('has the meetings in order of time, each with what it is for, where and under whom', () => {
    expect(sheet.title).toBe('Agenda van dinsdag 3 november 2020');
    expect(ofKind(sheet, 'heading')).toEqual([]);
    expect(
      ofKind(sheet, 'card').map(({ time, title, facts }) => [time, title, ...facts.map(({ label }) => label)]),
    ).toEqual([
      ['14.00–16.00', 'MCC (Ministeriële Commissie)', 'A1 richting; Den Haag; voorzitter minister-president'],
      ['19.00–21.00', 'VB', 'A1 afstemming; Utrecht'],
    ]);
  });

  it('has all points of a forum with an agenda, by the numbers of that', () => {
    const [mcc, vb] = ofKind(sheet, 'card').map(({ items }) => items.map((one) => [one.number, one.text, one.after]));
    expect(mcc).toEqual([
      ['1)', 'Opening', null],
      ['2)', 'Mededelingen', null],
      ['3)', 'Vaststellen besluitenlijst van de vorige vergadering', null],
      ['4)', 'Actielijst', null],
      ['5)', 'Beeld', '– ter bespreking, 20 minuten, eerste spreker minister van VWS'],
      ['6)', 'Hamerstuk: Pakket', null],
      ['7)', 'Rondvraag en sluiting', null],
    ]);
    // No agenda of ours goes round for this one: only what we bring in.
    expect(vb!.map(([, title]) => title)).toEqual(['Beeld', 'Pakket']);
  });
});

describe('the agenda of a person', () => {
  const filter = { ...EVERYTHING, people: ['minister JenV'] };
  const whose = { filter, engagements: itinerary(whole, filter.people) };
  const rows = (document: Document) =>
    ofKind(document, 'table').map((table) => table.rows.map((row) => row.map(cellWords)));

  it('has a row for each meeting, with the journeys, and the papers that are due of that person', () => {
    const sheet = sheetDocument(select(whole, filter), whose, context);
    expect([sheet.title, sheet.subtitles[0]]).toEqual(['Agenda minister van JenV', 'Dinsdag 3 november 2020']);
    expect(rows(sheet)).toEqual([
      [
        ['di 3 nov', '14.00–16.00', 'MCC, Den Haag', 'A1 richting – 5) Beeld; 6) Hamerstuk: Pakket', 'Lid'],
        [
          'di 3 nov',
          '19.00–21.00',
          'VB, Utrecht',
          'A1 afstemming – 3) Beeld; 4) Pakket',
          'Lid. Reis: 45 minuten vanaf Den Haag, 3 uur ertussen',
        ],
      ],
      [['ma 2 nov 12.00 uur', 'Pakket', '', 'MCC van di 3 nov']],
    ]);
  });

  it('says the same on the cards of a text', () => {
    const cards = ofKind(agendaDocument(select(whole, filter), [], context, whose), 'card');
    expect(cards.map(({ facts }) => facts.slice(-2).map(({ label, value }) => `${label}: ${value}`))).toEqual([
      ['Voorzitter: minister-president', 'Als: lid'],
      ['Als: lid', 'Reis: 45 minuten vanaf Den Haag, 3 uur ertussen'],
    ]);
  });

  it('of a department names its roles', () => {
    const ofAll = { ...EVERYTHING, people: ['JenV'] };
    const sheet = sheetDocument(
      select(whole, ofAll),
      { filter: ofAll, engagements: itinerary(whole, ['JenV']) },
      context,
    );
    expect(rows(sheet)[0]![0]!.at(-1)).toBe('Minister van JenV (lid)');
    expect(rows(sheet)[1]).toHaveLength(1);
  });
});
