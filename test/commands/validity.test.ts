import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

// A minister who goes on 15 November, as a role or as the person of one: before and after in all that names people.

const workspace = (minister: string) => `
settings: { today: 2020-10-30, calendars: { organizer: s@az.example } }
departments: { VWS: {}, AZ: {} }
roles:
  minister-president: { department: AZ, person: { email: mp@az.example } }
  minister VWS: ${minister}
  staatssecretaris VWS: { department: VWS, person: { email: stas@vws.example } }
fora:
  MCC:
    time: "14:00"
    level: ministerial
    chair: minister-president
    deputy: minister VWS
    members: [minister-president, minister VWS]
    contact: minister VWS
    copy: minister VWS
cycles: { A: { every: 2 weken, from: 2020-10-19, rounds: 4, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
teams: { MLT3: { sponsor: minister VWS, lead: staatssecretaris VWS } }
deliverables:
  voor: { title: Voor, team: MLT3, route: A, round: A2, treatment: besluitvorming }
  na: { title: Na, team: MLT3, route: A, round: A3, treatment: bespreking }
`;

const ROLE = '{ department: VWS, until: 2020-11-15, person: { name: H. de Vries, email: mvws@vws.example } }';
const PERSON = '{ department: VWS, person: { name: H. de Vries, email: mvws@vws.example, until: 2020-11-15 } }';
const SUBSTITUTED = PERSON.replace('{ department', '{ substitute: staatssecretaris VWS, department');

async function run(line: string, minister: string) {
  const io = fakeIo({ files: { 'cycles/a.yaml': workspace(minister) } });
  await main(wordsOf(line), io);
  return { out: io.said.stdout, files: io.files };
}

async function invited(day: string, minister: string): Promise<string[]> {
  const { files } = await run(`export --profile invitations --from ${day} --until ${day} --output uit`, minister);
  const [invitation] = Object.entries(files).flatMap(([path, text]) => (path.startsWith('uit/') ? [text] : []));
  return [...invitation!.replaceAll('\r\n ', '').matchAll(/ATTENDEE.*mailto:(.*)/g)].map(([, to]) => to!).sort();
}

const presentAt = async (day: string, minister: string) =>
  /Aanwezig +(.*(?:\n {10,}.*)*)/.exec((await run(`agenda MCC ${day}`, minister)).out)![1]!.split(/\n +/);

describe.each([
  ['a role', ROLE],
  ['the person of a role', PERSON],
])('%s that has ended', (_, minister) => {
  it('is no longer among those who are there, nor in the copies of the role', async () => {
    expect(await presentAt('2020-11-03', minister)).toEqual([
      'Voorzitter: minister-president',
      'Lid: H. de Vries, minister van VWS',
    ]);
    expect(await presentAt('2020-11-17', minister)).toEqual(['Voorzitter: minister-president']);
  });

  it('is no longer invited, nor named with an address', async () => {
    expect(await invited('2020-11-03', minister)).toEqual(['mp@az.example', 'mvws@vws.example']);
    expect(await invited('2020-11-17', minister)).toEqual(['mp@az.example']);
    const after = await run('ledenlijst --from 2020-11-17', minister);
    expect(after.out).not.toContain('mvws@vws.example');
    expect((await run('ledenlijst --from 2020-11-03', minister)).out).toContain('mvws@vws.example');
  });

  it('has to be nowhere any more', async () => {
    const stops = async (from: string) =>
      (await run(`aanwezigheid --person "minister VWS" --from ${from} --weeks 1 --format json`, minister)).out;
    expect(JSON.parse(await stops('2020-11-02')).stops).toMatchObject([{ role: 'minister VWS', present: true }]);
    expect(JSON.parse(await stops('2020-11-16')).stops.filter((one: { present: boolean }) => one.present)).toEqual([]);
  });

  it('is told with its days and places', async () => {
    const { out } = await run('knelpunten', minister);
    expect(out).toContain('[seat-vacant]');
    expect(out).toContain('di 17 nov');
  });
});

describe('a role that has ended', () => {
  it('is no longer member, deputy, sponsor, first speaker, contact or reader of a copy', async () => {
    const members = await run('ledenlijst --person "minister VWS" --from 2020-11-17', ROLE);
    expect(members.out).toContain('Er zijn geen leden die hieraan voldoen.');
    const before = await run('agenda MCC 2020-11-03', ROLE);
    expect(before.out).toMatch(/Kopie aan +minister van VWS/);
    expect(before.out).toMatch(/Inlichtingen bij +H. de Vries/);
    expect(before.out).toContain('Eerste spreker: minister van VWS');
    const after = await run('agenda MCC 2020-11-17', ROLE);
    expect(after.out).not.toContain('VWS');
  });
});

describe('what nobody has any more', () => {
  const gone = (replace: string, by: string) => workspace(ROLE).replace(replace, by);
  const of = async (line: string, text: string) => {
    const io = fakeIo({ files: { 'cycles/a.yaml': text } });
    await main(wordsOf(line), io);
    return { out: io.said.stdout, files: io.files };
  };

  it('speaks first on nothing, in the agenda or in a calendar', async () => {
    const text = gone('treatment: bespreking }', 'treatment: bespreking, speaker: minister VWS }');
    expect((await of('agenda MCC 2020-11-17', text)).out).not.toContain('Eerste spreker');
    const calendar = await of('export --from 2020-11-17 --until 2020-11-17 --output -', text);
    expect(calendar.out).toContain('SUMMARY:MCC');
    expect(calendar.out).not.toContain('Eerste spreker');
  });

  it('leaves the chair to the deputy', async () => {
    const text = gone(
      'chair: minister-president\n    deputy: minister VWS',
      'chair: minister VWS\n    deputy: minister-president',
    ).replace('members: [minister-president, minister VWS]', 'members: [minister VWS, staatssecretaris VWS]');
    const { out } = await of('agenda MCC 2020-11-17', text);
    expect(out).toContain('Voorzitter: minister-president');
    expect((await of('agenda --from 2020-11-17 --weeks 1', text)).out).toContain('Voorzitter  minister-president');
    const { files } = await of('export --profile invitations --from 2020-11-17 --until 2020-11-17 --output uit', text);
    const [invitation] = Object.entries(files).flatMap(([path, data]) => (path.startsWith('uit/') ? [data] : []));
    expect(invitation!.replaceAll('\r\n ', '')).toMatch(/ATTENDEE;.*ROLE=CHAIR.*:mailto:mp@az.example/);
  });
});

describe('whoever stands in for a role', () => {
  it('comes when its person has gone', async () => {
    expect(await presentAt('2020-11-17', SUBSTITUTED)).toEqual([
      'Voorzitter: minister-president',
      'Lid: staatssecretaris van VWS (in plaats van minister van VWS)',
    ]);
    expect(await invited('2020-11-17', SUBSTITUTED)).toEqual(['mp@az.example', 'stas@vws.example']);
  });
});
