import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { agendaDocument } from '../../../src/documents/agenda/agenda.ts';
import { cellWords } from '../../../src/documents/blocks/words.ts';
import type { Card, Document, DocumentBlock } from '../../../src/documents/blocks.ts';
import { select } from '../../../src/schedule/select.ts';
import { fortnight } from '../../support/fortnight.ts';
import { deadlineOf, findingOf, forumOf, itemOf, journeyOf, meetingOf, scheduleWith } from '../../support/handmade.ts';
import { scheduleOf } from '../../support/yaml.ts';

const context = { lang: 'nl' as const, today: day('2020-12-18'), fixed: true };
const agenda = agendaDocument(fortnight(), [], context);

function ofKind<K extends DocumentBlock['kind']>(document: Document, kind: K): Extract<DocumentBlock, { kind: K }>[] {
  return document.blocks.filter((block): block is Extract<DocumentBlock, { kind: K }> => block.kind === kind);
}

const headings = (document: Document) => ofKind(document, 'heading').map(({ text, aside }) => [text, aside]);
const cards = (document: Document) => ofKind(document, 'card');
const facts = ({ facts: some }: Pick<Card, 'facts'>) => some.map(({ label, value }) => `${label}: ${value}`);

it('says for which days and rounds it is, and when it was made', () => {
  expect(agenda.title).toBe('Agenda van maandag 28 december 2020 t/m zondag 10 januari 2021');
  expect(agenda.subtitles).toEqual(['Programma Samenleving en Covid-19', 'Rondes A6 en B6, met stappen uit ronde B5']);
  expect(agenda.footer).toBe('Opgemaakt op vrijdag 18 december 2020.');
  expect(agenda.footerOnScreen).toBe('Opgemaakt op vrijdag 18 december 2020 (vastgezet met de instelling ‘today’).');
});

it('says nothing of a setting when the clock says what day it is', () => {
  expect(agendaDocument(fortnight(), [], { ...context, fixed: false }).footer).toBe(
    'Opgemaakt op vrijdag 18 december 2020.',
  );
});

it('shows the days with something on them, with their holiday and recess', () => {
  expect(headings(agenda)).toEqual([
    ['Maandag 28 december 2020', 'Kerstreces 2020'],
    ['Dinsdag 29 december 2020', 'Kerstreces 2020'],
    ['Vrijdag 1 januari 2021', 'Nieuwjaarsdag; Kerstreces 2020'],
    ['Maandag 4 januari 2021', 'Kerstreces 2020'],
    ['Woensdag 6 januari 2021', 'Kerstreces 2020'],
    ['Aanleverdeadlines', null],
    ['Knelpunten', null],
  ]);
});

it('gives each meeting its time, full name and what happened to it, in order', () => {
  expect(cards(agenda).map(({ time, title, remarks }) => [time, title, ...remarks])).toEqual([
    ['Tijd volgt', 'Catshuis'],
    ['10.00–11.00', 'ACC (Ambtelijke Commissie COVID-19)', 'Afgelast: kerstreces'],
    ['14.00–16.00', 'MCC (Ministeriële Commissie COVID-19)'],
    ['14.00', 'MCC (Ministeriële Commissie COVID-19)', 'Verplaatst naar ma 4 jan 11.00 uur: Nieuwjaarsdag'],
    ['11.00–12.00', 'MCC (Ministeriële Commissie COVID-19)', 'Verplaatst van vr 1 jan 14.00 uur: Nieuwjaarsdag'],
    ['23.00–do 01.00', 'MCC (Ministeriële Commissie COVID-19)', 'Ingelast: lockdown'],
  ]);
});

it('shows what A and B share as one meeting with two blocks', () => {
  const [catshuis, , mcc] = cards(agenda);
  expect(facts(catshuis!)).toEqual(['A6: ', 'B6: adviesbehoefte uit A']);
  expect(facts(mcc!)).toEqual([
    'A6: beeld en richting',
    'B5: uitkomsten advies',
    'Plaats: ministerie van Algemene Zaken',
    'Voorzitter: minister-president',
  ]);
});

it('names the chair of that very day, and what an extra meeting is about', () => {
  expect(facts(cards(agenda).at(-1)!)).toEqual([
    'Betreft: maatregelen rond de jaarwisseling',
    'Plaats: digitaal',
    'Voorzitter: vicepremier',
  ]);
});

it('gives each item its treatment, length, team, speakers, papers and deadline', () => {
  const { items } = cards(agenda)[2]!;
  expect(items.map(({ text, after }) => `${text} ${after}`)).toEqual([
    'Jeugdpakket – ter besluitvorming, 20 minuten',
    'Terugblik kerst – ter informatie',
  ]);
  expect(facts(items[0]!)).toEqual([
    'Team: MLT4 (Perspectief jeugd)',
    'Eerste spreker: staatssecretaris van VWS, indien afwezig minister van VWS',
    'Stukken: Nota jeugdpakket en Bestedingsplan',
    'Aanleveren: uiterlijk ma 28 dec 12.00 uur',
  ]);
});

it('says of a cancelled meeting only what it was for', () => {
  const cancelled = cards(agenda)[1]!;
  expect(cancelled.tone).toBe('off');
  expect(cancelled.items).toEqual([]);
  expect(facts(cancelled)).toEqual(['A6: beeld en richting', 'Agendapunt: Terugblik kerst']);
});

describe('the deadlines', () => {
  const rows = (document: Document) => ofKind(document, 'table')[0]!.rows.map((row) => row.map(cellWords));

  it('are those of these weeks, and those before them for meetings in these weeks, by date', () => {
    expect(rows(agenda)).toEqual([
      ['do 24 dec 18.00 uur', 'Terugblik kerst', 'MLT1', 'MCC van di 29 dec'],
      ['ma 28 dec 12.00 uur', 'Jeugdpakket', 'MLT4', 'MCC van di 29 dec'],
    ]);
  });

  it('include papers for a meeting after these weeks, but none for a cancelled one', () => {
    const later = meetingOf(forumOf('MCC'), '2020-11-17 14:00');
    const cancelled = meetingOf(forumOf('ACC'), '2020-11-16 10:00', { status: 'cancelled' });
    const deadlines = [
      deadlineOf(later, itemOf('advies'), '2020-11-13 18:00'),
      deadlineOf(cancelled, itemOf('nota'), '2020-11-13 12:00'),
    ];
    const journeys = deadlines.map((deadline) => journeyOf(deadline));
    const schedule = scheduleWith('2020-11-02', '2020-11-15', { deadlines, journeys });
    expect(rows(agendaDocument(schedule, [], context))).toEqual([
      ['vr 13 nov 18.00 uur', 'advies', '', 'MCC van di 17 nov'],
    ]);
  });
});

it('has only the deadlines of the team that it is for, also those before its weeks', () => {
  const filter = { fora: [], cycles: [], teams: ['MLT4'], people: [] };
  const [table] = ofKind(
    agendaDocument(select(fortnight(), filter), [], context, { filter, engagements: [] }),
    'table',
  );
  // For the same meeting MLT1 has papers due on 24 December.
  expect(table!.rows.map(([, product]) => product)).toEqual(['Jeugdpakket']);
});

describe('the conflicts', () => {
  const inside = day('2021-01-01');
  const outside = day('2021-02-01');
  const shown = (...findings: Parameters<typeof findingOf>[]) =>
    ofKind(
      agendaDocument(
        fortnight(),
        findings.map((args) => findingOf(...args)),
        context,
      ),
      'list',
    ).flatMap(({ entries }) => entries);

  it('are those with a day in these weeks, and only those days', () => {
    const entries = shown(
      ['later', 'error', { when: [outside] }],
      ['undated', 'error'],
      ['here', 'error', { when: [inside, outside] }],
    );
    expect(entries.map(({ label, text, after }) => [label, text, after])).toEqual([
      ['fout', 'zin over here', '[here]'],
    ]);
    expect(facts(entries[0]!)).toEqual(['Wanneer: vr 1 jan 2021']);
  });

  it('are in order of gravity, what was accepted last and with its reason', () => {
    const entries = shown(
      ['a', 'error', { when: [inside], accepted: { reason: 'zo besloten', by: 'secretaris MCC' } }],
      ['b', 'info', { when: [inside] }],
      ['c', 'warning', { when: [inside] }],
      ['d', 'error', { when: [inside] }],
    );
    expect(entries.map(({ label, after }) => `${label} ${after}`)).toEqual([
      'fout [d]',
      'waarschuwing [c]',
      'melding [b]',
      'fout (geaccepteerd) [a]',
    ]);
    expect(facts(entries[3]!)).toContain('Geaccepteerd door secretaris MCC: zo besloten');
  });
});

it('says so when there is nothing', () => {
  const empty = agendaDocument(scheduleWith('2020-11-02', '2020-11-15'), [], context);
  expect(ofKind(empty, 'paragraph').map(({ text }) => text)).toEqual([
    'In deze periode zijn er geen overleggen.',
    'Voor deze periode zijn er geen aanleverdeadlines.',
    'In deze periode zijn er geen knelpunten.',
  ]);
  expect(ofKind(empty, 'table')).toEqual([]);
  expect(empty.subtitles).toEqual(['Programma Samenleving en Covid-19']);
});

it('shows a meeting that was moved out of these weeks on its former day alone', () => {
  const mcc = forumOf('MCC');
  const moved = meetingOf(mcc, '2020-11-17 11:00', { status: 'moved', was: { day: day('2020-11-10'), start: 840 } });
  const document = agendaDocument(scheduleWith('2020-11-02', '2020-11-15', { meetings: [moved] }), [], context);
  expect(headings(document)[0]).toEqual(['Dinsdag 10 november 2020', null]);
  expect(cards(document).map(({ time, remarks }) => [time, ...remarks])).toEqual([
    ['14.00', 'Verplaatst naar di 17 nov 11.00 uur'],
  ]);
});

it('says it in English', () => {
  const english = agendaDocument(fortnight(), [], { ...context, lang: 'en' });
  expect(english.title).toBe('Agenda for Monday 28 December 2020 to Sunday 10 January 2021');
  expect(english.subtitles[1]).toBe('Rounds A6 and B6, with steps of round B5');
  expect(headings(english)[2]![1]).toMatch(/^New Year.s Day; Kerstreces 2020$/);
  expect(cards(english)[4]!.remarks).toEqual(['Moved from Fri 1 Jan 14:00: Nieuwjaarsdag']);
  expect(facts(cards(english)[2]!.items[0]!)).toContain(
    'First speaker: staatssecretaris van VWS; if absent, minister van VWS',
  );
});

const councils = (more: string) =>
  scheduleOf(
    `departments: { VWS: {} }
roles: { minister VWS: { department: VWS }, staatssecretaris VWS: { department: VWS } }
fora: { DOC: { chair: minister VWS, level: ministerial, time: "15:00" } }
cycles:
  directeuren: { name: Directeurenoverleg, every: 1 week, from: 2020-11-02, steps: { d: { day: dinsdag, forum: DOC } } }
  sessie: { every: once, from: 2020-11-02, steps: { s: { week: 1, day: donderdag, forum: DOC, phase: brainstorm } } }
deliverables:
  nota: { title: Nota, route: directeuren, round: directeuren1, speaker: { role: minister VWS, else: staatssecretaris VWS } }
${more}`,
    '2020-11-02',
    '2020-11-08',
  );

it('calls people by their titles and rounds by the names of their cycles, as papers do', () => {
  const schedule = councils('');
  const [weekly, once] = cards(agendaDocument(schedule, [], context));
  expect(facts(weekly!)).toEqual(['Directeurenoverleg 1: ', 'Voorzitter: minister van VWS']);
  expect(facts(weekly!.items[0]!)).toEqual([
    'Eerste spreker: minister van VWS, indien afwezig staatssecretaris van VWS',
  ]);
  expect(facts(once!)).toEqual(['Betreft: brainstorm', 'Voorzitter: minister van VWS']);
});

it('says of a first speaker who is away that nobody comes instead', () => {
  const schedule = councils(
    'absences: [{ who: [minister VWS, staatssecretaris VWS], from: 2020-11-02, until: 2020-11-06 }]',
  );
  const [weekly] = cards(agendaDocument(schedule, [], context));
  expect(facts(weekly!.items[0]!)).toEqual(['Eerste spreker: minister van VWS, afwezig en niet vervangen']);
});
