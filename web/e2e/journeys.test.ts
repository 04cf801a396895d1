// The three example journeys, asked of the real service on a phone-sized screen, and every card held to its rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ItinerariesAnswer, Itinerary } from '../rider/src/planner/answers.ts';
import { clockTrust, closedRide, hasClocks, isTimetabled, wayKey } from '../rider/src/planner/reading.ts';
import { clockOf } from '../rider/src/words/clock.ts';
import { open, useBrowser, withPage } from './browser.ts';
import { ordinaryDay } from './days.ts';

useBrowser();

const CLOCK = /\d{1,2}:\d{2}/;

const choosePlace = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: new RegExp(`^${text}(\\s|$)`) }).first().click();
};

const search = async (page: Page, from: string, to: string, registeredWith = 'だれでも'): Promise<ItinerariesAnswer> => {
  await open(page, '/');
  await choosePlace(page, '出発する所', from);
  await choosePlace(page, '行き先', to);
  await page.getByRole('radio', { name: '出発の時刻を決める' }).check();
  await page.getByLabel('日にち').fill(await ordinaryDay());
  await page.getByLabel('時刻', { exact: true }).fill('10:00');
  await page.getByText('絞る').click();
  await page.getByLabel('乗る人').selectOption(registeredWith);
  const answered = page.waitForResponse((response) => response.url().includes('/api/v1/itineraries?'));
  await page.getByRole('button', { name: '行き方をさがす' }).click();
  const answer = (await (await answered).json()) as ItinerariesAnswer;
  await page.locator('article').first().waitFor();
  return answer;
};

/** Each card shows the clock times that are known, and none where nobody knows one. */
const holdCardsToRules = async (page: Page, found: readonly Itinerary[]): Promise<void> => {
  const itineraries = [...new Map(found.map((each) => [wayKey(each), each])).values()];
  assert.equal(await page.locator('article').count(), itineraries.length);
  for (const [at, itinerary] of itineraries.entries()) {
    const card = page.locator('article').nth(at);
    const head = await card.locator('h3').innerText();
    assert.equal(CLOCK.test(head), hasClocks(itinerary), head);
    if (!hasClocks(itinerary)) assert.match(head, /およそ/);
    for (const [legAt, leg] of itinerary.legs.entries()) {
      const line = await card.locator('li').nth(legAt).innerText();
      const trust = clockTrust(itinerary, legAt);
      if (isTimetabled(leg) && trust === 'sure') assert.match(line, new RegExp(`${clockOf(leg.departAt)}発`));
      if (trust === 'none') assert.doesNotMatch(line, CLOCK);
      if (leg.headwaySeconds !== undefined) assert.match(line, /およそ(\d+)分に1本です。時刻は、のりばで確かめてください。\s*待つ時間は最大\1分と考えています。/);
    }
  }
};

test('宇都宮駅東口 to 清原地区市民センター goes by LRT, to the minute of the timetable', async () => {
  await withPage(async ({ page }) => {
    const { itineraries } = await search(page, '宇都宮駅東口', '清原地区市民センター');
    assert.ok(itineraries.some((each) => each.legs.some((leg) => leg.mode === 'TRAM')));
    await holdCardsToRules(page, itineraries);
  });
});

test('宇都宮駅 to 大谷資料館 never shows a clock time for the bus whose timetable nobody knows', async () => {
  await withPage(async ({ page }) => {
    const { itineraries } = await search(page, '宇都宮駅', '大谷資料館');
    assert.ok(itineraries.some((each) => each.legs.some((leg) => leg.headwaySeconds !== undefined)));
    await holdCardsToRules(page, itineraries);
    await page.locator('article a').first().click();
    await page.locator('#detail-title').waitFor();
  });
});

test('河内地区市民センター to 済生会宇都宮病院 is never one on-demand ride, and the ride is only for those registered', async () => {
  await withPage(async ({ page }) => {
    const visitor = await search(page, '河内地区市民センター', '済生会宇都宮病院');
    await holdCardsToRules(page, visitor.itineraries);
    for (const { legs } of visitor.itineraries) {
      const moving = legs.filter((leg) => leg.mode !== 'WALK');
      assert.ok(moving.length !== 1 || moving[0]?.mode !== 'FLEX');
    }
    for (const [at, itinerary] of visitor.itineraries.entries()) {
      const card = page.locator('article').nth(at);
      assert.equal(await card.getByText(/に登録した人だけが乗れます。/).count(), closedRide(itinerary) ? 1 : 0);
    }
    const registered = await search(page, '河内地区市民センター', '済生会宇都宮病院', 'さぎそう河内号に登録した人');
    await holdCardsToRules(page, registered.itineraries);
    assert.ok(registered.itineraries.every((each) => closedRide(each)?.service?.district !== 'kawachi'));
  });
});

test('a place is suggested by kanji, kana, romaji and English', async () => {
  await withPage(async ({ page }) => {
    await open(page, '/');
    for (const text of ['大谷資料館', 'おおやしりょう', 'ooya', 'Oya']) {
      await page.getByRole('combobox', { name: '行き先' }).fill(text);
      await page.locator('[role="option"]').filter({ hasText: '大谷' }).first().waitFor();
    }
  });
});

test('later ways are added below, and the shared address of one opens it again', async () => {
  await withPage(async ({ page }) => {
    const { itineraries } = await search(page, '宇都宮駅東口', '清原地区市民センター');
    await page.getByRole('button', { name: 'もっと遅い便' }).click();
    await page.locator('article').nth(itineraries.length).waitFor();
    await page.locator('article a').last().click();
    const title = await page.locator('#detail-title').innerText();
    await page.reload();
    await page.locator('#detail-title').waitFor();
    assert.equal(await page.locator('#detail-title').innerText(), title);
    await page.getByRole('link', { name: '一覧へもどる' }).click();
    await page.locator('article').first().waitFor();
  });
});
