import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';

// The regietafel as its annotated agenda has it: the state secretary of VWS is there on behalf of the minister of VWS as
// well, and on one subject the minister speaks first, "indien afwezig staatssecretaris SZW".

const workspace = (members: string, more = '') => `
settings: { today: 2020-09-21, calendars: { organizer: s@bzk.example } }
departments: { VWS: {}, SZW: {}, BZK: {} }
roles:
  minister BZK: { department: BZK, person: { email: mbzk@bzk.example } }
  minister VWS: { department: VWS, person: { name: H. de Vries, email: mvws@vws.example } }
  staatssecretaris VWS: { department: VWS, person: { email: stas@vws.example } }
  staatssecretaris SZW: { department: SZW, person: { email: stas@szw.example } }
fora:
  regietafel: { time: "12:30", level: external, documents: [agenda, besluitenlijst], chair: minister BZK, members: [${members}] }
  MCC: { time: "12:30", members: [minister VWS] }
cycles:
  sociaal: { every: eenmalig, from: 2020-09-28, steps: { tafel: { week: 1, day: maandag, forum: [regietafel, MCC] } } }
deliverables:
  ipw: { title: Doorbraakmethode IPW, route: [regietafel], from: 2020-09-28, speaker: { role: minister VWS, else: staatssecretaris SZW } }
  jeugd: { title: Kwetsbare jeugd, route: [regietafel], from: 2020-09-28, speaker: minister VWS }
${more}`;

const STAS = '{ role: staatssecretaris VWS, for: minister VWS }';
const SEATED = `minister BZK, minister VWS, ${STAS}, staatssecretaris SZW`;

async function run(line: string, members = SEATED, more = '') {
  const io = fakeIo({ files: { 'cycles/a.yaml': workspace(members, more) } });
  const code = await main(wordsOf(line), io);
  return { code, out: io.said.stdout, files: io.files };
}

/** What stands behind a label, on all its lines. */
function behind(label: string, text: string): string[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim().startsWith(label));
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => !line.startsWith(' '.repeat(20)));
  return [lines[first]!.replace(label, ''), ...rest.slice(0, end)].map((line) => line.trim()).filter(Boolean);
}

describe.each([
  ['a member by a line of his own', SEATED],
  ['no member himself', `minister BZK, ${STAS}, staatssecretaris SZW`],
])('whoever is represented, %s', (_, members) => {
  it('is not among those who are there, nor the first to speak, on the agenda', async () => {
    const { out } = await run('agenda regietafel 2020-09-28', members);
    expect(behind('Aanwezig', out)).toEqual([
      'Voorzitter: minister van BZK',
      'Leden: staatssecretaris van VWS (mede namens minister van VWS), staatssecretaris van SZW',
    ]);
    expect(out).not.toContain('Afwezig');
    expect(out.match(/Eerste spreker: .*, .*/g)).toEqual([
      'Eerste spreker: staatssecretaris van SZW, in plaats van minister van VWS.',
      'Eerste spreker: staatssecretaris van VWS, mede namens minister van VWS.',
    ]);
  });

  it('is neither in the agenda of the fortnight nor in a calendar', async () => {
    const fortnight = await run('agenda --from 2020-09-28 --weeks 1 --forum regietafel', members);
    expect(fortnight.out.match(/Eerste spreker .*/g)).toEqual([
      'Eerste spreker  staatssecretaris van SZW, in plaats van minister van VWS',
      'Eerste spreker  staatssecretaris van VWS, mede namens minister van VWS',
    ]);
    const calendar = await run('export --forum regietafel --output -', members);
    expect(calendar.out.replaceAll('\r\n ', '').match(/Eerste spreker: [^\\]*\\,[^\\\r]*/g)).toEqual([
      'Eerste spreker: staatssecretaris SZW\\, in plaats van minister VWS',
      'Eerste spreker: staatssecretaris VWS\\, mede namens minister VWS',
    ]);
  });

  it('is not invited', async () => {
    const { files } = await run('export --profile invitations --forum regietafel --output uit', members);
    const [invitation] = Object.entries(files).flatMap(([path, text]) => (path.startsWith('uit/') ? [text] : []));
    const invited = [...invitation!.replaceAll('\r\n ', '').matchAll(/ATTENDEE.*mailto:(.*)/g)].map(([, to]) => to);
    expect(invited.sort()).toEqual(['mbzk@bzk.example', 'stas@szw.example', 'stas@vws.example']);
  });

  it('is not double-booked, and has to be at the other meeting alone', async () => {
    const { out, code } = await run('knelpunten', members);
    expect(out).not.toContain('role-double-booked');
    expect(code).toBe(0);
    const route = await run('aanwezigheid --person "minister VWS" --from 2020-09-28 --weeks 1', members);
    expect(route.out.match(/2020-09-28\t.*/g)!.map((line) => line.split('\t')[3])).toEqual(['MCC']);
    const other = await run('aanwezigheid --person "staatssecretaris VWS" --from 2020-09-28 --weeks 1', members);
    expect(other.out).toContain('mede namens minister VWS');
  });

  it('is told to be absent, with who is there', async () => {
    const { out } = await run('aanwezigheid --from 2020-09-28 --weeks 1 --forum regietafel --format json', members);
    const [meeting] = JSON.parse(out).meetings;
    const of = (role: string) => meeting.attendees.find((one: { role: string }) => one.role === role);
    expect(of('minister VWS')).toMatchObject({
      present: false,
      absence: { kind: 'represented', reason: null },
      replacedBy: { role: 'staatssecretaris VWS', by: 'behalf' },
    });
    expect(of('staatssecretaris VWS')).toMatchObject({ present: true, onBehalfOf: ['minister VWS'] });
    const why = await run('waarom regietafel 2020-09-28', members);
    expect(why.out).toContain('Staatssecretaris VWS is er mede namens minister VWS');
    expect(why.out).not.toMatch(/minister VWS is (afwezig|verhinderd|op dit uur bezet)/i);
  });
});

describe('whoever is represented', () => {
  it('stays a member in the list of members, with who is there for him', async () => {
    const { out } = await run('ledenlijst --forum regietafel --from 2020-09-28 --format json');
    const member = JSON.parse(out).members.find((one: { role: string }) => one.role === 'minister VWS');
    expect(member).toMatchObject({ capacity: 'required', substitute: 'staatssecretaris VWS', behalf: [] });
  });

  it('leaves the chair to the deputy, on the agenda of the fortnight and in calendars too', async () => {
    const chaired = (deputy: string) =>
      run(
        `export --forum regietafel --output -`,
        `minister BZK, { role: staatssecretaris VWS, for: minister BZK }${deputy}`,
      );
    expect((await chaired('')).out).toContain('Voorzitter: staatssecretaris VWS');
    expect((await chaired('], deputy: [staatssecretaris SZW')).out).toContain('Voorzitter: staatssecretaris SZW');
  });

  it('comes himself when who is there for him sends apologies', async () => {
    const apologies = 'absences: [{ who: staatssecretaris VWS, meeting: regietafel 2020-09-28 }]';
    const { out } = await run('agenda regietafel 2020-09-28', SEATED, apologies);
    expect(behind('Aanwezig', out)).toEqual([
      'Voorzitter: minister van BZK',
      'Leden: H. de Vries, minister van VWS; staatssecretaris van SZW',
    ]);
    expect(out.match(/Eerste spreker: minister .*/g)).toEqual([
      'Eerste spreker: minister van VWS, indien afwezig staatssecretaris van SZW.',
      'Eerste spreker: minister van VWS.',
    ]);
    const found = await run('knelpunten', SEATED, apologies);
    expect(found.out).toContain('role-double-booked');
  });

  it('is so only as long as that holds', async () => {
    const later = STAS.replace('}', ', from: 2020-10-01 }');
    const { out } = await run('knelpunten', `minister BZK, minister VWS, staatssecretaris VWS, ${later}`);
    expect(out).toContain('minister VWS wordt tegelijk verwacht bij MCC en bij regietafel');
  });
});
