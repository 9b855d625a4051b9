import { describe, expect, it } from 'vitest';
import { check } from '../../src/conflicts/check.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { placeKey } from '../../src/diagnostic/places.ts';
import { brief, findingsOf } from '../support/findings.ts';
import { scheduleOf } from '../support/yaml.ts';

/** A winter in which much goes wrong at once. */
const WINTER = `
roles: { minister JenV: {}, minister VWS: {} }
fora:
  VB:  { time: "13:00", length: 3 uur, members: [minister JenV, minister VWS], recess: { report: Kerstreces } }
  ACC: { time: "10:00", papers: { due: 2 werkdagen, at: "12:00" } }
  MCC: { time: "14:00", members: [minister JenV], papers: { due: 2 werkdagen, at: "12:00" }, recess: { forbid: Kerstreces } }
calendar:
  periods: [{ name: Kerstreces, from: 2020-12-18, until: 2021-01-11 }]
blocked:
  - { who: [minister JenV, minister VWS], day: vrijdag, reason: ministerraad }
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    route: [start, beeld, besluit]
    steps:
      start:   { week: 1, day: maandag, forum: [VB, MCC] }
      beeld:   { week: 1, day: dinsdag, chain: [MCC, ACC] }
      besluit: { week: 1, day: vrijdag, forum: MCC }
  B:
    every: 2 weken
    from: 2020-10-19
    route: [advies, besluit]
    steps:
      advies:  { week: 1, day: donderdag, forum: ACC }
      besluit: { week: 1, day: vrijdag, forum: MCC }
changes:
  - move: MCC 2020-11-20
    to: 2020-11-21
`;

const WINDOW = ['2020-10-19', '2021-02-28'] as const;

describe('check', () => {
  const findings = findingsOf(WINTER, ...WINDOW);

  it('tells one cause once, with all its days', () => {
    const causes = findings.map(({ kind, severity, args, places }) =>
      JSON.stringify([kind.code, severity, args, places]),
    );
    expect(new Set(causes).size).toBe(causes.length);
    expect(findings.find(({ kind }) => kind.code === 'role-double-booked')!.when).toHaveLength(10);
  });

  it('gives days in order, each once, and places each once', () => {
    for (const { when, places } of findings) {
      expect(when).toEqual([...new Set(when)].sort((one, other) => one - other));
      expect(new Set(places.map(placeKey)).size).toBe(places.length);
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it('finds many kinds of trouble at once', () => {
    expect([...new Set(findings.map(({ kind }) => kind.code))]).toEqual([
      'meeting-on-public-holiday',
      'meeting-on-eve',
      'meeting-in-recess',
      'meeting-in-weekend',
      'role-double-booked',
      'role-unavailable',
      'chain-out-of-order',
      'deadline-before-previous-step',
      // From the Saturday to which the MCC of 20 November moved, two working days back is the Thursday of the ACC.
      'deadline-on-day-of-previous-step',
    ]);
  });

  it('shows both sides of a clash, the later one first', () => {
    const clash = findings.find(({ kind }) => kind.code === 'role-double-booked')!;
    expect(clash.places.map(({ path }) => path)).toEqual([
      ['cycles', 'A', 'steps', 'start', 'forum', 1],
      ['cycles', 'A', 'steps', 'start', 'forum', 0],
    ]);
  });

  it('gives the same again, in the same order', () => {
    const again = (): Finding[] => check(scheduleOf(WINTER, ...WINDOW));
    expect(again().map(brief)).toEqual(findings.map(brief));
  });

  it('speaks both languages about all of it, without dates left open', () => {
    for (const { kind, args } of findings)
      for (const lang of ['nl', 'en'] as const)
        expect([kind.say[lang](args), kind.hint?.[lang](args)].join(' ')).not.toMatch(/undefined|null|NaN|object/);
  });
});
