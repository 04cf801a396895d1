// A headless Chromium on the running service. Every page is watched: a request to another host, a policy violation or
// an uncaught error fails the test that opened it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { ItinerariesAnswer } from '../rider/src/planner/answers.ts';
import type { Lang } from '../rider/src/words/fill.ts';

export const BASE = (process.env['MIYAMICHI_URL'] ?? '').replace(/\/$/, '');
/** A service started with `serve --demo --at TIME` in the hours of the local rides. */
export const DEMO = (process.env['MIYAMICHI_DEMO_URL'] ?? '').replace(/\/$/, '');
const CHROMIUM = process.env['MIYAMICHI_CHROMIUM'] ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

/** A state that has not come after this long does not come. */
const WAIT_MAX_MS = 40_000;

let browser: Browser;

/** Starts the browser for a test file and closes it after the last test. */
export const useBrowser = (flags: string[] = []): void => {
  before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...QUIET, ...flags] });
  });
  after(async () => browser.close());
};

export interface Watched {
  page: Page;
  /** Requests made, in order. */
  requests: string[];
}

/** Opens a page for the length of `use` and then asks whether it behaved. */
export const withPage = async (
  use: (watched: Watched) => Promise<void>,
  { lang, base = BASE, ...options }: BrowserContextOptions & { lang?: Lang; base?: string } = {},
): Promise<void> => {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'ja-JP',
    timezoneId: 'America/New_York', // not the region's: what is shown must not depend on the device's zone
    reducedMotion: 'reduce',
    serviceWorkers: 'block', // a worker's own requests cannot be answered by a test; its tests let it work
    ...options,
  });
  const requests: string[] = [];
  const wrong: string[] = [];
  context.setDefaultTimeout(WAIT_MAX_MS);
  if (lang !== undefined) await context.addInitScript((chosen) => localStorage.setItem('miyamichi.lang', chosen), lang);
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) wrong.push(message.text());
  });
  try {
    await use({ page, requests });
    const outside = requests.filter((url) => !url.startsWith(`${base}/`) && !/^(data|blob):/.test(url));
    assert.deepEqual(outside, [], 'requests to an outside host');
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
};

/** Answers the next itinerary searches with this instead of the service's own answer. */
export const answerWith = async (page: Page, answer: ItinerariesAnswer): Promise<void> => {
  await page.route('**/api/v1/itineraries?*', (route) => route.fulfill({ json: answer }));
};

export const SAMPLE_SEARCH = `/?${new URLSearchParams({
  from: 'lrt:01',
  fromName: '宇都宮駅東口',
  to: '清原地区市民センター',
})}`;

export const open = async (page: Page, path: string, base = BASE): Promise<void> => {
  await page.goto(base + path);
  await page.locator('h1').waitFor();
};

/** What axe finds against WCAG 2.2 AA and its best practices, as `rule: element` lines. */
export const axe = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
};

/** How many CSS pixels the page is wider than the screen. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '');
