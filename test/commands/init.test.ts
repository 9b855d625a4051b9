import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';

describe('init', () => {
  it.each(LANGUAGES)('makes a workspace in %s without a fault, ready for an agenda', async (lang) => {
    const io = fakeIo({ today: '2021-03-31' });
    expect(await main(['init', '--lang', lang], io)).toBe(0);
    expect(Object.keys(io.files).length).toBeGreaterThan(1);
    // Easter and Ascension Day lie in the weeks that are checked.
    const checked = fakeIo({ files: io.files, today: '2021-03-31' });
    expect(await main(['check', '--strict', '--format', 'json'], checked)).toBe(0);
    expect(JSON.parse(checked.said.stdout).findings).toEqual([]);
    const agenda = fakeIo({ files: io.files, today: '2021-03-29' });
    expect(await main(['agenda'], agenda)).toBe(0);
    expect(agenda.said.stdout).toContain(lang === 'nl' ? 'Het eerste advies' : 'The first advice');
  });

  it.each(LANGUAGES)('shows in %s changes that work when the # is taken away', async (lang) => {
    const io = fakeIo({ today: '2021-01-04' });
    await main(['init', '--lang', lang], io);
    const changes = io.files['cycles/changes.yaml']!;
    io.files['cycles/changes.yaml'] = changes.replace(/^# (?=changes:| {2})/gm, '');
    const checked = fakeIo({ files: io.files, today: '2021-01-04' });
    await main(['check', '--format', 'json'], checked);
    expect(JSON.parse(checked.said.stdout).findings).toEqual([]);
    expect(JSON.parse(checked.said.stdout).summary.error).toBe(0);
  });

  it('overwrites nothing', async () => {
    const io = fakeIo({ files: { 'cycles/mine.yaml': 'fora: {}' } });
    expect(await main(['init'], io)).toBe(2);
    expect(Object.keys(io.files)).toEqual(['cycles/mine.yaml']);
    expect(io.said.stderr).toBe('fout: "cycles" is al in gebruik; kies een andere map: cyclus begin <map>\n');
  });

  it('goes on with what was begun by somebody who was cut short, and refuses what is edited', async () => {
    const io = fakeIo({ today: '2021-03-31' });
    await main(['init', 'mijn programma'], io);
    expect(io.said.stdout).toContain('cyclus agenda --map "mijn programma"');
    const [first, ...others] = Object.entries(io.files);
    expect(others.length).toBeGreaterThan(0);
    const begun = fakeIo({ files: Object.fromEntries([first!]), today: '2021-03-31' });
    expect(await main(['init', 'mijn programma'], begun)).toBe(0);
    expect(begun.files).toEqual(io.files);
    expect(begun.said.stderr).toContain(`"${first![0]}" is ongewijzigd\n`);
    const edited = fakeIo({ files: { [first![0]]: `${first![1]}# eigen` }, today: '2021-03-31' });
    expect(await main(['init', 'mijn programma'], edited)).toBe(2);
  });

  it('says what was written and what comes next', async () => {
    const io = fakeIo();
    expect(await main(['init', 'programma'], io)).toBe(0);
    expect(io.said.stderr).toContain('"programma/fora.yaml" is geschreven');
    expect(io.said.stdout).toContain('cyclus agenda --map programma');
  });
});
