import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf, daysBetween, minutesOf, wallClock } from '../src/words/clock.ts';
import {
  bareHeadsign,
  clock,
  countOfWays,
  dayName,
  dayNear,
  dayOfYear,
  distance,
  duration,
  monthOfYear,
  yen,
} from '../src/words/format.ts';

test('a duration is said in hours and minutes', () => {
  assert.equal(duration(4500, 'ja'), '1時間15分');
  assert.equal(duration(4500, 'en'), '1 h 15 min');
  assert.equal(duration(3600, 'ja'), '1時間');
  assert.equal(duration(20, 'ja'), '1分');
});

test('a distance is no finer than it is known', () => {
  assert.equal(distance(348, 'ja'), '350m');
  assert.equal(distance(1940, 'ja'), '1.9km');
  assert.equal(distance(996, 'en'), '1.0 km');
  assert.equal(distance(3, 'en'), '10 m');
});

test('money carries its unit in words', () => {
  assert.equal(yen(1360, 'ja'), '1,360円');
  assert.equal(yen(400, 'ja'), '400円');
  assert.equal(yen(-1_234_567, 'ja'), '-1,234,567円');
  assert.equal(yen(1360, 'en'), '¥1,360');
});

test('days are said with their weekday, near ones by name', () => {
  assert.equal(dayName('2026-11-24', 'ja'), '11月24日(火)');
  assert.equal(dayName('2026-11-24', 'en'), 'Tue 24 Nov');
  assert.equal(dayNear('2026-11-24', '2026-11-24', 'ja'), '今日 11月24日(火)');
  assert.equal(dayNear('2026-12-01', '2026-11-30', 'en'), 'tomorrow Tue 1 Dec');
  assert.equal(dayNear('2026-11-23', '2026-11-24', 'ja'), '11月23日(月)');
  assert.equal(dayOfYear('2027-03-31', 'ja'), '2027年3月31日');
  assert.equal(dayOfYear('2027-03-31', 'en'), '31 Mar 2027');
  assert.equal(monthOfYear('2027-03', 'ja'), '2027年3月');
  assert.equal(monthOfYear('2027-03', 'en'), 'Mar 2027');
});

test('a clock time is the region\'s, whatever the device\'s zone', () => {
  assert.equal(clockOf('2026-11-24T10:05:00+09:00'), '10:05');
  assert.equal(clockOf('2026-11-24T06:00:00+09:00'), '6:00');
});

test('after midnight the next day is said', () => {
  assert.equal(clock('2026-11-25T00:21:00+09:00', '2026-11-24', 'ja'), '翌0:21');
  assert.equal(clock('2026-11-25T00:21:00+09:00', '2026-11-24', 'en'), '0:21 next day');
  assert.equal(clock('2026-11-26T06:30:00+09:00', '2026-11-24', 'ja'), '11月26日(木) 6:30');
  assert.equal(clock('2026-11-24T23:59:00+09:00', '2026-11-24', 'ja'), '23:59');
});

test('ways are counted by the counter, up to nine', () => {
  assert.equal(countOfWays(3, 'ja'), '3つ');
  assert.equal(countOfWays(10, 'ja'), '10');
  assert.equal(countOfWays(1, 'en'), '1 way');
  assert.equal(countOfWays(2, 'en'), '2 ways');
});

test('a headsign is not bound twice', () => {
  assert.equal(bareHeadsign('立岩行き'), '立岩');
  assert.equal(bareHeadsign('大谷方面'), '大谷');
  assert.equal(bareHeadsign('芳賀・高根沢工業団地'), '芳賀・高根沢工業団地');
});

test('days and minutes are counted across months', () => {
  assert.equal(daysBetween('2026-11-30', '2026-12-01'), 1);
  assert.equal(daysBetween('2027-01-01', '2026-12-31'), -1);
  assert.equal(minutesOf(89), 1);
});

test('now is told in the region\'s zone', () => {
  const evening = Date.parse('2026-11-23T15:30:05Z');
  assert.equal(wallClock(evening, '+09:00'), '2026-11-24T00:30:05');
  assert.equal(wallClock(evening, '-03:30'), '2026-11-23T12:00:05');
  assert.equal(wallClock(evening, '+00:00'), '2026-11-23T15:30:05');
});
