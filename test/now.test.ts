import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, wrongWith } from './support/browser.ts';
import { runs } from './support/runs.ts';
import { type Served, served } from './support/served.ts';

/** A fortnight with two errors, a deadline tomorrow, and more days than fit on a screen. */
const DEFINITIONS = `
settings: { title: Proef, today: 2020-11-02 }
fora:
  ACC: { time: "10:00", papers: { due: 1 werkdag, at: "12:00" } }
  MCC: { time: "14:00", length: 2 uur, members: [minister VWS], papers: { due: 1 werkdag, at: "12:00" } }
roles: { minister VWS: {} }
cycles:
  A:
    every: 2 weken
    from: 2020-11-02
    steps:
      advies:  { week: 1, day: woensdag, forum: ACC, phase: concept-advies }
      besluit: { week: 1, day: vrijdag, forum: MCC, phase: besluit }
      terug:   { week: 2, day: vrijdag, forum: MCC, phase: terugblik }
deliverables: { jeugdpakket: { route: A, round: A1, treatment: { besluit: besluitvorming } } }
calendar: { closed: [{ on: 2020-11-06, name: Sluiting }, { on: 2020-11-13, name: Sluiting }] }
`;

const MOVED = `${DEFINITIONS}changes: [{ move: ACC 2020-11-04, to: "10:30", reason: zaal }]\n`;
const SOLVED = `${DEFINITIONS}changes: [{ move: MCC 2020-11-13, to: 2020-11-12 }]\n`;
const BROKEN = DEFINITIONS.replace('forum: MCC, phase: besluit', 'forum: MMC, phase: besluit');

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cyclus-now-'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A workspace of its own, and how it is saved. */
function workspace(name: string, text = DEFINITIONS) {
  const path = join(root, name);
  mkdirSync(path);
  const save = (now: string) => writeFileSync(join(path, 'all.yaml'), now);
  save(text);
  return { path, save };
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

const browser = await openBrowser();
const sites: Served[] = [];

afterAll(async () => {
  await browser?.close();
  await Promise.all(sites.map((site) => site.stop('SIGKILL')));
});

async function serving(path: string, ...args: string[]): Promise<Served> {
  const site = await served(path, ...args);
  sites.push(site);
  return site;
}

/** The page Now of a site; whatever its console complains of is kept. */
async function opened(site: Served, options: Parameters<NonNullable<typeof browser>['newPage']>[0] = {}) {
  const page = await browser!.newPage({ viewport: { width: 1000, height: 600 }, ...options });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) wrong.push(message.text());
  });
  await page.goto(`${site.address}now.html`);
  return { page, wrong, said: page.locator('#said') };
}

/** Waits until the page says this. */
async function says(page: Page, words: RegExp): Promise<void> {
  await page.locator('#said', { hasText: words }).waitFor();
}

describe.runIf(browser)('the page Now', () => {
  it('shows a save by itself, and keeps focus, what is unfolded and what is read where it is', async () => {
    const { path, save } = workspace('keeps');
    const { page, wrong } = await opened(await serving(path));
    await page.waitForSelector('html.live');
    await page.locator('details', { hasText: 'Waarom MCC vr 13 nov' }).locator('summary').click();
    await page.locator('#fortnight a').last().scrollIntoViewIfNeeded();
    await page.locator('#fortnight a').last().focus();
    await page.evaluate(`
      window.same = document.activeElement;
      window.top0 = window.same.getBoundingClientRect().top;
      window.blank = 0;
      new MutationObserver(() => { if (!document.querySelector('main h1') || !document.querySelector('#fortnight .day')) window.blank++; })
        .observe(document.body, { childList: true, subtree: true });
    `);
    save(MOVED);
    await says(page, /^\d+\.\d\d: ACC naar 10\.30$/);
    expect(await page.evaluate('document.activeElement === window.same')).toBe(true);
    expect(await page.evaluate('Math.abs(window.same.getBoundingClientRect().top - window.top0) < 2')).toBe(true);
    expect(await page.evaluate('window.blank')).toBe(0);
    // What is above it gets shorter: the conflict that was solved, and the one that is the first from now on.
    // Not every browser holds on to what is read by itself.
    await page.evaluate(`
      document.body.style.overflowAnchor = 'none';
      window.read = document.getElementById('MCC-2020-11-06-14:00');
      window.read.scrollIntoView({ block: 'center' });
      window.top0 = window.read.getBoundingClientRect().top;
    `);
    save(SOLVED);
    await says(page, /MCC naar do 12 nov 14\.00 uur/);
    expect(await page.locator('.case').count()).toBe(1);
    expect(await page.evaluate('window.read.isConnected')).toBe(true);
    expect(await page.evaluate('Math.abs(window.read.getBoundingClientRect().top - window.top0)')).toBeLessThan(40);
    expect(await page.evaluate('window.blank')).toBe(0);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('knows a conflict again that has another number', async () => {
    const { path, save } = workspace('again', `${DEFINITIONS}changes: [{ move: MCC 2020-11-13, to: 2020-11-12 }]\n`);
    const { page } = await opened(await serving(path));
    await page.waitForSelector('html.live');
    expect(await page.locator('.case h3').allTextContents()).toEqual([
      expect.stringMatching(/Knelpunt 1: MCC valt op/),
    ]);
    save(DEFINITIONS.replace('time: "14:00"', 'time: "14:30"'));
    await says(page, /MCC|overleggen/);
    await page.locator('.case').nth(1).waitFor();
    const fold = page.locator('details', { hasText: 'Waarom MCC vr 13 nov' });
    await fold.locator('summary').click();
    await fold.locator('summary').focus();
    await page.evaluate("window.same = document.querySelector('details[open]')");
    // Without the first of them the second is the first.
    save(
      `${DEFINITIONS.replace('time: "14:00"', 'time: "14:30"')}changes: [{ move: MCC 2020-11-06, to: 2020-11-09 }]\n`,
    );
    await page.locator('.case').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.case h3').textContent()).toMatch(/Knelpunt 1/);
    expect(
      await page.evaluate(
        "window.same.isConnected && window.same.open && document.activeElement.closest('details') === window.same",
      ),
    ).toBe(true);
    await page.close();
  });

  it('has nothing wrong, by day and by night, wide and narrow, in both languages', async () => {
    const { path, save } = workspace('axe');
    for (const lang of ['nl', 'en']) {
      const site = await serving(path, '--lang', lang);
      for (const [colorScheme, width] of [
        ['dark', 320],
        ['light', 1000],
      ] as const) {
        const { page, wrong } = await opened(site, { colorScheme, viewport: { width, height: 800 } });
        await page.waitForSelector('html.live');
        for (const [text, part] of [
          [MOVED, '#saved'],
          [BROKEN, '#notice'],
        ] as const) {
          save(text);
          await page.waitForSelector(part);
          await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
          expect([lang, width, part, await wrongWith(page)]).toEqual([lang, width, part, []]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        }
        save(DEFINITIONS);
        await page.waitForSelector('#notice', { state: 'detached' });
        expect(wrong).toEqual([]);
        await page.close();
      }
    }
  });

  it('is used by keyboard alone: paused, and on again', async () => {
    const { path, save } = workspace('keys');
    const { page, said } = await opened(await serving(path));
    await page.waitForSelector('html.live');
    const pause = page.locator('#pause');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud');
    const reached = async () => (await page.locator('#pause:focus').count()) === 1;
    for (let presses = 0; presses < 20 && !(await reached()); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await pause.textContent()).toBe('Weer bijwerken');
    const before = await said.textContent();
    save(MOVED);
    await until(async () => (await textOf(page.url())).includes('ACC naar 10.30'));
    expect(await said.textContent()).toBe(before);
    await page.keyboard.press('Space');
    await says(page, /ACC naar 10\.30/);
    expect(await reached()).toBe(true);
    expect(await pause.textContent()).toBe('Niet meer bijwerken');
    await page.close();
  });

  it('tells with one polite sentence what became otherwise', async () => {
    const { path, save } = workspace('polite');
    const { page } = await opened(await serving(path));
    await page.waitForSelector('html.live');
    expect(await page.locator('[aria-live], [role=status], [role=alert]').count()).toBe(1);
    await page.evaluate(`
      window.told = [];
      const said = document.getElementById('said');
      new MutationObserver(() => window.told.push(said.textContent)).observe(said, { childList: true, characterData: true, subtree: true });
    `);
    save(SOLVED);
    await says(page, /opgelost/);
    const told = (await page.evaluate('window.told')) as string[];
    expect(told).toEqual([
      expect.stringMatching(/^\d+\.\d\d: MCC naar do 12 nov 14\.00 uur, 1 deadline, 1 knelpunt opgelost$/),
    ]);
    await page.close();
  });

  it('leads from a conflict to its meeting, its line, how it came about and what to type', async () => {
    const { path } = workspace('leads');
    const { page } = await opened(await serving(path));
    await page.waitForSelector('html.live');
    const first = page.locator('.case').first();
    await first.locator('a', { hasText: 'MCC vr 6 nov 14.00 uur' }).click();
    expect(await page.locator(':target').textContent()).toMatch(/MCC.*besluit.*Knelpunt 1/);
    await page.locator(':target a', { hasText: 'Knelpunt 1' }).click();
    expect(await page.locator(':target h3').textContent()).toMatch(/Knelpunt 1: MCC valt op/);
    expect(await first.textContent()).toContain(`${path}/all.yaml:13:`);
    expect(await first.locator('details').first().textContent()).toContain('Cyclus A, ronde A1');
    const command = await first.locator('code').first().textContent();
    expect(command).toMatch(/^cyclus verplaats "MCC 2020-11-06" --naar 2020-11-0[459]/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await first.locator('button').first().click();
    await first.locator('button', { hasText: 'Gekopieerd' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(command);
    expect(await page.locator('#conflicts > .command code').textContent()).toBe(
      `cyclus oplossing --van 2020-11-02 --tot 2020-11-15 --map ${path}`,
    );
    const ids = (await page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")) as string[];
    expect(new Set(ids).size).toBe(ids.length);
    await page.close();
  });

  it('says what is due today and tomorrow', async () => {
    const { path } = workspace('due');
    const { page } = await opened(await serving(path));
    // Papers for the ACC of Wednesday are due a working day before, those for the MCC of Friday on Thursday.
    expect(await page.locator('#due tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/di 3 nov 12\.00 uur.*Jeugdpakket|di 3 nov 12\.00 uur.*jeugdpakket/),
    ]);
    await page.close();
  });

  it('holds on when its site goes, and goes on when it comes back', async () => {
    const { path, save } = workspace('back');
    const first = await serving(path);
    const { page, wrong } = await opened(first);
    await page.waitForSelector('html.live');
    await first.stop('SIGTERM');
    await says(page, /^Cyclus antwoordt niet/);
    expect(await page.locator('#fortnight .day').count()).toBeGreaterThan(5);
    save(MOVED);
    await serving(path, '--port', String(first.port));
    await says(page, /^Er is nog niets gewijzigd/);
    expect(await page.locator('#fortnight').textContent()).toContain('10.30');
    save(DEFINITIONS);
    await says(page, /ACC naar 10\.00/);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('follows on a slow network, in two browsers, through many saves, of which the last is shown', async () => {
    const { path, save } = workspace('many');
    const site = await serving(path);
    const other = (await openBrowser())!;
    const [fast, slow] = await Promise.all([opened(site), slowly(site, await other.newPage())]);
    const saves = runs(1000);
    const minute = (count: number) => `10:${String(count % 60).padStart(2, '0')}`;
    for (let count = 1; count <= saves; count++) {
      // Now and then it is broken, and now and then somebody saves again before it was read.
      if (count % 10 === 0) save(BROKEN);
      save(MOVED.replace('10:30', minute(count)));
      await new Promise((resolve) => setTimeout(resolve, count % 5 === 0 ? 40 : 5));
    }
    save(MOVED.replace('10:30', '11:11'));
    for (const { page } of [fast, { page: slow }]) {
      await says(page, /ACC naar 11\.11/);
      expect(await page.locator('#notice').count()).toBe(0);
      expect(await page.locator('#fortnight').textContent()).toMatch(/11\.11/);
      expect(await page.locator('h1').count()).toBe(1);
    }
    expect(fast.wrong).toEqual([]);
    await fast.page.close();
    await other.close();
  });

  async function slowly(site: Served, page: Page): Promise<Page> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 },
    });
    await page.goto(`${site.address}now.html`);
    return page;
  }

  it('is read without its script too, and printed without what only a screen needs', async () => {
    const { path, save } = workspace('plain');
    const site = await serving(path);
    const { page } = await opened(site, { javaScriptEnabled: false });
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('noscript').textContent()).toContain('Laad de pagina opnieuw');
    save(MOVED);
    await until(async () => {
      await page.reload();
      return /ACC naar 10\.30/.test((await page.locator('#said').textContent())!);
    });
    await page.close();
    const { page: printed } = await opened(site);
    await printed.waitForSelector('html.live');
    await printed.emulateMedia({ media: 'print' });
    // A4 within its margins, at 96 dots an inch.
    await printed.setViewportSize({ width: 657, height: 800 });
    expect(await printed.locator('button:visible, code:visible, #said:visible').count()).toBe(0);
    expect(await printed.evaluate('document.documentElement.scrollWidth')).toBe(657);
    await printed.close();
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}

it('runs its own script, speaks to its own site, and nothing else', async () => {
  const { path } = workspace('policy');
  const answer = await fetch(`${(await serving(path)).address}now.html`);
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'; script-src 'sha256-[\w+/=]{44}'; connect-src 'self'; frame-ancestors 'none'$/,
  );
  expect(await answer.text()).not.toMatch(/\son[a-z]+=|\sstyle=|<script [^>]*src|javascript:/i);
});

it('waits with its answer for whoever has the page, until something is new', async () => {
  const { path, save } = workspace('waits');
  const address = `${(await serving(path)).address}now.html`;
  const tag = (await fetch(address)).headers.get('etag')!;
  const answers = [1, 2].map(() => fetch(address, { headers: { 'if-none-match': tag, prefer: 'wait=20' } }));
  const soon = await fetch(address, { headers: { 'if-none-match': tag, prefer: 'wait=1' } });
  expect(soon.status).toBe(304);
  save(MOVED);
  for (const answer of await Promise.all(answers)) {
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('ACC naar 10.30');
  }
});

it('says on every page of one’s own computer what is wrong, with file, line and hint; what there was stays', async () => {
  const { path, save } = workspace('broken');
  const { address } = await serving(path);
  save(BROKEN);
  for (const name of ['now.html', '', 'agenda.html', 'conflicts.html']) {
    await until(async () => (await textOf(`${address}${name}`)).includes('Let op: de definities'));
    const page = await textOf(`${address}${name}`);
    expect(page).toMatch(/all\.yaml:13:48: fout: er is geen gremium &quot;MMC&quot;/);
    expect(page).toContain('13 |       besluit: { week: 1, day: vrijdag, forum: MMC, phase: besluit }');
    expect(page).toContain('= tip: kies uit ACC en MCC');
  }
  expect(await textOf(`${address}now.html`)).toContain('<strong>MCC</strong>');
  save(`${DEFINITIONS}changes: [{ move: ACC 2020-11-04`);
  await until(async () => (await textOf(`${address}agenda.html`)).includes('[yaml-syntax]'));
});

it('shows a network neither lines nor commands', async () => {
  const { path, save } = workspace('network');
  const site = await serving(path, '--host', '0.0.0.0');
  const address = `http://127.0.0.1:${site.port}/now.html`;
  const page = await textOf(address);
  expect(page).toMatch(/Knelpunt 1: MCC valt op/);
  expect(page).not.toMatch(/all\.yaml|<code>cyclus|<script|<details id="k/);
  save(BROKEN);
  await until(async () => (await textOf(address)).includes('Let op: de definities'));
  expect(await textOf(address)).not.toMatch(/all\.yaml|MMC/);
  const tag = (await fetch(address)).headers.get('etag')!;
  const again = await fetch(address, { headers: { 'if-none-match': tag, prefer: 'wait=20' } });
  expect(again.status).toBe(304);
});

it('is not there where the calendars hide anything', async () => {
  const { path } = workspace('hidden');
  const { address } = await serving(path, '--hide', 'items');
  expect((await fetch(`${address}now.html`)).status).toBe(404);
});

it('opens in the browser of whoever asks for that', async () => {
  const { path } = workspace('opens');
  const programs = join(path, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\necho "$1" > ${join(path, 'opened')}\n`, { mode: 0o755 });
  const before = process.env.PATH;
  process.env.PATH = `${programs}:${before}`;
  const { address } = await serving(path, '--open').finally(() => {
    process.env.PATH = before;
  });
  const said = () => {
    try {
      return readFileSync(join(path, 'opened'), 'utf8');
    } catch {
      return '';
    }
  };
  await until(async () => said() !== '');
  expect(said()).toBe(`${address}now.html\n`);
});
