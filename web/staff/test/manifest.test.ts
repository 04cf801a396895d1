import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Happened, halts, isSameOrder, riders, type Stop } from '../src/driver/manifest.ts';

const at = (minute: number): string => `2026-11-24T10:${String(minute).padStart(2, '0')}:00+09:00`;
const pickup = (ride: string, lat: number): Stop => ({
  do: 'pickup', ride, code: ride, planned: at(5), latest: at(15), place: { name: 'のりば', lat, lon: 139.9 }, riders: 2,
});
const dropoff = (ride: string, lat: number): Stop => ({ ...pickup(ride, lat), do: 'dropoff' });
const happened = (kind: Happened['kind'], ride: string): Happened => ({ event: `${kind} ${ride}`, kind, at: at(6), ride });

const DAY = [pickup('a', 36.1), pickup('b', 36.1), dropoff('a', 36.2), { do: 'break', planned: at(40), latest: at(59) } as Stop, dropoff('b', 36.3)];

test('who gets on at one place is one halt, and a break stands by itself', () => {
  const all = halts(DAY, []);
  assert.deepEqual(all.map((halt) => [halt.kind, halt.stops.length]), [['pickup', 2], ['dropoff', 1], ['break', 1], ['dropoff', 1]]);
  const [first] = all;
  assert.ok(first !== undefined);
  assert.equal(riders(first), 4);
});

test('what the device has seen happen is no longer ahead, though the service does not know it yet', () => {
  const seen = [happened('board', 'a'), happened('board', 'b')];
  assert.deepEqual(halts(DAY, seen).map((halt) => halt.kind), ['dropoff', 'break', 'dropoff']);
  assert.deepEqual(halts(DAY, [...seen, happened('set-down', 'a')]).map((halt) => halt.kind), ['break', 'dropoff']);
});

test('who did not come is not set down either', () => {
  const rides = halts(DAY, [happened('no-show', 'a')]).flatMap((halt) => halt.stops.map((stop) => stop.ride));
  assert.ok(!rides.includes('a'));
  assert.ok(rides.includes('b'));
});

test('setting out takes nobody off the list', () => {
  assert.equal(halts(DAY, [happened('set-out', 'a')]).length, 4);
});

test('another order of the same work is another order, another time is not', () => {
  const later = DAY.map((stop) => ({ ...stop, planned: at(30) }));
  assert.ok(isSameOrder(halts(DAY, []), halts(later, [])));
  assert.ok(!isSameOrder(halts(DAY, []), halts([...DAY].reverse(), [])));
});
