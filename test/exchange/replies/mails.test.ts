import { describe, expect, it } from 'vitest';
import { readReplies } from '../../../src/exchange/replies/read-replies.ts';
import { withinTime } from '../../../src/io/within-time.ts';
import { answerCalendar, answerMail } from '../../support/answering-mail.ts';
import { measured } from '../../support/processor.ts';

const read = (text: string | Uint8Array) =>
  readReplies(typeof text === 'string' ? new TextEncoder().encode(text) : text, async (work) => withinTime(work));

const UID = 'meeting-mcc-0123456789ab@az.example';
const REPLY = {
  ...{ uid: UID, isOccurrence: false, sequence: 2, given: Date.UTC(2020, 9, 30, 12) / 1000 },
  ...{ by: 'a@az.example', answer: 'declined', mailedBy: null },
};
const SAID = { uid: UID, sequence: 2, says: 'DECLINED' };

describe('an answer to an invitation', () => {
  it.each([
    ['ACCEPTED', 'accepted'],
    ['tentative', 'tentative'],
    ['DECLINED', 'declined'],
  ])('that says %s is %s', async (says, answer) => {
    expect(await read(answerMail({ ...SAID, says }))).toEqual({ replies: [{ ...REPLY, answer }], problems: [] });
  });

  it.each([
    ['a calendar file', answerCalendar(SAID)],
    ['a calendar in UTF-16', Buffer.from(`\uFEFF${answerCalendar(SAID)}`, 'utf16le')],
    ['an attachment that is called .ics', attached('application/octet-stream; name="x.ics"')],
    ['an attachment of the type of calendars', attached('application/ics')],
    [
      'a mail that is attached to a mail',
      `From: b@az.example\r\nContent-Type: message/rfc822\r\n\r\n${answerMail(SAID)}`,
    ],
    ['a mail with Unix line ends', answerMail(SAID).replaceAll('\r\n', '\n')],
  ])('is read from %s', async (_, text) => {
    const { replies, problems } = await read(text);
    expect({ replies: replies.map((one) => ({ ...one, mailedBy: null })), problems }).toEqual({
      replies: [REPLY],
      problems: [],
    });
  });

  it('tells who mailed it when that is somebody else, and nothing of why', async () => {
    const { replies } = await read(answerMail(SAID, 'Secretaris@az.example'));
    expect(replies).toEqual([{ ...REPLY, mailedBy: 'secretaris@az.example' }]);
    expect(JSON.stringify(replies)).not.toContain('ziek');
  });

  it('is one answer when the same calendar is text and attachment', async () => {
    const twice = answerMail(SAID).replace(
      '--grens--',
      `--grens\r\nContent-Type: application/ics\r\n\r\n${answerCalendar(SAID)}\r\n--grens--`,
    );
    expect((await read(twice)).replies).toEqual([REPLY]);
  });

  it('is about one time of a series when it says so', async () => {
    const { replies } = await read(answerMail({ ...SAID, more: ['RECURRENCE-ID:20201103T130000Z'] }));
    expect(replies).toMatchObject([{ isOccurrence: true }]);
  });

  it('is to the first version when it names none', async () => {
    const { replies } = await read(answerCalendar(SAID).replace('SEQUENCE:2\r\n', ''));
    expect(replies).toMatchObject([{ sequence: 0 }]);
  });

  it.each([
    ['an invitation', answerMail({ ...SAID, method: 'REQUEST' }), 'no-reply'],
    ['a mail without a calendar', 'From: a@az.example\r\nSubject: Ja\r\n\r\nIk kom.', 'no-reply'],
    ['a proposal for another time', answerMail({ ...SAID, method: 'COUNTER' }), 'counter'],
    ['an invitation handed on', answerMail({ ...SAID, says: 'DELEGATED' }), 'no-answer'],
    [
      'an answer of two people',
      answerMail({ ...SAID, more: ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@az.example'] }),
      'incomplete',
    ],
    ['an answer of nobody', answerCalendar(SAID).replace(/ATTENDEE.*\r\n/, ''), 'incomplete'],
    ['an answer without a moment', answerCalendar(SAID).replace(/DTSTAMP.*\r\n/, ''), 'incomplete'],
    ['an answer to no invitation', answerCalendar(SAID).replace(/UID.*\r\n/, ''), 'incomplete'],
    ['an answer to version -1', answerCalendar({ ...SAID, sequence: -1 }), 'incomplete'],
    ['an empty file', '', 'unreadable'],
    ['bytes of no sense', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), 'no-reply'],
    ['a calendar that is empty', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n', 'no-reply'],
  ])('is not made of %s', async (_, text, problem) => {
    expect(await read(text)).toEqual({ replies: [], problems: [problem] });
  });
});

function attached(type: string): string {
  return `From: a@az.example\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="../../x.ics"\r\n\r\n${answerCalendar(SAID)}\r\n--g--\r\n`;
}

const HEAD = 'From: a@az.example\r\nMIME-Version: 1.0\r\n';
const PARTS = `${HEAD}Content-Type: multipart/mixed; boundary=g\r\n\r\n`;
const MEGABYTES = 5;

/** As much of a piece as is read at all, and no more lines than that. */
function much(piece: string, lines = 69_900): string {
  return piece.repeat(
    Math.min(lines / Math.max(1, piece.split('\n').length - 1), (MEGABYTES * 2 ** 20 - 500) / piece.length),
  );
}

describe('a mail that means no good', () => {
  it.each([
    ['too many bytes', `${HEAD}\r\n${'x'.repeat(99)}\n`.padEnd(MEGABYTES * 2 ** 20 + 1, `${'x'.repeat(99)}\n`)],
    ['too many lines', `${HEAD}\r\n${'\n'.repeat(200_000)}`],
    ['one long line', `${HEAD}Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\n${much('QQ==')}`],
  ])('is not read when it has %s', async (_, text) => {
    expect(await read(text)).toEqual({ replies: [], problems: ['too-large'] });
  });

  it.each([
    ['empty lines', `${HEAD}\r\n${much('\n')}`],
    ['heads', HEAD + much('A: b\r\n')],
    ['one head', `${HEAD}Subject: a\r\n${much(' x\r\n')}`],
    ['parts', PARTS + much('--g\n')],
    ['parts with calendars', PARTS + much('--g\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n')],
    [
      'parts in parts',
      HEAD +
        Array.from(
          { length: 300 },
          (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
        ).join(''),
    ],
    ['mails in mails', HEAD + much('Content-Type: message/rfc822\r\n\r\n')],
    ['addresses', `${HEAD}To: ${'a:('.repeat(30_000)}\r\n\r\n`],
    ['HTML', `${HEAD}Content-Type: text/html\r\n\r\n${much(`${'<a href="<!--&'.repeat(7)}\n`)}`],
    ['events', `BEGIN:VCALENDAR\nMETHOD:REPLY\n${much('BEGIN:VEVENT\nATTENDEE:a@b\n')}`],
    ['parts of an event', `BEGIN:VCALENDAR\nMETHOD:REPLY\n${much('BEGIN:X\n')}`],
    ['parameters', `BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE${';A="'.repeat(20_000)}\n`],
    ['folds', `BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE:${much('x\n ')}`],
  ])('keeps nobody waiting with nothing but %s', async (_, text) => {
    const { result, took } = await measured(() => read(text));
    expect(result.replies).toEqual([]);
    expect(took).toBeLessThan(6000);
  });
});
