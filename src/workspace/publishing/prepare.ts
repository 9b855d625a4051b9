import { isoDay } from '../../calendar/day.ts';
import { daysInSight } from '../../conflicts/days-in-sight.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { nextId, type PublicationRecord, type PublishedFile } from '../../exchange/published/publication.ts';
import { resolve } from '../../schedule/resolve.ts';
import type { Schedule, Window } from '../../schedule/schedule.ts';
import type { Loaded } from '../definitions.ts';
import { isLeftUndone } from '../left-undone.ts';
import type { ProgressOver } from '../progress.ts';
import { inFolder } from '../write-files.ts';
import { type Archive, openArchive } from './archive.ts';
import { closedFiles } from './closed-files.ts';
import { type MadeFile, makeFile, type PublicationLook, type PublishSource } from './file-to-publish.ts';
import { filesToPublish } from './files-to-publish.ts';
import { folderName } from './folder-name.ts';
import { baseName } from './kept-sources.ts';
import { hasDefinitions } from './past.ts';
import { attemptsIn, lastIn, type PreparedPublication, versionsBefore } from './prepared.ts';
import { gitOf } from './record.ts';
import { type Rendered, renderedIn } from './rendered.ts';
import { sourceOf } from './source.ts';
import { tellUnfinished } from './unfinished.ts';

/** Where publications go when nobody says. */
const USUAL_FOLDER = 'publicaties';

/** What is to be published, and how. */
export interface PublishRequest {
  window: Window;
  /** The folder in which that of this publication stands; undefined for the usual one. */
  parent: string | undefined;
  look: PublicationLook;
  reason: string | null;
  progressOver: ProgressOver;
}

/**
 * Makes all papers of a publication; nothing is written.
 * @returns what is to be written, or the errors for which it is not
 * @throws WrongCall
 */
export async function prepare(
  loaded: Loaded,
  request: PublishRequest,
): Promise<{ prepared: PreparedPublication } | { errors: readonly Finding[] }> {
  const { folder: definitions, workspace, today } = loaded;
  const asked = resolve(workspace, request.window);
  const archive = openArchive(definitions.io, definitions.path);
  const folder = inFolder(request.parent ?? USUAL_FOLDER, folderName(asked));
  tellUnfinished(definitions, loaded.lang, archive, folder);
  const whole = asBegun(asked, archive, folder);
  const previous = comparedWith(loaded, archive, folder);
  const attempts = attemptsIn(archive, folder);
  const ids = [...archive.records, ...archive.attempts.map(({ record }) => record)].map(({ id }) => id);
  // What was begun is finished under its name: some of its files may bear that, and have been read.
  const id = attempts.at(-1)?.record.id ?? nextId(isoDay(today), ids);
  const source = sourceOf(id, loaded, whole, previous && { record: previous, archive }, request.look);
  const errors = openErrors(source.findings, whole);
  if (errors.length > 0) return { errors };
  const rendered = await renderedIn(definitions.io, folder, request.look);
  const papers = await makeAll(source, versionsBefore(archive, folder), rendered, request.progressOver);
  const { reason } = request;
  const names = loaded.files.map(({ name }) => baseName(name));
  const closed = await closedFiles(definitions, names);
  return { prepared: { source, archive, previous, folder, papers, reason, git: await gitOf(loaded), closed } };
}

/** The publication since which changes are told; null for the first, and when what that was made of is gone. */
function comparedWith({ folder: { tell }, lang }: Loaded, archive: Archive, folder: string): PublicationRecord | null {
  // Whoever has this fortnight already knows it from its own folder; else from what was published last.
  const last = lastIn(archive, folder) ?? archive.records.at(-1);
  if (!last || hasDefinitions(last, archive)) return last ?? null;
  tell(LOST[lang](last.id));
  return null;
}

const LOST = {
  nl: (id: string) =>
    `Let op: wat sinds publicatie ${id} is veranderd, is niet te zeggen, want waarvan die is gemaakt is er niet meer.`,
  en: (id: string) => `Note: what changed since publication ${id} cannot be told, as what that was made of is gone.`,
};

/**
 * The same as it was begun in this folder: a meeting that moved out of these days, and has been held since, stays among the
 * papers of its round like all others that have been held.
 */
function asBegun(whole: Schedule, { records }: Archive, folder: string): Schedule {
  const { window, workspace } = whole;
  const begun = records.find((record) => record.folder === folder)?.window.today;
  if (begun === undefined || window.today === undefined || begun >= window.today) return whole;
  return resolve(workspace, { ...window, today: begun });
}

/**
 * The errors in sight with which nobody has decided to live; what is left undone may have been meant for these days,
 * whatever day it names.
 */
function openErrors(findings: readonly Finding[], whole: Schedule): Finding[] {
  const concerns = (finding: Finding) =>
    finding.when.length === 0 || daysInSight(finding, whole).length > 0 || isLeftUndone(finding);
  return findings.filter((finding) => finding.severity === 'error' && !finding.accepted && concerns(finding));
}

async function makeAll(
  source: PublishSource,
  before: (path: string) => PublishedFile[],
  rendered: Rendered,
  progressOver: ProgressOver,
): Promise<MadeFile[]> {
  const papers = filesToPublish(source);
  const progress = progressOver(papers.length);
  const made: MadeFile[] = [];
  try {
    for (const paper of papers) {
      progress.step(paper.path);
      made.push(await makeFile(paper, source.loaded, before(paper.path), rendered.render));
    }
  } finally {
    progress.end();
  }
  await rendered.keep();
  return made;
}
