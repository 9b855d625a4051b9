import { describe, expect, it } from 'vitest';
import { uid } from '../../src/exchange/published/identity.ts';
import { main } from '../../src/main.ts';
import { readWithIcalJs } from '../exchange/readers.ts';
import { fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';

type Files = Record<string, string>;

const LEDGER = 'cycles/published.json';

async function run(files: Files, ...lines: string[]): Promise<string> {
  let said = '';
  for (const line of lines) {
    const io = fakeIo({ files });
    const code = await main(wordsOf(line), io);
    expect({ line, code, stderr: io.said.stderr }).toMatchObject({ code: 0 });
    said += io.said.stderr;
  }
  return said;
}

/** What is written of each entry but its words: identity, sequence and stamps. */
function revisions(ics: string): Map<string, string> {
  return new Map(
    readWithIcalJs(ics).map(({ uid, sequence, stamp, created, modified }) => [
      uid,
      [sequence, stamp, created, modified].join(' '),
    ]),
  );
}

/** In the order of lines of earlier versions, which marked whole days for Outlook alone. */
function asWrittenBefore(ics: string): string {
  const marks = /\r\nX-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE/g;
  const [before, after] = [/\r\nTRANSP:[A-Z]+/, /\r\nX-MICROSOFT-CDO-BUSYSTATUS/];
  return ics
    .split('BEGIN:VEVENT')
    .map((part) => {
      const moved = before.exec(part)?.[0];
      return moved ? part.replace(moved, '').replace(after, (line) => moved + line) : part;
    })
    .join('BEGIN:VEVENT')
    .replace(marks, '');
}

const DEADLINES = 'export --deadlines timed';
const EXPORT = `${DEADLINES} --output a.ics --force`;
const MOVE = 'move "MCC 2020-11-10" --to 2020-11-11 --reason Kamerdebat --yes';

describe('a memory that was lost', () => {
  it.each([DEADLINES, `${DEADLINES} --profile feed`])(
    'comes back with %s from the calendar that was published last, which is then written the same',
    async (line) => {
      const publish = `${line} --output a.ics --force`;
      // Moved and moved back: what the definitions say no longer tells how often it changed.
      const files = filesIn(SAMPLE, 'cycles');
      await run(files, publish, MOVE, publish, 'undo --yes', publish);
      const published = files['a.ics']!;
      expect([...revisions(published).values()].filter((one) => one.startsWith('2 ')).length).toBeGreaterThan(0);

      delete files[LEDGER];
      const said = await run(files, `${line} --restore a.ics`);
      expect(said).toContain(`Van ${revisions(published).size} afspraken is teruggehaald hoe zij zijn gepubliceerd.`);
      await run(files, publish);
      expect(files['a.ics']).toBe(published);
    },
  );

  it('comes back from a calendar that was written when its lines had another order', async () => {
    const files = filesIn(SAMPLE, 'cycles');
    await run(files, EXPORT, MOVE, EXPORT, 'undo --yes', EXPORT);
    const published = files['a.ics']!;
    delete files[LEDGER];
    files['a.ics'] = asWrittenBefore(published);
    await run(files, `${DEADLINES} --restore a.ics`, EXPORT);
    expect(files['a.ics']).toBe(published);
  });

  it('knows how long a meeting lasts over a change of the clocks', async () => {
    const files: Files = {
      'cycles/a.yaml': `settings: { today: 2021-10-25 }
fora: { L: { time: "23:00", length: 5 uur, weekend: ja } }
cycles: { a: { every: eenmalig, from: 2021-10-25, steps: { l: { day: za, forum: L } } } }
`,
    };
    await run(files, EXPORT);
    delete files[LEDGER];
    await run(files, 'export --restore a.ics');
    expect([...files[LEDGER]!.matchAll(/"minutes":(\d+)/g)].map(([, minutes]) => minutes)).toEqual(['300']);
  });

  it('gives what changed since a higher number than it ever had, and nothing else', async () => {
    const files = filesIn(SAMPLE, 'cycles');
    await run(files, EXPORT, MOVE, EXPORT, 'undo --yes', EXPORT);
    const before = revisions(files['a.ics']!);
    await run(files, MOVE);
    delete files[LEDGER];
    await run(files, `${DEADLINES} --restore a.ics`, EXPORT);
    const after = revisions(files['a.ics']!);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const changed = [...after].filter(([uid, revision]) => before.get(uid) !== revision);
    // The meeting, and the deadline for its papers.
    expect(changed.map(([uid, revision]) => `${uid.split('-')[0]} ${revision.split(' ')[0]}`)).toEqual([
      'deadline 3',
      'meeting 3',
    ]);
  });

  it('still knows by which steps something is known, when an earlier memory was put back', async () => {
    const yaml = (step: string, time: string) =>
      `settings: { domain: test.example }\nfora: { MCC: { time: "${time}" } }\ncycles: { A: { every: 2 weken, from: 2020-11-02, rounds: 2, steps: { ${step}: { week: 1, day: dinsdag, forum: MCC } } } }\n`;
    const files: Files = { 'cycles/all.yaml': yaml('x', '14:00') };
    await run(files, 'export --output a.ics');
    files['cycles/all.yaml'] = yaml('y', '14:00');
    await run(files, 'export --output a.ics --force');
    const earlier = files[LEDGER]!;
    files['cycles/all.yaml'] = yaml('y', '15:00');
    await run(files, 'export --output a.ics --force');
    const before = revisions(files['a.ics']!);
    Object.assign(files, { [LEDGER]: earlier, 'cycles/all.yaml': yaml('y', '16:00') });
    await run(files, 'export --restore a.ics', 'export --output a.ics --force');
    const after = revisions(files['a.ics']!);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()].map((one) => one.split(' ')[0])).toEqual(['2', '2']);
  });

  it('without it numbers would be used again; what is no longer in the schedule stays known as well', async () => {
    const files = filesIn(SAMPLE, 'cycles');
    await run(files, 'add "MCC 2020-11-12 16:00" --reason extra --yes', EXPORT, 'undo --yes');
    const added = uid('meeting', 'MCC/2020-11-12', 'samenleving.example');
    expect(revisions(files['a.ics']!).has(added)).toBe(true);
    delete files[LEDGER];
    await run(files, `${DEADLINES} --restore a.ics`, EXPORT);
    expect(readWithIcalJs(files['a.ics']!).find(({ uid }) => uid === added)).toMatchObject({
      status: 'CANCELLED',
      summary: 'GEANNULEERD: MCC',
      start: '2020-11-12T15:00:00Z',
    });
  });

  it('is told of files that are none of ours, and of files that are not there', async () => {
    const files = { ...filesIn(SAMPLE, 'cycles'), 'other.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' };
    for (const [file, sentence] of [
      ['other.ics', 'is geen kalenderbestand dat cyclus heeft gemaakt'],
      ['nowhere.ics', 'is geen bestand dat te lezen is'],
    ] as const) {
      const io = fakeIo({ files });
      expect(await main(['export', '--restore', file], io)).toBe(2);
      expect(io.said.stderr).toContain(`--terughalen: "${file}" ${sentence}`);
    }
    expect(files).not.toHaveProperty(LEDGER);
  });
});
