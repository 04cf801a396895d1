// An IC card is linked, carries a pass and lets go of it, and is removed, by keys alone and as it is read out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../rider/generated/api.ts';
import { aNumber, buyPass, seenByAReader } from './cards.ts';
import { DESK, NARROW, useBrowser } from './browser.ts';
import { openRides, skip, withRider } from './riding.ts';
import { Device } from './village.ts';
import { Walk } from './walking.ts';

useBrowser();

for (const [name, viewport] of [['400 %', NARROW], ['desk', DESK]] as const) {
  test(`a card is linked, carries a pass and is removed by keys alone (${name})`, { skip }, async () => {
    await withRider(
      async (page) => {
        const number = aNumber();
        const last = number.slice(-4);
        const walk = await Walk.on(page);
        await openRides(page, '?at=me');
        await page.getByText('登録したカードはありません。').waitFor();

        // A number that is none: it is said at once, and the focus is where it is mended.
        await walk.past();
        await walk.to('textbox', 'カードの番号');
        await page.keyboard.type('JE12');
        await walk.to('button', 'このカードを登録する');
        await walk.press('Enter');
        await walk.hears(/^番号は17字です。/, 'alert');
        await walk.at('card-number');
        assert.match(await walk.tree(), /textbox "カードの番号"[^]*alert/);
        await walk.press('Control+A');
        await page.keyboard.type(number);
        await walk.press('Enter');
        await page.getByRole('heading', { name: `終わりが${last}のカード` }).waitFor();
        await walk.hears(/^カードを登録しました。$/);
        await walk.at(/^card-[0-9a-f]{8}-/); // the form has moved down below the new card
        await walk.fits();

        // While it waits, somebody elsewhere confirms it: nothing was pressed here, and it is said.
        const { cards } = await Device.of(page).get<Answers['cards']>('cards');
        await seenByAReader(cards[0]?.card ?? '', last);
        await page.clock.runFor(11_000);
        await walk.hears(/^カードが確かめられました。/);

        await buyPass(page);
        await page.getByRole('button', { name: /^ライトライン 1日乗車券（.*）をのせる$/ }).waitFor();
        await walk.past();
        await walk.to('button', /^ライトライン 1日乗車券（.*）をのせる$/);
        await walk.press('Enter');
        await walk.hears(/^カードにのせました。/);
        await walk.at(/^card-/);
        assert.match(await walk.tree(), new RegExp(`heading "終わりが${last}のカード" \\[level=3\\][^]*のっている券[^]*listitem[^]*button "カードからおろす"`));
        await walk.fits();
        await walk.to('button', 'カードからおろす');
        await walk.press(' ');
        await walk.hears(/^カードからおろしました。$/);
        await walk.at(/^card-/);

        await walk.to('button', 'カードの登録を消す');
        await walk.press('Enter');
        await walk.hears(new RegExp(`^終わりが${last}のカードの登録を消しますか。`));
        assert.equal((await walk.here()).name, '消さない');
        await walk.press('Enter');
        assert.equal((await walk.here()).name, 'カードの登録を消す');
        await walk.press('Enter');
        await walk.to('button', 'カードの登録を消す');
        await walk.press('Enter');
        await page.getByText('登録したカードはありません。').waitFor();
        await walk.hears(/^カードの登録を消しました。$/);
        await walk.at('cards');
        await walk.fits();
      },
      { viewport },
    );
  });
}
