import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCommunityRide, byCycle, byHeadwayBus, byTram } from '../../e2e/answers.ts';
import { stepsOf } from '../src/detail/steps.ts';
import { boundsOf, landmarks, legLines } from '../src/map/features.ts';
import type { Itinerary } from '../src/planner/answers.ts';
import { decodePolyline } from '../../shared/polyline.ts';
import { adultFare, clockTrust, closedRide, fareSum, hasClocks, wayKey } from '../src/planner/reading.ts';

const trusts = (itinerary: Itinerary): string =>
  itinerary.legs.map((leg, at) => `${leg.mode} ${clockTrust(itinerary, at)}`).join(', ');

const joined = (...parts: Itinerary[]): Itinerary => {
  const [first = byTram()] = parts;
  return { ...first, legs: parts.flatMap((part) => part.legs) };
};

test('a timetabled ride and the walks around it have clock times', () => {
  assert.equal(trusts(byTram()), 'TRAM sure, WALK sure');
  assert.ok(hasClocks(byTram()));
});

test('a line known only by its headway gives no clock time to anything after it', () => {
  assert.equal(trusts(byHeadwayBus()), 'WALK none, BUS none, WALK none');
  assert.equal(trusts(joined(byTram(), byHeadwayBus())), 'TRAM sure, WALK sure, WALK sure, BUS none, WALK none');
  assert.ok(!hasClocks(joined(byTram(), byHeadwayBus())));
});

test('a timetabled ride after an estimated one shows its time as a sample', () => {
  assert.equal(trusts(joined(byHeadwayBus(), byTram())), 'WALK none, BUS none, WALK none, TRAM sample, WALK none');
});

test('an on-demand ride has no clock time, nor has a cycle without a timetable beside it', () => {
  assert.equal(trusts(byCommunityRide(true)), 'FLEX none, BUS none');
  assert.equal(trusts(byCycle()), 'WALK none, BICYCLE none');
});

test('a ride kept for residents is found', () => {
  assert.equal(closedRide(byCommunityRide(false))?.service?.district, 'kawachi');
  assert.equal(closedRide(byCommunityRide(true)), undefined);
});

test('fares add up to the adult\'s, and say what is missing or estimated', () => {
  assert.deepEqual(fareSum(byTram()), { yen: 400, estimated: false, partial: false });
  assert.deepEqual(fareSum(byHeadwayBus()), { yen: 480, estimated: true, partial: false });
  assert.deepEqual(fareSum(byCommunityRide(true)), { yen: 300, estimated: false, partial: true });
  assert.deepEqual(fareSum(byCycle()), { yen: 0, estimated: false, partial: true });
  const [tram] = byTram().legs;
  assert.equal(tram && adultFare({ ...tram, fares: [...(tram.fares ?? [])].reverse() })?.yen, 400);
});

test('a way keeps its name between two answers, and no two ways share one', () => {
  assert.equal(wayKey(byTram()), wayKey(byTram('14:40', '15:10', 600)));
  const keys = [byTram(), byTram('14:52', '15:22'), byHeadwayBus(), byCycle(), byCommunityRide(true)].map(wayKey);
  assert.equal(new Set(keys).size, keys.length);
});

test('the steps go from door to door and say nothing twice', () => {
  const told = (itinerary: Itinerary): string =>
    stepsOf(itinerary)
      .map((step) => (step.kind === 'leg' ? step.leg.mode : `${step.kind} ${step.place.name}`))
      .join(', ');
  assert.equal(
    told(byTram()),
    'board 宇都宮駅東口, TRAM, alight 清原地区市民センター前, WALK, finish 清原地区市民センター',
  );
  assert.equal(
    told(byHeadwayBus()),
    'start 宇都宮駅東口, WALK, board 宇都宮駅西口, BUS, alight 資料館入口, WALK, finish 大谷資料館',
  );
});

test('a polyline is read back to the places it was drawn through', () => {
  assert.deepEqual(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@'), [
    [-120.2, 38.5],
    [-120.95, 40.7],
    [-126.453, 43.252],
  ]);
  assert.deepEqual(decodePolyline(''), []);
});

test('the map shows every leg and, once each, every place something is done at', () => {
  assert.deepEqual(
    legLines([byHeadwayBus()]).features.map(({ properties }) => `${properties.mode}${properties.vague ? '?' : ''}`),
    ['WALK', 'BUS?', 'WALK'],
  );
  assert.deepEqual(
    landmarks([byHeadwayBus()]).map(({ place }) => place.name),
    ['宇都宮駅東口', '大谷資料館', '宇都宮駅西口', '資料館入口'],
  );
  const [west, south, east, north] = boundsOf([byHeadwayBus()]);
  assert.ok(west < 139.83 && south < 36.56 && east > 139.89 && north > 36.59);
});
