import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { cellWords, exactWords, plainWords } from '../../../src/documents/blocks/words.ts';
import type { DocumentBlock } from '../../../src/documents/blocks.ts';
import { actionListDocument, actionListTableDocument } from '../../../src/documents/lists/action-list.ts';
import { decisionListDocument } from '../../../src/documents/meeting/decision-list.ts';
import { actionLists } from '../../../src/schedule/meetings/open-actions.ts';
import { neutral } from '../../../src/schedule/neutral.ts';
import { AUTUMN } from '../../support/autumn.ts';
import { scheduleOf } from '../../support/yaml.ts';

const context = { lang: 'nl' as const, today: day('2020-11-03'), fixed: false };
const absent = 'absences: [{ who: minister JenV, meeting: MCC 2020-11-03, reason: ziek }]\n';
const schedule = neutral(scheduleOf(AUTUMN + absent, '2020-11-03', '2020-11-03'));
const list = decisionListDocument(schedule.meetings.find(({ forum }) => forum.id === 'MCC')!, schedule, context);

const ofKind = <K extends DocumentBlock['kind']>(kind: K) =>
  list.blocks.filter((block): block is Extract<DocumentBlock, { kind: K }> => block.kind === kind);
const facts = (number: string) =>
  ofKind('point')
    .find((point) => point.number === number)!
    .facts.map(({ label, value }) => `${label}: ${plainWords(value)}`);

const BOXES = 'Uitkomst: ☐_conform   ☐_gewijzigd   ☐_aangehouden   ☐_teruggenomen'.replaceAll('_', '\u00A0');

describe('a list of decisions to fill in', () => {
  it('says when it is to be adopted', () => {
    expect([list.title, list.runningHead]).toEqual([
      'Besluitenlijst',
      'Besluitenlijst MCC, dinsdag 3 november 2020, 14.00 uur',
    ]);
    expect(list.subtitles).toEqual(['Concept, ter vaststelling in de vergadering van dinsdag 10 november 2020']);
  });

  it('has a row to tick for everybody who comes, and for who sent apologies', () => {
    const [attendance] = ofKind('table');
    expect(attendance!.rows.map((row) => row.map(cellWords).join(' | '))).toEqual([
      'minister-president | ☐ | ☐ | voorzitter',
      'H. de Vries, minister van VWS | ☐ | ☐ | ',
      'SG VWS | ☐ | ☐ | toehoorder',
      'voorzitter VB | ☐ | ☐ | adviserend',
      'minister voor Rechtsbescherming | ☐ | ☐ | in plaats van minister van JenV',
      'minister van JenV | ☐ | ☒ | bericht van verhindering; vervangen door minister voor Rechtsbescherming',
    ]);
  });

  it('has room for a decision on each item, with what is asked', () => {
    expect(facts('5)')).toEqual([
      'Bespreekpunt 1): Is het beeld gedeeld?',
      BOXES,
      'Besluit: [besluit]',
      'Actie: [wie doet wat, en wanneer]',
    ]);
    expect(facts('8)')).toEqual([BOXES, 'Besluit: [besluit]', 'Actie: [wie doet wat, en wanneer]']);
    expect(facts('3)')).toContain(BOXES);
  });

  it('has room for a note where nothing is decided, and none where nothing is said', () => {
    expect(facts('2)')).toEqual(['Aantekening: [wat is gezegd of afgesproken]']);
    expect(facts('9)')).toEqual(['Aantekening: [wat is gezegd of afgesproken]']);
    expect(facts('1)')).toEqual([]);
  });

  it('carries the actions over, with what was done since the last meeting and rows for new ones', () => {
    const actions = ofKind('table').at(-1)!;
    expect(actions.rows.map((row) => row.map(cellWords).join(' | '))).toEqual([
      '1 | Nota schrijven | MLT4 | 27 okt 2020 | ma 2 nov 2020 | termijn verstreken',
      '3 | Brief versturen | griffier |  |  | afgedaan op 28 okt 2020',
      '4 | Plan maken | [wie] | 20 okt 2020 | voor de zomer | open',
      ' | [actie] | [wie] |  | [datum] | ',
      ' | [actie] | [wie] |  | [datum] | ',
      ' | [actie] | [wie] |  | [datum] | ',
    ]);
  });
});

describe('lists of actions', () => {
  const lists = actionLists(schedule, context.today, []);

  it('stand under their forum', () => {
    const { title, blocks } = actionListDocument(lists, schedule, context);
    expect(title).toBe('Actielijst op dinsdag 3 november 2020');
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['MCC', 'ACC']);
  });

  it('are one table for a spreadsheet', () => {
    const [table] = actionListTableDocument(lists, schedule, context).blocks;
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.map((row) => row.map(exactWords).join(' | '))).toEqual([
      'MCC | 1 | Nota schrijven | MLT4 | 2020-10-27 | 2020-11-02 | termijn verstreken',
      'MCC | 3 | Brief versturen | griffier |  |  | afgedaan op 28 okt 2020',
      'MCC | 4 | Plan maken | [wie] | 2020-10-20 | voor de zomer | open',
      'ACC | 1 | Iets anders | [wie] |  | [datum] | open',
    ]);
  });

  it('say so when there are none', () => {
    expect(actionListDocument([], schedule, context).blocks).toEqual([
      { kind: 'paragraph', text: 'Er zijn geen acties.' },
    ]);
  });
});
