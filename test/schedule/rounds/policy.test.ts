import { describe, expect, it } from 'vitest';
import { holidayPolicy, recessPolicy } from '../../../src/schedule/rounds/policy.ts';
import { workspaceOf } from '../../support/yaml.ts';

// Of the ACC each level says something else; S only shifts, and T and the MCC say nothing. The recess has a name and a kind.

const { fora, cycles, calendar } = workspaceOf(`
calendar: { periods: [{ name: Kerstreces, kind: Kamerreces, from: 2020-12-18, until: 2021-01-11 }] }
fora:
  ACC: { holiday: overslaan, recess: { before: Kerstreces, after: Kamerreces } }
  MCC: {}
cycles:
  A:
    every: 2 weken
    from: 2020-10-19
    holiday: werkdag erna
    recess: { skip: Kamerreces }
    steps: { eigen: { day: di, forum: ACC, holiday: werkdag ervoor, recess: { keep: Kamerreces } }, stil: { day: wo, forum: ACC } }
  S: { every: 2 weken, from: 2020-10-19, recess: { shift: Kerstreces }, steps: { s: { day: di, forum: MCC } } }
  T: { every: 2 weken, from: 2020-10-19, steps: { s: { day: di, forum: MCC } } }
`);
const recess = calendar.periods[0]!;
const [acc, mcc] = [fora.get('ACC')!, fora.get('MCC')!];
const [a, s, t] = [cycles.get('A')!, cycles.get('S')!, cycles.get('T')!];
const [own, silent] = a.versions[0]!.steps;

describe('on a holiday', () => {
  it.each([
    ['the step, before its forum and its cycle', { step: own, forum: acc, cycle: a }, 'before'],
    ['its forum, before its cycle, where the step says nothing', { step: silent, forum: acc, cycle: a }, 'skip'],
    ['its cycle, where the forum says nothing either', { step: silent, forum: mcc, cycle: a }, 'after'],
    ['the forum of an added meeting, which has no step', { forum: acc }, 'skip'],
  ])('decides %s', (_, deciders, policy) => expect(holidayPolicy(deciders)).toBe(policy));

  it('nobody meets when nobody says anything', () => {
    expect(holidayPolicy({ step: t.versions[0]!.steps[0], forum: mcc, cycle: t })).toBe('forbid');
    expect(holidayPolicy({ forum: mcc })).toBe('forbid');
  });
});

describe('in a recess', () => {
  it.each([
    ['the step, before its forum and its cycle', { step: own, forum: acc, cycle: a }, 'keep'],
    ['its forum, by the name of the recess before its kind', { step: silent, forum: acc, cycle: a }, 'before'],
    ['its cycle, where the forum says nothing', { step: silent, forum: mcc, cycle: a }, 'skip'],
    ['the forum of an added meeting, which has no step', { forum: acc }, 'before'],
  ])('decides %s', (_, deciders, policy) => expect(recessPolicy(deciders, recess)).toBe(policy));

  it('a cycle runs on when nobody says anything', () => {
    expect(recessPolicy({ step: t.versions[0]!.steps[0], forum: mcc, cycle: t }, recess)).toBe('keep');
    expect(recessPolicy({ forum: mcc }, recess)).toBe('keep');
  });

  it('what a cycle that shifts still has on a day of it is reported', () =>
    expect(recessPolicy({ step: s.versions[0]!.steps[0], forum: mcc, cycle: s }, recess)).toBe('report'));
});
