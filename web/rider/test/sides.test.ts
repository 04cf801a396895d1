// Where a name stands on the map.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Box, standingOf } from '../src/map/sides.ts';

const ROOM: Box = { left: 0, top: 0, right: 300, bottom: 200 };
const NAME = { width: 100, height: 20 };
const at = (x: number, y: number, taken: Box[] = [], name = NAME): ReturnType<typeof standingOf> => standingOf({ x, y }, name, ROOM, taken);

test('a name stands above its place, in the middle', () => {
  assert.deepEqual(at(150, 100), { side: 'above', box: { left: 100, top: 74, right: 200, bottom: 94 }, shift: 0 });
});

test('near the left or right edge it is moved as far as needed', () => {
  assert.equal(at(10, 100)?.shift, 40);
  assert.equal(at(10, 100)?.box.left, 0);
  assert.equal(at(295, 100)?.shift, -45);
  assert.equal(at(295, 100)?.box.right, 300);
});

test('near the upper edge it stands below, and near the lower one above', () => {
  assert.equal(at(150, 10)?.side, 'below');
  assert.equal(at(150, 199)?.side, 'above');
});

test('where another name is in the way it stands at the next side that is free', () => {
  const above = { left: 145, top: 74, right: 155, bottom: 80 };
  const below = { left: 145, top: 120, right: 155, bottom: 126 };
  assert.equal(at(150, 100, [above])?.side, 'below');
  assert.equal(at(150, 100, [above, below])?.side, 'right');
  assert.equal(at(250, 100, [{ ...above, left: 245, right: 255 }, { ...below, left: 245, right: 255 }])?.side, 'left');
});

test('it is left out where no side is free, where it is wider than the map, and where its place is not on it', () => {
  assert.equal(at(150, 100, [ROOM]), undefined);
  assert.equal(at(150, 100, [], { width: 301, height: 20 }), undefined);
  assert.equal(at(-1, 100), undefined);
  assert.equal(at(150, 201), undefined);
});
