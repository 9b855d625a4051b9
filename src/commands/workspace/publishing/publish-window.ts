import { isoDay } from '../../../calendar/day.ts';
import { daysInSight } from '../../../conflicts/days-in-sight.ts';
import type { Finding } from '../../../diagnostic/finding.ts';
import { WrongCall } from '../../../diagnostic/wrong-call.ts';
import { publicationDocument } from '../../../documents/publication/publication.ts';
import { nextId, type PublicationRecord, type PublishedFile } from '../../../exchange/published/publication.ts';
import { resolve } from '../../../schedule/resolve.ts';
import type { Schedule } from '../../../schedule/schedule.ts';
import { askedFolder } from '../../command-line/asked/asked-folder.ts';
import { askedWindow, fortnight } from '../../command-line/asked/window.ts';
import { type Context, type ExitCode, exit } from '../../command-line/command.ts';
import { dryRun } from '../../command-line/options.ts';
import { within } from '../../command-line/output/deliver.ts';
import { showStop } from '../../command-line/output/findings.ts';
import { isLeftUndone } from '../../command-line/output/left-undone.ts';
import { progressOn } from '../../command-line/output/progress.ts';
import { spell } from '../../command-line/output/spell.ts';
import { askedStyle } from '../../command-line/output/word.ts';
import { folderOf, type Loaded } from '../load.ts';
import { type Archive, openArchive } from './archive.ts';
import { folderName } from './folder-name.ts';
import { type MadePaper, makePaper } from './paper.ts';
import { papersOf, type Source } from './papers.ts';
import { filesBefore, lastIn, type Plan } from './plan.ts';
import { gitOf } from './record.ts';
import { sourceOf } from './source.ts';
import { look, write } from './write.ts';

/** Where publications go when nobody says. */
const USUAL_FOLDER = 'publicaties';

/** Publishes a fortnight, or shows what that would do. @throws WrongCall or WriteFault */
export async function publishWindow(context: Context, loaded: Loaded): Promise<ExitCode> {
  const definitions = folderOf(context);
  if (definitions === '-') throw NO_FOLDER;
  const { workspace, today, lang } = loaded;
  const window = askedWindow(context, workspace, fortnight(context, workspace, today, undefined));
  const asked = resolve(workspace, window);
  const archive = openArchive(context.io, definitions);
  const folder = within(askedFolder(context) ?? USUAL_FOLDER, folderName(asked));
  const whole = asBegun(asked, archive, folder);
  const previous = comparedWith(context, loaded, archive, folder);
  const ids = archive.records.map(({ id }) => id);
  const id = nextId(isoDay(today), ids);
  const source = sourceOf(
    context.io,
    id,
    loaded,
    whole,
    previous && { record: previous, archive },
    askedStyle(context),
  );
  const errors = openErrors(source.findings, whole);
  if (errors.length > 0) return showStop(context, loaded, errors, STOPPED);
  const papers = await makeAll(context, source, filesBefore(archive, folder));
  const plan: Plan = { source, archive, previous, folder, papers, git: await gitOf(context, loaded) };
  const published = context.get(dryRun) ? look(context, plan) : write(context, plan);
  context.io.stdout.write(await spell(context, publicationDocument(published, lang), 'text'));
  return exit.clean;
}

const NO_FOLDER = new WrongCall({
  nl: 'wat wordt gepubliceerd, wordt bij de definities onthouden; noem met --cycles een map',
  en: 'what is published is remembered with the definitions; name a folder with --cycles',
});

const STOPPED = {
  nl: 'Er is niets gepubliceerd: los deze fouten eerst op, of accepteer ze met een reden (cyclus accept).',
  en: 'Nothing was published: solve these errors first, or accept them with a reason (cyclus accept).',
};

/** The publication since which changes are told; null for the first, and when what that was made of is gone. */
function comparedWith(context: Context, { lang }: Loaded, archive: Archive, folder: string): PublicationRecord | null {
  // Whoever has this fortnight already knows it from its own folder; else from what was published last.
  const last = lastIn(archive, folder) ?? archive.records.at(-1);
  if (!last || last.sources.every(({ sha256 }) => archive.holds(sha256))) return last ?? null;
  context.tell(LOST[lang](last.id));
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
  context: Context,
  source: Source,
  before: ReadonlyMap<string, PublishedFile>,
): Promise<MadePaper[]> {
  const papers = papersOf(source);
  const progress = progressOn(context, papers.length);
  const made: MadePaper[] = [];
  try {
    for (const paper of papers) {
      progress.step(paper.path);
      made.push(await makePaper(paper, source.loaded, before.get(paper.path)));
    }
  } finally {
    progress.end();
  }
  return made;
}
