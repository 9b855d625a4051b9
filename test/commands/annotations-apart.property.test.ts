import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { commands } from '../../src/commands/all.ts';
import type { Document } from '../../src/documents/blocks.ts';
import { actionListDocument } from '../../src/documents/lists/action-list.ts';
import { annotationDocument } from '../../src/documents/meeting/annotation.ts';
import { decisionListDocument } from '../../src/documents/meeting/decision-list.ts';
import { meetingAgendaDocument } from '../../src/documents/meeting/meeting-agenda.ts';
import { html } from '../../src/formats/html/html.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { unpack } from '../../src/formats/word/package.ts';
import { docx } from '../../src/formats/word/word.ts';
import { main } from '../../src/main.ts';
import { actionLists } from '../../src/schedule/meetings/open-actions.ts';
import { neutral } from '../../src/schedule/neutral.ts';
import { AUTUMN } from '../support/autumn.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';
import { filesIn, SAMPLE, wordsOf } from '../support/folders.ts';
import { scheduleOf } from '../support/yaml.ts';

// What is written for one person reaches nothing that others read, in whatever form.

/** A date that is wrong is told, and the text in which it stands is not. */
const STALE = 'van dinsdag 4 november 2020';

/** Letters alone are written the same in every form, so that nothing is overlooked. */
const secret = fc.stringMatching(/^[a-z]{12,16}$/).map((text) => `geheim${text}`);
const KEYS = ['advice', 'decision', 'alternative', 'sticking-point', 'attention'];
const secrets = fc.array(secret, { minLength: 7, maxLength: 7 });

function annotationYaml([purpose, ...texts]: readonly string[], role: string, product: string): string {
  const advice = KEYS.map((key, index) => `        ${key}: ${texts[index]} ${STALE}\n`).join('');
  return `annotations:
  - for: ${role}
    meeting: MCC 2020-11-03
    purpose: ${purpose} ${STALE}
    items:
      ${product}:
${advice}  - { for: ${role}, meeting: MCC 2020-11-06, purpose: ${texts[5]} ${STALE} }
`;
}

const leaked = (texts: readonly string[], output: string) => texts.filter((text) => output.includes(text));

/** Everything that stands in a file, also in one that is packed. */
function contents(bytes: Uint8Array): string {
  const read = (some: Uint8Array) => new TextDecoder().decode(some);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return read(bytes);
  return Object.entries(unpack(bytes))
    .map(([name, part]) => name + read(part))
    .join('\n');
}

async function allForms(document: Document): Promise<string> {
  const word = contents(await docx(document, { made: day('2020-10-30') }));
  return [JSON.stringify(document), markdown(document), html(document), word].join('\n');
}

describe('the documents of a meeting', () => {
  it('hold nothing of an annotation, whatever it says', async () => {
    const edition = { lang: 'nl' as const, today: day('2020-10-30'), fixed: false };
    await fc.assert(
      fc.asyncProperty(secrets, async (texts) => {
        const yaml =
          AUTUMN + annotationYaml(texts, 'minister VWS', 'beeld').replace('MCC 2020-11-06', 'MCC 2020-11-10');
        const schedule = scheduleOf(yaml, '2020-11-03', '2020-11-03');
        const [meeting] = schedule.meetings;
        const open = neutral(schedule);
        const documents = [
          meetingAgendaDocument(meeting!, open, edition),
          decisionListDocument(meeting!, open, edition),
          actionListDocument(actionLists(open, edition.today, []), open, edition),
        ];
        for (const document of documents) expect(leaked(texts, await allForms(document))).toEqual([]);
        const own = annotationDocument({ meeting: meeting!, role: 'minister VWS', schedule, edition }, []);
        // All but what is about another meeting.
        expect(leaked(texts, await allForms(own))).toEqual(texts.slice(0, 6));
        const other = annotationDocument({ meeting: meeting!, role: 'minister JenV', schedule, edition }, []);
        expect(leaked(texts, await allForms(other))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

/** Where a publication puts what is for one person. */
const OWN_FOLDER = '/vertrouwelijk/minister VWS/';

/** Everything that a command said, and wrote for all, beside the definitions. */
function output({ said, files, bytes }: FakeIo, before: Readonly<Record<string, string>>): string {
  const isNew = (path: string) => files[path] !== before[path] && !path.startsWith('cycles/');
  const written = Object.keys(files).filter(isNew);
  const texts = written
    .filter((path) => !path.includes(OWN_FOLDER))
    .map((path) => path + (bytes[path] ? contents(bytes[path]) : files[path]));
  return [said.stdout, said.stderr, ...texts].join('\n');
}

const FORMS = [
  'cyclus agenda --round A2 --format json',
  'cyclus agenda MCC 2020-11-03 --format markdown',
  'cyclus decisions MCC 2020-11-06 --format docx --output besluiten.docx',
  'cyclus actions --format json',
  'cyclus actions --format docx --output acties.docx',
  'cyclus schedule --format json',
  'cyclus schedule --format csv',
  'cyclus check --format json',
  'cyclus check --format markdown',
  'cyclus export --output alles.ics',
  'cyclus attendance --person "minister VWS" --format json',
  'cyclus why MCC 2020-11-03 --format json',
  'cyclus members --format json',
  'cyclus plan richting-maatregelen --format json',
];
const EXAMPLES = commands.flatMap(({ name, examples }) =>
  name === 'annotation' ? [] : examples.map(({ line }) => line),
);
const AGENDA = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:MT', 'DTSTART:20210105T090000Z', 'DURATION:PT1H', 'END:VEVENT'];

/** The sample with annotations of its own. */
function filesWith(texts: readonly string[]): Record<string, string> {
  return {
    ...filesIn(SAMPLE, 'cycles'),
    'cycles/annotaties.yaml': annotationYaml(texts, 'minister VWS', 'richting-maatregelen'),
    'agenda.ics': ['BEGIN:VCALENDAR', 'VERSION:2.0', ...AGENDA, 'END:VCALENDAR', ''].join('\r\n'),
  };
}

async function toldBy(line: string, files: Record<string, string>): Promise<{ exit: number; told: string }> {
  const io = fakeIo({ files: { ...files }, answer: 'ja' });
  const exit = await main(wordsOf(line).slice(1), io);
  return { exit, told: output(io, files) };
}

describe('a command', () => {
  it.each([...FORMS, ...EXAMPLES])('that is for all tells nothing of an annotation: %s', async (line) => {
    const [texts] = fc.sample(secrets, 1);
    const { exit, told } = await toldBy(line, filesWith(texts!));
    expect(exit).not.toBe(3);
    expect(leaked(texts!, told)).toEqual([]);
  });

  it('that judges tells that a date in it is not right, and not which', async () => {
    const [texts] = fc.sample(secrets, 1);
    const { told } = await toldBy('cyclus check', filesWith(texts!));
    expect(told.match(/een tekst die niet voor iedereen is/g)).toHaveLength(3);
    expect(told).not.toContain('4 november 2020 klopt');
    expect(leaked([...texts!, STALE], told)).toEqual([]);
  });

  it('that is for one person tells it', async () => {
    const [texts] = fc.sample(secrets, 1);
    const line = 'cyclus annotation MCC 2020-11-03 --person "minister VWS" --format docx --output annotatie.docx';
    const { told } = await toldBy(line, filesWith(texts!));
    expect(leaked(texts!, told)).toEqual(texts!.slice(0, 6));
  });
});
