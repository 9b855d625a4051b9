import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Document } from '../../src/documents/blocks.ts';
import { actionListDocument } from '../../src/documents/lists/action-list.ts';
import { annotationDocument } from '../../src/documents/meeting/annotation.ts';
import { decisionListDocument } from '../../src/documents/meeting/decision-list.ts';
import { meetingAgendaDocument } from '../../src/documents/meeting/meeting-agenda.ts';
import { html } from '../../src/formats/html/html.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { docx } from '../../src/formats/word/word.ts';
import { main } from '../../src/main.ts';
import { actionLists } from '../../src/schedule/meetings/open-actions.ts';
import { neutral } from '../../src/schedule/neutral.ts';
import { annotationYaml, contents, filesWith, leaked, output, STALE, secrets } from '../support/annotated-sample.ts';
import { AUTUMN } from '../support/autumn.ts';
import { fakeIo } from '../support/fake-io.ts';
import { wordsOf } from '../support/folders.ts';
import { runs } from '../support/runs.ts';
import { scheduleOf } from '../support/yaml.ts';

// What is written for one person reaches nothing that others read, in whatever form.

async function allForms(document: Document): Promise<string> {
  const word = contents(await docx(document, { made: day('2020-10-30') }));
  return [JSON.stringify(document), markdown(document), html(document), word].join('\n');
}

describe('the documents of a meeting', () => {
  it('hold nothing of an annotation, whatever it says', async () => {
    const context = { lang: 'nl' as const, today: day('2020-10-30'), fixed: false };
    await fc.assert(
      fc.asyncProperty(secrets, async (texts) => {
        const yaml =
          AUTUMN + annotationYaml(texts, 'minister VWS', 'beeld').replace('MCC 2020-11-06', 'MCC 2020-11-10');
        const schedule = scheduleOf(yaml, '2020-11-03', '2020-11-03');
        const [meeting] = schedule.meetings;
        const open = neutral(schedule);
        const documents = [
          meetingAgendaDocument(meeting!, open, context),
          decisionListDocument(meeting!, open, context),
          actionListDocument(actionLists(open, context.today, []), open, context),
        ];
        for (const document of documents) expect(leaked(texts, await allForms(document))).toEqual([]);
        const own = annotationDocument({ meeting: meeting!, role: 'minister VWS', schedule, context }, []);
        // All but what is about another meeting.
        expect(leaked(texts, await allForms(own))).toEqual(texts.slice(0, 6));
        const other = annotationDocument({ meeting: meeting!, role: 'minister JenV', schedule, context }, []);
        expect(leaked(texts, await allForms(other))).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });
});

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
async function toldBy(line: string, files: Record<string, string>): Promise<{ exit: number; told: string }> {
  const io = fakeIo({ files: { ...files }, answer: 'ja' });
  const exit = await main(wordsOf(line).slice(1), io);
  return { exit, told: output(io, files) };
}

describe('a command', () => {
  it.each(FORMS)('that is for all tells nothing of an annotation: %s', async (line) => {
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

describe('annotations that somebody mistyped', () => {
  /** What slips of the keyboard do to a text: a sign more, less or other, a line joined to the one before or moved. */
  const slip = fc.record({
    at: fc.nat(),
    does: fc.constantFrom(
      (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
      ...[':', '"', "'", '\t', '[', '{', '- ', '#', '\u200b', ' ', '\n', '&a ', '!', '  extra: '].map(
        (sign) => (text: string, at: number) => text.slice(0, at) + sign + text.slice(at),
      ),
      (text: string, at: number) => text.slice(0, at) + text.slice(at).replace('\n', ' '),
      (text: string, at: number) => text.slice(0, at) + text.slice(at).replace(/\n +/, '\n'),
      (text: string, at: number) => text.slice(0, at) + text.slice(at).replace(/\n +(- )?/, '\n      '),
      (text: string, at: number) => text.slice(0, at) + text.slice(at).replace(/(purpose|advice|attention):/, ''),
    ),
  });

  const key = fc.constantFrom(
    ...[
      'annotations:',
      'annotations',
      'annotaties:',
      'anotations:',
      'nnotations:',
      '"annotations" :',
      '- annotations:',
    ],
    ...['{ annotations:', 'annotatons', '? annotations', 'Annotations:', '\tannotations:'],
  );

  const LINES = ['check', 'check --format json', 'check --format markdown', 'check --output alles.txt', 'agenda'];

  it('are told to be wrong without a word of them, unless somebody asks', async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.array(slip, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...LINES),
        key,
        async (texts, slips, line, written) => {
          const files = filesWith(texts);
          const rest = files['cycles/annotaties.yaml']!.slice('annotations:'.length);
          const text = written + slips.reduce((all, { at, does }) => does(all, at % all.length), rest);
          const { exit, told } = await toldBy(`cyclus ${line}`, { ...files, 'cycles/annotaties.yaml': text });
          expect(exit).not.toBe(3);
          expect(leaked(texts, told)).toEqual([]);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('show their lines to who asks for them', async () => {
    const [texts] = fc.sample(secrets, 1);
    const files = filesWith(texts!);
    files['cycles/annotaties.yaml'] = files['cycles/annotaties.yaml']!.replace('purpose:', 'prupose:');
    const { told } = await toldBy('cyclus check', files);
    expect(told).toContain('niet voor iedereen; cyclus knelpunten --vertrouwelijk toont hem');
    const asked = await toldBy('cyclus check --confidential', files);
    expect(leaked(texts!, asked.told)).toEqual(texts!.slice(0, 1));
    expect(asked.told).toContain('onbekende sleutel "prupose"; bedoelt u "purpose"?');
  });
});
