import fc from 'fast-check';
import { unpack } from '../../src/formats/word/package.ts';
import { answerCalendar } from './answering-mail.ts';
import type { FakeIo } from './fake-io.ts';
import { filesIn, SAMPLE } from './folders.ts';

// The sample with annotations for one person, and what others can read of them.

/** A date that is wrong is told, and the text in which it stands is not. */
export const STALE = 'van dinsdag 4 november 2020';

/** Letters alone are written the same in every form, so that nothing is overlooked. */
const secret = fc.stringMatching(/^[a-z]{12,16}$/).map((text) => `geheim${text}`);
const KEYS = ['advice', 'decision', 'alternative', 'sticking-point', 'attention'];
/** Texts of an annotation. */
export const secrets = fc.array(secret, { minLength: 7, maxLength: 7 });

/** An annotation of seven texts, of which the last is not used. */
export function annotationYaml([purpose, ...texts]: readonly string[], role: string, product: string): string {
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

/** Which of the texts stand in an output. */
export const leaked = (texts: readonly string[], output: string) => texts.filter((text) => output.includes(text));

/** Everything that stands in a file, also in one that is packed. */
export function contents(bytes: Uint8Array): string {
  const read = (some: Uint8Array) => new TextDecoder().decode(some);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return read(bytes);
  return Object.entries(unpack(bytes))
    .map(([name, part]) => name + read(part))
    .join('\n');
}

/** Where a publication puts what is for one person. */
const OWN_FOLDER = '/vertrouwelijk/minister VWS/';

/** Everything that a command said, and wrote for all, beside the definitions. */
export function output({ said, files, bytes }: FakeIo, before: Readonly<Record<string, string>>): string {
  const isNew = (path: string) => files[path] !== before[path] && !path.startsWith('cycles/');
  const written = Object.keys(files).filter(isNew);
  const texts = written
    .filter((path) => !path.includes(OWN_FOLDER))
    .map((path) => path + (bytes[path] ? contents(bytes[path]) : files[path]));
  return [said.stdout, said.stderr, ...texts].join('\n');
}

const AGENDA = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:MT', 'DTSTART:20210105T090000Z', 'DURATION:PT1H', 'END:VEVENT'];

/** The sample with annotations of its own. */
export function filesWith(texts: readonly string[]): Record<string, string> {
  return {
    ...filesIn(SAMPLE, 'cycles'),
    'cycles/annotaties.yaml': annotationYaml(texts, 'minister VWS', 'richting-maatregelen'),
    'leden.csv': 'functie;departement;gremium\nsecretaris DOC;NCTV;DOC\n',
    'antwoorden/antwoord.ics': answerCalendar({ uid: 'meeting-mcc-0123456789ab@samenleving.example' }),
    'agenda.ics': ['BEGIN:VCALENDAR', 'VERSION:2.0', ...AGENDA, 'END:VCALENDAR', ''].join('\r\n'),
  };
}
