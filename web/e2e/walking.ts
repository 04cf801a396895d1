// A page walked through by keys alone, as somebody does who sees it badly or not at all: after each key the focus is
// somewhere that is seen, and what the page said of itself is kept in the order it was said.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { sideways } from './browser.ts';

/** No page has more stops than this before what is looked for. */
const STOPS_MAX = 120;

const LOST = 'lost';

/** What a reader of the screen is told of an element: its role and its name. */
export interface Told {
  role: string;
  name: string;
  id: string;
}

const way = (passed: readonly Told[]): string => passed.map(({ role, name }) => `${role} "${name}"`).join(', ');

export class Walk {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  /** Begins before the page is opened, so that nothing it says is missed. */
  static async on(page: Page): Promise<Walk> {
    await page.addInitScript(listen);
    return new Walk(page);
  }

  /** The first stop of each page leads past its head. */
  async past(): Promise<void> {
    const first = await this.press('Tab');
    assert.deepEqual([first.role, first.name], ['link', '本文へ']);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(() => document.activeElement?.id === 'main');
    await this.fits();
  }

  /** A key, and where the focus is after it: never nowhere, never out of sight. */
  async press(key: string): Promise<Told> {
    await this.page.keyboard.press(key);
    return this.here();
  }

  async here(): Promise<Told> {
    const trouble = await this.page.evaluate(whereFocusFails);
    assert.notEqual(trouble, LOST, 'the focus is lost, or the page is at its end');
    const told = await this.#told();
    assert.equal(trouble, '', `${told.role} "${told.name}" ${told.id}: ${trouble}`);
    return told;
  }

  /** Onwards by Tab until something of that role and name; what is passed on the way is answered. */
  async to(role: string, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Told[]> {
    const passed: Told[] = [];
    for (let stop = 0; stop < STOPS_MAX; stop++) {
      const told = await this.press(key).catch((cause: Error) => assert.fail(`${cause.message}; on the way to ${role} ${name} after ${way(passed)}`));
      passed.push(told);
      if (told.role === role && (typeof name === 'string' ? told.name === name : name.test(told.name))) return passed;
    }
    return assert.fail(`no ${role} ${name} within ${STOPS_MAX} stops: ${way(passed)}`);
  }

  /** The focus is, or soon comes, at the element of that id. */
  async at(id: string | RegExp): Promise<void> {
    const wanted = typeof id === 'string' ? `^${id}$` : id.source;
    await this.page.waitForFunction((pattern) => new RegExp(pattern).test(document.activeElement?.id ?? ''), wanted).catch(async () => {
      const told = await this.#told();
      assert.fail(`the focus is not at ${wanted} but at ${told.role} "${told.name}" ${told.id}`);
    });
    await this.here();
  }

  /** The page has said this by a live region, and it stands in the accessibility tree as one. */
  async hears(words: RegExp, role: 'status' | 'alert' = 'status'): Promise<void> {
    await this.page
      .waitForFunction(
        ([pattern, wanted]) => said().some((each) => each.role === wanted && new RegExp(pattern).test(each.words)),
        [words.source, role] as const,
      )
      .catch(async () => assert.fail(`never said ${role} ${words}: ${JSON.stringify(await this.page.evaluate(() => said()))}`));
    const tree = await this.page.locator('body').ariaSnapshot();
    assert.match(tree, new RegExp(`- ${role}`), 'no such live region in the accessibility tree');
  }

  /** Nothing needs to be moved sideways, and the focus is in sight. */
  async fits(): Promise<void> {
    assert.ok((await sideways(this.page)) <= 0, 'the page needs scrolling sideways');
    await this.here();
  }

  /** The page as it is read out. */
  tree(): Promise<string> {
    return this.page.locator('main').ariaSnapshot();
  }

  async #told(): Promise<Told> {
    // The button within a date's field is a stop, too, where nothing matches `:focus`.
    const id = await this.page.evaluate(() => {
      document.querySelector('[data-walked]')?.removeAttribute('data-walked');
      document.activeElement?.setAttribute('data-walked', '');
      return document.activeElement?.id ?? '';
    });
    const lines = (await this.page.locator('[data-walked]').ariaSnapshot()).split('\n');
    const [, role = '', name = ''] = /^- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(lines[0] ?? '') ?? [];
    return { role, name: name.replaceAll('\\"', '"'), id };
  }
}

declare const said: () => { role: string; words: string }[];

/** In the page: what live regions say. One that comes with its words already in it is not counted, but for an alert: most readers say nothing of it. */
function listen(): void {
  const heard: { role: string; words: string }[] = [];
  const regions = new WeakMap<Element, string>();
  const look = (): void => {
    for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
      const role = region.getAttribute('role') ?? '';
      const words = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      const before = regions.get(region);
      regions.set(region, words);
      if (words !== '' && words !== before && (before !== undefined || role === 'alert')) heard.push({ role, words });
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { said: () => heard });
}

/** In the page: why the focus is nowhere or cannot be seen; empty where all is well. */
function whereFocusFails(): string {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return 'lost';
  const box = element.getBoundingClientRect();
  if (element.id === 'main' || box.height > innerHeight) return '';
  const shown = element.closest('label.check') ?? element;
  const seen = shown.getBoundingClientRect();
  if (seen.width < 1 || seen.height < 1) return 'what has the focus is not shown';
  if (seen.bottom > innerHeight + 1 || seen.top < -1 || seen.left < -1 || seen.right > innerWidth + 1) {
    return `out of sight: ${Math.round(seen.left)},${Math.round(seen.top)} to ${Math.round(seen.right)},${Math.round(seen.bottom)} of ${innerWidth} x ${innerHeight}`;
  }
  const top = document.elementFromPoint(seen.left + seen.width / 2, seen.top + Math.min(seen.height / 2, 12));
  if (top !== null && !shown.contains(top) && !top.contains(shown)) return `covered by ${top.tagName} ${top.className}`;
  const styles = [element, shown].map((each) => getComputedStyle(each));
  const ring = styles.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none');
  return ring ? '' : 'the focus cannot be seen';
}
