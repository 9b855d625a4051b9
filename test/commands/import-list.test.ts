import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { parse } from 'yaml';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE } from '../support/folders.ts';

const sample = () => filesIn(SAMPLE, 'cycles');

/** A machine with the sample, and a list beside it. */
function withList(list: string | Uint8Array, name = 'lijst.csv'): FakeIo {
  const bytes = typeof list === 'string' ? new TextEncoder().encode(list) : list;
  const io = fakeIo({ files: sample() });
  const { readFile } = io;
  return Object.assign(io, { readFile: (path: string) => (path === name ? bytes : readFile.call(io, path)) });
}

function read(io: FakeIo, file: string) {
  return parse(io.files[`cycles/${file}.yaml`]!, { schema: 'failsafe' });
}

const MEMBERS = [
  'Ledenlijst DOC, stand 1 november',
  '',
  'Functie;Naam;Ministerie;E-mail;Gremium;Telefoon',
  'secretaris DOC;J. de Vries;nctv;doc@nctv.example;DOC;070',
  'directeur Jeugd;"Jansen; A.";VWS;;;',
  'stas VWS;;;;DOC;',
  'SG VSW;;VSW;;;',
  'minister BZK;;;;;',
  ';x;;;;',
  'directeur Jeugd;;;;;',
].join('\r\n');

describe('a list of members', () => {
  it('becomes roles and members of fora, with what was understood, what was left and why', async () => {
    const io = withList(MEMBERS);
    expect(await main(['import', 'lijst.csv', '--yes'], io)).toBe(0);
    const { roles } = read(io, 'people');
    expect(roles['secretaris DOC']).toEqual({
      department: 'NCTV',
      person: { name: 'J. de Vries', email: 'doc@nctv.example' },
    });
    expect(roles['directeur Jeugd']).toEqual({ department: 'VWS', person: { name: 'Jansen; A.' } });
    expect(read(io, 'fora').fora.DOC.members.slice(-2)).toEqual(['secretaris DOC', 'staatssecretaris VWS']);
    expect(io.said.stdout).toContain('Overgenomen: 3 rijen, elk een functie.');
    expect(io.said.stdout).toContain('Niet gebruikte kolommen: Telefoon.');
    const [, left] = io.said.stdout.split('Niet overgenomen\n');
    expect(left!.match(/^- .*$/gm)).toEqual([
      '- Rij 7: er is geen departement "VSW"; bedoelt u "VWS"?',
      '- Rij 8: staat er al',
      '- Rij 9: er staat niet wie of wat het is',
      '- Rij 10: staat ook hoger in de lijst',
    ]);
  });

  it('leaves every other byte, and goes with one undo', async () => {
    const io = withList(MEMBERS);
    await main(['importeer', 'lijst.csv', '--yes'], io);
    const changed = Object.keys(io.files).filter((path) => io.files[path] !== sample()[path]);
    expect(changed.sort()).toEqual(['cycles/fora.yaml', 'cycles/people.yaml', 'cycles/solved.json']);
    expect(await main(['undo', '--yes'], io)).toBe(0);
    expect(io.files).toEqual(sample());
  });

  it('has nothing left to add the second time', async () => {
    const io = withList(MEMBERS);
    await main(['import', 'lijst.csv', '--yes'], io);
    const once = structuredClone(io.files);
    expect(await main(['import', 'lijst.csv', '--yes'], io)).toBe(2);
    expect(io.said.stderr).toContain('in deze lijst staat niets om over te nemen\nRij 4: staat er al');
    expect(io.files).toEqual(once);
  });

  it('is only shown with --dry-run, and where nobody says yes', async () => {
    const io = withList(MEMBERS);
    expect(await main(['import', 'lijst.csv', '--dry-run'], io)).toBe(0);
    expect(await main(['import', 'lijst.csv'], io)).toBe(2);
    expect(io.said.stderr).toContain('zet --ja achter de opdracht');
    expect(io.files).toEqual(sample());
  });

  it('leaves out who should join a forum of which the members are no list', async () => {
    const io = withList('functie;gremium\nSG BZK;BWO\nSG FIN;ACC\n');
    expect(await main(['import', 'lijst.csv', '--dry-run'], io)).toBe(0);
    expect(io.said.stdout).toContain('- Rij 2: de leden van BWO staan niet als lijst in het bestand');
    expect(io.said.stdout).toContain('Overgenomen: 1 rij, elk een functie.');
  });

  it('is told of in English too', async () => {
    const io = withList('role,department\nSG AZ,AZ\n');
    expect(await main(['import', 'lijst.csv', '--dry-run', '--lang', 'en'], io)).toBe(0);
    expect(io.said.stdout).toContain('Taken over: 1 row, each a role.');
  });
});

describe('a list of meetings', () => {
  it('adds those that are not there, with days as people and as Excel write them', async () => {
    const list = [
      'Datum,Tijd,Gremium,Onderwerp',
      '12-11-2020,10.00 uur,MCC,spoedberaad',
      // By hand: 44148 days after 30 December 1899 is Friday 13 November 2020.
      '44148,14:00,acc,',
      '10-11-2020,,MCC,',
      '31-11-2020,,MCC,',
      '12-11-2020,,XYZ,',
    ];
    const io = withList(list.join('\n'));
    expect(await main(['import', 'lijst.csv', '--yes'], io)).toBe(0);
    expect(read(io, 'changes').changes.slice(-2)).toEqual([
      { add: 'MCC 2020-11-12 10:00', phase: 'spoedberaad' },
      { add: 'ACC 2020-11-13 14:00' },
    ]);
    expect(io.said.stdout).toContain('- Rij 4: staat er al\n- Rij 5: "31-11-2020" is geen dag;');
    expect(io.said.stdout).toContain('- Rij 6: er is geen gremium "XYZ"');
  });
});

describe('a list from Excel', () => {
  it('of products is taken over, days and all', async () => {
    const from = { value: new Date(Date.UTC(2020, 10, 9)), type: Date, format: 'd-m-yyyy' };
    const rows = [
      ['Product', 'Team', 'Route', 'Vanaf', 'Minuten'].map((value) => ({ value })),
      [{ value: 'Steunpakket sport' }, { value: 'mlt4' }, { value: 'productroute' }, from, { value: 20 }],
      [{ value: 'Zonder route' }, { value: 'MLT4' }, null, from, null],
    ];
    const io = withList(new Uint8Array(await writeExcel(rows as never).toBuffer()), 'producten.xlsx');
    expect(await main(['import', 'producten.xlsx', '--yes'], io)).toBe(0);
    expect(read(io, 'deliverables').deliverables['steunpakket-sport']).toEqual({
      title: 'Steunpakket sport',
      team: 'MLT4',
      route: 'productroute',
      from: '2020-11-09',
      minutes: '20 min',
    });
    expect(io.said.stdout).toContain('- Rij 3: hier ontbreekt "route"');
  });

  it('of topics is taken over', async () => {
    const rows = [
      ['Onderwerp', 'Team', 'Streefmoment', 'Status'],
      ['Sport', 'MLT4', 'B3', 'geagendeerd'],
    ].map((row) => row.map((value) => ({ value })));
    const io = withList(new Uint8Array(await writeExcel(rows as never).toBuffer()), 'lijst.xlsx');
    expect(await main(['import', 'lijst.xlsx', '--yes'], io)).toBe(0);
    expect(read(io, 'topics').topics.sport).toEqual({
      title: 'Sport',
      team: 'MLT4',
      target: 'B3',
      status: 'geagendeerd',
    });
  });
});

describe('what is no list', () => {
  it.each([
    ['a;b\nc;d\n', [], 'in "lijst.csv" staan geen kolommen die cyclus kent'],
    ['', [], 'in "lijst.csv" staan geen kolommen die cyclus kent'],
    ['PK\u0003\u0004', [], '"lijst.csv" is beschadigd, of geen Excel-bestand'],
    ['functie\nx\n', ['--output', 'map'], '--uitvoer is voor een agenda'],
    ['functie\nx\n', ['--list-of', 'rollen'], '--lijst-van kent "rollen" niet'],
  ])('%j is refused with %j', async (list, args, sentence) => {
    const io = withList(list);
    expect(await main(['import', 'lijst.csv', '--yes', ...args], io)).toBe(2);
    expect(io.said.stderr).toContain(`fout: ${sentence}`);
    expect(io.files).toEqual(sample());
  });

  it('is asked about where its columns can be of several kinds of things, or is said', async () => {
    const list = 'Titel;Team\nSport;MLT4\n';
    const io = withList(list);
    expect(await main(['import', 'lijst.csv', '--dry-run'], io)).toBe(2);
    expect(io.said.stderr).toMatch(/kan meer betekenen; noem er een:\n {2}1\. product\n {2}2\. onderwerp/);
    expect(await main(['import', 'lijst.csv', '--list-of', 'onderwerp', '--yes'], io)).toBe(0);
    expect(read(io, 'topics').topics.sport).toEqual({ title: 'Sport', team: 'MLT4' });
  });
});
