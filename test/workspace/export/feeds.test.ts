import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../src/formats/html/html.ts';
import { main } from '../../../src/main.ts';
import { type FakeIo, fakeIo } from '../../support/fake-io.ts';

const FORA = 'fora: { MCC: { time: "14:00" }, ACC: { time: "10:00" } }\n';
const SETTINGS = 'settings: { title: Proef, today: 2020-11-02 }\n';
const CYCLE =
  'cycles: { A: { every: 2 weken, from: 2020-11-02, steps: { een: { week: 1, day: di, forum: MCC, phase: richting } } } }\n';

function machine(): FakeIo {
  return fakeIo({ files: { 'cycles/a.yaml': CYCLE, 'cycles/fora.yaml': FORA, 'cycles/settings.yaml': SETTINGS } });
}

function publish(io: FakeIo, ...more: string[]): Promise<number> {
  return main(['export', '--profile', 'feed', '--output', 'feeds', ...more], io);
}

/** The tree, without the definitions. */
function tree({ files }: FakeIo): string[] {
  return Object.keys(files)
    .filter((name) => name.startsWith('feeds/'))
    .map((name) => name.slice(6))
    .sort();
}

const TREE = ['acc.ics', 'agenda.html', 'all.ics', 'conflicts.html', 'cycle/a.ics', 'index.html', 'mcc.ics'];

/** The days on which something stands in a calendar. */
const daysIn = (text = '') =>
  [...text.matchAll(/^DTSTART;TZID=[^:]*:(\d{4})(\d\d)(\d\d)/gm)].map((one) => one.slice(1, 4).join('-'));

describe('the past', () => {
  const settings = (today: string, calendars = '') =>
    `settings: { title: Proef, today: ${today}, horizon: 4 weken${calendars} }\n`;
  const weekly = (text: string) =>
    fakeIo({
      files: {
        'cycles/settings.yaml': text,
        'cycles/a.yaml':
          'fora: { MCC: { time: "14:00" } }\ncalendar: { periods: [{ name: Reces, from: 2025-02-10, until: 2025-03-30 }] }\n' +
          'cycles: { A: { every: 1 week, from: 2025-01-06, rounds: 12, recess: { forbid: Reces }, steps: { een: { day: di, forum: MCC } } } }\n',
      },
    });
  const left = async (text: string, ...more: string[]) => {
    const io = weekly(text);
    expect(await publish(io, ...more)).toBe(0);
    return daysIn(io.files['feeds/mcc.ics']);
  };
  const FEBRUARY_ON = [
    '2025-02-11',
    '2025-02-18',
    '2025-02-25',
    '2025-03-04',
    '2025-03-11',
    '2025-03-18',
    '2025-03-25',
  ];

  it('stays in the calendars for eight weeks', async () => {
    expect(await left(settings('2025-04-10'))).toEqual(FEBRUARY_ON);
    expect(await left(settings('2025-04-10'), '--weeks', '1')).toEqual(FEBRUARY_ON);
  });

  it('stays for as long as the settings say, or not at all', async () => {
    expect(await left(settings('2025-04-10', ', calendars: { past: 2 weken }'))).toEqual(['2025-03-25']);
    expect(await left(settings('2025-04-10', ', calendars: { past: 20 weken }'))).toHaveLength(12);
    expect(await left(settings('2025-04-10', ', calendars: { past: geen }'))).toEqual([]);
  });

  it('begins where the line says', async () => {
    expect(await left(settings('2025-04-10'), '--from', '2025-03-10')).toEqual([
      '2025-03-11',
      '2025-03-18',
      '2025-03-25',
    ]);
  });

  it('is in one calendar as it is in all', async () => {
    const io = weekly(settings('2025-04-10'));
    expect(await main(['export', '--profile', 'feed', '--output', 'mcc.ics'], io)).toBe(0);
    expect(daysIn(io.files['mcc.ics'])).toEqual(FEBRUARY_ON);
  });

  it('is in no file to import, and on no list of conflicts', async () => {
    const io = weekly(settings('2025-03-20'));
    expect(await publish(io)).toBe(0);
    expect(io.files['feeds/conflicts.html']).toContain('di 18 mrt');
    expect(io.files['feeds/conflicts.html']).not.toContain('di 11 mrt');
    expect(await main(['export', '--output', 'mcc.ics'], io)).toBe(0);
    expect(daysIn(io.files['mcc.ics'])).toEqual(['2025-03-18', '2025-03-25']);
  });
});

describe('the tree of calendars', () => {
  it('has a page of addresses that leads to all that is in it', async () => {
    const io = machine();
    expect(await publish(io)).toBe(0);
    expect(tree(io)).toEqual(TREE);
    const index = io.files['feeds/index.html']!;
    expect([...new Set(linksOf(index).filter((link) => link !== '#main'))].sort()).toEqual(TREE);
    expect(index).toContain('>mcc.ics</a>');
    expect(index).not.toMatch(/http:|webcal:|alleen op deze computer/);
    expect(io.files['feeds/agenda.html']).toContain('<h2>Dinsdag 3 november 2020</h2>');
    expect(index).toContain('>ACC – nog geen overleggen<');
    expect(index).toContain('>MCC<');
    expect(io.files['feeds/acc.ics']).toContain('\r\nTZID:Europe/Amsterdam\r\n');
  });

  it('has the page of addresses written last', async () => {
    const io = machine();
    await publish(io);
    expect(io.written.at(-1)).toBe('feeds/index.html');
  });

  it('is the same again where nothing changed', async () => {
    const io = machine();
    await publish(io);
    const before = { ...io.files };
    io.said.stderr = '';
    expect(await publish(io)).toBe(0);
    expect(io.files).toEqual(before);
    expect(io.said.stderr).not.toMatch(/is geschreven|weggehaald/);
  });

  it('loses the calendar of a forum that is gone, and what cyclus did not put in it stays', async () => {
    const io = machine();
    await publish(io);
    const own = {
      'feeds/notes.html': '<p>van onszelf</p>',
      'feeds/old.ics': io.files['feeds/acc.ics']!,
      'feeds/team/old.ics': io.files['feeds/acc.ics']!,
    };
    Object.assign(io.files, own, { 'cycles/fora.yaml': FORA.replace(', ACC: { time: "10:00" }', '') });
    expect(await publish(io)).toBe(0);
    expect(tree(io)).toEqual([...TREE.slice(1), 'notes.html', 'old.ics', 'team/old.ics'].sort());
    expect(io.files).toMatchObject(own);
    expect(io.said.stderr).toContain('1 bestand van vroeger is weggehaald\n');
  });

  it('keeps what somebody put in the place of a calendar', async () => {
    const io = machine();
    await publish(io);
    Object.assign(io.files, {
      'feeds/acc.ics': 'iets anders',
      'cycles/fora.yaml': FORA.replace(', ACC: { time: "10:00" }', ''),
    });
    expect(await publish(io)).toBe(0);
    expect(io.files['feeds/acc.ics']).toBe('iets anders');
  });

  it('is not led out of itself by a page that was tampered with', async () => {
    const io = machine();
    await publish(io);
    const calendar = io.files['feeds/acc.ics']!;
    const outside = ['secret.ics', 'cycles/x.ics', 'feeds/other/x.ics'];
    for (const path of outside) io.files[path] = calendar;
    const links = ['../secret.ics', 'team/../../secret.ics', '/secret.ics', '../cycles/x.ics', 'other/x.ics'];
    io.files['feeds/index.html'] += links.map((link) => `<a href="${link}">x</a>`).join('');
    expect(await publish(io)).toBe(0);
    for (const path of outside) expect(io.files[path]).toBe(calendar);
  });

  it('leaves nothing at the old addresses once there is a key, or another key', async () => {
    const io = machine();
    await publish(io);
    const trees = [tree(io)];
    for (const key of ['een sleutel van zestien', 'een andere sleutel van zestien']) {
      io.files['cycles/settings.yaml'] = SETTINGS.replace('title', `calendars: { key: ${key} }, title`);
      expect(await publish(io)).toBe(0);
      const now = tree(io);
      expect(now).toHaveLength(TREE.length);
      expect(now.filter((path) => !/-[0-9a-f]{32}\.(?:ics|html)$/.test(path))).toEqual([]);
      expect(now.filter((path) => trees.flat().includes(path))).toEqual([]);
      trees.push(now);
    }
  });

  it('shows nothing on a page that it leaves out of the calendars', async () => {
    const io = machine();
    await publish(io);
    expect(await publish(io, '--hide', 'phases')).toBe(0);
    expect(tree(io)).toEqual(TREE.filter((path) => !/^(?:agenda|conflicts)/.test(path)));
    expect(
      Object.entries(io.files).filter(([name, text]) => name.startsWith('feeds/') && text.includes('richting')),
    ).toEqual([]);
  });

  it('does not take the place of a page of somebody else, and then writes nothing', async () => {
    const io = machine();
    io.files['feeds/index.html'] = '<h1>Onze eigen pagina</h1>';
    expect(await publish(io)).toBe(2);
    expect(tree(io)).toEqual(['index.html']);
    expect(io.files['cycles/published.json']).toBeUndefined();
    expect(io.said.stderr).toContain('"feeds/index.html" bestaat al; --vervang vervangt het');
    expect(await publish(io, '--force')).toBe(0);
    expect(tree(io)).toEqual(TREE);
  });
});
