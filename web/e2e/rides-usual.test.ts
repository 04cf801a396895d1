// What residents do each week: three tiles, the way back, every week, somebody of the family, a discount.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers, Rides } from '../rider/generated/api.ts';
import { useBrowser } from './browser.ts';
import { asked, dayAfter, look, openRides, skip, withRider } from './riding.ts';
import { Device, register, registered } from './village.ts';

useBrowser();

test('once home and the shop are set, a tile leads straight to the offers', { skip }, async () => {
  await withRider(async (page) => {
    await register(page);
    await openRides(page);
    await page.getByRole('link', { name: '家からスーパーへ' }).click();
    await page.getByRole('heading', { name: '家と、よく行く所' }).waitFor();
    await page.getByLabel('家', { exact: true }).selectOption({ label: '名前でさがす' });
    await page.getByRole('combobox', { name: '名前でさがす' }).fill('下岡本町');
    await page.locator('[role="option"]').first().click();
    await page.getByLabel('スーパー', { exact: true }).selectOption({ label: 'とりせん岡本店' });
    await look(page, 'rides-places-phone');
    await page.getByRole('button', { name: 'これで決める' }).click();
    await page.getByRole('link', { name: /家からスーパーへ/ }).click();
    await page.getByText('下岡本町からとりせん岡本店へ').waitFor();
    await page.getByRole('button', { name: '1 この車にする' }).waitFor();
  });
});

test('readings stand over the words for those who ask for them, and stay', { skip }, async () => {
  await withRider(async (page) => {
    await openRides(page);
    assert.equal(await page.locator('main ruby').count(), 0);
    await page.getByRole('button', { name: 'よみがな' }).click();
    await page.locator('main ruby', { hasText: '病院' }).first().waitFor();
    await look(page, 'rides-readings-phone');
    await page.reload();
    await page.locator('main ruby', { hasText: '病院' }).first().waitFor();
  });
});

test('there and back in two weeks are four rides, confirmed by one press', { skip }, async () => {
  await withRider(async (page) => {
    await register(page);
    await openRides(page, asked({ depart: `${await dayAfter(4)}T09:00`, back: '13:00', weeks: '2' }));
    await page.getByRole('button', { name: '選んだ4回の予約へ進む' }).waitFor();
    await look(page, 'rides-weekly-phone');
    await page.getByRole('button', { name: '選んだ4回の予約へ進む' }).click();
    await page.getByRole('button', { name: '4回とも予約する' }).click();
    await page.getByRole('heading', { name: '予約しました' }).waitFor();
    await look(page, 'rides-weekly-booked-phone');
    const { rides } = await Device.of(page).get<Rides>('rides');
    assert.deepEqual(rides.map((ride) => ride.state), ['confirmed', 'confirmed', 'confirmed', 'confirmed']);
    await openRides(page, '?at=mine');
    await page.getByText('これからの予約').waitFor();
    assert.equal(await page.locator('main li').count(), 4);
    await look(page, 'rides-mine-phone');
  });
});

test('a daughter books for her mother by the code her mother gave, and her mother sees the ride', { skip }, async () => {
  await withRider(async (mother) => {
    await register(mother);
    await openRides(mother, '?at=me');
    await mother.getByRole('button', { name: '家族に予約を任せる' }).click();
    await mother.getByRole('button', { name: '任せる', exact: true }).click();
    const code = (await mother.locator('.code').innerText()).trim();
    await look(mother, 'rides-family-phone');
    await withRider(async (daughter) => {
      await register(daughter);
      await openRides(daughter, '?at=me');
      await daughter.getByLabel('家族から聞いた番号').fill(code);
      await daughter.getByRole('button', { name: 'この番号で代わりに予約する' }).click();
      await daughter.getByText('宮野 花子さんの予約ができます。').waitFor();
      await openRides(daughter, `?at=ask&${asked({ depart: `${await dayAfter(5)}T10:00` }).slice(1)}`);
      await daughter.getByLabel('だれの予約ですか').selectOption({ label: '宮野 花子さん' });
      await daughter.getByRole('button', { name: '車をさがす' }).click();
      await daughter.getByText('宮野 花子さんの予約です。').waitFor();
      await daughter.getByRole('button', { name: '1 この車にする' }).click();
      await daughter.getByRole('button', { name: 'この車を予約する' }).click();
      await daughter.getByRole('heading', { name: '予約しました' }).waitFor();
    });
    await openRides(mother, '?at=mine');
    await mother.getByRole('link', { name: '自宅からとりせん岡本店へ' }).waitFor();
  });
});

test('a discount the desk has noted is shown with its last day, and erased by the person alone', { skip }, async () => {
  await withRider(async (page) => {
    const { resident, code } = await registered();
    await Device.of(page).post('me/residence', { code });
    const clerk = await Device.as('phone-desk');
    await clerk.put(`residents/${resident}/discounts/half-fare`, { goodUntil: '2027-03-31', consentWay: 'phone' });
    await openRides(page, '?at=me');
    await page.getByText('割引OK').waitFor();
    await page.getByText('2027年3月31日まで使えます。').waitFor();
    await look(page, 'rides-discount-phone');
    await page.getByRole('button', { name: 'この記録を消す' }).click();
    await page.getByText('記録している割引はありません。').waitFor();
    assert.deepEqual((await Device.of(page).get<Answers['myDiscounts']>('me/discounts')).discounts, []);
  });
});
