import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Region } from '../src/planner/answers.ts';
import { registrationFor, registrations } from '../src/planner/registration.ts';

const REGION: Region = {
  id: 'town',
  timeZone: 'Asia/Tokyo',
  utcOffset: '+09:00',
  firstDay: '2026-04-01',
  lastDay: '2026-04-30',
  streetsSynthetic: true,
  attributions: [],
  onDemandServices: [
    { id: 'hill-ride', name: 'おか号', en: 'Hill Ride', district: 'hill' },
    { id: 'valley-ride', name: 'たに号', en: '', district: 'valley' },
    { id: 'open-ride', name: 'みんな号', en: 'Open Ride' },
  ],
};

test('one can be registered with the services that are kept for those registered, under their own names', () => {
  assert.deepEqual(
    registrations(REGION).map(({ district, name }) => `${district}: ${name.ja} / ${name.en}`),
    ['hill: おか号 / Hill Ride', 'valley: たに号 / たに号'],
  );
});

test('a district no service has is nobody\'s registration', () => {
  assert.equal(registrationFor(REGION, 'hill')?.id, 'hill-ride');
  assert.equal(registrationFor(REGION, 'elsewhere'), undefined);
  assert.equal(registrationFor(REGION, undefined), undefined);
});

test('where the region is not known there is nothing to be registered with', () => {
  assert.deepEqual(registrations(undefined), []);
  assert.equal(registrationFor(undefined, 'hill'), undefined);
});
