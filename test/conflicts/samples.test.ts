import { describe, expect, it } from 'vitest';
import { day } from '../../src/calendar/day.ts';
import { check } from '../../src/conflicts/check.ts';
import { rules } from '../../src/conflicts/rules.ts';
import { readWorkspace } from '../../src/definition/read.ts';
import type { FindingKind } from '../../src/diagnostic/finding.ts';
import { resolve } from '../../src/schedule/resolve.ts';
import { withFiles } from '../support/sample-files.ts';

/** What a sample gives in the window that `check` looks at. */
function findingsIn({ sample, files }: Pick<FindingKind<never>, 'sample' | 'files'>) {
  const { workspace, findings, sources } = readWorkspace([{ name: 'a.yaml', bytes: new TextEncoder().encode(sample) }]);
  if (!workspace) throw new Error(findings.map(({ kind, args }) => kind.say.en(args)).join('\n'));
  const from = workspace.settings.today ?? day('2020-10-19');
  const conflicts = check(
    resolve(withFiles(workspace, files), { from, until: from + 7 * workspace.settings.horizon - 1 }),
  );
  return { findings: [...findings, ...conflicts], sources };
}

/** The line and code of each finding. */
function found(rule: Pick<FindingKind<never>, 'sample' | 'files'>): string[] {
  const { findings, sources } = findingsIn(rule);
  return findings.map(({ kind, places }) => `${sources.locate(places[0]!).line} ${kind.code}`).sort();
}

/** What a sample says that it gives: its lines that end in `# <- code`. */
function marked(sample: string): string[] {
  return sample
    .split('\n')
    .flatMap((line, index) => {
      const mark = /# <- (\S+)$/.exec(line);
      return mark ? [`${index + 1} ${mark[1]}`] : [];
    })
    .sort();
}

describe('the sample of each rule', () => {
  it.each(rules.map((rule) => [rule.code, rule] as const))('%s gives exactly what it marks', (code, rule) => {
    expect(marked(rule.sample).join()).toContain(code);
    expect(found(rule)).toEqual(marked(rule.sample));
  });
});

describe('the words of the rules', () => {
  it('have a code each', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  it.each(rules.map((rule) => [rule.code, rule] as const))('%s explains itself in both languages', (_, { explain }) => {
    for (const text of [explain.nl, explain.en]) {
      expect(text.split(/[.:;] |[.:;]\n/).length).toBeGreaterThan(3);
      expect(text).toMatch(/^[A-Z].*\.$/s);
    }
  });
});

describe('a rule that is never about a day', () => {
  it.each(rules.filter(({ timeless }) => timeless).map((rule) => [rule.code, rule] as const))(
    '%s names none',
    (code, rule) => {
      const findings = findingsIn(rule).findings.filter(({ kind }) => kind.code === code);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.flatMap(({ when }) => when)).toEqual([]);
    },
  );
});
