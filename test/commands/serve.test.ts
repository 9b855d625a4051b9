import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { linksOf } from '../../src/formats/html/html.ts';
import type { Service } from '../../src/io/http.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import { main } from '../../src/main.ts';
import { calendarOf, eventOf } from '../exchange/calendars.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';

const FORA = 'fora:\n  MCC: { time: "14:00", members: [minister] }\n  ACC: { time: "10:00" }\n';
const SETTINGS = 'settings: { title: Proef, today: 2020-11-02, horizon: 4 weken }\n';
const CYCLE =
  'cycles:\n  A:\n    every: 2 weken\n    from: 2020-11-02\n    steps:\n' +
  '      een: { week: 1, day: dinsdag, forum: MCC, phase: richting }\n' +
  '      twee: { week: 1, day: donderdag, forum: ACC }\n';

const FILES = {
  'cycles/a.yaml': CYCLE,
  'cycles/fora.yaml': FORA,
  'cycles/roles.yaml': 'roles: { minister: {} }\n',
  'cycles/settings.yaml': SETTINGS,
};

const breathe = async () => {};

interface Visit {
  io: FakeIo;
  /** The text at a path, with its status when that is not 200. */
  get(path: string, headers?: Record<string, string>): Promise<string>;
  header(path: string, name: string): Promise<string | undefined>;
  /** Lets it look round until it has seen everything. */
  look(times?: number): Promise<void>;
}

interface Run {
  exit: number;
  io: FakeIo;
}

interface Given {
  files?: Record<string, string>;
  line?: string;
  /** Done to the machine before anything runs on it. */
  prepare?: (io: FakeIo) => void;
}

/** What happens while it serves the files. */
async function visit(
  then: (visit: Visit) => Promise<void> = async () => {},
  { files = FILES, line = '', prepare = () => {} }: Given = {},
): Promise<Run> {
  let failure: unknown;
  const io: FakeIo = fakeIo({
    files: { ...files },
    async visit(service: Service) {
      const ask = (path: string, headers = {}) =>
        service.answer({ method: 'GET', target: `/${path}`, headers: { host: 'localhost:8420', ...headers } }, breathe);
      const visited = then({
        io,
        async get(path, headers) {
          const { status, body } = await ask(path, headers);
          const text = body === null ? '' : new TextDecoder().decode(body);
          return status === 200 ? text : `${status} ${text}`;
        },
        header: async (path, name) => (await ask(path)).headers[name],
        async look(times = 6) {
          for (let time = 0; time < times; time++) if (!(await service.look(breathe))) await service.idle(breathe);
        },
      });
      // The program would take what fails here for a bug of its own.
      await visited.catch((error) => {
        failure = error;
      });
    },
  });
  prepare(io);
  const exit = await main(['serve', ...line.split(' ').filter(Boolean)], io);
  if (failure) throw failure;
  return { exit, io };
}

describe('the addresses', () => {
  it('are one for each calendar, and lead to what they say', async () => {
    const { exit, io } = await visit(async ({ get, header }) => {
      const index = await get('');
      const calendars = linksOf(index).filter((link) => /^[^:]*\.ics$/.test(link));
      expect(calendars).toEqual(['all.ics', 'mcc.ics', 'acc.ics', 'role/minister.ics', 'cycle/a.ics']);
      for (const path of calendars) expect(await get(path)).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
      expect(await header('mcc.ics', 'content-type')).toBe('text/calendar; charset=utf-8');
      expect(await get('mcc.ics')).toContain('\r\nX-WR-CALNAME:MCC\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
      expect(await get('mcc.ics')).not.toContain('ACC');
      expect(index).toContain('>http://localhost:8420/mcc.ics</a>');
      expect(linksOf(index)).toContain('webcal://localhost:8420/mcc.ics');
      expect(await get('index.html')).toBe(index);
    });
    expect({ exit, ...io.said }).toEqual({
      exit: 0,
      stdout: 'http://127.0.0.1:8420/\n',
      stderr: 'Cyclus houdt de agenda’s bij totdat u het stopt, met Ctrl-C.\n',
    });
  });

  it('have their pages in the theme that was asked for, refusals too, and say so in the policy', async () => {
    const css = '.org{--basis-color-action-1-color-default:#123456}';
    const given = { files: { ...FILES, 'thema.css': css }, line: '--theme thema.css' };
    await visit(async ({ get, header }) => {
      for (const path of ['', 'agenda.html', 'knelpunten.html', 'nergens']) {
        const page = await get(path);
        const [, policy] = /style-src &#39;(sha256-[^&]*)&#39;/.exec(page)!;
        expect(page).toContain('--basis-color-action-1-color-default:#123456');
        expect(await header(path, 'content-security-policy')).toContain(policy);
      }
    }, given);
  });

  it('are opened in the browser when that is asked for: the page Now, where there is one', async () => {
    const opened = async (line: string, more: Given = {}) => (await visit(async () => {}, { line, ...more })).io.opened;
    expect(await opened('')).toEqual([]);
    expect(await opened('--open')).toEqual(['http://127.0.0.1:8420/now.html']);
    expect(await opened('--open --hide items')).toEqual(['http://127.0.0.1:8420/index.html']);
    const { io } = await visit(async () => {}, {
      line: '--open',
      prepare: (io) => Object.assign(io, { open: async () => false }),
    });
    expect(io.said.stderr).toMatch(/\nDe browser kan van hieruit niet worden geopend; typ het adres daarin zelf.\n$/);
  });

  it('give what is past for some weeks more', async () => {
    const later = { ...FILES, 'cycles/settings.yaml': SETTINGS.replace('2020-11-02', '2020-12-28') };
    const starts = (text: string) => text.match(/^DTSTART;TZID=.*:\d{8}/gm)?.map((line) => line.slice(-8));
    await visit(
      async ({ get }) => {
        expect(starts(await get('acc.ics'))).toEqual(
          ['1105', '1119', '1203', '1217', '1231', '0114'].map((day) => `${day[0] === '0' ? 2021 : 2020}${day}`),
        );
      },
      { files: later },
    );
  });

  it('are those by which the site is called', async () => {
    await visit(
      async ({ get }) => {
        expect(await get('', { host: 'agenda.example' })).toContain('>http://agenda.example/mcc.ics</a>');
        expect(await get('', { host: 'other.example:80' })).toContain('>http://other.example:80/mcc.ics</a>');
        expect(await get('', { host: 'agenda.example' })).not.toContain('Deze adressen werken alleen op deze computer');
      },
      { line: '--host 10.0.0.1' },
    );
  });

  it('say in what they are not for whoever does not know them', async () => {
    const { io } = await visit(async ({ get }) => {
      for (const path of ['mcc', 'mcc.ics/', 'MCC.ics', 'team/mcc.ics', 'published.json', 'fora.yaml', 'constructor'])
        expect(await get(path)).toMatch(/^404 <!doctype html>[\s\S]*<h1>Hier staat niets<\/h1>/);
      expect(await get('%2e%2e/fora.yaml')).toMatch(/^400 .*/);
      expect(await get('mcc.ics', { host: 'kwaad.example' })).toMatch(/^421 .*/);
    });
    expect(io.said.stderr).not.toContain('fout');
  });
});

describe('with a key', () => {
  const files = {
    ...FILES,
    'cycles/settings.yaml': SETTINGS.replace('title', 'calendars: { key: geheime sleutel van ons }, title'),
  };

  it('nobody finds an address without having been told', async () => {
    const { io } = await visit(
      async ({ io, get }) => {
        const address = io.said.stdout.trim();
        expect(address).toMatch(/^http:\/\/127\.0\.0\.1:8420\/index-[0-9a-f]{32}\.html$/);
        for (const path of ['', 'index.html', 'mcc.ics', 'all.ics', 'agenda.html', 'conflicts.html']) {
          const refused = await get(path);
          expect(refused).toMatch(/^404 /);
          expect(refused).not.toMatch(/[0-9a-f]{32}|Proef|MCC/);
        }
        const links = linksOf(await get(address.split('/').at(-1)!)).filter((link) => !/^(?:webcal:|#)/.test(link));
        expect(links).toHaveLength(9);
        for (const link of links) {
          expect(link).toMatch(/-[0-9a-f]{32}\.(?:ics|html)$/);
          expect(await get(link)).not.toMatch(/^404/);
        }
        expect(new Set(links.map((link) => link.match(/[0-9a-f]{32}/)![0])).size).toBe(9);
      },
      { files },
    );
    expect(io.said.stderr).not.toContain('Let op');
  });

  it('that comes while it runs, all addresses are others, and the terminal says where', async () => {
    const { io } = await visit(async ({ io, get, look }) => {
      expect(await get('mcc.ics')).toContain('VCALENDAR');
      io.files['cycles/settings.yaml'] = files['cycles/settings.yaml'];
      await look();
      expect(await get('mcc.ics')).toMatch(/^404/);
      expect(await get('')).toMatch(/^404/);
    });
    expect(io.said.stdout).toMatch(
      /^http:\/\/127\.0\.0\.1:8420\/\nhttp:\/\/127\.0\.0\.1:8420\/index-[0-9a-f]{32}\.html\n$/,
    );
  });
});

describe('an edit', () => {
  it('is followed once the file lies still, and published', async () => {
    await visit(async ({ io, get, header, look }) => {
      const before = await get('mcc.ics');
      const [acc, mcc] = [await header('acc.ics', 'etag'), await header('mcc.ics', 'etag')];
      const ledger = io.files['cycles/published.json'];
      io.files['cycles/fora.yaml'] = FORA.replace('14:00', '15:30');
      await look(1);
      expect(await get('mcc.ics')).toBe(before);
      await look();
      expect(before).toContain('DTSTART;TZID=Europe/Amsterdam:20201103T140000');
      expect(await get('mcc.ics')).toContain('DTSTART;TZID=Europe/Amsterdam:20201103T153000');
      expect(await header('mcc.ics', 'etag')).not.toBe(mcc);
      expect(await header('acc.ics', 'etag')).toBe(acc);
      expect(io.files['cycles/published.json']).not.toBe(ledger);
      expect(await get('agenda.html')).toContain('15.30');
    });
  });

  it('that changes nothing leaves everything as it was', async () => {
    await visit(async ({ io, get, header, look }) => {
      const before = [await get('all.ics'), await header('all.ics', 'etag'), await header('all.ics', 'last-modified')];
      const ledger = io.files['cycles/published.json'];
      io.files['cycles/fora.yaml'] = `# ${FORA}`.replace('# ', '# een opmerking\n');
      await look();
      expect([await get('all.ics'), await header('all.ics', 'etag'), await header('all.ics', 'last-modified')]).toEqual(
        before,
      );
      expect(io.files['cycles/published.json']).toBe(ledger);
    });
  });

  it('that comes while it starts is followed too', async () => {
    await visit(
      async ({ get, look }) => {
        await look();
        expect(await get('mcc.ics')).toContain('T153000');
      },
      {
        prepare(io) {
          const { readFolder } = io;
          io.readFolder = (folder) => {
            const found = readFolder(folder);
            io.files['cycles/fora.yaml'] = FORA.replace('14:00', '15:30');
            return found;
          };
        },
      },
    );
  });

  it('makes a calendar come, and go with what it was for', async () => {
    await visit(async ({ io, get, look }) => {
      io.files['cycles/fora.yaml'] = `${FORA}  DOC: {}\n`;
      await look();
      expect(await get('doc.ics')).toContain('VCALENDAR');
      expect(linksOf(await get(''))).toContain('doc.ics');
      io.files['cycles/fora.yaml'] = FORA;
      await look();
      expect(await get('doc.ics')).toMatch(/^404/);
    });
  });

  it('takes its language along', async () => {
    await visit(async ({ io, get, look }) => {
      expect(await get('')).toContain('<html lang="nl">');
      io.files['cycles/settings.yaml'] = SETTINGS.replace('title', 'language: en, title');
      await look();
      expect(await get('')).toContain('<html lang="en">');
      expect(await get('')).toContain('<h1>Calendars to subscribe to</h1>');
      expect(await get('nowhere')).toContain('<h1>There is nothing here</h1>');
    });
  });
});

describe('what is broken', () => {
  it('leaves what was, and is said on the page and once at the terminal', async () => {
    const { io } = await visit(async ({ io, get, look }) => {
      const before = await get('mcc.ics');
      for (const wrong of ['MCC: { time: 14 uur 61', 'MCC: { tijd: "14:00" }', '\tMCC: {}']) {
        io.files['cycles/fora.yaml'] = `fora:\n  ${wrong} # regelinhoud\n`;
        await look();
        expect(await get('mcc.ics')).toBe(before);
        expect(await get('')).toContain('<h2>Let op: de definities kunnen nu niet worden gelezen</h2>');
        for (const page of ['', 'now.html', 'agenda.html', 'conflicts.html']) {
          expect(await get(page)).toContain('<h2>Let op: de definities');
          expect(await get(page)).toMatch(/cycles\/fora\.yaml:\d+:\d+: fout: /);
        }
      }
      expect(io.said.stderr.match(/De agenda’s blijven zoals ze waren/g)).toHaveLength(1);
      io.files['cycles/fora.yaml'] = FORA.replace('14:00', '15:30');
      await look();
      expect(await get('mcc.ics')).toContain('T153000');
      expect(await get('')).not.toContain('Let op');
    });
    expect(io.said.stderr.match(/cycles\/fora\.yaml:\d+:\d+: fout: /g)).toHaveLength(1);
    expect(io.said.stderr).toContain('Dat is verholpen: de agenda’s zijn weer zoals de definities zeggen.\n');
  });

  it('is quoted to nobody elsewhere: who reads a page need not be somebody who reads the definitions', async () => {
    await visit(
      async ({ io, get, look }) => {
        io.files['cycles/fora.yaml'] = 'fora:\n  MCC: { tijd: "14:00" } # regelinhoud\n';
        await look();
        for (const page of ['', 'now.html', 'agenda.html', 'conflicts.html']) {
          expect(await get(page)).toContain('<h2>Let op: de definities');
          expect(await get(page)).not.toContain('regelinhoud');
        }
        expect(await get('')).toMatch(/cycles\/fora\.yaml:\d+:\d+: fout: /);
        for (const page of ['now.html', 'agenda.html']) expect(await get(page)).not.toContain('fora.yaml');
      },
      { line: '--host 0.0.0.0' },
    );
  });

  it('at the start is told, and nothing is served', async () => {
    const { exit, io } = await visit(
      async () => {
        throw new Error('it was served');
      },
      { files: { ...FILES, 'cycles/fora.yaml': 'fora: [\n' } },
    );
    expect({ exit, stdout: io.said.stdout }).toEqual({ exit: 2, stdout: '' });
    expect(io.said.stderr).toMatch(/^cycles\/fora\.yaml:\d+:\d+: fout: /);
    expect(Object.keys(io.files)).not.toContain('cycles/published.json');
  });

  it('in the folder itself is borne until it is back', async () => {
    const { io } = await visit(async ({ io, get, look }) => {
      const before = await get('mcc.ics');
      const kept = { ...io.files };
      for (const name of Object.keys(kept)) delete io.files[name];
      await look();
      expect(await get('mcc.ics')).toBe(before);
      expect(await get('')).toContain('<p>er is geen map &quot;cycles&quot;');
      Object.assign(io.files, kept);
      await look();
      expect(await get('')).not.toContain('Let op');
    });
    expect(io.said.stderr.match(/er is geen map "cycles"/g)).toHaveLength(1);
    expect(io.said.stderr).toContain('Dat is verholpen');
  });

  it('in what was published is borne while it runs, and refused at the start', async () => {
    const { io } = await visit(async ({ io, get, look }) => {
      const before = await get('mcc.ics');
      const ledger = io.files['cycles/published.json']!;
      io.files['cycles/published.json'] = ledger.replace('"uid"', '"udi"');
      await look();
      expect(await get('mcc.ics')).toBe(before);
      expect(await get('')).toContain('op regel 4 iets wat cyclus er niet heeft geschreven');
      io.files['cycles/published.json'] = ledger;
      await look();
      expect(await get('')).not.toContain('Let op');
      io.files['cycles/published.json'] = 'x';
    });
    const again = await visit(undefined, { files: { ...io.files } });
    expect(again.exit).toBe(2);
    expect(again.io.said.stderr).toMatch(/^fout: in "cycles\/published\.json" staat op regel 1 iets/);
    expect(again.io.said.stdout).toBe('');
  });

  it('in cyclus itself is said without details, and no reason to stop', async () => {
    let broken = false;
    const { exit, io } = await visit(
      async ({ io, get, look }) => {
        const before = await get('mcc.ics');
        broken = true;
        io.files['cycles/fora.yaml'] = `${FORA}\n`;
        await look();
        expect(await get('mcc.ics')).toBe(before);
        expect(await get('')).toContain('cyclus zelf ging stuk');
        broken = false;
        io.files['cycles/fora.yaml'] = FORA;
        await look();
        expect(await get('')).not.toContain('cyclus zelf ging stuk');
      },
      {
        prepare(io) {
          const { readFolder } = io;
          io.readFolder = (folder) => {
            if (broken) throw new TypeError('a bug');
            return readFolder(folder);
          };
        },
      },
    );
    expect(exit).toBe(0);
    expect(io.said.stderr).not.toContain('TypeError');
  });

  it('because somebody else is writing is tried again, and waited for by nobody', async () => {
    let busy = false;
    const { io } = await visit(
      async ({ io, get, look }) => {
        busy = true;
        io.files['cycles/fora.yaml'] = FORA.replace('14:00', '15:30');
        await look(10);
        expect(await get('mcc.ics')).toContain('T140000');
        busy = false;
        await look(1);
        expect(await get('mcc.ics')).toContain('T153000');
      },
      {
        prepare(io) {
          const inFolder = io.inFolder.bind(io);
          io.inFolder = (folder, work, waiting) => {
            if (!busy) return inFolder(folder, work);
            expect(waiting).toEqual({ impatient: true });
            throw new WriteFault(`${folder}/.cyclus.lock`, 'busy');
          };
        },
      },
    );
    expect(io.said.stderr).toBe('Cyclus houdt de agenda’s bij totdat u het stopt, met Ctrl-C.\n');
  });
});

describe('a new day', () => {
  it('moves the window, and takes along what was published', async () => {
    const files = { ...FILES, 'cycles/settings.yaml': SETTINGS.replace(' today: 2020-11-02,', '') };
    let today = day('2020-11-02');
    await visit(
      async ({ io, get, look }) => {
        expect(await get('mcc.ics')).not.toContain('20201201T');
        expect(await get('agenda.html')).toContain('Opgemaakt op maandag 2 november 2020');
        today += 7;
        await look(1);
        expect(await get('mcc.ics')).toContain('20201201T');
        expect(await get('agenda.html')).toContain('Opgemaakt op maandag 9 november 2020');
        expect(io.files['cycles/published.json']).toContain('2020-12-01');
      },
      {
        files,
        prepare(io) {
          io.today = () => today;
        },
      },
    );
  });
});

it('does not grow over many edits', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await visit(async ({ io, get, look }) => {
    const after = async (edits: number) => {
      for (let edit = 0; edit < edits; edit++) {
        io.files['cycles/fora.yaml'] = FORA.replace('14:00', `14:${(edit % 50) + 10}`);
        await look(3);
        for (const path of ['mcc.ics', '', 'agenda.html', 'conflicts.html']) await get(path);
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    await after(30);
    const before = await after(1);
    // One generation takes more than a hundredth of this.
    expect((await after(100)) - before).toBeLessThan(8_000_000);
  });
});

describe('a calendar that tells when somebody is busy', () => {
  const meeting = (clock: string) =>
    calendarOf(...eventOf('UID:a@b.example', `DTSTART;TZID=Europe/Amsterdam:20201103T${clock}00`, 'DURATION:PT1H'));
  const CLASH = 'heeft tijdens MCC iets anders in de agenda';
  const pages = ['conflicts.html', 'now.html', 'agenda.html'];

  it('is followed when it is fetched again while it is served', async () => {
    const busy = 'busy: [{ who: minister, address: "https://outlook.example/geheim/calendar.ics" }]\n';
    const fetched = { hours: meeting('0900') };
    await visit(
      async ({ io, get, look }) => {
        const refresh = async (hours: string) => {
          fetched.hours = hours;
          expect(await main(['busy', '--refresh'], io), io.said.stderr).toBe(0);
          await look();
        };
        expect(await get('conflicts.html')).toContain('is nog niet opgehaald');
        await refresh(meeting('0900'));
        for (const page of pages) expect(await get(page)).not.toMatch(/nog niet opgehaald|iets anders in de agenda/);
        await refresh(meeting('1430'));
        for (const page of pages) expect(await get(page)).toContain(CLASH);
        // Nobody saved anything.
        expect(await get('now.html')).toContain('Er is nog niets gewijzigd');
      },
      {
        files: { ...FILES, 'cycles/busy.yaml': busy },
        prepare(io) {
          io.fetchCalendar = async () => new TextEncoder().encode(fetched.hours);
        },
      },
    );
  });

  it('is followed when it is another file', async () => {
    const files = { ...FILES, 'cycles/busy.yaml': 'busy: [{ who: minister, file: m.ics }]\n' };
    await visit(
      async ({ io, get, look }) => {
        for (const page of pages) expect(await get(page)).not.toContain(CLASH);
        io.files['cycles/m.ics'] = meeting('1430');
        await look();
        for (const page of pages) expect(await get(page)).toContain(CLASH);
      },
      {
        files: { ...files, 'cycles/m.ics': meeting('0900') },
      },
    );
  });
});

describe('what calendars leave out', () => {
  it('is on no page either', async () => {
    const hiding = { ...FILES, 'cycles/settings.yaml': SETTINGS.replace('title', 'calendars: { hide: fasen }, title') };
    for (const given of [{ files: hiding }, { line: '--hide fasen' }])
      await visit(async ({ io, get, look }) => {
        expect(await get('all.ics')).not.toContain('richting');
        for (const path of ['agenda.html', 'conflicts.html']) expect(await get(path)).toMatch(/^404/);
        io.files['cycles/a.yaml'] = CYCLE.replace('phase: richting', 'fase: richting');
        await look();
        expect(await get('')).toContain('Let op: de definities');
        expect(await get('')).not.toContain('richting');
      }, given);
  });
});

describe('on the line', () => {
  it.each([
    ['--port 65536', 'fout: --poort: "65536" is geen poort; schrijf een getal van 0 t/m 65535\n'],
    ['--port http', 'fout: --poort: "http" is geen poort; schrijf een getal van 0 t/m 65535\n'],
    ['--host=', 'fout: --adres is leeg\n'],
    ['--cycles -', 'fout: serveer volgt de bestanden in een map; noem die met --map\n'],
  ])('%s is refused', async (line, said) => {
    const { exit, io } = await visit(undefined, { line });
    expect({ exit, said: io.said.stderr }).toEqual({ exit: 2, said });
  });

  it('an address for others comes with what that means', async () => {
    const { io } = await visit(
      async ({ get }) => expect(await get('mcc.ics', { host: '10.0.0.1:8420' })).toMatch(/^BEGIN:VCALENDAR/),
      { line: '--host 0.0.0.0' },
    );
    expect(io.said.stderr).toMatch(/^Let op: de agenda’s zijn nu ook vanaf andere computers te lezen, door iedereen/);
    const own = await visit(undefined, { line: '--host ::1' });
    expect(own.io.said.stderr).not.toContain('Let op');
    expect(own.io.said.stdout).toBe('http://[::1]:8420/\n');
  });
});
