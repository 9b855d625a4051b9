import * as z from 'zod/mini';
import type { Finding, SourcePlace } from '../diagnostic/finding.ts';
import type { Said } from '../language/language.ts';
import { missingKey } from './kinds/missing-key.ts';
import { unknownKey } from './kinds/unknown-key.ts';
import { type Shape, wrongShape } from './kinds/wrong-shape.ts';
import { tipOf } from './shapes/shapes.ts';
import { found, foundMistake, type Mistake } from './texts/found.ts';
import { meantKey } from './texts/key-guess.ts';
import type { Plain } from './yaml/plain.ts';

type Path = readonly (string | number)[];

/** What zod found, with unions taken apart. */
type Issue =
  | { is: 'unknown'; path: Path; keys: readonly string[]; allowed: readonly string[] }
  | { is: 'missing'; path: Path }
  | ({ is: 'shape'; path: Path; expected: readonly Shape[] } & Aid)
  | { is: 'mistake'; path: Path; mistake: Mistake };

/** What helps to write the right shape. */
interface Aid {
  tip?: Said | undefined;
  /** The keys of the blocks that belong there. */
  keys?: readonly string[] | undefined;
}

// A compiled validator pays off after thousands of values and costs time at every start.
z.config({ jitless: true });

/**
 * Checks plain values against a shape. What is wrong is reported and left out, so that the rest can still be linked and
 * its mistakes are found in the same run.
 * @returns the content as far as it is right; undefined when nothing is
 */
export function validate<S extends z.ZodMiniType>(
  shape: S,
  value: Plain,
  file: string,
): { content: z.output<S> | undefined; findings: Finding[] } {
  let findings: Finding[] | undefined;
  let rest = value;
  while (rest !== undefined) {
    const result = shape.safeParse(rest, { error: message });
    if (result.success) return { content: result.data, findings: findings ?? [] };
    const issues = unfold(result.error.issues, []);
    if (rest === value) rest = structuredClone(value);
    // What is missing after something was taken out was not missing before.
    findings ??= issues.flatMap((issue) => findingsOf(issue, issues, value, file));
    for (const issue of issues) rest = takeOut(rest, issue);
  }
  return { content: undefined, findings: findings ?? [] };
}

const MISSING = 'missing';

/** The message of an issue is what its finding needs to know beside the issue itself. */
function message({ code, input, inst }: z.core.$ZodRawIssue): string {
  if (input === undefined) return MISSING;
  const keys = inst && 'shape' in inst ? Object.keys(inst.shape as object) : [];
  if (code === 'unrecognized_keys') return keys.join('\n');
  return JSON.stringify({ tip: inst && tipOf(inst), keys } satisfies Aid);
}

function unfold(issues: readonly z.core.$ZodIssue[], above: Path): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...above, ...(issue.path as Path)];
    if (issue.message === MISSING) return [{ is: 'missing', path }];
    switch (issue.code) {
      case 'unrecognized_keys':
        return [{ is: 'unknown', path, keys: issue.keys, allowed: issue.message.split('\n') }];
      case 'invalid_union':
        return likeliest(
          issue.errors.map((errors) => unfold(errors, path)),
          path,
          aidIn(issue),
        );
      case 'custom':
        return [{ is: 'mistake', path, mistake: issue.params as Mistake }];
      default:
        return [
          {
            is: 'shape',
            path,
            expected: [shapeNamed('expected' in issue ? String(issue.expected) : '')],
            ...aidIn(issue),
          },
        ];
    }
  });
}

function aidIn({ message }: z.core.$ZodIssue): Aid {
  return JSON.parse(message);
}

/** Of several things that something can be, the one that people meant: it has the right shape and the fewest mistakes. */
function likeliest(branches: readonly Issue[][], path: Path, own: Aid): Issue[] {
  const isShape = (issue: Issue) => issue.is === 'shape' && issue.path.length === path.length;
  const fitting = branches.filter((issues) => !issues.some(isShape));
  const slips = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.is === 'unknown' ? issue.keys.length : 1), 0);
  if (fitting.length > 0) return fitting.reduce((best, other) => (slips(other) < slips(best) ? other : best));
  const shapes = branches.flat().flatMap((issue) => (issue.is === 'shape' && isShape(issue) ? [issue] : []));
  return [
    {
      is: 'shape',
      path,
      expected: [...new Set(shapes.flatMap(({ expected }) => expected))],
      tip: own.tip ?? shapes.find(({ tip }) => tip)?.tip,
      keys: [...new Set(shapes.flatMap(({ keys = [] }) => keys))],
    },
  ];
}

function findingsOf(issue: Issue, issues: readonly Issue[], root: Plain, file: string): Finding[] {
  const place: SourcePlace = { file, path: issue.path };
  switch (issue.is) {
    case 'unknown':
      return issue.keys.map((key) =>
        found(unknownKey, { key, allowed: issue.allowed }, { file, path: [...issue.path, key], key: true }),
      );
    case 'missing':
      return isMistyped(issue.path, issues) ? [] : [found(missingKey, { keys: [String(issue.path.at(-1))] }, place)];
    case 'shape':
      return [found(wrongShape, { ...issue, found: shapeOf(valueAt(root, issue.path)) }, place)];
    case 'mistake':
      return [foundMistake(issue.mistake, place)];
  }
}

/** Whether a missing key is there under a name that looks like it: that is one mistake and not two. */
function isMistyped(path: Path, issues: readonly Issue[]): boolean {
  const [block, key] = [path.slice(0, -1).join('\n'), path.at(-1)];
  return issues.some(
    (other) =>
      other.is === 'unknown' &&
      other.path.join('\n') === block &&
      other.keys.some((unknown) => meantKey(unknown, other.allowed) === key),
  );
}

/** The value without what an issue is about; a block without a key that it needs goes as a whole. */
function takeOut(root: Plain, issue: Issue): Plain {
  if (issue.is === 'unknown') {
    const block = valueAt(root, issue.path);
    if (isBlock(block)) for (const key of issue.keys) delete block[key];
    return root;
  }
  for (let path = issue.path; path.length > 0; path = path.slice(0, -1)) {
    const key = path.at(-1)!;
    const parent = valueAt(root, path.slice(0, -1));
    if (Array.isArray(parent)) {
      parent[Number(key)] = undefined;
      return root;
    }
    if (isBlock(parent) && parent[key] !== undefined) {
      delete parent[key];
      return root;
    }
  }
  return undefined;
}

function valueAt(root: Plain, path: Path): Plain {
  let value = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isBlock(value)) value = value[key];
    else return value;
  }
  return value;
}

function isBlock(value: Plain): value is { [key: string]: Plain } {
  return typeof value === 'object' && !Array.isArray(value);
}

function shapeOf(value: Plain): Shape {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'list' : 'block';
}

function shapeNamed(expected: string): Shape {
  if (expected === 'string') return 'text';
  return expected === 'array' ? 'list' : 'block';
}
