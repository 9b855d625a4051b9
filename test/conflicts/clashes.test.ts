import { describe, expect, it } from 'vitest';
import { briefs, findingsOf, proposedIn, words } from '../support/findings.ts';

const two = (one: string, other: string, extra = '') => `
roles: { minister JenV: { substitute: minister voor Rechtsbescherming }, minister voor Rechtsbescherming: {}, minister VWS: {}, DG: {} }
fora:
  VB:  { ${one} }
  MCC: { ${other} }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    rounds: 3
    steps:
      beraad:  { week: 1, day: maandag, forum: VB }
      besluit: { week: 1, day: maandag, forum: MCC }
${extra}`;

const autumn = (yaml: string) =>
  briefs(yaml, '2020-10-19', '2020-12-31', 'role-double-booked', 'forum-double-booked', 'role-unavailable');

describe('role-double-booked', () => {
  const jenv = (time: string) => `time: "${time}", length: 2 uur, members: [minister JenV, minister VWS]`;

  it('is one finding for two steps, with all roles and all days', () => {
    expect(autumn(two(jenv('13:30'), jenv('15:00')))).toEqual([
      'error role-double-booked MCC, VB, minister JenV, minister VWS: 2020-10-19 2020-11-02 2020-11-16',
    ]);
  });

  it.each([
    ['meetings that touch', two(jenv('13:00'), jenv('15:00'))],
    ['a meeting whose time is not known', two(jenv('13:00'), 'members: [minister JenV]')],
    [
      'a role that only advises',
      two(jenv('14:00'), 'time: "14:00", members: [{ role: minister JenV, attendance: advisory }]'),
    ],
    [
      'a member from after the last meeting',
      two(jenv('14:00'), 'time: "14:00", members: [{ role: minister JenV, from: 2020-12-01 }]'),
    ],
  ])('does not count %s', (_, yaml) => expect(autumn(yaml)).toEqual([]));

  it('counts the chair, and a meeting that goes on past midnight', () => {
    const late = two(
      'time: "23:00", length: 3 uur, chair: minister JenV',
      'time: "1:00", members: [minister JenV]',
      'changes: [{ move: MCC 2020-11-02, to: 2020-11-03 }]',
    );
    expect(autumn(late)).toEqual(['error role-double-booked MCC, VB, minister JenV: 2020-11-03']);
  });

  it('names who can stand in, when that ends the clash', () => {
    const proposed = (one: string, other: string) =>
      words(proposedIn(two(one, other), '2020-11-02', '2020-11-02', 'role-double-booked')[0]!);
    const [said, hint] = proposed(jenv('14:00'), 'time: "14:00", members: [minister JenV]');
    expect(said).toBe('minister JenV wordt tegelijk verwacht bij MCC en bij VB');
    expect(hint).toContain('door minister voor Rechtsbescherming');
    // Who is to stand in sits there himself; and nobody stands in for the minister of VWS.
    const both = 'time: "14:00", members: [minister JenV, minister voor Rechtsbescherming]';
    expect(proposed(both, both)[1]).not.toContain('vervangen');
    expect(proposed(jenv('14:00'), jenv('14:00'))[1]).not.toContain('vervangen');
  });

  it('counts the first speaker on an item', () => {
    const item = `
teams: { MLT4: {} }
deliverables: { jeugdpakket: { team: MLT4, route: A, round: A2, speaker: minister VWS } }
`;
    expect(autumn(two('time: "14:00"', 'time: "14:00"', item))).toEqual([
      'error role-double-booked MCC, VB, minister VWS: 2020-11-02',
    ]);
  });
});

describe('forum-double-booked', () => {
  it('finds an added meeting on top of another', () => {
    const yaml = two('time: "14:00", length: 2 uur', '', 'changes: [{ add: VB 2020-11-02 15:00 }]');
    const findings = findingsOf(yaml, '2020-10-19', '2020-12-31', 'forum-double-booked');
    expect(findings.map((finding) => words(finding)[0])).toEqual([
      'VB heeft twee overleggen tegelijk: van 14.00 uur tot 16.00 uur en van 15.00 uur tot 17.00 uur',
    ]);
  });
});

describe('room-double-booked', () => {
  const inRoom = (place: string, time: string, more = '') => `time: "${time}", length: 1 uur, place: ${place}${more}`;
  const rooms = (one: string, other: string, extra = '') =>
    briefs(two(one, other, extra), '2020-10-19', '2020-11-15', 'room-double-booked');
  const BOTH = ['warning room-double-booked MCC, VB: 2020-10-19 2020-11-02'];

  it('finds two fora in one room, whatever its capitals and blanks', () => {
    expect(rooms(inRoom('Raadzaal', '11:30'), inRoom('Raadzaal', '12:00'))).toEqual(BOTH);
    expect(rooms(inRoom('Grote  zaal', '11:30'), inRoom('grote Zaal', '11:30'))).toEqual(BOTH);
  });

  it('says where and from when until when', () => {
    const yaml = two(inRoom('Raadzaal', '11:30'), inRoom('Raadzaal', '12:00'));
    const [finding] = findingsOf(yaml, '2020-10-19', '2020-11-15', 'room-double-booked');
    expect(words(finding!)[0]).toBe('Raadzaal is dubbel bezet: van 12.00 uur tot 12.30 uur vergaderen daar VB en MCC');
    expect(words(finding!, 'en')[0]).toBe('Raadzaal is double-booked: from 12:00 to 12:30 VB and MCC meet there');
  });

  it('finds a meeting that was sent to a room that is taken, past midnight too', () => {
    const moved = (to: string) => `changes: [{ move: MCC 2020-11-02, to: ${to}, place: Raadzaal }]`;
    const late = inRoom('Raadzaal', '23:30');
    expect(rooms(late, inRoom('Trêveszaal', '12:00'), moved('2020-11-03 0:15'))).toEqual([
      'warning room-double-booked MCC, VB: 2020-11-03',
    ]);
    expect(rooms(late, inRoom('Trêveszaal', '12:00'), moved('2020-11-03 0:30'))).toEqual([]);
  });

  it.each([
    ['another room', inRoom('Raadzaal', '12:00'), inRoom('Raadzaal 2', '12:00'), ''],
    ['meetings that touch', inRoom('Raadzaal', '12:00'), inRoom('Raadzaal', '13:00'), ''],
    ['a time that is not known', inRoom('Raadzaal', '12:00'), inRoom('Raadzaal', 'onbekend'), ''],
    ['no place', 'time: "12:00"', 'time: "12:00"', ''],
    ['a meeting from a distance', inRoom('digitaal', '12:00'), inRoom('digitaal', '12:00'), ''],
    ['Webex', inRoom('via Webex', '12:00'), inRoom('via Webex', '12:00'), ''],
    [
      'what was cancelled',
      inRoom('Raadzaal', '12:00'),
      inRoom('Raadzaal', '12:00'),
      'changes: [{ cancel: VB, from: 2020-10-01 }]',
    ],
    ['only a town', inRoom('Utrecht', '12:00'), inRoom('Utrecht', '12:00'), 'travel: { Utrecht: {} }'],
    [
      'a town by its alias',
      inRoom('den bosch', '12:00'),
      inRoom('Den Bosch', '12:00'),
      'travel: { Hertogenbosch: { aliases: [Den Bosch] } }',
    ],
  ])('does not count %s', (_, one, other, extra) => expect(rooms(one, other, extra)).toEqual([]));

  it('counts a place in a town', () => {
    const place = inRoom('provinciehuis Utrecht', '12:00');
    expect(rooms(place, place, 'travel: { Utrecht: {} }')).toEqual(BOTH);
  });

  it('leaves two meetings of one forum to forum-double-booked, and a shared meeting alone', () => {
    expect(rooms(inRoom('Raadzaal', '12:00'), '', 'changes: [{ add: VB 2020-11-02 12:30 }]')).toEqual([]);
    const shared = two(inRoom('Raadzaal', '12:00'), '').replace('forum: MCC', 'forum: VB');
    expect(briefs(shared, '2020-10-19', '2020-11-15', 'room-double-booked')).toEqual([]);
  });
});

describe('role-unavailable', () => {
  const blocked = (time: string, more = '') =>
    two(
      `time: "${time}", members: [minister JenV, minister VWS]`,
      '',
      `blocked: [{ who: [minister JenV, minister VWS], day: maandag, time: "9:00 - 12:00", reason: onderraden${more} }]`,
    );

  it('is one finding for a blocked time and a step, with all roles and days', () => {
    expect(autumn(blocked('11:00'))).toEqual([
      'warning role-unavailable VB, minister JenV, minister VWS: 2020-10-19 2020-11-02 2020-11-16',
    ]);
  });

  it('holds only while the blocked time does', () => {
    expect(autumn(blocked('11:00', ', until: 2020-10-31'))).toEqual([
      'warning role-unavailable VB, minister JenV, minister VWS: 2020-10-19',
    ]);
    expect(autumn(blocked('12:00'))).toEqual([]);
  });

  it('says who stands in, and not why somebody is absent', () => {
    const absent = (substitute: string) =>
      two(
        'time: "11:00", members: [minister JenV]',
        '',
        `absences: [{ who: minister JenV, from: 2020-10-26, until: 2020-11-06, reason: quarantaine${substitute} }]`,
      );
    const [finding] = proposedIn(absent(''), '2020-10-19', '2020-12-31');
    expect(words(finding!)).toEqual([
      'minister JenV is niet beschikbaar voor VB',
      expect.stringContaining('vervangen door minister voor Rechtsbescherming'),
    ]);
    // With the absence it was said who comes: nothing is left to arrange.
    expect(autumn(absent(', substitute: minister VWS'))).toEqual([]);
  });

  it('proposes nobody who is away as well', () => {
    const both = two(
      'members: [minister JenV]',
      '',
      'absences: [{ who: [minister JenV, minister voor Rechtsbescherming], from: 2020-11-02, until: 2020-11-02 }]',
    );
    const [finding] = proposedIn(both, '2020-10-19', '2020-12-31');
    expect(words(finding!, 'en')).toEqual([
      'minister JenV is not available for VB',
      expect.not.stringContaining('replaced'),
    ]);
  });
});
