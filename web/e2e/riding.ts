// A rider's browser on a demonstration whose clock is the service's.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axe, DEMO, open, sideways, withPage } from './browser.ts';
import { HOME, serviceNow } from './village.ts';

export const skip =
  DEMO === '' ? 'rides want a demonstration: set MIYAMICHI_DEMO_URL to a service started with serve --demo --at TIME' : false;

const SHOTS = join(import.meta.dirname, '../target/screenshots');
mkdirSync(SHOTS, { recursive: true });

export const withRider = (use: (page: Page) => Promise<void>, options: Parameters<typeof withPage>[1] = {}): Promise<void> =>
  withPage(
    async ({ page }) => {
      await page.clock.install({ time: await serviceNow() });
      await use(page);
    },
    { base: DEMO, ...options },
  );

export const openRides = (page: Page, query = ''): Promise<void> => open(page, `/ride.html${query}`, DEMO);

/** The query of a ride from a door in 河内 to a shop. */
export const asked = (more: Record<string, string> = {}): string =>
  `?${new URLSearchParams({ service: 'sagiso', from: HOME.id, fromName: HOME.name, to: 'p015', toName: 'とりせん岡本店', ...more })}`;

/** A working day of the service, at least that many days after today: no Sunday. */
export const dayAfter = async (days: number): Promise<string> => {
  const noon = new Date((await serviceNow()).getTime() + days * 86_400_000);
  if (noon.toLocaleString('en', { timeZone: 'Asia/Tokyo', weekday: 'short' }) === 'Sun') return dayAfter(days + 1);
  return noon.toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 10);
};

/** Looked at by a person, and by axe and the ruler here. */
export const look = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  assert.deepEqual(await axe(page), [], name);
  assert.ok((await sideways(page)) <= 0, `${name} needs scrolling sideways`);
};
