import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

// Two days of that winter, as a secretary would have gone through them: each command shows what follows from it.

const sample = filesIn(SAMPLE, 'cycles');

async function run(line: string, files: Record<string, string>): Promise<string> {
  const io = fakeIo({ files });
  const code = await main(wordsOf(line).slice(1), io);
  expect({ line, code, stderr: io.said.stderr.match(/^fout.*/m)?.[0] }).toEqual({ line, code: 0, stderr: undefined });
  return io.said.stdout;
}

/** A file without the lines from one on up to another. */
function without(file: string, from: string, until: string): string {
  const text = sample[file]!;
  const [start, end] = [text.indexOf(from), text.indexOf(until, text.indexOf(from))];
  expect(start).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(start);
  return text.slice(0, start) + text.slice(end);
}

/** The meetings of some days, apart from where they are written. */
async function meetings(files: Record<string, string>, from: string, until: string): Promise<unknown[]> {
  const text = await run(`cyclus schedule --from ${from} --until ${until} --format json`, files);
  return JSON.parse(text).meetings.map(({ places: _, ...meeting }: { places: unknown }) => meeting);
}

describe('the snow of 7 February 2021', () => {
  const before = {
    ...sample,
    'cycles/changes.yaml': without('cycles/changes.yaml', '  # Sneeuw', '  - cancel: Persconferentie 2021-02-16'),
    // The apology of the minister for that Veiligheidsberaad.
    'cycles/people.yaml': without('cycles/people.yaml', '  - { who: minister JenV, meeting: VB 2021-02-08', '\n'),
  };

  it('is four moves and an acceptance, each with what follows from it', async () => {
    const files = { ...before };
    // To Sunday, as usual, with the same hour.
    expect(
      await run(
        'cyclus verplaats "Catshuis 2021-02-08" --to 2021-02-07 --reason "op zondag, zoals meestal" --yes',
        files,
      ),
    ).toContain(
      'Catshuis van maandag 8 februari 2021, 14.00 uur, is verplaatst naar zondag 7 februari 2021, 14.00 uur: op zondag, zoals meestal.',
    );
    // And back for the snow, named by where it now stands.
    const snow = await run(
      'cyclus verplaats "Catshuis 2021-02-07" --to "2021-02-08 10:00" --place "ministerie van Algemene Zaken" --reason sneeuw --decided 2021-02-06 --yes',
      files,
    );
    expect(snow).toContain('is verplaatst naar maandag 8 februari 2021, 10.00 uur: sneeuw.');
    expect(snow).toContain('ministerie van Algemene Zaken (was Catshuis, Den Haag)');
    // The MCC of Tuesday comes a day earlier, before the ACC that was to go first; the papers are due on Friday.
    const mcc = await run(
      'cyclus verplaats "MCC 2021-02-09" --to 2021-02-08 --reason "besluit over de avondklok, die op 10 februari afloopt" --yes',
      files,
    );
    expect(mcc).toContain('nu uiterlijk vrijdag 5 februari 2021, 12.00 uur, was maandag 8 februari 2021, 12.00 uur');
    expect(mcc).toMatch(/Nieuwe knelpunten\n─+\n- fout: .*\[chain-out-of-order\]/);
    // The Veiligheidsberaad comes in the afternoon of the MCC, and both want the minister of JenV.
    const vb = await run(
      'cyclus verplaats "VB 2021-02-08" --to 15:00 --length "1 uur" --place digitaal --reason sneeuw --decided 2021-02-07 --yes',
      files,
    );
    expect(vb).toContain('- voorzitter Veiligheidsberaad en minister JenV – VB ma 8 feb 15.00 uur');
    expect(vb).toContain('fout: minister JenV wordt tegelijk verwacht bij VB en bij MCC [role-double-booked]');
    const accepted = await run(
      'cyclus accepteer role-double-booked --over VB --van 2021-02-08 --tot 2021-02-08 --reden "het Veiligheidsberaad vergadert die middag zonder de minister van JenV" --ja',
      files,
    );
    expect(accepted).toMatch(/Knelpunten die hiermee zijn geaccepteerd\n─+\n- fout: minister JenV/);

    expect(await meetings(files, '2021-02-01', '2021-02-14')).toEqual(
      await meetings(sample, '2021-02-01', '2021-02-14'),
    );
  });

  it('is as if nothing happened when all is taken back', async () => {
    const files = { ...before };
    for (const line of [
      'cyclus move "Catshuis 2021-02-08" --to 2021-02-07 --yes',
      'cyclus move "Catshuis 2021-02-07" --to "2021-02-08 10:00" --yes',
      'cyclus undo "Catshuis 2021-02-08" --yes',
      'cyclus undo "Catshuis 2021-02-07" --yes',
    ])
      await run(line, files);
    expect(files).toEqual(before);
  });
});

describe('Monday 26 October 2020, with several appointments for the minister of JenV', () => {
  const CLASH = 'fout: minister JenV wordt tegelijk verwacht bij VB en bij BWO [role-double-booked]';
  const move = (time: string) => `cyclus verplaats "VB 2020-10-26" --to ${time} --reason "agenda minister JenV" --yes`;

  it('clashes, and no longer when the Veiligheidsberaad moves on', async () => {
    const files = { ...sample };
    expect(await run(move('09:30'), files)).toMatch(/Nieuwe knelpunten\n─+\n- fout: minister JenV/);
    const solved = await run(move('13:00'), files);
    expect(solved).toContain(`Knelpunten die hiermee zijn opgelost\n────────────────────────────────────\n- ${CLASH}`);
    expect(solved).not.toContain('Nieuwe knelpunten');
    expect(await run('cyclus maak-ongedaan "VB 2020-10-26" --ja', files)).toContain(CLASH);
    expect(await run('cyclus maak-ongedaan --ja', files)).toContain('opgelost');
    expect(files).toEqual(sample);
  });

  it('clashes, and somebody decides to live with it', async () => {
    const files = { ...sample };
    await run(move('09:30'), files);
    const accepted = await run(
      'cyclus accepteer role-double-booked --about "minister JenV" --from 2020-10-26 --until 2020-10-26 --reason "de minister sluit later aan" --accepted-by "secretaris VB" --yes',
      files,
    );
    expect(accepted).toContain('by: secretaris VB }\n');
    expect(await run('cyclus check --from 2020-10-26 --until 2020-10-26 --exit-zero', files)).toContain(
      'geaccepteerd door secretaris VB: de minister sluit later aan',
    );
  });
});
