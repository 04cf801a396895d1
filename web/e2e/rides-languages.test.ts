// Every screen of the rides in every language: axe, the accessibility of its reflow at 320 px (which is 1280 px at 400 %)
// and at double text size, and no mark left in the text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Answers, Rides } from '../rider/generated/api.ts';
import { LANGS, TAGS } from '../rider/src/words/fill.ts';
import { axe, NARROW, sideways, useBrowser } from './browser.ts';
import { asked, dayAfter, openRides, skip, withRider } from './riding.ts';
import { Device, HOME, register } from './village.ts';

useBrowser();

/** A held and a booked ride of the browser's person, asked for over the API: the screens only show them. */
const rideOf = async (device: Device, time: string, as: 'hold' | 'book'): Promise<string> => {
  const [lat, lon] = HOME.id.split(',').map(Number);
  const wish = { service: 'sagiso', from: { lat, lon, name: HOME.name }, to: { place: 'p015' }, when: { mode: 'depart-at', time } };
  const offer = (await device.post<Answers['askRides']>('rides/offers', wish)).rides[0]?.offers[0]?.offer ?? '';
  await device.post<Rides>('rides', { command: crypto.randomUUID(), service: 'sagiso', offers: [offer], as });
  return offer;
};

/** Opens each screen in turn and has it looked at. */
const eachScreen = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
  const day = await dayAfter(6);
  await openRides(page, asked());
  await page.locator('#code').waitFor();
  await look('not registered');
  await openRides(page);
  await page.locator('#services').waitFor();
  await look('home, not registered');

  await register(page);
  const device = Device.of(page);
  const booked = await rideOf(device, `${day}T09:00`, 'book');
  const held = await rideOf(device, `${day}T14:00`, 'hold');
  const screens: [name: string, query: string, shows: string][] = [
    ['home', '', '.next'],
    ['ask', `?at=ask&${asked({ depart: `${day}T10:00`, back: '15:00', weeks: '3' }).slice(1)}`, 'details[open]'],
    ['offers', asked({ depart: `${day}T11:00` }), 'article'],
    ['nothing at night', asked({ depart: `${day}T22:00` }), '.note.warn'],
    ['confirm', `?ride=${held}`, 'article'],
    ['ride', `?ride=${booked}`, 'article'],
    ['mine', '?at=mine', 'main li'],
    ['me', '?at=me', '#family'],
    ['places', '?at=places', '#home-choice'],
  ];
  for (const [name, query, shows] of screens) {
    await openRides(page, query);
    await page.locator(shows).first().waitFor();
    await look(name);
  }
  await page.route('**/api/v1/rides/offers?*', (route) => route.fulfill({ status: 500, json: {} }));
  await openRides(page, asked());
  await page.getByRole('alert').waitFor();
  await look('error');
};

for (const lang of LANGS) {
  test(`every screen of the rides has nothing axe objects to, and needs no scrolling sideways (${lang})`, { skip }, async () => {
    await withRider(
      async (page) => {
        await eachScreen(page, async (screen) => {
          assert.deepEqual(await axe(page), [], screen);
          assert.equal(await page.locator('html').getAttribute('lang'), TAGS[lang]);
          assert.doesNotMatch(await page.locator('body').innerText(), /[{}|]/, `${screen}: a mark is left in the text`);
          assert.equal(await page.locator('h1').count(), 1, `${screen}: first headings`);
          for (const percent of ['', '200%']) {
            await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
            assert.ok((await sideways(page)) <= 0, `${screen} at ${percent || 'the usual size'}`);
          }
          await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        });
      },
      { lang, viewport: NARROW },
    );
  });
}
