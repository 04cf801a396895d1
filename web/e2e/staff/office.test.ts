// The back office: prices with a second pair of eyes, incidents, cash, the month, figures as charts, devices, records.
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, BASE, DESK, NARROW, open, PHONE, sideways, useBrowser, withPage } from '../browser.ts';
import { shot } from './shots.ts';

useBrowser();

const begin = async (page: Page, role: string): Promise<void> => {
  await open(page, '/staff/office.html');
  await page.getByRole('button', { name: `練習で入る（${role}）` }).click();
  await page.getByRole('heading', { name: '事務', exact: true }).waitFor();
};
const part = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('a price is proposed, compared, refused to its own proposer, and approved by somebody else', async () => {
  const source = `練習の提案 ${randomUUID().slice(0, 4)}`;
  const price = randomInt(1101, 1999); // another than whatever was approved before
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      await page.getByLabel(/^券/).selectOption({ label: 'ライトライン 1日乗車券' });
      await page.getByText('大人（円） 今 1,000円').waitFor();
      await page.getByLabel(/^大人（円）/).fill(String(price));
      await page.getByLabel('いつから（あした以後）').fill('2026-12-01');
      await page.getByLabel('根拠（許可など）').fill(source);
      assert.deepEqual(await axe(page), []);
      await part(page, '提案する');
      const row = page.locator('li', { hasText: source });
      await row.getByText('決める前').waitFor();
      await row.getByRole('button', { name: '前と後をくらべる' }).click();
      await page.getByText(/行が変わります。/).waitFor();
      await page.getByRole('cell', { name: price.toLocaleString('en-US') }).first().waitFor();
      await shot(page, 'office-1-compare');
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '認める', exact: true }).click();
      await page.getByText('自分の提案は自分では認められません。別の料金担当に見てもらってください。').waitFor();
      await shot(page, 'office-2-own');
      await page.getByRole('button', { name: 'English' }).click();
      await row.getByRole('button', { name: 'Approve', exact: true }).click();
      await page.getByText(/You have proposed this yourself\. Ask another fare manager/).waitFor();
    },
    { viewport: DESK },
  );
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      const row = page.locator('li', { hasText: source });
      await row.getByRole('button', { name: '認める', exact: true }).click();
      await row.getByText('認めた', { exact: true }).waitFor();
    },
    { viewport: DESK },
  );
});

test('new fares by distance are typed without gap or overlap, compared pair by pair, approved by another, and told from their day on', async () => {
  const source = `練習の認可 ${randomUUID().slice(0, 4)}`;
  const approved = (await (await fetch(`${BASE}/api/v1/lrt-bands?day=2026-12-20`)).json()) as { bands: { adultYen: number }[] };
  const before = approved.bands.at(-1)?.adultYen ?? 0;
  const furthest = before + 10;
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      await page.getByLabel('何の値段').selectOption({ label: 'ライトラインの距離ごとの運賃' });
      const last = page.getByRole('group', { name: /^6番目/ });
      await last.getByText('大人（円） 今 400円').waitFor();
      await page.getByRole('group', { name: '2番目：3 km をこえて' }).waitFor();
      await page.getByLabel('いつから（あした以後）').fill('2026-12-20');
      await page.getByLabel('根拠（許可など）').fill(source);

      await last.getByLabel('何kmまで').fill('14');
      await page.getByText('いちばん遠い 14.6 km まで届くようにしてください。').waitFor();
      await page.getByRole('button', { name: '提案する' }).click({ force: true });
      await last.getByLabel('何kmまで').fill('13');
      await page.getByText('前の区切りより遠くまでにしてください。').waitFor();
      await last.getByLabel('何kmまで').fill('15');
      await last.getByLabel(/^大人/).fill('340');
      await page.getByText('近い区切りより安くはできません。').waitFor();
      await shot(page, 'office-12-bands');
      assert.deepEqual(await axe(page), []);
      assert.equal(await page.locator('li', { hasText: source }).count(), 0, 'nothing wrong was sent');

      await last.getByLabel(/^大人/).fill(String(furthest));
      await page.getByRole('button', { name: '5番目の区切りを消す' }).click();
      await page.getByRole('group', { name: '5番目：10 km をこえて' }).waitFor();
      await part(page, '提案する');
      const row = page.locator('li', { hasText: source });
      await row.getByText('決める前').waitFor();
      await row.getByRole('button', { name: '前と後をくらべる' }).click();
      await row.getByRole('columnheader', { name: '1回でいちばん上がる額' }).waitFor();
      const change = row.getByText(new RegExp(`^大人 ${before}円 → ${furthest}円（\\+10円）：\\d+組$`));
      await change.click();
      await row.getByRole('cell', { name: '芳賀・高根沢工業団地' }).first().waitFor();
      await shot(page, 'office-13-pairs');
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '認める', exact: true }).click();
      await page.getByText('自分の提案は自分では認められません。別の料金担当に見てもらってください。').waitFor();
    },
    { viewport: DESK },
  );
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      const row = page.locator('li', { hasText: source });
      await row.getByRole('button', { name: '前と後をくらべる' }).click();
      await row.locator('summary').first().click();
      await row.getByRole('columnheader', { name: '停留場' }).first().waitFor();
      await shot(page, 'office-13-pairs-phone');
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '認める', exact: true }).click();
      await row.getByText('認めた', { exact: true }).waitFor();
      assert.equal(await fareOn('2026-12-19'), 400);
      assert.equal(await fareOn('2026-12-20'), furthest);
    },
    { viewport: PHONE },
  );
});

/** What the service tells a traveller of the whole line's fare on the morning of a day. */
const fareOn = async (day: string): Promise<number | undefined> => {
  const way = `from=${encodeURIComponent('宇都宮駅東口')}&to=${encodeURIComponent('芳賀・高根沢工業団地')}&modes=WALK,TRAM&departAt=${day}T09:00`;
  const { itineraries } = (await (await fetch(`${BASE}/api/v1/itineraries?${way}`)).json()) as {
    itineraries: { legs: { mode: string; fares?: { riderCategory: string; yen: number }[] }[] }[];
  };
  const tram = itineraries[0]?.legs.find((leg) => leg.mode === 'TRAM');
  return tram?.fares?.find((fare) => fare.riderCategory === 'adult')?.yen;
};

test('an incident is reported, closed with what came of it, and found among the closed', async () => {
  const words = `忘れ物の傘 ${randomUUID().slice(0, 4)}`;
  await withPage(
    async ({ page }) => {
      await begin(page, '管理者');
      await page.getByLabel('種類').selectOption({ label: '忘れ物' });
      await page.getByLabel(/^何があったか/).fill(words);
      await page.getByLabel(/^何について/).fill('vehicle:bus-7');
      await page.getByLabel('いつ', { exact: true }).fill('2026-11-24T08:00');
      await part(page, '書きとめる');
      await page.getByText('書きとめました。').waitFor();
      const row = page.locator('li', { hasText: words });
      await row.getByLabel(/^どうなったか/).fill('持ち主に返した');
      await shot(page, 'office-3-incidents');
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '終わりにする' }).click();
      await row.waitFor({ state: 'detached' });
      await page.getByLabel('終わったものも見る').check();
      await row.getByText('終わり：持ち主に返した').waitFor();
    },
    { viewport: DESK },
  );
});

test('figures of a month are drawn, with the same figures as a table and a file, and the trial of 2020–21 beside them', async () => {
  await withPage(
    async ({ page, requests }) => {
      await open(page, '/staff/office.html');
      assert.ok(!requests.some((url) => url.includes('ChartPanel')), 'nothing of a chart is loaded before it is asked for');
      await page.getByRole('button', { name: '練習で入る（市の担当）' }).click();
      await page.getByLabel(/^数字/).selectOption({ label: '約束' });
      await part(page, '見る');
      const figures = page.getByRole('region', { name: '約束', exact: true });
      await figures.getByRole('img', { name: '約束の図（約束した）。同じ数字が下の表にあります。' }).waitFor();
      await figures.getByRole('columnheader', { name: '守った割合（%）' }).waitFor();
      await figures.getByRole('cell', { name: 'さぎそう河内号' }).waitFor();
      const file = await page.request.get(BASE + ((await figures.getByRole('link', { name: '2026-11 の表計算のファイル' }).getAttribute('href')) ?? ''));
      assert.match(await file.text(), /^\uFEFF?month,service,given/);

      const trial = page.getByRole('region', { name: '前の実証実験の記録', exact: true });
      await trial.getByRole('img').waitFor();
      for (const count of ['2,056', '478', '771', '192']) await trial.getByRole('cell', { name: count, exact: true }).waitFor();
      assert.ok((await trial.getByText('区分名は原資料で要確認').count()) > 0);
      await shot(page, 'office-5-figures');
      assert.deepEqual(await axe(page), []);

      await page.getByLabel('何か月').selectOption({ label: '3か月' });
      await part(page, '見る');
      await figures.getByRole('link', { name: '2026-09 の表計算のファイル' }).waitFor();
      await shot(page, 'office-5-figures-months');
    },
    { viewport: DESK },
  );
});

test('a number that is left out is drawn as a gap, and how many are is said', async () => {
  const flow = {
    figures: 'visitor-flow', title: '時間帯ごとの来訪', chart: 'matrix', unit: '人', hiddenPercent: 37.5, remarks: ['10人に満たないところは空欄にした'],
    columns: ['month', 'place', '09', '10', '11', '12', 'total'],
    rows: [['2026-11', 'oya-museum', 14, 31, '', 22, ''], ['2026-11', 'oya-temple', '', 18, 25, '', ''], ['2026-11', 'total', '', 49, '', '', 160]],
  };
  await withPage(
    async ({ page }) => {
      await page.route('**/api/v1/evidence/*/visitor-flow', (route) => route.fulfill({ json: flow }));
      await begin(page, '市の担当');
      await page.getByLabel(/^数字/).selectOption({ label: '観光の流れ' });
      await part(page, '見る');
      await page.getByText('10人に満たないため伏せた欄：37.5%').waitFor();
      await page.getByRole('img', { name: /^観光の流れの図/ }).waitFor();
      await page.getByRole('columnheader', { name: '10:00' }).waitFor();
      await shot(page, 'office-6-flow');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

test('cash is counted at the beginning and the end, and the difference is said', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      await part(page, '窓口の現金');
      await page.getByLabel(/^場所/).fill(`desk-${randomUUID().slice(0, 6)}`);
      await page.getByLabel(/^だれの運賃か/).fill('sagiso');
      await page.getByLabel('数えた金額（円）').fill('5000');
      await part(page, '始める');
      await page.getByText(/に始めました。/).waitFor();
      await page.reload();
      await part(page, '窓口の現金');
      await page.getByText(/に始めました。/).waitFor();
      await page.getByLabel('数えた金額（円）').fill('4900');
      await part(page, '数えて締める');
      await page.getByText('締めました。差は -100円 です。').waitFor();
      await shot(page, 'office-7-cash');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

test('a month that is not over cannot be closed, in words that say when; an earlier one can', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page, '料金担当');
      await part(page, '月の締めと支払い');
      await part(page, '2026-11 を締める');
      await page.getByText('2026-11 を締めます。もう一度押してください。').waitFor();
      await part(page, '2026-11 を締める');
      await page.getByText('この月はまだ終わっていません。月が変わってから精算してください。').waitFor();
      await shot(page, 'office-8-not-over');
      assert.deepEqual(await axe(page), []);
      await page.getByLabel('月', { exact: true }).fill('2026-10');
      await part(page, '2026-10 を締める');
      await part(page, '2026-10 を締める');
      await page.getByText(/^2026-10 を締めました。/).waitFor();
      await page.getByRole('button', { name: /^kawachi の .* を請求する$/ }).click();
      await page.getByText(/^見積もりの数字がまじっているため/).waitFor();
    },
    { viewport: DESK },
  );
});

test('a device is invited, becomes a reader, is expelled and shut out, and what was done stands in the records', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/driver.html');
      await page.getByRole('button', { name: '練習で入る（運転手）' }).click();
      await page.getByRole('heading', { name: '今日の車をえらぶ' }).waitFor();
      await begin(page, '管理者');
      await part(page, '端末と読み取り機');
      await part(page, '招待を作る');
      assert.match(await page.getByLabel(/^招待のリンク/).inputValue(), /staff\.html/);
      const row = page.getByRole('row', { name: /運転手/ }).first();
      await shot(page, 'office-9-readers');
      assert.deepEqual(await axe(page), []);
      await row.getByRole('button', { name: '読み取り機から外す' }).click();
      await page.getByText('外しました。前の検札の記録は残ります。').waitFor();
      await row.getByRole('button', { name: '読み取り機にする' }).click();
      await page.getByLabel(/^事業者/).fill('sagiso');
      await page.getByLabel(/^名前/).fill('bus-7');
      await part(page, '登録する');
      await page.getByText(/^この端末は前に別の名前か別の事業者で登録されました。/).waitFor();
      await row.getByRole('button', { name: '端末を止める' }).click();
      await row.getByRole('button', { name: '止める（すぐに使えなくなります）' }).click();
      await row.getByText('止めてある').waitFor();

      await part(page, '記録');
      await page.getByLabel('何を').selectOption({ label: '端末を止めた' });
      await page.getByRole('cell', { name: '端末を止めた' }).first().waitFor();
      assert.equal(await page.getByRole('cell', { name: '端末を登録した' }).count(), 0);
      await page.getByLabel(/^何に/).fill('そんなものはない');
      await page.getByText(/件のうち 0件$/).waitFor();
      await part(page, '条件を消す');
      await page.getByRole('cell', { name: '端末を登録した' }).first().waitFor();
      await shot(page, 'office-4-audit');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

test('each feed of the open data is shown with its verdict, what was left out, and the decisions so far', async () => {
  await withPage(
    async ({ page }) => {
      await begin(page, '市の担当');
      await part(page, '公開データの状況');
      const lrt = page.getByRole('row', { name: /^ライトライン 公開しています/ });
      await lrt.getByText(/^誤り 0、/).waitFor();
      assert.match(await lrt.innerText(), /運賃 \d+（見積もり）/);
      assert.ok((await page.getByRole('region', { name: 'これまでの判断' }).getByRole('row').count()) > 1);
      await shot(page, 'office-10-open-data');
      assert.deepEqual(await axe(page), []);
    },
    { viewport: DESK },
  );
});

for (const [role, parts] of [
  ['料金担当', ['料金の提案', 'できごと', '窓口の現金', '月の締めと支払い', '帳簿', '数字', '公開データの状況']],
  ['管理者', ['端末と読み取り機', '記録']],
] as const) {
  test(`no part of the office is wider than a phone (${role})`, async () => {
    await withPage(
      async ({ page }) => {
        await begin(page, role);
        for (const [at, name] of parts.entries()) {
          await part(page, name);
          await page.getByRole('heading', { name, level: 2 }).waitFor();
          await page.waitForLoadState('networkidle');
          await shot(page, `office-phone-${role === '管理者' ? 'admin' : 'fares'}-${at + 1}`);
          assert.ok((await sideways(page)) <= 0, name);
          assert.deepEqual(await axe(page), [], name);
        }
      },
      { viewport: PHONE },
    );
  });
}

test('books are tables, also on 320 px and in English', async () => {
  await withPage(
    async ({ page }) => {
      await open(page, '/staff/office.html');
      await page.getByRole('button', { name: 'Practise (city analyst)' }).click();
      await page.getByRole('button', { name: 'Books', exact: true }).click();
      await page.getByLabel(/^Book/).selectOption({ label: 'Claims on the city' });
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('columnheader', { name: 'District' }).waitFor();
      assert.ok((await sideways(page)) <= 0);
      assert.deepEqual(await axe(page), []);
      await shot(page, 'office-11-narrow-en');
    },
    { viewport: NARROW, lang: 'en' },
  );
});
