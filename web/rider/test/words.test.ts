import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from '../src/words/en.ts';
import { fill } from '../src/words/fill.ts';
import { ja } from '../src/words/ja.ts';

const SOURCES = join(import.meta.dirname, '../src');
const placeholders = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

/** Words an older rider should not have to know, and forms that are too much bowing. */
const BANNED = /オンデマンド|MaaS|FLEX|マルチモーダル|アカウント|ステータス|エラー|キャンセル|ルート|チケット|簡単|高齢者|させていただ|お[ぁ-ん一-龠]{1,4}になり|[!！￥]/;
/** Loan words the voice allows; ローマ字 is what it is called; any other run is a foreign word in disguise. */
const LOAN_WORDS = new Set(['バス', 'カード', 'スマホ', 'メール', 'ローマ', 'タッチ', 'カメラ', 'クレジットカード']);
const STIFF_ENGLISH = /\b(error|invalid|failed|please enter valid|oops)\b/i;

test('every message is there in both languages', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(ja).sort());
  for (const [key, message] of [...Object.entries(ja), ...Object.entries(en)]) assert.notEqual(message.trim(), '', key);
});

test('a message asks for the same values in both languages', () => {
  for (const key of Object.keys(ja) as (keyof typeof ja)[]) {
    assert.deepEqual(placeholders(en[key]), placeholders(ja[key]), key);
  }
});

test('Japanese keeps to words an older neighbour uses', () => {
  for (const [key, message] of Object.entries(ja)) {
    assert.doesNotMatch(message, BANNED, key);
    for (const [run] of message.matchAll(/[ァ-ヴー]{2,}/g)) assert.ok(LOAN_WORDS.has(run), `${key}: ${run}`);
  }
});

test('a word that is banned would be found', () => {
  for (const bad of ['エラーです', 'お待ちになります', '予約をキャンセル', '遅れました！']) assert.match(bad, BANNED);
});

test('Japanese is Japanese and English is English, but for names and the switch', () => {
  for (const [key, message] of Object.entries(en)) {
    if (key !== 'app.language') assert.doesNotMatch(message, /[ぁ-んァ-ヴ一-龠]/, key);
    assert.doesNotMatch(message, STIFF_ENGLISH, key);
  }
  for (const [key, message] of Object.entries(ja)) {
    const latin = message.replace(/\{\w+\}/g, '').replace(/LRT|URL|QR|IC|PayPay/g, '');
    if (key !== 'app.language') assert.doesNotMatch(latin, /[A-Za-z]{2,}/, key);
  }
});

test('no message is left that nothing says', () => {
  const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !/words[\\/](ja|en)\.ts$/.test(name))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    .join('\n');
  const families = [...code.matchAll(/`([\w]+\.)\$\{/g)].map((match) => match[1] ?? '');
  const unsaid = Object.keys(ja).filter(
    (key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  assert.deepEqual(unsaid, []);
});

test('values are put in as they are, also when they look like placeholders', () => {
  assert.equal(fill('{from}から{to}へ', { from: '{to}', to: 'ベルモール' }), '{to}からベルモールへ');
  assert.equal(fill('{n}分遅れ', { n: 2 }), '2分遅れ');
});
