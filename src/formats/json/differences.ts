import { isoDay } from '../../calendar/day.ts';
import { momentAt, rfc3339 } from '../../calendar/zone.ts';
import type { FileRevision } from '../../definition/edits/revise.ts';
import type { Sources } from '../../diagnostic/sources.ts';
import type { Effect } from '../../documents/changes/effect.ts';
import type { Since } from '../../documents/changes/since.ts';
import type { Lang } from '../../language/language.ts';
import type { Difference, ItemDifference, PlacedItem } from '../../schedule/changes/difference.ts';
import type { Event } from '../../schedule/schedule.ts';
import { deadlineValue, findingValues, itemValue, meetingValue } from './schedule.ts';
import type * as shapes from './shapes/differences.ts';
import type { Printed } from './shapes/values.ts';
import { sides, spot, written } from './values.ts';

/**
 * A difference for other programs: every meeting, item and deadline that is otherwise, as it was and as it is.
 * @param then the files of before
 * @param now the files of now
 * @returns one document, with a line end
 */
export function changesJson(difference: Difference, since: Since, then: Sources, now: Sources): string {
  const { before, after, meetings, items, deadlines } = difference;
  const zone = after.workspace.settings.timezone;
  const both = sides({ zone: before.workspace.settings.timezone, sources: then }, { zone, sources: now });
  return written<Printed<typeof shapes.changes>>({
    timezone: zone,
    from: isoDay(after.window.from),
    until: isoDay(after.window.until),
    since: sinceValue(since, zone),
    meetings: meetings.map(
      (one): Printed<typeof shapes.changedMeeting> => ({
        what: one.what,
        changed: one.aspects.map((aspect) => (aspect === 'location' ? 'place' : aspect)),
        cause: causeValue(one.cause, now),
        ...both(one, meetingValue),
      }),
    ),
    items: items.map(itemDifferenceValue),
    deadlines: deadlines.map(
      (one): Printed<typeof shapes.changedDeadline> => ({ what: one.what, ...both(one, deadlineValue) }),
    ),
  });
}

/**
 * What comes of a change to the definitions, and what is written for it.
 * @returns one document, with a line end
 */
export function effectJson(effect: Effect, lang: Lang): string {
  const { difference, findings, sources, revisions } = effect;
  const [revision, ...others] = revisions as [FileRevision, ...FileRevision[]];
  const { before, after, meetings, deadlines } = difference;
  const both = sides(
    { zone: before.workspace.settings.timezone, sources: sources.before },
    { zone: after.workspace.settings.timezone, sources: sources.after },
  );
  return written<Printed<typeof shapes.effect>>({
    ...revisionValue(revision),
    ...(others.length > 0 ? { others: others.map(revisionValue) } : {}),
    meetings: meetings.map((one): Printed<typeof shapes.effect>['meetings'][number] => ({
      what: one.what,
      ...both(one, meetingValue),
    })),
    deadlines: deadlines.map(
      (one): Printed<typeof shapes.changedDeadline> => ({ what: one.what, ...both(one, deadlineValue) }),
    ),
    solved: findingValues(findings.solved, sources.before, lang),
    appeared: findingValues(findings.appeared, sources.after, lang),
  });
}

function revisionValue({ file, removed, lines }: FileRevision) {
  return { file, removed, lines };
}

function sinceValue(since: Since, zone: string): Printed<typeof shapes.since> {
  if (since.kind === 'folder') return since;
  if (since.kind === 'publication') {
    const { day, clock } = momentAt(since.made, zone);
    return { kind: since.kind, publication: since.id, made: rfc3339(day, clock, zone) };
  }
  const { commit } = since;
  const { day, clock } = momentAt(since.committed, zone);
  const committed = rfc3339(day, clock, zone);
  if (since.kind === 'day') return { kind: since.kind, day: isoDay(since.day), commit, committed };
  return { kind: since.kind, revision: since.revision, commit, committed };
}

function causeValue(cause: Event | null, sources: Sources): Printed<typeof shapes.cause> | null {
  if (cause === null || cause.what === 'shared') return null;
  if (cause.what !== 'change') {
    const name = typeof cause.name === 'string' ? cause.name : cause.name.nl;
    return { what: cause.what, reason: name, place: cause.place && spot(cause.place, sources) };
  }
  const { kind, reason, place } = cause.change;
  return { what: kind, reason: reason === '' ? null : reason, place: spot(place, sources) };
}

function itemDifferenceValue({ what, aspects, before, after }: ItemDifference): Printed<typeof shapes.changedItem> {
  const { item } = (after ?? before)!;
  return {
    what,
    changed: aspects,
    deliverable: item.deliverable.id,
    step: item.step,
    before: before && placedValue(before),
    after: after && placedValue(after),
  };
}

function placedValue({ item, meeting }: PlacedItem): Printed<typeof shapes.itemOfMeeting> {
  const { speaker, substitute, papers } = item;
  return { meeting: meeting.id, ...itemValue(item), speaker, substitute, papers };
}
