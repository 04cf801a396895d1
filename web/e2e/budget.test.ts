// What the page costs before the map, and that the map comes only when asked for; all on the real service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHeadwayBus, byTram, found } from './answers.ts';
import { answerWith, BASE, open, SAMPLE_SEARCH, useBrowser, withPage } from './browser.ts';

useBrowser();

/** As sent over the wire, with whatever packing the service chose. */
const SCRIPT_MAX_BYTES = 60_000;

test('a search is answered with under 60 kB of script, and the map loads only when asked for', async () => {
  await withPage(async ({ page, requests }) => {
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    await answerWith(page, found([byTram(), byHeadwayBus()]));
    await open(page, SAMPLE_SEARCH);
    await page.locator('article').nth(1).waitFor();
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    assert.ok(bytes > 0 && bytes < SCRIPT_MAX_BYTES, `${bytes} bytes of script`);
    assert.ok(!requests.some((url) => /MapPanel|maplibre|map\.geojson/.test(url)));

    await page.locator('article a').nth(1).click();
    await page.getByRole('button', { name: '地図で見る' }).last().click();
    await page.locator('.panel[data-state="ready"]').waitFor();
    assert.ok(requests.some((url) => url.endsWith('/api/v1/map.geojson')));
    await page.getByText('地図にあることは、行き方の文にも全部あります。').waitFor();
    await page.locator('canvas').focus();
    await page.keyboard.press('Escape');
    await page.locator('canvas').waitFor({ state: 'detached' });
  });
});

test('the page is served packed, its assets for good and itself for now', async () => {
  const page = await fetch(`${BASE}/`);
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'(;|$)/);
  const script = /src="\.\/(assets\/[^"]+)"/.exec(await page.text())?.[1];
  const asset = await fetch(`${BASE}/${script}`, { headers: { 'accept-encoding': 'br' } });
  assert.equal(asset.headers.get('content-encoding'), 'br');
  assert.match(asset.headers.get('cache-control') ?? '', /immutable/);
});
