import type { Finding, SourcePlace } from '../diagnostic/finding.ts';
import type { FileContent } from './file-shape.ts';
import type { ParsedFile } from './linking/file-parts.ts';
import { each, entries, type Linker, present } from './linking/linker.ts';
import { makeLinker } from './linking/make-linker.ts';
import type { PlacedBlock } from './linking/merge.ts';
import { unusedThings } from './linking/unused.ts';
import { linkAcceptance } from './sections/accepted.ts';
import { linkAction, linkAgenda, linkAnnotation } from './sections/agendas.ts';
import { mergeCalendars, periodNames } from './sections/calendar.ts';
import { linkChange } from './sections/changes.ts';
import { linkCycle } from './sections/cycles.ts';
import { checkDependencies, linkDeliverable } from './sections/deliverables.ts';
import { linkForum } from './sections/fora.ts';
import { linkMonthPlan } from './sections/month-plans.ts';
import { linkDepartment, linkGroup, linkRole, linkTeam } from './sections/people.ts';
import { linkAbsence, linkBlocked, linkBusy } from './sections/presence.ts';
import { linkRoute } from './sections/routes.ts';
import { mergeSettings } from './sections/settings.ts';
import { linkTopic } from './sections/topics.ts';
import { linkTown } from './sections/travel.ts';
import type { Workspace } from './types/workspace.ts';

/** Puts the files together and turns every reference into the id of what it means. */
export function link(files: readonly ParsedFile[], complete: boolean): { workspace: Workspace; findings: Finding[] } {
  const linker = makeLinker(files, complete);
  const settings = mergeSettings(linker, blocksIn(files, 'settings'));
  const calendar = mergeCalendars(linker, blocksIn(files, 'calendar'));
  linker.names.period = periodNames(calendar);
  linker.groups = linkThings(files, linker, 'groups', linkGroup);

  const departments = linkThings(files, linker, 'departments', linkDepartment);
  const roles = linkThings(files, linker, 'roles', linkRole);
  const fora = linkThings(files, linker, 'fora', linkForum);
  const teams = linkThings(files, linker, 'teams', linkTeam);
  const cycles = linkThings(files, linker, 'cycles', linkCycle);
  const routes = linkThings(files, linker, 'routes', (_, ...thing) => linkRoute(linker, ...thing, cycles));
  const deliverables = linkThings(files, linker, 'deliverables', (_, ...thing) =>
    linkDeliverable(linker, ...thing, { cycles, routes }),
  );
  checkDependencies(linker, deliverables, { cycles, routes });
  const workspace: Workspace = {
    settings,
    departments,
    roles,
    fora,
    teams,
    cycles,
    routes,
    deliverables,
    topics: linkThings(files, linker, 'topics', linkTopic),
    monthPlans: linkThings(files, linker, 'month-plans', linkMonthPlan),
    calendar,
    towns: linkThings(files, linker, 'travel', linkTown),
    blocked: linkList(files, 'blocked', (item, place) => linkBlocked(linker, item, place)),
    absences: linkList(files, 'absences', (item, place) => linkAbsence(linker, item, place)),
    busy: linkList(files, 'busy', (item, place) => linkBusy(linker, item, place)),
    agendas: present(linkList(files, 'agendas', (item, place) => linkAgenda(linker, item, place))),
    annotations: present(linkList(files, 'annotations', (item, place) => linkAnnotation(linker, item, place))),
    actions: present(linkList(files, 'actions', (item, place) => linkAction(linker, item, place))),
    changes: present(linkList(files, 'changes', (item, place) => linkChange(linker, item, place, cycles))),
    accepted: linkList(files, 'accepted', (item, place) => linkAcceptance(linker, item, place)),
    // Last, when all references have been made.
    unused: unusedThings(linker, files, calendar, routes),
  };
  return { workspace, findings: linker.findings };
}

/** What stands in a section that is one block, in every file that has it. */
function blocksIn<S extends 'settings' | 'calendar'>(
  files: readonly ParsedFile[],
  section: S,
): PlacedBlock<NonNullable<FileContent[S]>>[] {
  return files.flatMap(({ name, content }) => {
    const block = content?.[section];
    return block ? [{ block, place: { file: name, path: [section] } }] : [];
  });
}

type Section =
  | 'departments'
  | 'roles'
  | 'groups'
  | 'fora'
  | 'teams'
  | 'cycles'
  | 'routes'
  | 'deliverables'
  | 'topics'
  | 'month-plans'
  | 'travel';
type Written<S extends keyof FileContent> = NonNullable<FileContent[S]>;

/** The things of a section over all files, by id; of an id that is described twice the first counts. */
function linkThings<S extends Section, T>(
  files: readonly ParsedFile[],
  linker: Linker,
  section: S,
  linkOne: (linker: Linker, id: string, written: Written<S>[string], place: SourcePlace) => T | undefined,
): Map<string, T> {
  const things = new Map<string, T>();
  for (const { name, content } of files) {
    const written = content?.[section] as Record<string, Written<S>[string]> | undefined;
    for (const { key, item, at } of entries(linker, written, { file: name, path: [section] })) {
      const thing = things.has(key) ? undefined : linkOne(linker, key, item, at);
      if (thing !== undefined) things.set(key, thing);
    }
  }
  return things;
}

type ListSection = 'blocked' | 'absences' | 'busy' | 'agendas' | 'annotations' | 'actions' | 'changes' | 'accepted';

/** The items of a section that is a list, over all files. */
function linkList<S extends ListSection, T>(
  files: readonly ParsedFile[],
  section: S,
  linkOne: (item: NonNullable<Written<S>[number]>, place: SourcePlace) => T,
): T[] {
  return files.flatMap(({ name, content }) =>
    each(content?.[section] as readonly NonNullable<Written<S>[number]>[], { file: name, path: [section] }).map(
      ({ item, at }) => linkOne(item, at),
    ),
  );
}
