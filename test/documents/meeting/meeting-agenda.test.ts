import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { cellWords, plainWords } from '../../../src/documents/blocks/words.ts';
import type { Document, DocumentBlock, Fields, Point } from '../../../src/documents/blocks.ts';
import { meetingAgendaDocument } from '../../../src/documents/meeting/meeting-agenda.ts';
import { presentLines } from '../../../src/documents/meeting/participants.ts';
import { neutral } from '../../../src/schedule/neutral.ts';
import { AUTUMN, noted } from '../../support/autumn.ts';
import { scheduleOf } from '../../support/yaml.ts';

const context = { lang: 'nl' as const, today: day('2020-11-03'), fixed: false };

function agendaOf(moment: string, more = '', lang: 'nl' | 'en' = 'nl', yaml = AUTUMN): Document {
  const [forum, on] = moment.split(' ') as [string, string];
  const schedule = scheduleOf(yaml + more, on, on);
  const meeting = schedule.meetings.find((one) => one.forum.id === forum)!;
  return meetingAgendaDocument(meeting, neutral(schedule), { ...context, lang });
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

describe('the head of an agenda', () => {
  it('says what it is and who sends it', () => {
    expect(agenda.title).toBe('Conceptagenda');
    expect(agenda.subtitles).toEqual([]);
    expect(agenda.runningHead).toBe('Conceptagenda MCC, dinsdag 3 november 2020, 14.00 uur');
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
        'Voorzitter: minister-president',
        'Leden: H. de Vries, minister van VWS; minister van JenV',
        'Adviserend: voorzitter VB',
        'Toehoorder: SG VWS',
      ],
    ],
    ['Kopie aan', ['SG VWS, VWS, griffier']],
    ['Bijlagen', ['1. Nota beeld', '2. Bijlage cijfers', '3. Nota jeugd', '4. Schema']],
    ['Volgende vergadering', ['dinsdag 10 november 2020, 14.00–16.00 uur', 'Catshuis']],
  ])('has under %s what is known', (label, lines) => {
    expect(field(agenda, label)).toEqual(lines);
  });

  it('has in its margin who knows more, of when it is, and how much goes with it', () => {
    const about = 'visiting-address: [Turfmarkt 147, 2511 DP Den Haag], postal-address: Postbus 20301';
    const sent = AUTUMN.replace('sender:', `correspondence: post@az.example, ${about}, sender:`);
    expect(agendaOf('MCC 2020-11-03', '', 'nl', sent).margin).toEqual([
      { label: 'Bezoekadres', lines: ['Turfmarkt 147', '2511 DP Den Haag'] },
      { label: 'Postadres', lines: ['Postbus 20301'] },
      { label: 'Inlichtingen bij', lines: ['M. Bos', 'secretaris MCC', 'm.bos@az.example'] },
      { label: 'Datum', lines: ['3 november 2020', 'concept'] },
      { label: 'Bijlage(n)', lines: ['4'] },
      { label: 'Aantal pagina’s', pages: true },
      { label: 'Correspondentie uitsluitend richten aan', lines: ['post@az.example'] },
    ]);
  });

  it('counts the annexes that were said, when not each is named', () => {
    const more = agendaOf('MCC 2020-11-03', '', 'nl', noted('{ meeting: MCC 2020-11-03, annexes: 2 }'));
    expect(more.margin).toContainEqual({ label: 'Bijlage(n)', lines: ['2'] });
  });

  it('leaves the place to be filled in, and has no row with nothing in it', () => {
    const acc = agendaOf('ACC 2020-11-05');
    expect(field(acc, 'Vergaderplaats')).toEqual(['[plaats]']);
    expect(acc.margin!.map(({ label }) => label)).toEqual(['Datum', 'Aantal pagina’s']);
    const rows = acc.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
    expect(rows.map(({ label }) => label)).toEqual([
      'Betreft',
      'Vergaderdatum en -tijd',
      'Vergaderplaats',
      'Volgende vergadering',
    ]);
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
  });
});

describe('a first speaker who is away', () => {
  const absent = 'absences: [{ who: minister VWS, meeting: MCC 2020-11-03, substitute: niemand }]\n';
  const details = (number: string, more: string, yaml?: string) =>
    point(agendaOf('MCC 2020-11-03', more, 'nl', yaml), number).details;

  it('is said to be, when nobody comes instead', () => {
    expect(details('6)', absent)).toContain('Eerste spreker: minister van VWS, afwezig en niet vervangen.');
    expect(point(agendaOf('MCC 2020-11-03', absent, 'en'), '6)').details).toContain(
      'First speaker: minister van VWS, absent and not replaced.',
    );
  });

  it('is said to be on a standing point and on a part of an item as well', () => {
    const standing = AUTUMN.replace(
      '    contact: secretaris MCC\n',
      `    contact: secretaris MCC
    agenda: { begin: [{ title: Cijfers, speaker: minister VWS, sub-items: [{ title: Zorg, speaker: minister VWS }] }] }\n`,
    );
    expect(point(agendaOf('MCC 2020-11-03', absent, 'nl', standing), '1)')).toMatchObject({
      details: ['Eerste spreker: minister van VWS, afwezig en niet vervangen.'],
      body: [{ bullet: 'Zorg (eerste spreker: minister van VWS, afwezig en niet vervangen)' }],
    });
    const replaced = absent.replace('niemand', 'staatssecretaris VWS');
    expect(details('1)', replaced, standing)).toEqual([
      'Eerste spreker: staatssecretaris van VWS, in plaats van minister van VWS.',
    ]);
  });
});

describe('those who are away', () => {
  const absent = 'absences: [{ who: [minister JenV, minister-president], meeting: MCC 2020-11-03, reason: ziek }]\n';

  it('stand apart, with who comes instead and without the reason', () => {
    const document = agendaOf('MCC 2020-11-03', absent);
    expect(field(document, 'Afwezig')).toEqual([
      'AZ: minister-president, niet vervangen',
      'JenV: minister van JenV, vervangen door minister voor Rechtsbescherming',
    ]);
    expect(field(document, 'Aanwezig')).toEqual([
      'Leden: H. de Vries, minister van VWS; minister voor Rechtsbescherming (in plaats van minister van JenV)',
      'Adviserend: voorzitter VB',
      'Toehoorder: SG VWS',
    ]);
    expect(JSON.stringify(document)).not.toContain('ziek');
  });

  it('have their place in the chair taken by the deputy', () => {
    const deputy = AUTUMN.replace('chair: minister-president', 'chair: minister-president\n    deputy: minister VWS');
    const schedule = scheduleOf(deputy + absent, '2020-11-03', '2020-11-03');
    const document = meetingAgendaDocument(schedule.meetings[0]!, neutral(schedule), context);
    expect(field(document, 'Aanwezig')[0]).toBe(
      'Voorzitter: H. de Vries, minister van VWS (in plaats van minister-president)',
    );
    expect(field(document, 'Afwezig')[0]).toBe('AZ: minister-president, vervangen door minister van VWS');
  });

  it('do not speak first', () => {
    const away = 'absences: [{ who: minister VWS, meeting: MCC 2020-11-03 }]\n';
    expect(point(agendaOf('MCC 2020-11-03', away), '5)').details.at(-1)).toBe(
      'Eerste spreker: staatssecretaris van VWS, in plaats van minister van VWS.',
    );
  });

  it('are there when they are only needed elsewhere', () => {
    const blocked = 'blocked: [{ who: minister JenV, day: dinsdag, time: "13:00 - 15:00", reason: onderraden }]\n';
    const document = agendaOf('MCC 2020-11-03', blocked);
    expect(JSON.stringify(document)).not.toContain('Afwezig');
    expect(field(document, 'Aanwezig')[1]).toBe('Leden: H. de Vries, minister van VWS; minister van JenV');
  });
});

describe('the points of an agenda', () => {
  it('are those of every agenda and the items of each cycle in its order', () => {
    expect(titles(agenda)).toEqual([
      '= Agendapunten',
      '1) Opening',
      '2) Mededelingen',
      '3) Vaststellen besluitenlijst van 27 oktober 2020',
      '4) Actielijst',
      '5) Beeld',
      '6) Jeugdpakket',
      '7) Terugblik',
      '8) Hamerstuk: Vergaderschema',
      '9) Rondvraag en sluiting',
    ]);
  });

  it('say all there is to say of an item', () => {
    expect(point(agenda, '5)')).toEqual({
      kind: 'point',
      number: '5)',
      title: 'Beeld',
      details: [
        'Ter bespreking, 14.00 uur, 20 minuten. Bijlagen 1 en 2.',
        'Eerste spreker: minister van VWS, indien afwezig staatssecretaris van VWS.',
      ],
      facts: [],
      body: [
        { text: 'Eerste alinea.' },
        { text: 'Tweede alinea.' },
        { label: 'Bespreekpunt 1)', question: 'Is het beeld gedeeld?' },
      ],
    });
  });

  it('number the questions on over the whole agenda', () => {
    expect(point(agenda, '6)')).toMatchObject({
      details: ['Ter besluitvorming. Bijlage 3.', 'Eerste spreker: minister van VWS.'],
      body: [
        { label: 'Bespreekpunt 2)', question: 'Akkoord met het pakket?' },
        { label: 'Bespreekpunt 3)', question: 'Wie dient het in?' },
      ],
    });
  });

  it('have nothing but a title where nobody said more', () => {
    expect(point(agenda, '7)')).toMatchObject({ details: [], facts: [], body: [] });
  });

  it('have the announcements, as a list when there are several', () => {
    expect(point(agenda, '2)').body).toEqual([{ text: 'Vanavond is er een persconferentie.' }]);
    const more = noted('{ meeting: MCC 2020-11-03, announcements: Er is taart. }');
    expect(point(agendaOf('MCC 2020-11-03', '', 'nl', more), '2)').body).toEqual([
      { bullet: 'Er is taart.' },
      { bullet: 'Vanavond is er een persconferentie.' },
    ]);
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
    expect(titles(later).slice(5)).toEqual(['5) Besluit', '6) Rondvraag en sluiting']);
    expect(point(later, '5)').body).toEqual([{ text: { blank: 'onderwerpen' } }]);
  });

  it('are what a meeting without a cycle was added for', () => {
    const extra = agendaOf('ACC 2020-11-06', 'changes: [{ add: ACC 2020-11-06 11:00, phase: spoed }]\n');
    expect(titles(extra).slice(5)).toEqual(['5) Spoed', '6) Rondvraag en sluiting']);
  });

  it('ask for the day of the decisions before when no earlier meeting is known', () => {
    expect(point(agendaOf('MCC 2020-10-20'), '3)')).toMatchObject({
      title: 'Vaststellen besluitenlijst van de vorige vergadering',
      body: [{ text: { blank: 'datum; vervalt bij een eerste vergadering' } }],
    });
  });
});

describe('an agenda in English', () => {
  const english = agendaOf('MCC 2020-11-03', '', 'en');

  it('says the same', () => {
    expect(english.title).toBe('Draft agenda');
    expect(field(english, 'Date and time')).toEqual(['Tuesday 3 November 2020, 14:00–16:00']);
    expect(titles(english).slice(0, 5)).toEqual([
      '= Agenda',
      '1) Opening',
      '2) Announcements',
      '3) Adoption of the list of decisions of 27 October 2020',
      '4) Action list',
    ]);
    expect(point(english, '5)').details[0]).toBe('For discussion, 14:00, 20 minutes. Annexes 1 and 2.');
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
    expect(off.title).toBe('Agenda');
  });
});

describe('how an agenda stands', () => {
  const at = (notes: string, today: string) => {
    const schedule = scheduleOf(noted(`{ meeting: MCC 2020-11-03, ${notes} }`), '2020-11-03', '2020-11-03');
    return meetingAgendaDocument(schedule.meetings[0]!, neutral(schedule), { ...context, today: day(today) });
  };
  const dated = ({ margin }: Document) => margin!.find(({ label }) => label === 'Datum');
  const changed = 'adopted: 2020-10-30, changed: { on: 2020-11-02, what: punt 7 is toegevoegd }';

  it('is a draft until the day on which it is adopted', () => {
    const draft = at('adopted: 2020-10-30', '2020-10-29');
    expect(draft.title).toBe('Conceptagenda');
    expect(dated(draft)).toEqual({ label: 'Datum', lines: ['29 oktober 2020', 'concept'] });
  });

  it('is adopted from that day on, whenever it is made again', () => {
    const adopted = at('adopted: 2020-10-30', '2020-11-02');
    expect(adopted.title).toBe('Agenda');
    expect(dated(adopted)).toEqual({ label: 'Datum', lines: ['30 oktober 2020', 'vastgesteld'] });
  });

  it('says what was changed after that', () => {
    const revised = at(changed, '2020-11-02');
    expect(revised.title).toBe('Gewijzigde agenda');
    expect(dated(revised)).toEqual({ label: 'Datum', lines: ['2 november 2020', 'gewijzigd'] });
    expect(field(revised, 'Gewijzigd')).toEqual(['2 november 2020: punt 7 is toegevoegd']);
    expect(at(changed, '2020-11-01').title).toBe('Agenda');
  });
});

describe('an agenda as its forum has it', () => {
  const own = (rules: string, more = '') =>
    agendaOf(
      'MCC 2020-11-03',
      more,
      'nl',
      AUTUMN.replace('    time: "14:00"', `    agenda: { ${rules} }\n    time: "14:00"`),
    );

  it('begins and ends in its own words', () => {
    const document = own('begin: Welkom door minister BZK, end: [mededelingen, Afsluiting], numbers: "1"');
    expect(titles(document)).toEqual([
      '= Agendapunten',
      '1 Welkom door minister BZK',
      '2 Beeld',
      '3 Jeugdpakket',
      '4 Terugblik',
      '5 Hamerstuk: Vergaderschema',
      '6 Mededelingen',
      '7 Afsluiting',
    ]);
    expect(point(document, '2').body.at(-1)).toMatchObject({ label: 'Bespreekpunt 1:' });
  });

  it('has standing items with all that an item has', () => {
    const document = own(
      'begin: [{ title: Cijfers, treatment: informatie, minutes: 10 min, speaker: minister VWS, sub-items: [Zorg] }]',
    );
    expect(point(document, '1)')).toMatchObject({
      details: ['Ter informatie, 10 minuten.', 'Eerste spreker: minister van VWS.'],
      body: [{ bullet: 'Zorg' }],
    });
    // What comes after it begins later.
    expect(point(document, '2)').details[0]).toMatch(/14\.10 uur/);
  });

  it('has what is said at one meeting below its standing points', () => {
    const more = noted('{ meeting: MCC 2020-11-03, texts: { opening: "Welkom.\\n- een\\n- twee" } }');
    expect(point(agendaOf('MCC 2020-11-03', '', 'nl', more), '1)').body).toEqual([
      { text: 'Welkom.' },
      { bullet: 'een' },
      { bullet: 'twee' },
    ]);
  });

  it('has those who attend by organisation, by name where that is known', () => {
    expect(field(own('attendance: organisatie'), 'Aanwezig')).toEqual([
      'AZ: minister-president (voorzitter)',
      'VWS: H. de Vries; SG VWS (toehoorder)',
      'JenV: minister van JenV',
      'Adviserend: voorzitter VB',
    ]);
  });

  it('names those of one office in one breath, unless a name would then be read as two', () => {
    const present = (members: string, keys = '') => {
      const roles = members.split(', ').map((role) => `${role}: {}`);
      const yaml = `fora: { Tafel: { members: [${members}], time: "10:00", ${keys} } }\nroles: { ${roles.join(', ')} }
changes: [{ add: Tafel 2020-11-03 }]`;
      const schedule = scheduleOf(yaml, '2020-11-03', '2020-11-03');
      return presentLines(schedule.meetings[0]!, schedule, 'nl');
    };
    expect(present('wethouder Ruimte, wethouder Zorg, griffier, burgemeester Leeuwarden')).toEqual([
      'Leden: wethouders Ruimte en Zorg, griffier, burgemeester Leeuwarden',
    ]);
    expect(present('contactpersoon SZW, contactpersoon VWS, contactpersoon Jeugd en Gezin')).toEqual([
      'Leden: contactpersonen SZW en VWS, contactpersoon Jeugd en Gezin',
    ]);
    // Whoever is of no organisation takes no line of his own.
    expect(
      present('burgemeester Breda, wetenschapper, burgemeester Goes', 'agenda: { attendance: organisatie }'),
    ).toEqual(['Leden: burgemeesters Breda en Goes, wetenschapper']);
  });

  it('has no decisions to adopt where the forum takes none', () => {
    const yaml = AUTUMN.replace('    time: "14:00"', '    documents: [agenda, mail]\n    time: "14:00"');
    expect(titles(agendaOf('MCC 2020-11-03', '', 'nl', yaml)).slice(1, 4)).toEqual([
      '1) Opening',
      '2) Mededelingen',
      '3) Beeld',
    ]);
  });
});

describe('an item', () => {
  const withKeys = (keys: string) => AUTUMN.replace('    title: Beeld\n', `    title: Beeld\n    ${keys}\n`);

  it('may fall into parts with a first speaker each, and end in a remark', () => {
    const keys =
      'sub-items: [Cijfers, { title: Wonen, speaker: { role: minister JenV, else: minister VWS } }]\n    remark: Tot slot.';
    expect(point(agendaOf('MCC 2020-11-03', '', 'nl', withKeys(keys)), '5)').body.slice(2)).toEqual([
      { bullet: 'Cijfers' },
      { bullet: 'Wonen (eerste spreker: minister van JenV, indien afwezig minister van VWS)' },
      { label: 'Bespreekpunt 1)', question: 'Is het beeld gedeeld?' },
      { text: 'Tot slot.' },
    ]);
  });

  it('says with which others it is taken together', () => {
    const more = noted('{ meeting: MCC 2020-11-03, together: [beeld, jeugd] }');
    expect(point(agendaOf('MCC 2020-11-03', '', 'nl', more), '5)').details[0]).toBe(
      'Ter bespreking, 14.00 uur, 20 minuten. Samen met punt 6. Bijlagen 1 en 2.',
    );
  });

  it('comes first at the next meeting when it was not reached', () => {
    const next = agendaOf('MCC 2020-11-10', '', 'nl', noted('{ meeting: MCC 2020-11-03, not-reached: [jeugd] }'));
    expect(titles(next).slice(5, 7)).toEqual(['5) Jeugdpakket', '6) Besluit']);
    expect(point(next, '5)').details[0]).toBe(
      'Ter besluitvorming. Doorgeschoven van dinsdag 3 november 2020. Bijlage 1.',
    );
  });

  it('goes on until it is reached', () => {
    const more = noted(
      '{ meeting: MCC 2020-11-03, not-reached: [jeugd] }',
      '{ meeting: MCC 2020-11-10, not-reached: [jeugd] }',
    );
    expect(titles(agendaOf('MCC 2020-11-17', '', 'nl', more))[5]).toBe('5) Jeugdpakket');
    expect(titles(agendaOf('MCC 2020-11-24', '', 'nl', more)).join()).not.toContain('Jeugdpakket');
  });
});
