import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactly, moved } from '../src/search/placeChoice.ts';
import { fromQuery, ORDINARY_NEEDS, type Search, toQuery, toQuestion } from '../src/search/search.ts';

const SEARCH: Search = {
  from: { id: 'lrt:01', name: '宇都宮駅東口' },
  to: { id: 'p001', name: '清原地区市民センター' },
  when: { kind: 'arrive', day: '2026-11-24', clock: '10:05' },
  needs: { residentOf: 'kawachi', maxWalkMinutes: 10, wheelchair: true },
};
const PLACE = { id: 'p1', kind: 'SIGHT', lat: 36.6, lon: 139.8, estimated: false };

test('a search survives the address', () => {
  assert.deepEqual(fromQuery(toQuery(SEARCH)), SEARCH);
  const now: Search = { ...SEARCH, when: { kind: 'now' }, needs: ORDINARY_NEEDS };
  assert.deepEqual(fromQuery(toQuery(now)), now);
});

test('an address written by hand with names alone is understood', () => {
  const search = fromQuery(new URLSearchParams('from=宇都宮駅東口&to=大谷資料館'));
  assert.deepEqual(search?.from, { id: '宇都宮駅東口', name: '宇都宮駅東口' });
  assert.deepEqual(search?.when, { kind: 'now' });
});

test('nonsense in an address is left at its ordinary value', () => {
  const search = fromQuery(new URLSearchParams('from=a&to=b&departAt=soon&maxWalkMinutes=9999&wheelchair=perhaps'));
  assert.deepEqual(search?.when, { kind: 'now' });
  assert.deepEqual(search?.needs, ORDINARY_NEEDS);
  assert.equal(fromQuery(new URLSearchParams('from=a&to=')), undefined);
});

test('the service is asked with ids, the region\'s own time and the reader\'s language', () => {
  const question = Object.fromEntries(toQuestion(SEARCH, 'en', 'p2'));
  assert.deepEqual(question, {
    from: 'lrt:01',
    to: 'p001',
    arriveBy: '2026-11-24T10:05:00',
    residentOf: 'kawachi',
    maxWalkMinutes: '10',
    wheelchair: 'true',
    lang: 'en',
    limit: '5',
    page: 'p2',
  });
});

test('a place is meant when its whole name is typed in any script', () => {
  const oya = { ...PLACE, name: '大谷資料館', kana: 'おおやしりょうかん', en: 'Oya History Museum' };
  for (const typed of ['大谷資料館', 'おおやしりょうかん', 'oya  HISTORY museum', 'Ｏｙａ　Ｈｉｓｔｏｒｙ Museum']) {
    assert.equal(exactly(typed, [oya]), oya, typed);
  }
  assert.equal(exactly('大谷', [oya]), undefined);
  assert.equal(exactly('', [{ ...oya, kana: '' }]), undefined);
});

test('arrows go round the suggestions', () => {
  assert.equal(moved(-1, 1, 3), 0);
  assert.equal(moved(2, 1, 3), 0);
  assert.equal(moved(-1, -1, 3), 2);
  assert.equal(moved(0, -1, 3), 2);
  assert.equal(moved(-1, 1, 0), -1);
});
