import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'svelte/compiler';
import { BOOKS, fill, type Key, type Lang, LANGS } from '../src/words/fill.ts';
import { BUSY_HOURS, NO_SCRIPT, STUCK } from '../src/words/html.ts';
import { particles } from '../src/words/korean.ts';
import { counted, pieces, plain, withReading } from '../src/words/readings.ts';
import { STAFF } from '../src/words/staff.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src');
const messagesIn = async (lang: Lang): Promise<Record<Key, string>> => {
  const files = [lang, ...BOOKS.map((book) => `${book}/${lang}`)].map((name) => import(`../src/words/${name}.ts`));
  return Object.assign({}, ...(await Promise.all(files)).map(({ words }) => words));
};
const ALL = Object.fromEntries(await Promise.all(LANGS.map(async (lang) => [lang, await messagesIn(lang)]))) as Record<Lang, Record<Key, string>>;
const { ja } = ALL;
const KEYS = Object.keys(ja) as Key[];
const placeholders = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
const withoutValues = (message: string): string => message.replace(/\{\w+\}/g, '');

/** Every message of a language with its key, those of the bare HTML among them. */
const messages = (lang: Lang): [string, string][] => [...Object.entries(ALL[lang]), ['html.noScript', NO_SCRIPT[lang]], ['html.stuck', STUCK[lang]], ['html.busyHours', BUSY_HOURS[lang]]];

/** Words an older rider should not have to know, and forms that are too much bowing. */
const BANNED = /オンデマンド|MaaS|FLEX|マルチモーダル|アカウント|ステータス|エラー|キャンセル|ルート|チケット|簡単|高齢者|させていただ|お[ぁ-ん一-龠]{1,4}になり|[!！￥]/;
/** Loan words the voice allows; ローマ字 is what it is called; any other run is a foreign word in disguise. */
const LOAN_WORDS = new Set(['バス', 'カード', 'スマホ', 'メール', 'ローマ', 'タッチ', 'カメラ', 'クレジットカード', 'コピー', 'スーパー', 'キーボード', 'ボタン']);
const NAMES = /LRT|URL|totra|QR|IC|OK|WCAG|AA|PayPay|JavaScript|Language|Miyamichi/g;
const STIFF_ENGLISH = /\b(error|invalid|failed|please enter valid|oops)\b/i;
const KANJI = /[一-龠々〆ヶ]/;
const KANA = /[ぁ-んァ-ヶ]/;
const HANGUL = /[가-힣]/;
/** Characters that are written so only in the simplified script: one in a traditional text is a slip. */
const ONLY_SIMPLIFIED = /[车时请发现选择间开关没网络费购买卖张动单问题认识说话读写转达远进过还这边从对为们个会传优价区协无旧显机权条来样标检气点热爱画]/;
/** やさしい日本語 keeps a sentence to this many letters, without spaces and values. */
const EASY_LETTERS_MAX = 30;

test('every message is there in all six languages', () => {
  for (const lang of LANGS) {
    assert.deepEqual(Object.keys(ALL[lang]).sort(), [...KEYS].sort(), lang);
    for (const [key, message] of messages(lang)) assert.notEqual(message.trim(), '', `${lang} ${key}`);
  }
});

test('a message asks for the same values in every language', () => {
  for (const lang of LANGS) {
    for (const key of KEYS) assert.deepEqual(placeholders(ALL[lang][key]), placeholders(ja[key]), `${lang} ${key}`);
  }
});

test('Japanese, easy or not, keeps to words an older neighbour uses', () => {
  for (const lang of ['ja', 'ja-easy'] as const) {
    for (const [key, marked] of messages(lang)) {
      const message = plain(marked);
      assert.doesNotMatch(message, BANNED, key);
      for (const [run] of message.matchAll(/[ァ-ヴー]{2,}/g)) assert.ok(LOAN_WORDS.has(run), `${lang} ${key}: ${run}`);
      assert.doesNotMatch(withoutValues(message).replace(NAMES, ''), /[A-Za-z]{2,}/, key);
    }
  }
});

test('a word that is banned would be found', () => {
  for (const bad of ['エラーです', 'お待ちになります', '予約をキャンセル', '遅れました！']) assert.match(bad, BANNED);
});

test('やさしい日本語 gives every kanji a reading and says one short thing at a time', () => {
  for (const [key, message] of messages('ja-easy')) {
    const unread = pieces(message).filter((piece) => piece.reading === undefined && KANJI.test(piece.text));
    assert.deepEqual(unread, [], `${key}: ${message}`);
    for (const { reading } of pieces(message)) if (reading !== undefined) assert.match(reading, /^[ぁ-んー]+$/, key);
    for (const sentence of withoutValues(plain(message)).split('。')) {
      const letters = sentence.replace(/[\s　]/g, '').length;
      assert.ok(letters <= EASY_LETTERS_MAX, `${key}: ${letters} letters: ${sentence}`);
    }
  }
});

test('the words of rides, IC cards, booked journeys and days out have a reading over every kanji, for those who ask for them', async () => {
  const [ride, cards, booking, day] = await Promise.all([import('../src/words/ride/ja.ts'), import('../src/words/cards/ja.ts'), import('../src/words/booking/ja.ts'), import('../src/words/day/ja.ts')]);
  for (const [key, message] of Object.entries({ ...ride.words, ...cards.words, ...booking.words, ...day.words } as Record<string, string>)) {
    const unread = pieces(message).filter((piece) => piece.reading === undefined && KANJI.test(piece.text));
    assert.deepEqual(unread, [], `${key}: ${message}`);
  }
});

test('each language is written in its own script', () => {
  for (const [key, message] of messages('en')) {
    assert.doesNotMatch(message, /[ぁ-んァ-ヴ一-龠가-힣]/, key);
    assert.doesNotMatch(message, STIFF_ENGLISH, key);
  }
  for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
    for (const [key, message] of messages(lang)) assert.ok(!KANA.test(message) && !HANGUL.test(message), `${lang} ${key}: ${message}`);
  }
  for (const [key, message] of messages('zh-Hant')) assert.doesNotMatch(message, ONLY_SIMPLIFIED, key);
  for (const [key, message] of messages('ko')) assert.ok(!KANA.test(message) && !KANJI.test(message), `${key}: ${message}`);
});

test('the words for staff are there in Japanese and English', () => {
  assert.deepEqual(Object.keys(STAFF.en).sort(), Object.keys(STAFF.ja).sort());
  for (const key of Object.keys(STAFF.ja) as (keyof typeof STAFF.ja)[]) {
    assert.deepEqual(placeholders(STAFF.en[key]), placeholders(STAFF.ja[key]), key);
  }
});

const sourceFiles = (pattern: RegExp): { name: string; text: string }[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name) && !/^words[\\/]/.test(name))
    .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }));

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '');

/** What a component draws that is written in its own markup. */
const drawnText = (svelte: string): string[] => {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { type, data } = node as { type?: string; data?: string };
      if (type === 'Attribute') return;
      if (type === 'Text' && data !== undefined && /\p{L}/u.test(data)) found.push(data.trim());
      Object.values(node).forEach(walk);
    }
  };
  walk(parse(svelte, { modern: true }).fragment);
  return found;
};

test('no text stands outside words/', () => {
  for (const { name, text } of sourceFiles(/\.(ts|svelte)$/)) {
    const left = [...withoutComments(text).matchAll(/.*[ぁ-んァ-ヶ一-龠가-힣].*/g)].map(([line]) => line.trim());
    // A headsign's 「行」 is part of a feed's name, not of our text.
    assert.deepEqual(left, [], name);
  }
  for (const { name, text } of sourceFiles(/\.svelte$/)) assert.deepEqual(drawnText(text), [], name);
  for (const name of readdirSync(ROOT).filter((file) => file.endsWith('.html'))) {
    const text = readFileSync(join(ROOT, name), 'utf8').replace(/%[\w. -]+%/g, '');
    const left = [...text.matchAll(/>([^<]*\p{L}[^<]*)</gu)].map((match) => match[1]?.trim());
    assert.deepEqual(left, [], name);
    assert.doesNotMatch(text, /[ぁ-んァ-ヶ一-龠가-힣]/, name);
  }
});

test('text outside words/ would be found', () => {
  assert.deepEqual(drawnText('<p>Buy <b>{t("x")}</b></p>'), ['Buy']);
});

test('no message is left that nothing says', () => {
  const code = sourceFiles(/\.(ts|svelte)$/).map(({ text }) => text).join('\n') + readFileSync(join(ROOT, 'index.html'), 'utf8');
  const families = [...code.matchAll(/`([\w]+\.)\$\{/g)].map((match) => match[1] ?? '');
  const unsaid = KEYS.filter((key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)));
  assert.deepEqual(unsaid, []);
});

test('values are put in as they are, also when they look like placeholders', () => {
  assert.equal(fill('{from}から{to}へ', { from: '{to}', to: 'ベルモール' }), '{to}からベルモールへ');
  assert.equal(fill('{n}分遅れ', { n: 2 }), '2分遅れ');
});

test('a reading stands over its word and is left out where nobody asked for it', () => {
  assert.deepEqual(pieces('{今|いま}すぐ'), [{ text: '今', reading: 'いま' }, { text: 'すぐ' }]);
  assert.equal(plain('{今|いま}すぐ{n}'), '今すぐ{n}');
  assert.equal(withReading('大谷', 'おおや'), '{大谷|おおや}');
  assert.equal(withReading('ベルモール', 'ベルモール'), 'ベルモール');
});

test('a counter is read as it is said after its number', () => {
  assert.equal(counted('1{分|ふん}'), '1{分|ぷん}');
  assert.equal(counted('12{分|ふん}'), '12{分|ふん}');
  assert.equal(counted('2{人|にん}と3{人|にん}'), '{2人|ふたり}と3{人|にん}');
  assert.equal(counted('3{本|ほん}'), '3{本|ぼん}');
  assert.equal(counted('11{月|がつ}24{日|にち}'), '11{月|がつ}{24日|にじゅうよっか}');
});

test('a Korean particle follows the sound of the word before it', () => {
  assert.equal(particles('승차권을(를)'), '승차권을');
  assert.equal(particles('400엔이(가)'), '400엔이');
  assert.equal(particles('버스을(를)'), '버스를');
  assert.equal(particles('Oya을(를)'), 'Oya을(를)');
});
