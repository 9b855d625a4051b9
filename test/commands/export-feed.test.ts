import { describe, expect, it } from 'vitest';
import { linksOf } from '../../src/formats/html.ts';
import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';

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
    expect(io.said.stderr).toContain('"feeds/index.html" bestaat al; --force vervangt het');
    expect(await publish(io, '--force')).toBe(0);
    expect(tree(io)).toEqual(TREE);
  });
});
