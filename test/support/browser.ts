import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { pathOf } from './programs.ts';

/** Chromium of Debian; undefined on a machine without it. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = pathOf('chromium');
  if (!executablePath) return undefined;
  const quietly = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quietly];
  return chromium.launch({ executablePath, args });
}

/** A browser, with a folder for the files that it opens and for what is printed of them. */
export async function openBrowserOnFiles() {
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'cyclus-pages-'));
  return {
    browser,
    folder,
    /** A text as the page that somebody opens from his disk: it fetches nothing else. */
    async opened(text: string, look: BrowserContextOptions = {}): Promise<Page> {
      const file = join(folder, 'page.html');
      writeFileSync(file, text);
      const page = await browser!.newPage(look);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(asked, 'it fetches nothing').toHaveLength(1);
      return page;
    },
    async close(): Promise<void> {
      await browser?.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page: rule by rule, with the first part of the page where it is so. */
export async function wrongWith(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    "axe.run({ resultTypes: ['violations'], preload: false })",
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
