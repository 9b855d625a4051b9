import type { Lang, Said } from '../../language/language.ts';
import { type Document, type DocumentBlock, heading, paragraph, type Table } from '../blocks.ts';

/** Something that is not for everybody, and stands where others can read it. */
export interface Leak {
  path: string;
  /**
   * Annotations, a calendar, closed definitions, a copy of those that is too open, what belongs to no publication any more, a
   * paper for one person, or why somebody is absent.
   */
  what: 'annotations' | 'calendar' | 'closed' | 'copy' | 'loose' | 'paper' | 'reason';
  /** The file of which it is; empty where that says nothing. */
  of: string;
  /** The publications that it belongs to. */
  publications: readonly string[];
  /** Whether it stands open on this disk. */
  isHere: boolean;
  /** What git calls it that keeps it; null when git does not. */
  inGit: string | null;
}

interface Words {
  title: string;
  none: string;
  what: Record<Leak['what'], (of: string) => string>;
  columns: readonly string[];
  here: string;
  git: string;
  both: string;
  repair: string;
  again: string;
  fromGit: string;
  steps: string;
  copies: string;
}

const WORDS: Said<Words> = {
  nl: {
    title: 'Vertrouwelijk, en toch te lezen voor anderen',
    none: 'Er is niets gevonden wat vertrouwelijk is en toch open staat.',
    what: {
      annotations: (of) => `annotaties uit ${of}`,
      calendar: (of) => `de hele agenda ${of}`,
      closed: (of) => `${of}, dat niet iedereen mag lezen`,
      copy: (of) => `een kopie van ${of} die meer mensen mogen lezen dan het bestand zelf, of die git mee zou nemen`,
      loose: () => 'hoort bij geen publicatie meer, zoals een hele agenda',
      paper: () => 'een annotatie in Word',
      reason: () => 'een pagina die zegt waarom iemand afwezig is',
    },
    columns: ['Bestand', 'Wat', 'Publicatie', 'Waar'],
    here: 'in deze map',
    git: 'in git',
    both: 'in deze map, en in git',
    repair:
      'Met cyclus publicaties --controleer --repareer zet cyclus apart wat in deze map open staat. Opnieuw maken blijft mogelijk.',
    again: 'Een pagina die zegt waarom iemand afwezig is, maakt u nieuw met cyclus publiceer, of u gooit haar weg.',
    fromGit: 'Uit git halen',
    steps:
      'Geef daarna deze opdrachten, in de bovenste map van git en op een moment dat niemand anders erin werkt. Zij halen de mappen ook uit alle eerdere versies; wat open mag blijven, komt er weer in.',
    copies:
      'Wie de map al heeft opgehaald, houdt de oude versies. Staat zij ook op een server, vervang haar daar dan met git push --force --all, vraag de beheerder ook daar op te ruimen, en laat iedereen opnieuw beginnen met git clone.',
  },
  en: {
    title: 'Confidential, and yet for others to read',
    none: 'Nothing was found that is confidential and yet open.',
    what: {
      annotations: (of) => `annotations of ${of}`,
      calendar: (of) => `all of the calendar ${of}`,
      closed: (of) => `${of}, which not everybody may read`,
      copy: (of) => `a copy of ${of} that more people may read than the file itself, or that git would take`,
      loose: () => 'belongs to no publication any more, such as all of a calendar',
      paper: () => 'an annotation in Word',
      reason: () => 'a page that says why somebody is absent',
    },
    columns: ['File', 'What', 'Publication', 'Where'],
    here: 'in this folder',
    git: 'in git',
    both: 'in this folder, and in git',
    repair:
      'With cyclus publications --check --repair cyclus puts apart what is open in this folder. It can still be made again.',
    again: 'Make a page that says why somebody is absent anew with cyclus publish, or throw it away.',
    fromGit: 'Out of git',
    steps:
      'Then give these commands, in the topmost folder of git and when nobody else works in it. They take the folders out of all earlier versions too; what may be open is put in again.',
    copies:
      'Whoever has fetched the folder keeps the old versions. Where it is on a server too, replace it there with git push --force --all, ask whoever looks after it to clear up there too, and let everybody begin anew with git clone.',
  },
};

/** What is not for everybody and stands open, and how to take it away. */
export function leaksDocument(leaks: readonly Leak[], lang: Lang): Document {
  const words = WORDS[lang];
  return {
    lang,
    title: words.title,
    subtitles: [],
    blocks: leaks.length === 0 ? [paragraph(words.none)] : blocksOf(leaks, lang),
    footer: null,
  };
}

function blocksOf(leaks: readonly Leak[], lang: Lang): DocumentBlock[] {
  const words = WORDS[lang];
  const isHere = (what: (leak: Leak) => boolean) => leaks.some((leak) => leak.isHere && what(leak));
  const git = commandsFor(leaks);
  return [
    tableOf(leaks, lang),
    ...(isHere(({ what }) => what !== 'reason') ? [paragraph(words.repair)] : []),
    ...(isHere(({ what }) => what === 'reason') ? [paragraph(words.again)] : []),
    ...(git.length === 0
      ? []
      : [
          heading(words.fromGit),
          paragraph(words.steps),
          { kind: 'excerpt' as const, lines: git, toCopy: true },
          paragraph(words.copies),
        ]),
  ];
}

function tableOf(leaks: readonly Leak[], lang: Lang): Table {
  const words = WORDS[lang];
  return {
    kind: 'table',
    columns: words.columns.map((title, index) => (index === 0 ? { title, below: true } : { title })),
    rows: leaks.map(({ path, what, of, publications, isHere, inGit }) => [
      path,
      words.what[what](of),
      publications.join(', '),
      isHere && inGit !== null ? words.both : isHere ? words.here : words.git,
    ]),
    empty: '',
  };
}

/** A folder of which all is taken out of git, since names of files are too many and too long to give. */
const TAKEN_OUT = /^(?:.*\/)?(?:publications\/(?:sources|vertrouwelijk)|vertrouwelijk)(?=\/)/;

/**
 * What takes the folders of leaks out of every version that git has, and keeps the files on the disk:
 * https://git-scm.com/docs/git-filter-branch. What is to be open comes back in one version.
 */
function commandsFor(leaks: readonly Leak[]): string[] {
  const paths = leaks.flatMap(({ inGit }) => inGit ?? []);
  if (paths.length === 0) return [];
  const folders = [...new Set(paths.map((path) => TAKEN_OUT.exec(path)?.[0] ?? path))].sort();
  const named = (quote: string) => folders.map((folder) => `${quote}${folder}${quote}`).join(' ');
  const again = folders.filter((folder) => !folder.endsWith('vertrouwelijk'));
  return [
    `git rm -r --cached --ignore-unmatch --quiet -- ${named('"')}`,
    'git commit --allow-empty --quiet -m "cyclus"',
    `git filter-branch --force --index-filter "git rm -r --cached --ignore-unmatch --quiet -- ${named("'")}" --tag-name-filter cat -- --all`,
    'git for-each-ref --format="delete %(refname)" refs/original | git update-ref --stdin',
    'git reflog expire --expire=now --all',
    'git gc --prune=now --quiet',
    ...(again.length === 0
      ? []
      : [`git add -- ${again.map((folder) => `"${folder}"`).join(' ')}`, 'git commit --quiet -m "cyclus"']),
  ];
}
