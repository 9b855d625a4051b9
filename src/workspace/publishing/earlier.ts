import { endOfDay } from '../../calendar/zone.ts';
import type { SourceFile } from '../../definition/source-file.ts';
import { readDay } from '../../definition/texts/day-texts.ts';
import { quoted } from '../../diagnostic/quoted.ts';
import { WrongCall } from '../../diagnostic/wrong-call.ts';
import { type Since, shortHash } from '../../documents/changes/since.ts';
import type { Past, PastProblem, Then } from '../../io/git.ts';
import type { Said } from '../../language/language.ts';
import type { WorkspaceFolder } from '../folder.ts';
import { openArchive } from './archive.ts';
import { definitionsIn, sourcesIn } from './past.ts';

/** Definitions as they were, and what that is called. */
export interface EarlierDefinitions {
  files: readonly SourceFile[];
  since: Since;
}

/**
 * What `--since` means: a folder with YAML that is there, else a publication, else the last commit of a day, else a revision of git. Behind a
 * day or revision may stand, after a colon, where the definitions were then.
 * @param zone in which a day ends
 * @throws WrongCall when there are no such definitions
 */
export async function earlier(folder: WorkspaceFolder, asked: string, zone: string): Promise<EarlierDefinitions> {
  const found = folder.io.readFolder(asked);
  if (Array.isArray(found) && found.length > 0) return { files: found, since: { kind: 'folder', folder: asked } };
  const published = earlierPublication(folder, asked.trim());
  if (published) return published;
  const { name, path } = parts(asked);
  const read = readDay(name.trim());
  const day = 'value' in read ? read.value : undefined;
  const at = day === undefined ? { revision: name } : { until: endOfDay(day, zone) };
  const { commit, committed, files } = await past(folder, asked, { at, path });
  const since: Since =
    day === undefined
      ? { kind: 'revision', revision: asked, commit, committed }
      : { kind: 'day', day, commit, committed };
  return { files: files.map((file) => ({ ...file, name: `${shortHash(commit)}:${file.name}` })), since };
}

/** What was published under this name, if anything was. */
function earlierPublication({ io, path }: WorkspaceFolder, asked: string): EarlierDefinitions | undefined {
  const archive = openArchive(io, path);
  const record = archive.records.find(({ id }) => id === asked);
  if (!record) return undefined;
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

async function past({ io, path }: WorkspaceFolder, asked: string, then: Then): Promise<Past> {
  if (path === '-') throw NO_FOLDER;
  const found = await io.readPast(path, then);
  if (typeof found !== 'string') return found;
  const { nl, en } = problemWords(found, asked, path, then.path);
  throw new WrongCall({ nl: `--sinds: ${nl}`, en: `--since: ${en}` });
}

const NO_FOLDER = new WrongCall({
  nl: 'van wat op de standaardinvoer komt, heeft git geen eerdere versie; noem met --sinds een map',
  en: 'git has no earlier version of what comes from standard input; name a folder with --since',
});

function problemWords(problem: PastProblem, text: string, folder: string, path: string | undefined): Said {
  const [asked, here, there] = [quoted(text), quoted(folder), quoted(path ?? folder)];
  const elsewhere = (word: string) => quoted(`${parts(text).name}:${word}`);
  switch (problem) {
    case 'no-git':
      return {
        nl: `${asked} is geen map met YAML-bestanden, en git staat niet op deze computer; noem een map met de definities van toen`,
        en: `${asked} is not a folder with YAML files, and git is not on this machine; name a folder with the definitions of then`,
      };
    case 'no-repository':
      return {
        nl: `${asked} is geen map met YAML-bestanden, en git houdt van ${here} geen versies bij; noem een map met de definities van toen`,
        en: `${asked} is not a folder with YAML files, and git keeps no versions of ${here}; name a folder with the definitions of then`,
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
        nl: `git heeft geen versie van ${asked} of eerder; noem een latere dag, een publicatie of een map met de definities van toen`,
        en: `git has no commit of ${asked} or earlier; name a later day, a publication or a folder with the definitions of then`,
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
