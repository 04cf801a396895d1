// IC cards around a rider's browser: their numbers, the reader that sees them, and a pass to put on them.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Answers } from '../rider/generated/api.ts';
import { DEMO, open } from './browser.ts';
import { cardReader } from './village.ts';

/** Nobody else's: the numbers of other runs stay linked to them. */
export const aNumber = (): string => `JE${Array.from({ length: 15 }, () => Math.floor(Math.random() * 10)).join('')}`;

/** What an inspector's reader does with the card's id and the chip it sees. */
export const seenByAReader = async (card: string, lastFour: string): Promise<void> => {
  const reader = await cardReader();
  const shown = await reader.get<Answers['cards']>(`cards/${card}`);
  assert.equal(shown.cards[0]?.lastFour, lastFour);
  const chip = crypto.randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();
  await reader.put(`cards/${card}/confirmation`, { chip });
};

export const buyPass = async (page: Page): Promise<void> => {
  await open(page, '/pass.html', DEMO);
  await page.getByRole('link', { name: 'この券を買う ライトライン 1日乗車券', exact: true }).click();
  await page.getByRole('button', { name: '1,000円を払う' }).click();
  await page.getByRole('link', { name: 'この券を出す' }).click();
  await page.getByRole('link', { name: 'ICカードにのせる' }).click();
};
