import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Area, PlannedStop } from '../src/dispatch/fleet.ts';
import { boundsOf, course, onMap, waiting } from '../src/dispatch/picture.ts';
import { keyOf, rowsOf } from '../src/dispatch/rows.ts';

const at = (minute: number): string => `2026-11-24T10:${String(minute).padStart(2, '0')}:00+09:00`;
const stop = (kind: 'pickup' | 'dropoff', ride: string, minute: number): PlannedStop => ({
  kind, ride, planned: at(minute), latest: at(minute + 5), underWay: false, riders: 2, place: { name: ride, lat: 36.5, lon: 139.8 + minute / 1000 },
});
const minuteOf = (each: PlannedStop): number => Number(each.planned.slice(14, 16));

test('stops that would lie on one another stand in rows of their own, others share the first', () => {
  const stops = [stop('pickup', 'a', 0), stop('pickup', 'b', 3), stop('dropoff', 'a', 8), stop('dropoff', 'b', 20)];
  const rows = rowsOf(stops, minuteOf, () => 10);
  assert.deepEqual(stops.map((each) => rows.get(keyOf(each))), [0, 1, 2, 0]);
});

const vehicle = { vehicle: 'v1', inService: true, shiftFrom: at(0), shiftTo: at(59), expectedAt: { lat: 36.6, lon: 139.9 } };
const area = (stops: PlannedStop[], seen?: { lat: number; lon: number; at: string }): Area => ({
  area: 'x', day: '2026-11-24', at: at(0), atRisk: [], promises: { given: 0, kept: 0, broken: 0, open: 0, unmet: 0 },
  vehicles: [{ ...vehicle, stops, ...(seen === undefined ? {} : { seen }) }],
});

test('a vehicle stands where it was seen, with the age of that; unseen, where the plan has it, without one', () => {
  const [seen] = area([], { lat: 36.55, lon: 139.85, at: at(10) }).vehicles;
  const [unseen] = area([]).vehicles;
  assert.ok(seen !== undefined && unseen !== undefined);
  const now = Date.parse(at(12));
  assert.deepEqual([onMap(seen, now).lat, onMap(seen, now).seenSecondsAgo], [36.55, 120]);
  assert.deepEqual([onMap(unseen, now).lat, onMap(unseen, now).seenSecondsAgo], [36.6, undefined]);
});

test('who waits is who is still to be picked up; the course leads through all that is ahead', () => {
  const here = area([stop('dropoff', 'a', 5), stop('pickup', 'b', 9)]);
  assert.deepEqual(waiting(here).map((each) => [each.ride, each.vehicle, each.riders]), [['b', 'v1', 2]]);
  const [only] = here.vehicles;
  assert.ok(only !== undefined);
  assert.deepEqual(course(only), [[139.9, 36.6], [139.805, 36.5], [139.809, 36.5]]);
  assert.deepEqual(boundsOf(here, [[139.7, 36.7]]), [139.7, 36.5, 139.9, 36.7]);
});
