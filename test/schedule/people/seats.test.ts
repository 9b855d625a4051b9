import { describe, expect, it } from 'vitest';
import { day } from '../../../src/calendar/day.ts';
import { firstSpeaker } from '../../../src/schedule/people/first-speaker.ts';
import { dayOfSeat, holderOf, memberships, substituteOf } from '../../../src/schedule/people/memberships.ts';
import { chairsOf, deputiesOf, forumSeats, isNeeded, partOf, type Seat } from '../../../src/schedule/people/seats.ts';
import { canBeVacant, isVacant, vacancy } from '../../../src/schedule/people/vacancy.ts';
import type { Meeting } from '../../../src/schedule/schedule.ts';
import { workspaceOf } from '../../support/yaml.ts';

const TUESDAY = day('2020-11-03');

/** A forum MCC with its roles, on Tuesday 3 November 2020. */
const mcc = (forum: string, more = '') => {
  const workspace = workspaceOf(`
roles:
  MP: { substitute: MVWS }
  MVWS: { substitute: [{ role: MBZK, until: 2020-10-31 }, { role: stas, from: 2020-11-01 }] }
  MBZK: { person: { name: A, until: 2020-10-31 } }
  stas: {}
fora: { MCC: { ${forum} } }
${more}`);
  return { workspace, forum: workspace.fora.get('MCC')! };
};
const at = ({ forum }: ReturnType<typeof mcc>, on = TUESDAY) => ({ forum, day: on, items: [] }) as never as Meeting;

describe('the part of a seat', () => {
  const seat = (given: Partial<Seat>) => ({ chairs: false, attendance: null, speaks: false, ...given }) as Seat;

  it.each<[Partial<Seat>, string, boolean]>([
    [{ chairs: true, attendance: 'required', speaks: true }, 'chair', true],
    [{ attendance: 'required', speaks: true }, 'required', true],
    [{ speaks: true }, 'speaker', true],
    [{ attendance: 'advisory', speaks: true }, 'speaker', true],
    [{ attendance: 'advisory' }, 'advisory', false],
    [{ attendance: 'observer' }, 'observer', false],
  ])('%o is %s', (given, part, needed) => {
    expect(partOf(seat(given))).toBe(part);
    expect(isNeeded(seat(given))).toBe(needed);
  });
});

describe('the chair of a meeting', () => {
  const chairs = (forum: string, more?: string, on?: number) => {
    const given = mcc(forum, more);
    return chairsOf(at(given, on), given.workspace);
  };

  it('is who has it on that day, or are those who share it', () => {
    expect(chairs('chair: [MP, { role: MVWS, from: 2020-11-04 }]')).toEqual(['MP']);
    expect(chairs('chair: [MP, MVWS]')).toEqual(['MP', 'MVWS']);
    expect(chairs('members: [MP]')).toEqual([]);
  });

  it('is the deputy when it is represented or nobody has it, else who is there on its behalf', () => {
    const behalf = 'chair: MP, members: [{ role: MVWS, for: MP }';
    expect(chairs(`${behalf}], deputy: [stas, MBZK]`)).toEqual(['stas']);
    expect(chairs(`${behalf}]`)).toEqual(['MVWS']);
    expect(chairs('chair: { role: MP, from: 2020-12-01 }, deputy: stas')).toEqual(['stas']);
    expect(chairs('chair: { role: MP, from: 2020-12-01 }')).toEqual([]);
    // A deputy who is represented himself is not there.
    expect(chairs(`${behalf}, { role: MBZK, for: stas }], deputy: [stas, MBZK]`)).toEqual(['MBZK']);
    // One of two is enough.
    expect(chairs('chair: [MP, MBZK], members: [{ role: MVWS, for: MP }], deputy: stas')).toEqual(['MBZK']);
  });

  it('of a working group is the lead of its team, as long as there is one, and not its deputy', () => {
    const teams = 'teams: { T: { lead: MVWS, until: 2020-11-03 } }';
    expect(chairs('team: T, deputy: stas', teams)).toEqual(['MVWS']);
    expect(chairs('team: T, deputy: stas', teams, TUESDAY + 1)).toEqual([]);
    expect(chairs('team: T, chair: MP', teams)).toEqual(['MP']);
  });

  it('has its deputies of that day, in their order', () =>
    expect(deputiesOf(at(mcc('chair: MP, deputy: [stas, { role: MVWS, until: 2020-11-02 }, MBZK]')))).toEqual([
      'stas',
      'MBZK',
    ]));
});

it('the seats of a forum are those of who is there himself', () => {
  const given = mcc(
    'chair: MP, members: [MP, { role: MVWS, for: [MP, MBZK] }, MBZK, { role: stas, from: 2020-11-04 }]',
  );
  expect(forumSeats(given.forum, TUESDAY, given.workspace).map(({ role }) => role)).toEqual(['MVWS']);
});

describe('the first to speak', () => {
  const speaker = (forum: string, said: { speaker: string | null; substitute: string | null }) => {
    const given = mcc(forum);
    return firstSpeaker(said, at(given), given.workspace);
  };

  it.each<[string, string, string | null, string | null, ReturnType<typeof firstSpeaker>]>([
    ['nobody when nobody is named', '', null, null, null],
    ['who is named', '', 'MP', 'stas', { role: 'MP', substitute: 'stas', instead: null }],
    [
      'who is named, without one who is not there himself',
      '',
      'MP',
      'MBZK',
      { role: 'MP', substitute: null, instead: null },
    ],
    [
      'who is named otherwise when he is represented',
      'members: [{ role: MVWS, for: MP }]',
      'MP',
      'stas',
      { role: 'stas', substitute: null, instead: { role: 'MP', behalf: false } },
    ],
    [
      'who is named otherwise when nobody has his role',
      '',
      'MBZK',
      'MP',
      { role: 'MP', substitute: null, instead: { role: 'MBZK', behalf: false } },
    ],
    [
      'else who is there on his behalf',
      'members: [{ role: MVWS, for: [MP, stas] }]',
      'MP',
      'stas',
      { role: 'MVWS', substitute: null, instead: { role: 'MP', behalf: true } },
    ],
    ['else nobody', '', 'MBZK', null, null],
  ])('is %s', (_, forum, said, substitute, expected) =>
    expect(speaker(forum, { speaker: said, substitute })).toEqual(expected),
  );
});

describe('a seat', () => {
  const window = { from: day('2020-11-01'), until: day('2020-11-30') };
  const seats = (forum: string) => {
    const { workspace } = mcc(forum);
    const filter = { fora: ['MCC'], cycles: [], teams: [], people: [] };
    return { workspace, found: memberships(workspace, window, filter) };
  };

  it('is looked at on the first of the days on which it holds', () => {
    const { found } = seats('members: [MP, { role: MVWS, from: 2020-11-10 }]');
    expect(found.map((seat) => dayOfSeat(seat, window))).toEqual([window.from, day('2020-11-10')]);
  });

  it('of a chair is named apart from that as a member when it does not hold as long', () => {
    const parts = (forum: string, more?: string) => {
      const { workspace } = mcc(forum, more);
      return memberships(workspace, window, { fora: ['MCC'], cycles: [], teams: [], people: [] }).map(
        ({ role, capacity }) => `${role} ${capacity}`,
      );
    };
    expect(parts('chair: MP, members: [MP, MVWS]')).toEqual(['MP chair', 'MVWS required']);
    expect(parts('chair: { role: MP, until: 2020-11-10 }, members: [MP]')).toEqual(['MP chair', 'MP required']);
    // In a working group its own members go before the people of the team.
    const teams = 'teams: { T: { lead: MVWS, secretary: stas } }';
    expect(parts('team: T, members: [{ role: stas, attendance: observer }]', teams)).toEqual([
      'MVWS chair',
      'stas observer',
    ]);
  });

  it('is that of who has its role on a day', () => {
    const { found, workspace } = seats('members: [MBZK, MP]');
    expect(holderOf(found[0]!, day('2020-10-31'), workspace)?.name).toBe('A');
    expect(holderOf(found[0]!, day('2020-11-01'), workspace)).toBeUndefined();
    expect(holderOf(found[1]!, TUESDAY, workspace)).toBeUndefined();
    expect(holderOf({ ...found[0]!, role: null }, day('2020-10-31'), workspace)).toBeUndefined();
  });

  it.each([
    ['who is there on its behalf', 'members: [{ role: MP, substitute: MVWS }, { role: stas, for: MP }]', 'stas'],
    ['else whom the seat names', 'members: [{ role: MP, substitute: stas }]', 'stas'],
    [
      'else who stands in for the role, when nobody has that of whom it names',
      'members: [{ role: MP, substitute: MBZK }]',
      'MVWS',
    ],
    ['who stands in for the role on that day', 'members: [MVWS]', 'stas'],
    ['nobody', 'members: [stas]', null],
  ])('is taken instead by %s', (_, forum, expected) => {
    const { found, workspace } = seats(forum);
    expect(substituteOf(found[0]!, TUESDAY, workspace)).toBe(expected);
    expect(substituteOf({ ...found[0]!, role: null }, TUESDAY, workspace)).toBeNull();
  });
});

describe('a role that nobody has', () => {
  const { roles } = workspaceOf(`
roles:
  altijd: {}
  rol: { from: 2020-11-02, until: 2020-11-30 }
  iemand: { person: { name: A } }
  twee: { person: [{ name: A, from: 2020-10-01, until: 2020-10-31 }, { name: B, from: 2020-11-16 }] }
`);
  const path = (role: string, on: string) => vacancy(roles.get(role)!, day(on))?.path.join('/');

  it('is so by its own days, or by those of its persons: what keeps the day out is told', () => {
    expect(path('rol', '2020-11-01')).toBe('roles/rol/from');
    expect(path('rol', '2020-11-02')).toBeUndefined();
    expect(path('rol', '2020-11-30')).toBeUndefined();
    expect(path('rol', '2020-12-01')).toBe('roles/rol/until');
    expect(path('twee', '2020-09-30')).toBe('roles/twee/person/0/from');
    expect(path('twee', '2020-10-31')).toBeUndefined();
    expect(path('twee', '2020-11-01')).toBe('roles/twee/person/0/until');
    expect(path('twee', '2020-11-16')).toBeUndefined();
    expect(path('altijd', '2020-11-01')).toBeUndefined();
  });

  it('may be so on any day, or never', () => {
    expect([...roles.values()].filter(canBeVacant).map(({ id }) => id)).toEqual(['rol', 'twee']);
    expect(isVacant('twee', day('2020-11-01'), { roles })).toBe(true);
    expect(isVacant('iemand', day('2020-11-01'), { roles })).toBe(false);
    expect(isVacant('onbekend', day('2020-11-01'), { roles })).toBe(false);
  });
});
