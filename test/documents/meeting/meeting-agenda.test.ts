import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import {
  cellWords,
  type Document,
  type DocumentBlock,
  type Fields,
  type Point,
  plainWords,
} from '../../../src/documents/blocks.ts';
import { meetingAgendaDocument } from '../../../src/documents/meeting/meeting-agenda.ts';
import { neutral } from '../../../src/schedule/neutral.ts';
import { AUTUMN } from '../../support/autumn.ts';
import { scheduleOf } from '../../support/yaml.ts';

const edition = { lang: 'nl' as const, today: day('2020-11-03'), fixed: false };

function agendaOf(moment: string, more = '', lang: 'nl' | 'en' = 'nl', yaml = AUTUMN): Document {
  const [forum, on] = moment.split(' ') as [string, string];
  const schedule = scheduleOf(yaml + more, on, on);
  const meeting = schedule.meetings.find((one) => one.forum.id === forum)!;
  return meetingAgendaDocument(meeting, neutral(schedule), { ...edition, lang });
}

const isPoint = (block: DocumentBlock): block is Point => block.kind === 'point';
const points = ({ blocks }: Document) => blocks.filter(isPoint);
const point = (document: Document, number: string) => points(document).find((one) => one.number === number)!;
const titles = (document: Document) =>
  document.blocks.flatMap((block) =>
    block.kind === 'heading' ? [`= ${block.text}`] : isPoint(block) ? [`${block.number} ${block.title}`] : [],
  );

function field({ blocks }: Document, label: string): string[] {
  const rows = blocks.filter((block): block is Fields => block.kind === 'fields').flatMap(({ rows: some }) => some);
  return rows.find((row) => row.label === label)!.lines.map(plainWords);
}

const agenda = agendaOf('MCC 2020-11-03');

describe('the heading of what a cycle brings', () => {
  const unnamed = (phase: string, more = '') => `
fora: { MCC: { time: "14:00" } }
cycles:
  bo: { every: 2 weken, from: 2020-10-19, steps: { s: { week: 3, day: di, forum: MCC${phase} } } }
  ${more}
deliverables: { nota: { title: Nota, route: bo, round: bo1 } }`;
  const headings = (yaml: string) =>
    titles(agendaOf('MCC 2020-11-03', '', 'nl', yaml)).filter((title) => title.startsWith('= '));

  it('is never the key of a cycle without a name', () => {
    expect(headings(unnamed(''))[1]).toBe('= Te bespreken');
    expect(headings(unnamed(', phase: voorbereiding persco'))[1]).toBe('= Voorbereiding persco');
  });

  it('is that key where two cycles have to be told apart', () => {
    const other =
      'mt: { name: Managementteam, every: 1 week, from: 2020-11-02, steps: { t: { day: di, forum: MCC } } }';
    expect(headings(unnamed('', other)).slice(1, 3)).toEqual(['= bo', '= Managementteam (mt 1)']);
  });
});

describe('the head of an agenda', () => {
  it('says what it is and who sends it', () => {
    expect(agenda.title).toBe('Agenda MCC, dinsdag 3 november 2020');
    expect(agenda.subtitles).toEqual(['Programma', 'Conceptagenda']);
    expect(agenda.sender).toEqual(['Secretariaat', 'Turfmarkt 147']);
    expect(agenda.marking).toBeUndefined();
  });

  it.each([
    ['Betreft', ['Ministeriële Commissie (MCC)']],
    ['Vergaderdatum en -tijd', ['dinsdag 3 november 2020, 14.00–16.00 uur']],
    ['Vergaderplaats', ['Catshuis']],
    [
      'Aanwezig',
      [
        'AZ: minister-president (voorzitter)',
        'VWS: H. de Vries, minister VWS; SG VWS (toehoorder)',
        'JenV: minister JenV',
        'voorzitter VB (adviserend)',
      ],
    ],
    ['Afwezig', []],
    ['Kopie aan', ['SG VWS', 'VWS', 'griffier']],
    ['Inlichtingen bij', ['M. Bos', 'secretaris MCC', 'm.bos@az.example']],
    ['Bijlage(n)', ['1. Nota beeld', '2. Bijlage cijfers', '3. Nota jeugd', '4. Schema']],
    ['Datum', ['dinsdag 3 november 2020']],
    ['Volgende vergadering', ['dinsdag 10 november 2020, 14.00–16.00 uur', 'Catshuis']],
  ])('has under %s what is known', (label, lines) => {
    expect(field(agenda, label)).toEqual(lines);
  });

  it('leaves to be filled in what is not', () => {
    const acc = agendaOf('ACC 2020-11-05');
    expect(field(acc, 'Vergaderplaats')).toEqual(['[plaats]']);
    expect(field(acc, 'Inlichtingen bij')).toEqual(['[naam, telefoon en e-mail]']);
    expect([field(acc, 'Aanwezig'), field(acc, 'Kopie aan')]).toEqual([[], []]);
  });

  it('has hours as in a sentence, and says so when it goes on past midnight', () => {
    const at = (time: string, length = '3 uur') => {
      const yaml = AUTUMN.replace('time: "10:00"', `time: "${time}", length: ${length}`);
      return field(agendaOf('ACC 2020-11-05', '', 'nl', yaml), 'Vergaderdatum en -tijd');
    };
    expect(at('09:00')).toEqual(['donderdag 5 november 2020, 9.00–12.00 uur']);
    expect(at('22:30')).toEqual(['donderdag 5 november 2020, 22.30–1.30 uur (volgende dag)']);
    expect(at('14:00', '54 uur')).toEqual(['donderdag 5 november 2020, 14.00–20.00 uur (2 dagen later)']);
  });

  it('leaves the time to be filled in as well', () => {
    const untimed = agendaOf('ACC 2020-11-05', '', 'nl', AUTUMN.replace('time: "10:00"', 'time: onbekend'));
    expect(field(untimed, 'Vergaderdatum en -tijd')).toEqual(['donderdag 5 november 2020', '[tijd]']);
    expect(point(untimed, '1').time).toBeNull();
  });
});

describe('those who are away', () => {
  const absent = 'absences: [{ who: [minister JenV, minister-president], meeting: MCC 2020-11-03, reason: ziek }]\n';

  it('stand apart, with who comes instead and without the reason', () => {
    const document = agendaOf('MCC 2020-11-03', absent);
    expect(field(document, 'Afwezig')).toEqual([
      'AZ: minister-president, niet vervangen',
      'JenV: minister JenV, vervangen door minister voor Rechtsbescherming',
    ]);
    expect(field(document, 'Aanwezig')).toEqual([
      'VWS: H. de Vries, minister VWS; SG VWS (toehoorder)',
      'voorzitter VB (adviserend)',
      'JenV: minister voor Rechtsbescherming (in plaats van minister JenV)',
    ]);
    expect(JSON.stringify(document)).not.toContain('ziek');
  });

  it('have their place in the chair taken by the deputy', () => {
    const deputy = AUTUMN.replace('chair: minister-president', 'chair: minister-president\n    deputy: minister VWS');
    const schedule = scheduleOf(deputy + absent, '2020-11-03', '2020-11-03');
    const document = meetingAgendaDocument(schedule.meetings[0]!, neutral(schedule), edition);
    expect(field(document, 'Aanwezig')[0]).toBe(
      'VWS: H. de Vries, minister VWS (voorzitter; in plaats van minister-president); SG VWS (toehoorder)',
    );
    expect(field(document, 'Afwezig')[0]).toBe('AZ: minister-president, vervangen door minister VWS');
  });

  it('do not speak first', () => {
    const away = 'absences: [{ who: minister VWS, meeting: MCC 2020-11-03 }]\n';
    expect(point(agendaOf('MCC 2020-11-03', away), '5').facts[0]).toEqual({
      label: 'Eerste spreker',
      value: 'staatssecretaris VWS, in plaats van minister VWS',
    });
  });

  it('are there when they are only needed elsewhere', () => {
    const blocked = 'blocked: [{ who: minister JenV, day: dinsdag, time: "13:00 - 15:00", reason: onderraden }]\n';
    const document = agendaOf('MCC 2020-11-03', blocked);
    expect(field(document, 'Afwezig')).toEqual([]);
    expect(field(document, 'Aanwezig')).toContain('JenV: minister JenV');
  });
});

describe('the points of an agenda', () => {
  it('are those of every agenda and the items of each cycle under its name', () => {
    expect(titles(agenda)).toEqual([
      '= Vaste punten',
      '1 Opening',
      '2 Mededelingen',
      '3 Vaststellen besluitenlijst van dinsdag 27 oktober 2020',
      '4 Actielijst',
      '= Acuut (A2): beeld en richting',
      '5 Beeld',
      '= Lang (B1): uitkomsten',
      '6 Jeugdpakket',
      '7 Terugblik',
      '= Tot slot',
      '8 Hamerstukken',
      '8a Vergaderschema',
      '9 Rondvraag',
      '10 Sluiting',
    ]);
  });

  it('say all there is to say of an item', () => {
    expect(point(agenda, '5')).toEqual({
      kind: 'point',
      number: '5',
      title: 'Beeld',
      time: 'vanaf 14.00 uur',
      after: ['ter bespreking', '20 minuten'],
      facts: [
        { label: 'Eerste spreker', value: 'minister VWS, indien afwezig staatssecretaris VWS' },
        { label: 'Bijlagen', value: '1 en 2' },
      ],
      texts: ['Eerste alinea.', 'Tweede alinea.'],
      questions: [{ label: 'Bespreekpunt 1', text: 'Is het beeld gedeeld?' }],
    });
  });

  it('number the questions on over the whole agenda', () => {
    expect(point(agenda, '6').questions).toEqual([
      { label: 'Bespreekpunt 2', text: 'Akkoord met het pakket?' },
      { label: 'Bespreekpunt 3', text: 'Wie dient het in?' },
    ]);
    expect(point(agenda, '6').facts).toEqual([
      { label: 'Eerste spreker', value: 'minister VWS' },
      { label: 'Team', value: 'MLT4 (Jeugd)' },
      { label: 'Bijlage', value: '3' },
    ]);
  });

  it('leave to be filled in how an item is dealt with when nobody said', () => {
    expect(point(agenda, '7')).toMatchObject({ time: null, after: [{ blank: 'behandeling' }], facts: [], texts: [] });
  });

  it('have the announcements, and the opening the time of the meeting', () => {
    expect(point(agenda, '1').time).toBe('14.00 uur');
    expect(point(agenda, '2').texts).toEqual(['Vanavond is er een persconferentie.']);
  });

  it('have the open actions in a table, the overdue ones in words', () => {
    const [table] = agenda.blocks.filter((block) => block.kind === 'table');
    expect(table!.rows.map((row) => row.map(cellWords))).toEqual([
      ['1', 'Nota schrijven', 'MLT4', 'ma 2 nov 2020 (termijn verstreken)'],
      ['4', 'Plan maken', '[wie]', 'voor de zomer'],
    ]);
  });

  it('are the phase of a cycle that has no items yet', () => {
    const later = agendaOf('MCC 2020-11-10');
    expect(titles(later).slice(5, 8)).toEqual(['= Acuut (A2)', '5 Besluit', '= Tot slot']);
    expect(point(later, '5')).toMatchObject({ after: [{ blank: 'behandeling' }], texts: [{ blank: 'onderwerpen' }] });
  });

  it('are what a meeting without a cycle was added for', () => {
    const extra = agendaOf('ACC 2020-11-06', 'changes: [{ add: ACC 2020-11-06 11:00, phase: spoed }]\n');
    expect(titles(extra).slice(5, 8)).toEqual(['= Te bespreken', '5 Spoed', '= Tot slot']);
  });

  it('ask for the day of the decisions before when no earlier meeting is known', () => {
    expect(point(agendaOf('MCC 2020-10-20'), '3')).toMatchObject({
      title: 'Vaststellen besluitenlijst van de vorige vergadering',
      texts: [{ blank: 'datum; vervalt bij een eerste vergadering' }],
    });
  });
});

describe('an agenda in English', () => {
  const english = agendaOf('MCC 2020-11-03', '', 'en');

  it('says the same', () => {
    expect(english.title).toBe('Agenda MCC, Tuesday 3 November 2020');
    expect(field(english, 'Date and time')).toEqual(['Tuesday 3 November 2020, 14:00–16:00']);
    expect(titles(english).slice(0, 5)).toEqual([
      '= Standing items',
      '1 Opening',
      '2 Announcements',
      '3 Adoption of the list of decisions of Tuesday 27 October 2020',
      '4 Action list',
    ]);
    expect(point(english, '5')).toMatchObject({ time: 'from 14:00', after: ['for discussion', '20 minutes'] });
  });
});

describe('the agenda of a meeting that is cancelled', () => {
  const off = agendaOf('MCC 2020-11-03', 'changes: [{ cancel: MCC 2020-11-03, reason: sneeuw }]\n');

  it('says so, and when the forum meets again', () => {
    expect(off.blocks.filter((block) => block.kind === 'paragraph').map(({ text }) => text)).toEqual([
      'Deze vergadering gaat niet door.',
      'Afgelast: sneeuw.',
    ]);
    expect(field(off, 'Volgende vergadering')[0]).toBe('dinsdag 10 november 2020, 14.00–16.00 uur');
  });

  it('has no points', () => {
    expect(points(off)).toEqual([]);
    expect(off.subtitles).toEqual(['Programma']);
  });
});
