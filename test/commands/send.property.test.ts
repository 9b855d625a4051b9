import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mail, SendOutcome } from '../../src/exchange/mail/mail.ts';
import { main } from '../../src/main.ts';
import { readWithIcalJs } from '../exchange/readers.ts';
import { fakeIo } from '../support/fake-io.ts';
import { runs } from '../support/runs.ts';

// Whatever happens to a programme and to the mail about it, everybody's calendar ends as the schedule is.

/** Where the four meetings stand when nothing was changed, and where each can be moved to. */
const DAYS = ['2020-11-03', '2020-11-17', '2020-12-01', '2020-12-15'];
const OTHER_DAYS = ['2020-11-05', '2020-11-19', '2020-12-03', '2020-12-17'];
const TIMES = ['14:00', '10:30'];
const MAILBOXES = ['a@az.example', 'B@az.example', 'c@az.example', null];
const ROLES = ['minister', 'directeur', 'adviseur'];

interface Programme {
  meetings: { cancelled: boolean; day: number | null; time: number; place: string }[];
  /** Who holds each role, and whether it takes part. */
  roles: { mailbox: number; member: boolean }[];
}

const START: Programme = {
  meetings: DAYS.map(() => ({ cancelled: false, day: null, time: 0, place: '' })),
  roles: ROLES.map((_, mailbox) => ({ mailbox, member: true })),
};

function definitions({ meetings, roles }: Programme): string {
  const changes = meetings.flatMap(({ cancelled, day, time, place }, index) => {
    const moved = day !== null || time > 0 || place !== '';
    const to = `${day === null ? DAYS[index] : OTHER_DAYS[index]} ${TIMES[time]}`;
    const where = place === '' ? '' : `, place: ${place}`;
    return [
      ...(moved ? [`  - { move: MCC ${DAYS[index]}, to: ${to}${where} }`] : []),
      ...(cancelled ? [`  - { cancel: MCC ${moved ? to : DAYS[index]} }`] : []),
    ];
  });
  const held = roles.map(({ mailbox }, index) => {
    const email = MAILBOXES[mailbox];
    return `  ${ROLES[index]}: ${email == null ? '{}' : `{ person: { email: ${email} } }`}`;
  });
  const members = ROLES.filter((_, index) => roles[index]!.member);
  return [
    'settings: { today: 2020-10-30, calendars: { organizer: s@az.example } }',
    'roles:',
    ...held,
    `fora: { MCC: { members: [${members.join(', ')}], time: "14:00", length: 1 uur, place: Den Haag } }`,
    'cycles: { A: { every: 2 weeks, from: 2020-11-02, rounds: 4, steps: { s: { week: 1, day: dinsdag, forum: MCC } } } }',
    ...(changes.length === 0 ? [] : ['changes:', ...changes]),
  ].join('\n');
}

/** What everybody should have in his calendar: `mailbox day time`. */
function wanted({ meetings, roles }: Programme): string[] {
  const mailboxes = new Set(roles.flatMap(({ mailbox, member }) => (member ? (MAILBOXES[mailbox] ?? []) : [])));
  const moments = meetings.flatMap(({ cancelled, day, time }, index) =>
    cancelled ? [] : [`${(day === null ? DAYS : OTHER_DAYS)[index]} ${TIMES[time]}`],
  );
  return [...mailboxes].flatMap((mailbox) => moments.map((moment) => `${mailbox} ${moment}`)).sort();
}

/** A mail as the calendar program of its reader takes it. */
interface Taken {
  mailbox: string;
  uid: string;
  method: string;
  sequence: number;
  stamp: string;
  moment: string;
}

function taken({ to, calendar }: Mail): Taken {
  const [event, ...others] = readWithIcalJs(calendar);
  expect(others).toEqual([]);
  expect(calendar.match(/^ATTENDEE.*/gm)).toHaveLength(1);
  // Winter time: an hour ahead of UTC.
  const local = new Date(Date.parse(event!.start) + 3_600_000).toISOString();
  return {
    ...{ mailbox: to, uid: event!.uid, sequence: event!.sequence },
    method: /^METHOD:(.*)\r$/m.exec(calendar)![1]!,
    stamp: /^DTSTAMP:(.*)\r$/m.exec(calendar)![1]!,
    moment: `${local.slice(0, 10)} ${local.slice(11, 16)}`,
  };
}

/** A calendar after mails in any order (RFC 5546, 2.1.5): the higher sequence holds, then the later stamp. */
function calendarAfter(mails: readonly Taken[]): string[] {
  const held = new Map<string, Taken>();
  for (const mail of mails) {
    const key = `${mail.mailbox.toLowerCase()} ${mail.uid}`;
    const before = held.get(key);
    const isNewer =
      !before || mail.sequence > before.sequence || (mail.sequence === before.sequence && mail.stamp > before.stamp);
    if (isNewer) held.set(key, mail);
  }
  return [...held.values()]
    .filter(({ method }) => method === 'REQUEST')
    .map(({ mailbox, moment }) => `${mailbox} ${moment}`)
    .sort();
}

const edit: fc.Arbitrary<(programme: Programme) => Programme> = fc.oneof(
  fc
    .record({
      index: fc.nat(3),
      cancelled: fc.boolean(),
      day: fc.constantFrom(null, 0),
      time: fc.nat(1),
      place: fc.constantFrom('', 'Utrecht'),
    })
    .map(({ index, ...to }) => ({ meetings, roles }: Programme) => ({
      meetings: meetings.map((one, at) => (at === index ? to : one)),
      roles,
    })),
  fc
    .record({ index: fc.nat(2), mailbox: fc.nat(3), member: fc.boolean() })
    .map(({ index, ...to }) => ({ meetings, roles }: Programme) => ({
      meetings,
      roles: roles.map((one, at) => (at === index ? to : one)),
    })),
);

/** What becomes of a mail; what is uncertain may have arrived. */
const fate = fc.constantFrom<{ outcome: SendOutcome; arrives: boolean }>(
  { outcome: { outcome: 'taken' }, arrives: true },
  { outcome: { outcome: 'taken' }, arrives: true },
  { outcome: { outcome: 'refused', permanent: true, said: '550' }, arrives: false },
  { outcome: { outcome: 'refused', permanent: false, said: '451' }, arrives: false },
  { outcome: { outcome: 'lost' }, arrives: false },
  { outcome: { outcome: 'uncertain' }, arrives: true },
  { outcome: { outcome: 'uncertain' }, arrives: false },
);

const round = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  fates: fc.array(fate, { minLength: 1, maxLength: 12 }),
  limit: fc.integer({ min: 1, max: 20 }),
});

describe('everybody who gets mail', () => {
  it('ends with the schedule in his calendar, whatever happened to meetings, people and mail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(round, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (rounds, dice) => {
          const files: Record<string, string> = {};
          const arrived: Mail[] = [];
          const send = async (programme: Programme, limit: number, post: (mail: Mail) => SendOutcome) => {
            files['cycles/all.yaml'] = definitions(programme);
            const io = fakeIo({ files, env: { CYCLUS_SMTP_HOST: 'mail.example' }, post });
            const code = await main(['send', '--yes', '--weeks', '9', '--lang', 'en', '--limit', String(limit)], io);
            return { code, ...io.said };
          };
          let programme = START;
          for (const { edits, fates, limit } of rounds) {
            for (const change of edits) programme = change(programme);
            let count = 0;
            await send(programme, limit, (mail) => {
              const { outcome, arrives } = fates[count++ % fates.length]!;
              if (arrives) arrived.push(mail);
              return outcome;
            });
          }
          const last = await send(programme, 999, (mail) => {
            arrived.push(mail);
            return { outcome: 'taken' };
          });
          expect(last.code).toBe(0);
          const mails = arrived.map(taken);
          expect(calendarAfter(mails)).toEqual(wanted(programme));
          // Doubled and in any order.
          const shuffled = [...mails, ...mails]
            .map((mail) => ({ mail, at: dice.next().value! }))
            .sort((one, other) => one.at - other.at)
            .map(({ mail }) => mail);
          expect(calendarAfter(shuffled)).toEqual(wanted(programme));
          // What differs has other numbers, and the same numbers are the same message.
          const texts = new Map(arrived.map(({ id, calendar }) => [id, calendar]));
          for (const { id, calendar } of arrived) expect(calendar).toBe(texts.get(id));
          // And then there is no news.
          const none = await send(programme, 999, () => {
            throw new Error('there is no news');
          });
          expect(none.stdout).toContain('nothing to send');
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
