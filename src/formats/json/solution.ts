import { isoDay } from '../../calendar/day.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { countFindings } from '../../diagnostic/show.ts';
import { type SolutionFound, whyWords } from '../../documents/changes/solution.ts';
import type { Lang } from '../../language/language.ts';
import { editKind } from '../../remedies/edits.ts';
import { newWarnings } from '../../remedies/solving/cost.ts';
import type { ChosenEdit } from '../../remedies/solving/solve.ts';
import type * as shapes from './shapes/solution.ts';
import type { Printed } from './shapes/values.ts';
import { written } from './values.ts';

/**
 * A solution for other programs, and what is written for each of its edits.
 * @param concerning those of findings that `check` of the same days tells
 * @returns one document, with a line end
 */
export function solutionJson(
  found: SolutionFound,
  lang: Lang,
  concerning: (findings: readonly Finding[]) => readonly Finding[],
): string {
  const { before, after, edits, unsolved, definitions, cost, proven, gap, helpful, alternatives } = found;
  const counted = (findings: typeof definitions) => {
    const { error, warning } = countFindings(concerning([...definitions, ...findings]));
    return { error, warning };
  };
  return written<Printed<typeof shapes.solution>>({
    from: isoDay(before.schedule.window.from),
    until: isoDay(before.schedule.window.until),
    before: counted(before.findings),
    after: counted(after.findings),
    ...{ cost, proven, gap, candidates: helpful.length },
    newWarnings: newWarnings(before.findings, after.findings).map(({ code, day }) => ({
      code,
      when: day === null ? [] : [isoDay(day)],
    })),
    edits: edits.map((edit) => editValue(edit, found)),
    alternatives: alternatives.map((other) => ({
      cost: other.cost,
      after: counted(other.after.findings),
      edits: other.edits.map((edit) => editValue(edit, found)),
    })),
    unsolved: unsolved.map(({ finding, why }) => ({
      code: finding.kind.code,
      when: finding.when.map(isoDay),
      why: whyWords(why, lang),
    })),
  });
}

function editValue(edit: ChosenEdit, { yamlOf }: SolutionFound): Printed<typeof shapes.solution>['edits'][number] {
  const { meeting, to, reason } = edit.written;
  return {
    edit: editKind(edit.edit),
    ...(meeting === undefined ? {} : { meeting }),
    ...(to === undefined ? {} : { to }),
    reason,
    ends: edit.ends,
    touches: edit.touches,
    yaml: yamlOf(edit),
  };
}
