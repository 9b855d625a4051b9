import { expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { readWithIcalJs } from '../exchange/readers.ts';
import { readWord } from '../formats/word.ts';
import { readWithOpenpyxl } from '../formats/workbooks.ts';
import { fakeIo } from '../support/fake-io.ts';
import { drawsAll } from '../support/runs.ts';

// Everything that goes out, of names and titles that mean something to whatever reads them.

const HOSTILE = [
  '<b onclick="x">&amp; ]]> </w:t><script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '+1+cmd|/C calc!A0',
  'bel \u0007 en wis \u001B[2J scherm',
  'rechts \u202Enaar links\u202C en \u2066apart',
  '{{inhoud}} {{titel}} [plaats]',
  'e\u0301\u00E9 \u{1F469}\u200D\u{1F469}\u200D\u{1F466} \uFEFF \uFFFE',
  '../../etc/passwd\\..\\con',
  'Onderwerp\r\nBcc: iedereen@example.org',
  'x'.repeat(10_000),
];

/** So many that it takes pages; a few of each kind at a desk. */
const ITEMS = drawsAll ? 200 : 40;

/** As YAML between double quotes; signs that nobody sees are refused unless they are written with their number. */
const text = (index: number) =>
  JSON.stringify(HOSTILE[index % HOSTILE.length]).replace(
    /[\u202A-\u2069\uFEFF\uFFFE]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const YAML = `
settings: { title: ${text(0)}, domain: test.example, sender: [${text(0)}, ${text(8)}] }
departments: { VWS: { name: ${text(1)} } }
roles:
  minister VWS: { name: ${text(0)}, department: VWS, person: { name: ${text(8)}, email: h.devries@vws.example } }
teams: { MLT4: { topic: ${text(4)}, sponsor: minister VWS, lead: minister VWS, departments: [VWS] } }
fora:
  MCC:
    name: ${text(7)}
    chair: minister VWS
    members: [minister VWS]
    contact: minister VWS
    copy: [${text(3)}, ${text(9)}]
    time: "14:00"
    length: 8 uur
    place: ${text(2)}
    papers: { due: 1 werkdag, at: "12:00" }
cycles:
  A:
    name: ${text(5)}
    every: 2 weken
    from: 2020-11-02
    steps: { x: { week: 1, day: dinsdag, forum: MCC, phase: ${text(6)} } }
deliverables:
${Array.from(
  { length: ITEMS },
  (_, index) =>
    `  p${index}: { title: ${text(index)}, team: MLT4, route: [{ forum: MCC, cycle: A }], decided-by: MCC 2020-11-03, ` +
    `minutes: 1 min, papers: [${text(index + 1)}], explanation: ${text(index + 2)}, questions: [${text(index + 3)}] }`,
).join('\n')}
agendas: [{ meeting: MCC 2020-11-03, announcements: [${HOSTILE.map((_, index) => text(index)).join(', ')}] }]
annotations:
  - for: minister VWS
    meeting: MCC 2020-11-03
    purpose: ${text(0)}
    items: { p0: { advice: ${text(1)}, decision: ${text(5)}, alternative: ${text(4)}, attention: ${text(9)} } }
actions: [{ forum: MCC, what: ${text(0)}, who: ${text(3)} }]
`;

it('is whole, whatever stands in names and titles', async () => {
  const io = fakeIo({ files: { 'cycles/all.yaml': YAML }, today: '2020-11-01' });
  expect([await main(['publish'], io), io.said.stderr]).toEqual([0, expect.any(String)]);
  expect(io.said.stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  const paths = Object.keys(io.files).filter((path) => path.startsWith('publicaties/'));
  // No text has become a path: all stand in the folder, and none has a part that leads elsewhere.
  expect(paths.filter((path) => !path.startsWith('publicaties/2020-11-02-A1/') || path.includes('..'))).toEqual([]);
  const named = (end: RegExp) => paths.filter((path) => end.test(path));
  const word = readWord(named(/\.docx$/).map((path) => io.bytes[path]!));
  if (word) {
    expect(word.map(({ problems }) => problems)).toEqual(word.map(() => []));
    const agenda = word[named(/\.docx$/).findIndex((path) => /MCC agenda/.test(path))]!;
    const said = agenda.paragraphs.map(([, words]) => words).join('\n');
    expect(said).toContain('<b onclick="x">&amp; ]]> </w:t><script>alert(1)</script>');
    expect(said).toContain('{{inhoud}} {{titel}} [plaats]');
    expect(said.split('x'.repeat(10_000)).length - 1).toBeGreaterThanOrEqual(ITEMS / HOSTILE.length);
  }
  const workbook = readWithOpenpyxl(io.bytes[named(/\.xlsx$/)[0]!]!);
  if (workbook) expect(workbook.sheets.flatMap(({ types }) => types.flat()).filter((type) => type === 'f')).toEqual([]);
  for (const path of named(/\.html$/)) expect(io.files[path]).not.toContain('<script>');
  for (const path of named(/\.eml$/)) {
    const [head] = io.files[path]!.split('\r\n\r\n');
    expect(head!.match(/^Bcc:/m)).toBeNull();
  }
  const events = named(/\.ics$/).map((path) => readWithIcalJs(io.files[path]!));
  expect(events.flat().filter(({ start }) => start === '2020-11-03T13:00:00Z').length).toBe(2);
});
