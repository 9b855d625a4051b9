import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { annotationDocument } from '../../src/documents/meeting/annotation.ts';
import { decisionListDocument } from '../../src/documents/meeting/decision-list.ts';
import { meetingAgendaDocument } from '../../src/documents/meeting/meeting-agenda.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { unpack } from '../../src/formats/word/package.ts';
import { docx } from '../../src/formats/word/word.ts';
import { neutral } from '../../src/schedule/neutral.ts';
import { itemOf } from '../support/handmade.ts';
import { scheduleOf } from '../support/yaml.ts';

const ITEMS = 200;
const HOSTILE = '<b>=1+1 & "x"</b> \u202e\u2067 lang ';
/** One in so many is as long as a report. */
const LONG = 40;

/** Definitions in one file are limited in size, so that the titles are made longer once they are read. */
const written = scheduleOf(
  `roles: { minister VWS: { person: { name: ${JSON.stringify('<script>&')} } } }
fora: { MCC: { time: "14:00", members: [minister VWS] } }
cycles: { A: { every: 2 weken, from: 2020-10-19, steps: { besluit: { week: 1, day: dinsdag, forum: MCC } } } }
`,
  '2020-11-03',
  '2020-11-03',
);
const items = Array.from({ length: ITEMS }, (_, index) =>
  itemOf(`p${index}`, {
    title: `${index % LONG === 0 ? 'woord '.repeat(2000) : ''}${HOSTILE}${index}`,
    papers: [`=HYPERLINK("x") ${index}`],
    questions: [HOSTILE],
    treatment: index % 3 === 0 ? 'hamerstuk' : 'besluitvorming',
  }),
);
const meetings = written.all.map((one) => (one === written.meetings[0] ? { ...one, items } : one));
const schedule = { ...written, all: meetings, meetings: meetings.filter((one) => one.items === items) };

describe('200 items with hostile texts, some of 10,000 characters', () => {
  const context = { lang: 'nl' as const, today: day('2020-11-03'), fixed: false };
  const [meeting] = schedule.meetings;
  const open = neutral(schedule);

  it.each([
    ['an agenda', () => meetingAgendaDocument(meeting!, open, context)],
    ['a list of decisions', () => decisionListDocument(meeting!, open, context)],
    ['an annotation', () => annotationDocument({ meeting: meeting!, role: 'minister VWS', schedule, context }, [])],
  ])('are all in %s, and break nothing', async (_, build) => {
    const document = build();
    expect(JSON.stringify(document).match(/lang 199"/g)!.length).toBeGreaterThan(0);
    const body = new TextDecoder().decode(unpack(await docx(document, { made: context.today }))['word/document.xml']);
    expect(body).not.toContain('<b>');
    expect(body).not.toContain('<script>');
    for (let index = 0; index < ITEMS; index++) expect(body).toContain(`lang ${index}<`);
    expect(markdown(document)).not.toMatch(/(?<!\\)<b>/);
  });
});
