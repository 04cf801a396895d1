// A resident asks for a ride, takes an offer, and is carried; on the real service at an ordinary hour of the morning.
import { test } from 'node:test';
import { DESK, NARROW, PHONE, useBrowser } from './browser.ts';
import { asked, dayAfter, look, openRides, skip, withRider } from './riding.ts';
import { Device, Driver, paperCode, register } from './village.ts';

useBrowser();

for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK, narrow: NARROW })) {
  test(`a resident joins by a paper code, asks, takes an offer, is carried and arrives (${size})`, { skip }, async () => {
    const code = await paperCode();
    await withRider(
      async (page) => {
        await openRides(page);
        await look(page, `rides-new-${size}`);
        await page.getByLabel('紙に書いてある番号').fill(code);
        await page.getByRole('button', { name: 'この番号で始める' }).click();
        await page.getByText('宮野 花子さん、こんにちは。').waitFor();

        await page.getByRole('link', { name: 'ほかの所へ行く' }).click();
        await page.getByLabel('どこから').selectOption({ label: '名前でさがす' });
        await page.getByRole('combobox', { name: '名前でさがす' }).fill('岡本町');
        await page.locator('[role="option"]').first().click();
        await page.getByLabel('どこへ').selectOption({ label: 'とりせん岡本店' });
        await look(page, `rides-ask-${size}`);
        await page.getByRole('button', { name: '車をさがす' }).click();

        await page.getByRole('button', { name: '1 この車にする' }).waitFor();
        await look(page, `rides-offers-${size}`);
        await page.getByRole('button', { name: '1 この車にする' }).click();
        await page.getByRole('heading', { name: 'この予約でいいですか' }).waitFor();
        await look(page, `rides-confirm-${size}`);
        await page.getByRole('button', { name: 'この車を予約する' }).click();
        await page.getByRole('heading', { name: '予約しました' }).waitFor();
        await look(page, `rides-booked-${size}`);

        const ride = new URL(page.url()).searchParams.get('ride') ?? '';
        const known = await Device.of(page).get<{ rides: { vehicle: string }[] }>(`rides/${ride}`);
        const driver = await Driver.of(known.rides[0]?.vehicle ?? '');
        await driver.tell('set-out', ride);
        await driver.tell('board', ride);
        await page.clock.runFor(11_000);
        await page.getByRole('heading', { name: '乗っています' }).waitFor();
        await look(page, `rides-aboard-${size}`);
        await driver.tell('set-down', ride);
        await page.clock.runFor(11_000);
        await page.getByRole('heading', { name: '着きました' }).waitFor();
        await look(page, `rides-done-${size}`);
      },
      { viewport },
    );
  });
}

test('a booked ride is seen again after a restart without signal, and given back', { skip }, async () => {
  await withRider(async (page) => {
    await register(page);
    await openRides(page, asked({ depart: `${await dayAfter(0)}T15:00` }));
    await page.getByRole('button', { name: '1 この車にする' }).click();
    await page.getByRole('button', { name: 'この車を予約する' }).click();
    await page.getByRole('heading', { name: '予約しました' }).waitFor();
    await page.route('**/api/v1/rides**', (route) => route.abort());
    await page.reload();
    await page.getByText('15:00〜15:10に迎えに来ます。').waitFor();
    await page.unroute('**/api/v1/rides**');
    await page.getByRole('button', { name: '予約を取り消す' }).click();
    await look(page, 'rides-cancel-phone');
    await page.getByRole('button', { name: '取り消す', exact: true }).click();
    await page.getByRole('heading', { name: '取り消しました' }).waitFor();
  });
});

test('who is not registered reads why, how to register, and other ways to go', { skip }, async () => {
  await withRider(async (page) => {
    await openRides(page, asked());
    await page.getByText('この車には、登録した世帯の人が乗れます。').waitFor();
    await page.getByLabel('紙に書いてある番号').waitFor();
    await page.getByRole('link', { name: 'バスなどの行き方を見る' }).waitFor();
    await look(page, 'rides-not-registered-phone');
    await page.getByLabel('紙に書いてある番号').fill('AAAA-AAAA-AAAA-AAAA');
    await page.getByRole('button', { name: 'この番号で始める' }).click();
    await page.getByText('この番号では始められません。').waitFor();
  });
});
