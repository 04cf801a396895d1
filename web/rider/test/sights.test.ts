import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCalled } from '../src/sights/naming.ts';

const museum = { ja: '大谷資料館', kana: 'おおやしりょうかん', en: 'Oya History Museum', ko: '오야 자료관' };

test('a sight is found by a part of its name in any language, however it is typed', () => {
  for (const typed of ['', ' ', '資料', 'おおや', 'オオヤ', 'oya h', 'ＯＹＡ', 'MUSEUM', '오야']) assert.ok(isCalled(museum, typed), typed);
});

test('a sight is not found by what it is not called', () => {
  for (const typed of ['大谷寺', 'おおやじ', 'temple', 'kana']) assert.ok(!isCalled(museum, typed), typed);
});

test('a sight whose reading nobody knows is found by its name', () => {
  assert.ok(isCalled({ ja: '大谷寺' }, '谷寺'));
  assert.ok(!isCalled({ ja: '大谷寺' }, 'おおや'));
});
