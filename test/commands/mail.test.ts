import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

const sample = filesIn(SAMPLE, 'cycles');

async function run(line: string, machine: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo({ files: { ...sample }, ...machine });
  return { exit: await main(wordsOf(line), io), io, ...io.said };
}

const subjects = (text: string) => [...text.matchAll(/^(?:Onderwerp|Subject): (.*)$/gm)].map(([, subject]) => subject);

describe('cyclus mail', () => {
  it('knows its kinds in both languages', async () => {
    const lines = ['mail stukken', 'mail papers', 'begeleidende-mail stukken'];
    const [first, ...others] = await Promise.all(lines.map((line) => run(`${line} --team MLT3`)));
    expect(subjects(first!.stdout)).toEqual(['Stukken MLT3: graag uiterlijk woensdag 4 november, 18.00 uur']);
    for (const other of others) expect(other.stdout).toBe(first!.stdout);
  });

  it('goes by window and filter as other commands do', async () => {
    const { stdout } = await run('mail agenda --forum ACC --from 2020-11-01 --until 2020-11-12 --lang en');
    expect(subjects(stdout)).toEqual([
      'Agenda ACC, Tuesday 3 November 2020, 10:00',
      'Agenda ACC, Thursday 5 November 2020, 10:00',
      'Agenda ACC, Thursday 12 November 2020, 10:00',
    ]);
  });

  it('sends no agenda round of a meeting that has gone to a day outside the window', async () => {
    const { stdout } = await run('mail agenda --forum Catshuis --from 2020-11-02 --until 2020-11-15');
    // That of Monday 2 November is held on Sunday 1 November.
    expect(subjects(stdout)).toEqual(['Agenda Catshuis, zondag 15 november 2020, 14.00 uur']);
  });

  it('recalls what is due from today until Sunday', async () => {
    const { stdout } = await run('mail herinnering --today 2020-11-05');
    expect(stdout).toBe('Er is niets om een mail over te sturen.\n');
    const wednesday = subjects((await run('mail herinnering --today 2020-11-04')).stdout);
    expect(wednesday).toContain('Herinnering: stukken MLT3 uiterlijk woensdag 4 november, 18.00 uur');
    expect(wednesday.every((subject) => subject!.includes('woensdag 4 november'))).toBe(true);
  });

  it('leaves out the press conference, to which nobody gets an agenda', async () => {
    const { stdout } = await run('mail agenda --from 2020-11-03 --until 2020-11-03');
    expect(subjects(stdout).map((subject) => subject!.split(/[ ,]/)[1])).toEqual(['ACC', 'MCC', 'DOC']);
  });

  it('writes drafts with names in order of time, says what is missing, and leaves alone what is the same', async () => {
    const { exit, io, stderr } = await run(
      'mail agenda --from 2020-11-03 --until 2020-11-05 --forum MCC,ACC --drafts uit',
    );
    expect(exit).toBe(0);
    const written = Object.keys(io.files).filter((name) => name.startsWith('uit/'));
    expect(written).toEqual([
      'uit/2020-11-03-1000-ACC.eml',
      'uit/2020-11-03-1400-MCC.eml',
      'uit/2020-11-05-1000-ACC.eml',
    ]);
    expect(io.files[written[1]!]).toMatch(/^X-Unsent: 1\r\n(?:Cc: \S+\r\n)?Subject: Agenda MCC, dinsdag 3 november/);
    expect(stderr).toContain('Niet van iedereen is een e-mailadres bekend; vul de ontbrekende adressen aan');
    const again = await run('mail agenda MCC 2020-11-03 --drafts uit', { files: io.files });
    expect(again.stderr).toContain('"uit/2020-11-03-1400-MCC.eml" is ongewijzigd');
  });

  it('does not write over a draft in which somebody wrote', async () => {
    const files = { ...sample, 'uit/2020-11-03-1400-MCC.eml': 'met de hand' };
    const { exit, io } = await run('mail agenda MCC 2020-11-03 --drafts uit', { files });
    expect(exit).toBe(2);
    expect(io.files['uit/2020-11-03-1400-MCC.eml']).toBe('met de hand');
  });

  it.each([
    ['mail kaart', 'fout: mail kent "kaart" niet; kies uit stukken, agenda, wijziging en herinnering\n'],
    ['mail papers MCC 2020-11-03', /^fout: alleen achter agenda kan een overleg staan/],
    ['mail papers --per role', /^fout: een mail is er per team of per gremium/],
    ['mail change', /^fout: noem met --sinds waarmee te vergelijken is/],
    ['mail agenda Persconferentie 2020-11-10', /^fout: voor "Persconferentie" wordt geen mail met een agenda gemaakt/],
    ['mail agenda MCC 2020-11-04', /^fout: er is geen overleg "MCC 2020-11-04"/],
  ])('refuses %s', async (line, message) => {
    const { exit, stdout, stderr } = await run(line);
    expect([exit, stdout]).toEqual([2, '']);
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });

  it('fits a screen, and is one line a paragraph in a pipe', async () => {
    const screen = (await run('mail agenda MCC 2020-11-03', { columns: 60 })).stdout;
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(screen).toMatch(/^Aan: .*\n.*minister van VWS,/);
    const pipe = (await run('mail agenda MCC 2020-11-03')).stdout;
    expect(pipe).toContain('\n\nHierbij ontvangt u de agenda voor de MCC van dinsdag 3 november 2020, 14.00 uur.\n\n');
  });
});

describe('cyclus schedule --format xlsx', () => {
  it('writes a file, and nothing to a screen', async () => {
    const { io } = await run('planning --format xlsx --output planning.xlsx');
    // The first bytes of a package (ZIP).
    expect([...io.bytes['planning.xlsx']!.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    const screen = await run('planning --format xlsx', { columns: 80 });
    expect([screen.exit, screen.stdout]).toEqual([2, '']);
    expect(screen.stderr.replace('\n', ' ')).toContain('schrijf het naar een bestand met --uitvoer');
  });
});

describe('csv', () => {
  it.each(['schedule', 'check --exit-zero', 'plan', 'attendance', 'teams', 'members', 'topics', 'months'])(
    'of %s comes with the mark of UTF-8, and without it on request',
    async (command) => {
      const marked = (await run(`${command} --format csv`)).stdout;
      expect(marked.startsWith('\uFEFF')).toBe(true);
      expect((await run(`${command} --format csv --no-bom`)).stdout).toBe(marked.slice(1));
    },
  );
});
