import type { Day } from '../calendar/day.ts';
import { ALWAYS, common, type Period, within } from '../calendar/period.ts';
import { remembered } from '../common/remembered.ts';
import type { Dated, Named } from '../definition/types/named.ts';
import type { Workspace } from '../definition/types/workspace.ts';
import type { SourcePlace } from '../diagnostic/finding.ts';
import { vacancy } from '../schedule/people/vacancy.ts';

/** What one can be after another. */
export type PostName = 'person' | 'substitute' | 'chair' | 'contact' | 'sponsor' | 'lead' | 'secretary';

/** Something that somebody is: the person of a role, the chair of a forum. */
export interface DatedPost {
  name: PostName;
  owner: Named;
  /** Who is it when. */
  holders: readonly Dated<unknown>[];
}

/** The posts that somebody does not have for all time. */
export const postsOf = remembered(({ roles, fora, teams }: Workspace): DatedPost[] => {
  const posts: DatedPost[] = [
    ...[...roles.values()].flatMap((owner): DatedPost[] => [
      { name: 'person', owner, holders: owner.holders },
      { name: 'substitute', owner, holders: owner.substitutes },
    ]),
    ...[...fora.values()].flatMap((owner): DatedPost[] => [
      { name: 'chair', owner, holders: owner.chair },
      { name: 'contact', owner, holders: owner.contact },
    ]),
    ...[...teams.values()].flatMap((owner): DatedPost[] => [
      { name: 'sponsor', owner, holders: owner.sponsors },
      { name: 'lead', owner, holders: owner.leads },
      { name: 'secretary', owner, holders: owner.secretaries },
    ]),
  ];
  return posts.filter(({ holders }) => holders.length > 0 && !holders.some(({ valid }) => isAlways(valid)));
}, new WeakMap<Workspace, DatedPost[]>());

function isAlways({ from, until }: Period): boolean {
  return from === ALWAYS.from && until === ALWAYS.until;
}

/**
 * The days on which nobody has a post: of those that matter, and of a gap between two in which none does its first day.
 * @param window in which to look for gaps
 */
export function emptyDays({ owner, holders }: DatedPost, days: Iterable<Day>, window: Period): Day[] {
  const isEmpty = (day: Day) => within(day, owner.valid) && holders.every(({ valid }) => !within(day, valid));
  const found = [...days].filter(isEmpty);
  const looked = common(owner.valid, window);
  const gaps = looked ? gapsBetween(holders).flatMap((gap) => common(gap, looked) ?? []) : [];
  return [...found, ...gaps.filter((gap) => !found.some((day) => within(day, gap))).map(({ from }) => from)];
}

/** The stretches of days between two holders on which there is none. */
function gapsBetween(holders: DatedPost['holders']): Period[] {
  const periods = holders.map(({ valid }) => valid).sort((one, other) => one.from - other.from);
  return periods.slice(1).flatMap(({ from }, index) => {
    const last = Math.max(...periods.slice(0, index + 1).map(({ until }) => until));
    return from > last + 1 ? [{ from: last + 1, until: from - 1 }] : [];
  });
}

/** Where it is written that nobody has a post on a day: who was the last before it, and who is the first after it. */
export function aroundDay({ holders }: DatedPost, day: Day, { roles }: Workspace): SourcePlace[] {
  const last = holders
    .filter(({ valid }) => valid.until < day)
    .sort((one, other) => other.valid.until - one.valid.until);
  const first = holders.filter(({ valid }) => valid.from > day).sort((one, other) => one.valid.from - other.valid.from);
  return [...last.slice(0, 1), ...first.slice(0, 1)].flatMap(({ value, written, place }) => {
    const role = written && roles.get(String(value));
    return [place, (role && vacancy(role, day)) ?? []].flat();
  });
}
