import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOf, type Figures, measures, monthsUntil, SERIES_MAX, together } from '../src/office/charting.ts';

const plain = (value: string): string => value;
const figures = (part: Partial<Figures>): Figures => ({ figures: 'rides', title: '', chart: 'bars', unit: '', remarks: [], columns: [], rows: [], ...part });
const RIDES = figures({
  columns: ['month', 'service', 'rides', 'persons'],
  rows: [['2026-11', 'sagiso', 40, 55], ['2026-11', 'itado', 7, 9]],
});

test('a single month has a bar for each thing; what is drawn is chosen among the columns with numbers', () => {
  assert.deepEqual(measures(RIDES), ['rides', 'persons']);
  assert.deepEqual(chartOf(RIDES, 'persons', plain, plain), {
    labels: ['sagiso', 'itado'], series: [{ name: 'persons', values: [55, 9] }], outOf: 1, isStacked: false,
  });
});

test('several months are a series for each thing, with a gap where there is nothing', () => {
  const both = together([figures({ ...RIDES, rows: [['2026-10', 'sagiso', 30, 31]] }), RIDES]);
  assert.ok(both !== undefined);
  const chart = chartOf(both, 'rides', plain, plain);
  assert.deepEqual(chart?.labels, ['2026-10', '2026-11']);
  assert.deepEqual(chart?.series, [{ name: 'sagiso', values: [30, 40] }, { name: 'itado', values: [null, 7] }]);
});

test('a number that is left out is no zero, and totals are not drawn beside what they add up', () => {
  const flow = figures({
    chart: 'matrix', columns: ['month', 'place', '09', '10', 'total'],
    rows: [['2026-11', 'museum', 14, '', ''], ['2026-11', 'total', 14, 12, 26]],
  });
  assert.deepEqual(chartOf(flow, '', plain, plain), {
    labels: ['09', '10'], series: [{ name: 'museum', values: [14, null] }], outOf: 1, isStacked: false,
  });
});

test('from where to where is a stack for each from and half of the day', () => {
  const trips = figures({
    chart: 'matrix', columns: ['month', 'from', 'half_day', 'kawachi', 'total'],
    rows: [['2026-11', 'kawachi', 'am', 12, 12], ['2026-11', 'total', '', 12, 12]],
  });
  assert.deepEqual(chartOf(trips, '', plain, plain), {
    labels: ['kawachi am'], series: [{ name: 'kawachi', values: [12] }], outOf: 1, isStacked: true,
  });
});

test('nothing but zeros is no chart, and more series than colours are cut to the largest', () => {
  assert.equal(chartOf(figures({ columns: ['month', 'service', 'rides'], rows: [['2026-11', 'a', 0]] }), 'rides', plain, plain), undefined);
  const many = figures({
    columns: ['month', 'service', 'rides'],
    rows: ['2026-10', '2026-11'].flatMap((month) => Array.from({ length: 12 }, (_, at) => [month, `s${at}`, at])),
  });
  const chart = chartOf(many, 'rides', plain, plain);
  assert.equal(chart?.outOf, 12);
  assert.deepEqual([chart?.series.length, chart?.series[0]?.name], [SERIES_MAX, 's11']);
});

test('months run back over the turn of the year', () => {
  assert.deepEqual(monthsUntil('2026-02', 4), ['2025-11', '2025-12', '2026-01', '2026-02']);
});
