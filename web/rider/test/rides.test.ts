import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idOf, settled } from '../src/ride/commands.ts';
import { type Asked, fromQuery, ONE_ADULT, toQuery, toWish } from '../src/ride/wish.ts';
import { clockOf, endOfMinute } from '../src/words/clock.ts';

const ASKED: Asked = {
  service: 'sagiso',
  from: { id: '36.62210,139.94020', name: '自宅' },
  to: { id: 'p015', name: 'とりせん岡本店' },
  when: { kind: 'arrive', day: '2026-11-25', clock: '10:30' },
  back: '14:00',
  weeks: 4,
  party: { ...ONE_ADULT, wheelchairs: 1 },
  person: '0190a1f2-3b4c-4d5e-8f60-718293a4b5c6',
};

test('the page address says all that is asked for', () => {
  assert.deepEqual(fromQuery(toQuery(ASKED)), ASKED);
  const simple: Asked = { ...ASKED, when: { kind: 'now' }, back: undefined, weeks: 1, party: ONE_ADULT, person: undefined };
  assert.deepEqual(fromQuery(toQuery(simple)), simple);
});

test('nonsense in an address is left at its ordinary value', () => {
  const query = new URLSearchParams({ service: 'sagiso', from: 'a', to: 'b', weeks: '99', adults: '-1', depart: 'soon', back: '25' });
  const read = fromQuery(query);
  assert.deepEqual([read?.weeks, read?.party, read?.when, read?.back], [1, ONE_ADULT, { kind: 'now' }, undefined]);
  assert.equal(fromQuery(new URLSearchParams({ service: 'sagiso', from: 'a' })), undefined);
});

test('a point is asked with its name, a place by its id, the way back on the same day', () => {
  const wish = toWish(ASKED, '2026-11-24');
  assert.deepEqual(wish.from, { lat: 36.6221, lon: 139.9402, name: '自宅' });
  assert.deepEqual(wish.to, { place: 'p015' });
  assert.deepEqual(wish.when, { mode: 'arrive-by', time: '2026-11-25T10:30' });
  assert.deepEqual(wish.back, { mode: 'depart-at', time: '2026-11-25T14:00' });
  assert.deepEqual(toWish({ ...ASKED, when: { kind: 'now' } }, '2026-11-24').back, { mode: 'depart-at', time: '2026-11-24T14:00' });
});

test('the end of a promise is never told a minute too early', () => {
  assert.equal(clockOf('2026-11-25T08:05:10+09:00'), '8:05');
  assert.equal(endOfMinute('2026-11-25T10:29:52+09:00'), '10:30');
  assert.equal(endOfMinute('2026-11-25T10:59:01+09:00'), '11:00');
  assert.equal(endOfMinute('2026-11-25T10:10:00+09:00'), '10:10');
});

test('a command keeps its id until it was answered', () => {
  const first = idOf('confirm a');
  assert.equal(idOf('confirm a'), first);
  assert.notEqual(idOf('confirm b'), first);
  settled('confirm a');
  assert.notEqual(idOf('confirm a'), first);
});
