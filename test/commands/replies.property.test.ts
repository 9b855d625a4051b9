import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay } from '../../src/calendar/day.ts';
import type { Mail } from '../../src/exchange/mail/mail.ts';
import { WriteFault } from '../../src/io/write-fault.ts';
import { main } from '../../src/main.ts';
import { readWithIcalJs } from '../exchange/readers.ts';
import { answerMail } from '../support/answering-mail.ts';
import { fakeIo } from '../support/fake-io.ts';
import { draws } from '../support/runs.ts';

// A year of a programme that is changed all the time, while people answer what they have in their calendars, or had; and
// while whoever takes that over is cut short, takes the same mails twice, or some of them. In the end everybody stands
// where his last answer to the last invitation puts him.

const MEETINGS = Array.from({ length: 9 }, (_, round) => isoDay(day('2020-11-03') + round * 42));
const TIMES = ['14:00', '10:30'];
const ROLES = ['minister', 'directeur', 'adviseur'];
const MAILBOXES = ['a@az.example', 'B@az.example', 'c@az.example', 'd@az.example'];
const SAYS = ['ACCEPTED', 'TENTATIVE', 'DECLINED'];

interface Programme {
  meetings: { cancelled: boolean; days: number; time: number; place: number }[];
  roles: { mailbox: number; member: boolean }[];
}

const START: Programme = {
  meetings: MEETINGS.map(() => ({ cancelled: false, days: 0, time: 0, place: 0 })),
  roles: ROLES.map((_, mailbox) => ({ mailbox, member: true })),
};

function momentOf({ meetings }: Programme, index: number): string {
  const { days, time } = meetings[index]!;
  return `${isoDay(day(MEETINGS[index]!) + days)} ${TIMES[time]}`;
}

function definitions(programme: Programme): string {
  const changes = programme.meetings.flatMap(({ cancelled, days, time, place }, index) => {
    const isMoved = days !== 0 || time !== 0 || place !== 0;
    const to = momentOf(programme, index);
    return [
      ...(isMoved ? [`  - { move: MCC ${MEETINGS[index]}, to: ${to}, place: zaal ${place} }`] : []),
      ...(cancelled ? [`  - { cancel: MCC ${isMoved ? to : MEETINGS[index]} }`] : []),
    ];
  });
  const roles = programme.roles.map(
    ({ mailbox }, index) => `  ${ROLES[index]}: { person: { email: ${MAILBOXES[mailbox]} } }`,
  );
  const members = ROLES.filter((_, index) => programme.roles[index]!.member);
  return [
    'settings: { today: 2020-10-30, calendars: { organizer: s@az.example } }',
    ...['roles:', ...roles],
    `fora: { MCC: { members: [${members.join(', ')}], time: "14:00", length: 1 uur, place: zaal 0 } }`,
    'cycles: { A: { every: 6 weeks, from: 2020-11-02, rounds: 9, steps: { s: { week: 1, day: dinsdag, forum: MCC } } } }',
    ...(changes.length === 0 ? [] : ['changes:', ...changes]),
  ].join('\n');
}

/** What somebody got, and what he answers to it. */
interface Got {
  by: string;
  uid: string;
  sequence: number;
  moment: string;
  asks: boolean;
}

interface Answered extends Got {
  says: string;
  second: number;
}

function got({ to, calendar, method }: Mail): Got {
  const { uid, sequence, start } = readWithIcalJs(calendar)[0]!;
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return { by: to.toLowerCase(), uid, sequence, moment: wall.format(new Date(start)), asks: method === 'REQUEST' };
}

/** Of all that somebody got about a meeting: the versions since it was last put on its day and hour. */
function currentOf(mails: readonly Got[]): Got[] {
  const inOrder = [...mails].sort((one, other) => one.sequence - other.sequence);
  const last = inOrder.at(-1)!;
  const other = inOrder.findLastIndex((mail) => !mail.asks || mail.moment !== last.moment);
  return inOrder.slice(other + 1);
}

type Step = { edit: (programme: Programme) => Programme; answers: readonly [number, number][]; fate: string };

const edit: fc.Arbitrary<(programme: Programme) => Programme> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        index: fc.nat(8),
        cancelled: fc.nat(5),
        days: fc.constantFrom(0, 0, 2, 3),
        time: fc.nat(1),
        place: fc.nat(1),
      })
      .map(({ index, cancelled, ...to }) => ({ meetings, roles }: Programme) => ({
        meetings: meetings.map((one, at) => (at === index ? { ...to, cancelled: cancelled === 0 } : one)),
        roles,
      })),
  },
  fc
    .record({ index: fc.nat(2), mailbox: fc.nat(3), member: fc.nat(3) })
    .map(({ index, mailbox, member }) => ({ meetings, roles }: Programme) => ({
      meetings,
      roles: roles.map((one, at) => (at === index ? { mailbox, member: member > 0 } : one)),
    })),
);

const step: fc.Arbitrary<Step> = fc.record({
  edit,
  answers: fc.array(fc.tuple(fc.nat(), fc.nat(2)), { maxLength: 6 }),
  fate: fc.constantFrom('all', 'all', 'new', 'none', 'before', 'after'),
});

describe('answers that come in while a year is changed', () => {
  it('end where they belong, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 40 }), async (steps) => {
        const files: Record<string, string> = {};
        const all: Got[] = [];
        const answered: Answered[] = [];
        let programme = START;

        const give = async (line: readonly string[], cut = '') => {
          const io = fakeIo({
            ...{ files, env: { CYCLUS_SMTP_HOST: 'mail.example' } },
            post: (mail) => {
              all.push(got(mail));
              return { outcome: 'taken' };
            },
          });
          const write = io.writeInFolder;
          io.writeInFolder = (...given) => {
            if (cut === 'before') throw new WriteFault('cycles', 'full');
            write(...given);
            if (cut === 'after') throw new WriteFault('cycles', 'full');
          };
          const code = await main([...line, '--lang', 'en'], io);
          return { code, ...io.said };
        };
        const send = async () => {
          files['cycles/all.yaml'] = definitions(programme);
          expect(await give(['send', '--yes', '--weeks', '60', '--limit', '999'])).toMatchObject({ code: 0 });
        };
        const take = (some: readonly Answered[], cut = '') => {
          for (const name of Object.keys(files)) if (name.startsWith('post/')) delete files[name];
          for (const { second, moment: _, asks: __, ...said } of some) {
            const at = new Date(Date.UTC(2020, 9, 29) + second * 1000).toISOString().replace(/[-:]|\.000/g, '');
            files[`post/${String((second * 7919) % 10_007)}.eml`] = answerMail({ ...said, at });
          }
          return give(['replies', 'post', '--yes'], cut);
        };

        await send();
        let taken = 0;
        for (const { edit: change, answers, fate } of steps) {
          programme = change(programme);
          await send();
          for (const [which, says] of answers) {
            const asked = all.filter(({ asks }) => asks);
            answered.push({ ...asked[which % asked.length]!, says: SAYS[says]!, second: answered.length });
          }
          if (fate === 'none') continue;
          await take(fate === 'new' ? answered.slice(taken) : answered, fate);
          taken = answered.length;
        }
        expect(await take(answered)).toMatchObject({ code: 0 });

        // Once more brings nothing.
        const before = files['cycles/answers.yaml'];
        expect((await take([...answered].reverse())).stdout).not.toContain('new answer');
        expect(files['cycles/answers.yaml']).toBe(before);
        const lines = (before ?? '').split('\n').map((line) => line.replace(/, noted.*/, ''));
        expect(new Set(lines).size).toBe(lines.length);

        const shown = (await give(['replies', '--weeks', '60'])).stdout;
        const absent = (await give(['attendance', '--weeks', '60', '--format', 'json'])).stdout;
        for (const [index] of MEETINGS.entries()) {
          if (programme.meetings[index]!.cancelled) continue;
          const moment = momentOf(programme, index);
          for (const [role, { mailbox, member }] of programme.roles.entries()) {
            if (!member) continue;
            const by = MAILBOXES[mailbox]!.toLowerCase();
            const uid = all.findLast((mail) => mail.by === by && mail.asks && mail.moment === moment)!.uid;
            const current = currentOf(all.filter((mail) => mail.by === by && mail.uid === uid));
            const numbers = new Set(current.map(({ sequence }) => sequence));
            const last = answered
              .filter((one) => one.by === by && one.uid === uid && numbers.has(one.sequence))
              .sort((one, other) => one.sequence - other.sequence || one.second - other.second)
              .at(-1);
            expect(stateShown(shown, moment, by)).toBe(last?.says ?? 'NONE');
            const everDeclined = answered.some(
              (one) => one.by === by && one.moment === moment && one.says === 'DECLINED',
            );
            const isAbsent = absentAt(absent, moment).includes(ROLES[role]!);
            if (last) expect(isAbsent).toBe(last.says === 'DECLINED');
            else if (!everDeclined) expect(isAbsent).toBe(false);
          }
        }
      }),
      // To look for less that fails as well takes minutes.
      { numRuns: draws(10), endOnFailure: true },
    );
  }, 600_000);
});

const LABELS: Record<string, string> = {
  Accepted: 'ACCEPTED',
  Tentative: 'TENTATIVE',
  Declined: 'DECLINED',
  'No answer yet': 'NONE',
};

/** What the list of answers says of a mailbox at a meeting. */
function stateShown(text: string, moment: string, by: string): string | undefined {
  const [date, time] = moment.split(' ') as [string, string];
  const words = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const heading = `MCC, ${words.format(new Date(`${date}T12:00:00Z`)).replace(',', '')}, ${time}`;
  const part = text.split(heading)[1]?.split('\nMCC, ')[0] ?? '';
  const line = part.split('\n- ').find((one) => one.toLowerCase().includes(`<${by}>`)) ?? '';
  return LABELS[line.split(':')[0]!.replace(/^- /, '').trim()];
}

interface Listed {
  meetings: { start: string; attendees: { role: string; present: boolean }[] }[];
}

/** The roles that are absent from a meeting. */
function absentAt(json: string, moment: string): string[] {
  const { meetings } = JSON.parse(json) as Listed;
  const found = meetings.find(({ start }) => start.startsWith(moment.replace(' ', 'T')))!;
  return found.attendees.filter(({ present }) => !present).map(({ role }) => role);
}
