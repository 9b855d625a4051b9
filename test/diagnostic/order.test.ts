import { expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { gravestFirst, sortFindings } from '../../src/diagnostic/order.ts';
import { at, findingOf, sourcesOf } from '../support/handmade.ts';

const codes = (findings: readonly Finding[]) => findings.map(({ kind }) => kind.code).join(' ');
const accepted = { reason: 'zo besloten' };

it('puts what is open before what was accepted, the gravest first, and then what plays first', () => {
  const findings = [
    findingOf('accepted-error', 'error', { accepted, when: [day('2020-11-02')] }),
    findingOf('info', 'info', { when: [day('2020-11-02')] }),
    findingOf('warning', 'warning', { when: [day('2020-11-02')] }),
    findingOf('error-without-day', 'error'),
    findingOf('late-error', 'error', { when: [day('2020-12-01')] }),
    findingOf('early-error', 'error', { when: [day('2020-11-03'), day('2020-12-15')] }),
    findingOf('accepted-warning', 'warning', { accepted, when: [day('2020-11-01')] }),
  ];
  const order = 'early-error late-error error-without-day warning info accepted-error accepted-warning';
  expect(codes(gravestFirst(findings))).toBe(order);
  expect(codes(sortFindings(findings, sourcesOf({})))).toBe(order);
});

it('sorts what is alike by file, line, column and code, those without a place first', () => {
  const findings = [
    findingOf('g', 'error', { places: [at('b.yaml', 1, 1)] }),
    findingOf('d', 'error', { places: [at('a.yaml', 10, 1)] }),
    findingOf('c', 'error', { places: [at('a.yaml', 9, 7)] }),
    findingOf('b', 'error', { places: [at('a.yaml', 9, 7)] }),
    findingOf('e', 'error', { places: [at('a.yaml', 9, 3)] }),
    findingOf('f', 'error'),
  ];
  expect(codes(sortFindings(findings, sourcesOf({})))).toBe('f e b c d g');
  expect(codes(sortFindings([...findings].reverse(), sourcesOf({})))).toBe('f e b c d g');
});
