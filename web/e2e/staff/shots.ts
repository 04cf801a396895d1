// Screenshots of the real thing, kept as build artefacts to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = process.env['MIYAMICHI_SHOTS'] ?? join(import.meta.dirname, '../../target/screenshots');

export const shot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
};
