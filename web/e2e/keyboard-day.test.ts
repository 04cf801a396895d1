// A day out is put together and planned by keys alone, and as it is read out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEMO, DESK, NARROW, open, useBrowser } from './browser.ts';
import { skip, withRider } from './riding.ts';
import { Walk } from './walking.ts';

useBrowser();

for (const [name, viewport] of [['400 %', NARROW], ['desk', DESK]] as const) {
  test(`a day is put together, planned and changed by keys alone (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const walk = await Walk.on(page);
        await open(page, '/day.html', DEMO);
        await page.locator('#sights input[type="number"]').nth(1).waitFor();
        await walk.past();
        assert.match(await walk.tree(), /- group "[^"]*行く所[^"]*"/);

        // Without a sight there is no day: it is said, and the focus is where it is mended.
        for (let sight = 0; sight < 2; sight++) {
          await walk.to('checkbox', /^大谷/);
          await walk.press(' ');
        }
        await walk.to('button', 'この一日をならべる');
        await walk.press('Enter');
        await walk.hears(/^行く所を一つは選んでください。$/, 'alert');
        await walk.at('sights');

        await walk.to('checkbox', '大谷資料館');
        await walk.press(' ');
        await walk.to('spinbutton', '大谷資料館にいる時間（分）');
        await walk.press('Control+A');
        await page.keyboard.type('90');

        // A place of one's own: typed, chosen with the arrows, added, and said to be there.
        await walk.to('combobox', 'ほかにも行く所');
        await page.keyboard.type('宇都宮美術館');
        await page.locator('#more-options [role="option"]').first().waitFor();
        await walk.hears(/^候補が\d+件あります。/);
        await walk.press('ArrowDown');
        assert.equal(await page.locator('#more').getAttribute('aria-activedescendant'), 'more-0');
        await page.keyboard.press('Enter');
        await walk.to('button', '行く所に加える');
        await walk.press('Enter');
        await walk.hears(/^宇都宮美術館を行く所に加えました。$/);
        assert.equal((await walk.here()).name, '行く所に加える');
        await walk.fits();
        await walk.to('checkbox', '宇都宮美術館', 'Shift+Tab');
        await walk.press(' '); // and out again: its line is gone, the focus is not
        await walk.hears(/^宇都宮美術館を行く所から外しました。$/);
        await walk.at('sights');

        await walk.to('combobox', '出発する所');
        await walk.to('button', 'この一日をならべる');
        await page.keyboard.press('Enter');
        await walk.hears(/調べています。$/);
        await walk.at('plan-title');
        await walk.fits();
        const tree = await walk.tree();
        assert.match(tree, /- heading "大谷資料館" \[level=3\][^]*1時間30分/);
        assert.match(tree, /- list:\n\s+- listitem:/);

        await walk.to('link', /^宇都宮駅から大谷資料館/);
        await walk.to('button', '予定を変える');
        await walk.press('Enter');
        await walk.at('sights');
        assert.equal(await page.getByLabel('大谷資料館にいる時間（分）').inputValue(), '90');
      },
      { viewport },
    );
  });
}
