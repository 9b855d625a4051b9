import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';

// The one place that looks for the programs of others. Without them a machine leaves out the tests that give them work,
// and says so at the end; in CI all must be there, so that nothing passes in silence.

/** Python of Debian, which knows the modules of Debian. */
export const PYTHON = '/usr/bin/python3';

/** What is looked for on the path, with what brings it. */
const PROGRAMS = {
  chromium: 'chromium',
  curl: 'curl',
  fish: 'fish',
  khal: 'khal',
  nginx: 'nginx-light',
  openssl: 'openssl',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  radicale: 'radicale',
  script: 'bsdutils',
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  vdirsyncer: 'vdirsyncer',
  xmllint: 'libxml2-utils',
  zsh: 'zsh',
};

/** Modules of Python, with what brings them. */
const MODULES = {
  aiosmtpd: 'python3-aiosmtpd',
  'dateutil.rrule': 'python3-dateutil',
  docx: 'python3-docx',
  email: 'python3',
  'gi.repository.ICalGLib': 'python3-gi gir1.2-ical-3.0',
  icalendar: 'python3-icalendar',
  openpyxl: 'python3-openpyxl',
  vobject: 'python3-vobject',
  zoneinfo: 'python3',
};

const PACKAGES: Readonly<Record<string, string>> = { ...PROGRAMS, ...MODULES };

type Name = keyof typeof PROGRAMS | keyof typeof MODULES;

declare module 'vitest' {
  interface ProvidedContext {
    missing: readonly string[];
  }
}

/** Where a program stands; undefined when it is not on the path. */
export function pathOf(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Whether all of these are on this machine, modules of Python by their name: `has('khal', 'icalendar')`. */
export function has(...names: Name[]): boolean {
  return !names.some((name) => inject('missing').includes(name));
}

/** Looks once for all tests. @throws in CI when anything is missing */
export function setup({ provide }: { provide(key: 'missing', names: readonly string[]): void }): () => void {
  const missing = [...Object.keys(PROGRAMS).filter((name) => !pathOf(name)), ...missingModules()];
  const packages = [...new Set(missing.flatMap((name) => PACKAGES[name]!.split(' ')))].join(' ');
  const install = `apt-get install -y --no-install-recommends ${packages}`;
  if (missing.length > 0 && process.env.CI) throw new Error(`Missing: ${missing.join(', ')}. Install them: ${install}`);
  provide('missing', missing);
  return () => {
    if (missing.length > 0) console.log(`Tests were left out for want of ${missing.join(', ')}: ${install}`);
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function missingModules(): string[] {
  const script = `
import importlib, sys
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
        print(name)
    except ImportError:
        pass
`;
  const found = spawnSync(PYTHON, ['-c', script, ...Object.keys(MODULES)], { encoding: 'utf8' }).stdout ?? '';
  return Object.keys(MODULES).filter((name) => !found.split('\n').includes(name));
}
