import { describe, expect, it } from 'vitest';
import { readReplies } from '../../../src/exchange/replies/read-replies.ts';
import { withinTime } from '../../../src/io/within-time.ts';
import { outlookAnswer } from '../../support/outlook-message.ts';

const read = (bytes: Uint8Array) => readReplies(bytes, async (work) => withinTime(work, 500));

const GIVEN = Date.UTC(2020, 9, 30, 12) / 1000;

describe('an answer that Outlook saved', () => {
  it.each([
    ['Pos', 'accepted'],
    ['Tent', 'tentative'],
    ['Neg', 'declined'],
  ])('of the class %s is taken as %s, with what it is about in properties', async (kind, answer) => {
    const message = outlookAnswer({
      kind: `IPM.Schedule.Meeting.Resp.${kind}`,
      ...{ uid: 'meeting-mcc-0123456789ab@az.example', by: 'H.deVries@vws.example', sequence: 3 },
    });
    expect(await read(message)).toEqual({
      replies: [
        {
          ...{ uid: 'meeting-mcc-0123456789ab@az.example', isOccurrence: false, sequence: 3, given: GIVEN },
          ...{ by: 'h.devries@vws.example', answer, mailedBy: null },
        },
      ],
      problems: [],
    });
  });

  it('tells who sent it in his name', async () => {
    const { replies } = await read(outlookAnswer({ by: 'm@vws.example', sender: 'secretaris@vws.example' }));
    expect(replies).toMatchObject([{ by: 'm@vws.example', mailedBy: 'secretaris@vws.example' }]);
  });

  it('is about one time of a series where its identity has a day', async () => {
    const { replies } = await read(outlookAnswer({ occurrence: [2020, 11, 3] }));
    expect(replies).toMatchObject([{ uid: 'meeting@az.example', isOccurrence: true }]);
  });

  it('has the whole identity in digits when Outlook made the invitation itself', async () => {
    const globalObjectId = new Uint8Array(56).fill(0x11);
    const { replies } = await read(outlookAnswer({ globalObjectId }));
    expect(replies).toMatchObject([{ uid: '11'.repeat(56) }]);
  });

  it.each([
    ['a proposal for another time', outlookAnswer({ counter: true }), 'counter'],
    ['an invitation', outlookAnswer({ kind: 'IPM.Schedule.Meeting.Request' }), 'no-reply'],
    ['an ordinary mail', outlookAnswer({ kind: 'IPM.Note' }), 'no-reply'],
    ['a sender within an organisation alone', outlookAnswer({ by: '/O=VWS/CN=DEVRIES' }), 'incomplete'],
    ['an identity that is cut off', outlookAnswer({ globalObjectId: new Uint8Array(20) }), 'incomplete'],
  ])('is not made of %s', async (_, message, problem) => {
    expect(await read(message)).toEqual({ replies: [], problems: [problem] });
  });
});

describe('a message of Outlook that is broken', () => {
  it('is left alone wherever it is cut off or otherwise', async () => {
    const whole = outlookAnswer();
    for (let at = 0; at < whole.length; at += 97) {
      for (const broken of [whole.subarray(0, at), changed(whole, at)]) {
        // Where nothing of weight stood there, it is whole.
        const { replies, problems } = await read(broken);
        expect(replies.length + problems.length).toBe(1);
      }
    }
  });

  it('ends after a while when it leads round in circles', async () => {
    const whole = outlookAnswer();
    // Each sector of the table of sectors (MS-CFB, 2.3) says that the first one comes next.
    const table = new DataView(whole.buffer, whole.byteOffset).getInt32(76, true);
    const circle = whole.slice();
    const sectors = new DataView(circle.buffer);
    for (let entry = 0; entry < 128; entry++) sectors.setInt32((table + 1) * 512 + entry * 4, 0, true);
    expect(await read(circle)).toEqual({ replies: [], problems: ['unreadable'] });
  });
});

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const other = bytes.slice();
  other.fill(0xff, at, at + 64);
  return other;
}
