// Whatever the service may refuse to these pages has a Japanese sentence: held against its OpenAPI document and its code.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { NoAnswer } from '../../shared/exchange.ts';
import { refusalOf } from '../src/page/refusal.ts';
import { BY_OPERATION, BY_TYPE, FIELDS } from '../src/words/refusals.ts';

const SERVICE = join(import.meta.dirname, '../../../service/src/main');
const HTTP = 'jp/miyamichi/service/http';
const SOURCES = join(import.meta.dirname, '../src');
const STAFF = new Set(['anyone', 'phone-desk', 'dispatcher', 'driver', 'inspector', 'fare-manager', 'city-analyst', 'administrator']);
/** Refusals that mean another thing for each operation; 400 and 403 are told in general, but for those that are written. */
const OF_THEIR_OWN = ['404', '409', '422'];

interface Operation {
  'x-roles'?: string[];
  parameters?: { $ref?: string; name?: string; in?: string }[];
  requestBody?: { content?: Record<string, { schema?: { properties?: object } }> };
  responses?: Record<string, unknown>;
}
interface Part {
  paths?: Record<string, Record<string, Operation>>;
  components?: { parameters?: Record<string, { name: string }> };
}

const resources = join(SERVICE, 'resources', HTTP);
const parts = readdirSync(resources)
  .filter((name) => /^openapi.*\.yaml$/.test(name))
  .map((name) => parse(readFileSync(join(resources, name), 'utf8')) as Part);
const shared = Object.assign({}, ...parts.map((part) => part.components?.parameters ?? {})) as Record<string, { name: string }>;

/** All that the pages' code says, to find the addresses they ask. */
const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith('words'))
  .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
  .join('\n');
/** Of the rider's; here they are names of other things. */
const NOT_OURS = new Set(['fares', 'places', 'departures']);
const isAsked = (path: string): boolean => {
  if (NOT_OURS.has(path)) return false;
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, "[^'`/\\s]+");
  return new RegExp(`['\`]${pattern}(?:['\`?]|\\$\\{[^/]*\\?)`).test(code);
};

const operations = parts.flatMap(({ paths = {} }) =>
  Object.entries(paths).flatMap(([path, item]) =>
    path.startsWith('/api/v1/') && isAsked(path.slice('/api/v1/'.length))
      ? Object.entries(item)
          .filter(([, each]) => each['x-roles']?.some((role) => STAFF.has(role)) === true)
          .map(([method, operation]) => ({ asked: `${method.toUpperCase()} ${path.slice('/api/v1/'.length)}`, operation }))
      : [],
  ),
);
const pattern = (asked: string): string => asked.replace(/\{\w+\}/g, '*');

const refused = (asked: string, status: number, type: string, field?: string): string | undefined =>
  refusalOf(new NoAnswer('refused', { type: `urn:miyamichi:problem:${type}`, ...(field === undefined ? {} : { field }) }, status, asked));

test('the addresses that these pages ask are found in their code', () => {
  const asked = operations.map((each) => each.asked);
  for (const known of ['PUT tariff-proposals/{proposal}/decision', 'POST driver/events', 'POST fares-on-board', 'POST rides/offers', 'GET audit']) {
    assert.ok(asked.includes(known), `${known} is not among ${asked.join(', ')}`);
  }
});

test('whatever an operation of these pages may refuse has a sentence of its own', () => {
  const missing = operations.flatMap(({ asked, operation }) =>
    Object.keys(operation.responses ?? {})
      .filter((status) => OF_THEIR_OWN.includes(status))
      .map((status) => `${pattern(asked)} ${status}`)
      .filter((key) => !(key in BY_OPERATION)),
  );
  assert.deepEqual(missing, []);
});

test('every type of problem has a sentence', () => {
  const java = readFileSync(join(SERVICE, 'java', HTTP, 'Problem.java'), 'utf8');
  const types = [...java.matchAll(/^ {8}([A-Z_]+)\(\d{3}, "/gm)].map(([, name = '']) => name.toLowerCase().replaceAll('_', '-'));
  assert.ok(types.length > 10, 'the types of problems were not understood');
  assert.deepEqual(Object.keys(BY_TYPE).sort(), types.sort());
});

test('every field that may be wrong is called by the name it has on the page', () => {
  const missing = operations.flatMap(({ asked, operation }) => {
    const inAddress = (operation.parameters ?? []).map((each) => each.name ?? shared[each.$ref?.split('/').at(-1) ?? '']?.name ?? '');
    const inBody = Object.keys(operation.requestBody?.content?.['application/json']?.schema?.properties ?? {});
    return [...inAddress, ...inBody].filter((field) => !(field in FIELDS)).map((field) => `${asked}: ${field}`);
  });
  assert.deepEqual(missing, []);
});

test('every sentence says what to do next, and none stands for an operation that is gone', () => {
  for (const sentence of [...Object.values(BY_TYPE), ...Object.values(BY_OPERATION)]) {
    assert.match(sentence, /(ください|できません)。$/);
    assert.doesNotMatch(sentence, /キャンセル|エラー|させていただ|[！￥A-Z]/);
  }
  const documented = new Set(
    parts.flatMap(({ paths = {} }) =>
      Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => pattern(`${method.toUpperCase()} ${path.slice('/api/v1/'.length)}`))),
    ),
  );
  for (const key of Object.keys(BY_OPERATION)) assert.ok(documented.has(key.split(' ').slice(0, 2).join(' ')), key);
});

test('the best sentence is found: of the field, of the operation, of the type', () => {
  assert.match(refused('POST tariff-proposals', 400, 'invalid-parameter', 'from') ?? '', /^新しい値段は、早くてあしたから/);
  assert.match(refused('POST tariff-proposals', 400, 'invalid-parameter', 'riders.adult') ?? '', /^「乗る人ごとの値段」を/);
  assert.match(refused('PUT tariff-proposals/0190a1f2/decision', 403, 'forbidden') ?? '', /^自分の提案は/);
  assert.match(refused('GET audit', 403, 'forbidden') ?? '', /管理者に頼んでください/);
  assert.equal(refused('GET nowhere', 418, 'teapot'), undefined);
});
