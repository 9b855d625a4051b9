// Makes the pictures of README anew, of what the sample gives: `npm run pictures`. Needs chromium, LibreOffice and
// poppler, as the tests do.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const IMAGES = resolve('docs/images');
const work = mkdtempSync(join(tmpdir(), 'cyclus-pictures-'));
const published = join(work, 'publicaties/2020-11-02-A2-B2');

cpSync('cycles', join(work, 'cycles'), { recursive: true, filter: (path) => !/publi(?:cations|shed)/.test(path) });
execFileSync(process.execPath, [resolve('bin/cyclus.js'), 'publish'], { cwd: work, stdio: 'ignore' });
mkdirSync(IMAGES, { recursive: true });
const SHOWN = {
  overzicht: 'overzicht.html',
  agenda: 'agendas/2020-11-03 MCC agenda.docx',
  annotatie: 'vertrouwelijk/minister VWS/2020-11-03 MCC annotatie minister VWS.docx',
};
await pagePicture('overzicht', 1180, 1000);
paperPicture('agenda', SHOWN.agenda);
paperPicture('annotatie', SHOWN.annotatie);
const shown = Object.entries(SHOWN).map(([name, file]) => [name, { file, sha256: sha256(join(published, file)) }]);
// By this a test sees that the pictures no longer show what the program makes.
writeFileSync(join(IMAGES, 'shown.json'), `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`);
rmSync(work, { recursive: true });

function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The top of a page in a browser. */
async function pagePicture(name, width, height) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(`file://${join(published, `${name}.html`)}`);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await browser.close();
}

/** The first page of a document on paper. */
function paperPicture(name, file) {
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, join(published, file)];
  execFileSync('soffice', convert, { stdio: 'ignore' });
  const pdf = join(work, file.replace(/^.*\//, '').replace(/\.docx$/, '.pdf'));
  execFileSync('pdftoppm', ['-png', '-singlefile', '-f', '1', '-r', '80', pdf, join(IMAGES, name)]);
}
