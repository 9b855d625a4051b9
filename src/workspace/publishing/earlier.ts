import type { Day } from '../../calendar/day.ts';
import { endOfDay } from '../../calendar/zone.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import { readDay } from '../../definition/texts/day-texts.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { type Since, shortHash } from '../../documents/changes/since.ts';
import type { PublicationRecord } from '../../exchange/published/publication.ts';
import type { Past, PastProblem, Then } from '../../io/git.ts';
import type { Said } from '../../language/language.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { type Archive, openArchive } from './archive.ts';
import { definitionsIn, sourcesIn } from './past.ts';

/** Definitions as they were, and what that is called. */
export interface EarlierDefinitions {
  files: readonly SourceFile[];
  since: Since;
}

/**
 * What `--since` means: a folder with YAML that is there, else a publication, else the last commit of a day, else a revision
 * of git. Behind a day or revision may stand, after a colon, where the definitions were then. Where git knows nothing of a
 * day, it is the last publication by then; when nothing is asked, the last of all.
 * @param zone in which a day ends
 * @throws WrongCall when there are no such definitions
 */
export async function earlier(
  folder: WorkspaceFolder,
  asked: string | undefined,
  zone: string,
): Promise<EarlierDefinitions> {
  if (!asked?.trim()) return lastPublication(openArchive(folder.io, folder.path)) ?? refuse(NOTHING_TO_COMPARE);
  const found = folder.io.readFolder(asked);
  if (Array.isArray(found) && found.length > 0) return { files: found, since: { kind: 'folder', folder: asked } };
  const archive = openArchive(folder.io, folder.path);
  const published = archive.records.find(({ id }) => id === asked.trim());
  return published ? asPublished(published, archive) : inGit(folder, asked, zone, archive);
}

async function inGit(
  folder: WorkspaceFolder,
  asked: string,
  zone: string,
  archive: Archive,
): Promise<EarlierDefinitions> {
  const { name, path } = parts(asked);
  const read = readDay(name.trim());
  const day = 'value' in read ? read.value : undefined;
  const at = day === undefined ? { revision: name } : { until: endOfDay(day, zone) };
  const then = await past(folder, { at, path });
  if (typeof then === 'string') {
    const instead = day !== undefined && UNKNOWN_TO_GIT.has(then) ? lastPublication(archive, day) : undefined;
    return instead ?? refuse(problemWords(then, { asked, folder: folder.path, published: archive.records.at(-1)?.id }));
  }
  const { commit, committed, files } = then;
  const since: Since =
    day === undefined
      ? { kind: 'revision', revision: asked, commit, committed }
      : { kind: 'day', day, commit, committed };
  return { files: files.map((file) => ({ ...file, name: `${shortHash(commit)}:${file.name}` })), since };
}

const NOTHING_TO_COMPARE: Said = {
  nl: 'noem met --sinds waarmee te vergelijken is, want er is nog niets gepubliceerd: een andere map, een dag of een versie in git',
  en: 'name with --since what to compare with, as nothing has been published yet: another folder, a day or a commit in git',
};

function refuse(said: Said): never {
  throw new WrongCall(said);
}

/** The last that was published, on this day at the latest when one is named. */
function lastPublication(archive: Archive, day?: Day): EarlierDefinitions | undefined {
  const record = archive.records.findLast(({ today }) => day === undefined || today <= day);
  return record && asPublished(record, archive);
}

function asPublished(record: PublicationRecord, archive: Archive): EarlierDefinitions {
  const files = definitionsIn(record, sourcesIn(record, archive)).map((file) => ({
    ...file,
    name: `${record.id}:${file.name}`,
  }));
  return { files, since: { kind: 'publication', id: record.id, made: Math.floor(record.made / 60) } };
}

/** As git writes it: a colon that is not between braces comes before a path. */
function parts(text: string): { name: string; path: string | undefined } {
  const [, name, path] = /^((?:[^:{]|\{[^}]*\})+):(.*)$/s.exec(text) ?? [];
  return name === undefined ? { name: text, path: undefined } : { name, path };
}

async function past({ io, path }: WorkspaceFolder, then: Then): Promise<Past | PastProblem> {
  if (path === '-') throw NO_FOLDER;
  return io.readPast(path, then);
}

/** By which git says that it keeps nothing, or nothing of so long ago. */
const UNKNOWN_TO_GIT: ReadonlySet<PastProblem> = new Set(['no-git', 'no-repository', 'no-commit']);

const NO_FOLDER = new WrongCall({
  nl: 'van wat op de standaardinvoer komt, heeft git geen eerdere versie; noem met --sinds een map',
  en: 'git has no earlier version of what comes from standard input; name a folder with --since',
});

/** What git does not know, and what can be named instead. */
interface Unknown {
  asked: string;
  /** Where the definitions are. */
  folder: string;
  /** The last publication; undefined when nothing was published. */
  published: string | undefined;
}

function problemWords(problem: PastProblem, unknown: Unknown): Said {
  const { nl, en } = problemSentence(problem, unknown);
  return { nl: `--sinds: ${nl}`, en: `--since: ${en}` };
}

function problemSentence(problem: PastProblem, { asked: text, folder, published }: Unknown): Said {
  const publication = {
    nl: published === undefined ? '' : `een publicatie, zoals ${published}, of `,
    en: published === undefined ? '' : `a publication, such as ${published}, or `,
  };
  const { name, path = folder } = parts(text);
  const [asked, here, there] = [quoted(text), quoted(folder), quoted(path)];
  const elsewhere = (word: string) => quoted(`${name}:${word}`);
  switch (problem) {
    case 'no-git':
      return {
        nl: `${asked} is geen map met YAML-bestanden, en git staat niet op deze computer; noem ${publication.nl}een map met de definities van toen`,
        en: `${asked} is not a folder with YAML files, and git is not on this machine; name ${publication.en}a folder with the definitions of then`,
      };
    case 'no-repository':
      return {
        nl: `${asked} is geen map met YAML-bestanden, en git houdt van ${here} geen versies bij; noem ${publication.nl}een map met de definities van toen`,
        en: `${asked} is not a folder with YAML files, and git keeps no versions of ${here}; name ${publication.en}a folder with the definitions of then`,
      };
    case 'other-owner':
      return {
        nl: `git leest ${here} niet, omdat de map van iemand anders is; git config safe.directory staat dat toe`,
        en: `git does not read ${here}, because the folder belongs to somebody else; git config safe.directory allows it`,
      };
    case 'ambiguous':
      return {
        nl: `${asked} kan in git meer dan één versie zijn; schrijf meer tekens`,
        en: `${asked} can be more than one commit in git; write more characters`,
      };
    case 'no-commit':
      return {
        nl: `git heeft geen versie van ${asked} of eerder; noem een latere dag, ${publication.nl}een map met de definities van toen`,
        en: `git has no commit of ${asked} or earlier; name a later day, ${publication.en}a folder with the definitions of then`,
      };
    case 'shallow':
      return {
        nl: `${asked} staat niet in deze kopie, die niet alle versies heeft; haal ze op met git fetch --unshallow`,
        en: `${asked} is not in this copy, which does not have all commits; fetch them with git fetch --unshallow`,
      };
    case 'no-folder':
      return {
        nl: `de map ${there} stond er toen niet, of zonder YAML-bestanden; schrijf waar zij stond, als ${elsewhere('andere/map')}`,
        en: `the folder ${there} was not there then, or held no YAML files; write where it was, as ${elsewhere('other/folder')}`,
      };
    case 'unreadable':
      return {
        nl: `wat git van ${asked} bewaart, is niet te lezen; git fsck zegt wat eraan schort`,
        en: `what git keeps of ${asked} cannot be read; git fsck says what is wrong with it`,
      };
    case 'unknown':
      return {
        nl: `${asked} is geen map met YAML-bestanden, geen dag en geen versie in git`,
        en: `${asked} is not a folder with YAML files, not a day and not a commit in git`,
      };
  }
}
