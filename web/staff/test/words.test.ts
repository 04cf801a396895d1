import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const SOURCES = join(import.meta.dirname, '../src');
const LINES_MAX = 200;

/** The two tables of a book of words, read from its source: Svelte's runes do not run here. */
const tables = (name: string): Record<'ja' | 'en', Map<string, string>> => {
  const source = readFileSync(join(SOURCES, 'words', name), 'utf8');
  const [, ja = '', en = ''] = /\bja: \{([\s\S]*?)\n {2}\},\n {2}en: \{([\s\S]*?)\n {2}\},/.exec(source) ?? [];
  const entries = (text: string): Map<string, string> =>
    new Map([...text.matchAll(/^\s+(?:'([\w.-]+)'|([\w]+)):\s*(?:\n\s*)?(['"])(.*)\3,$/gm)].map((match) => [match[1] ?? match[2] ?? '', match[4] ?? '']));
  return { ja: entries(ja), en: entries(en) };
};
const BOOKS = readdirSync(join(SOURCES, 'words')).filter((name) => name !== 'words.svelte.ts' && name !== 'refusals.ts');
const placeholders = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

/** Too much bowing, and words we do not use. */
const BANNED = /キャンセル|エラー|させていただ|[！￥]/;

for (const name of BOOKS) {
  test(`${name} says the same in Japanese and English`, () => {
    const { ja, en } = tables(name);
    assert.ok(ja.size > 0, 'the book was not understood');
    assert.deepEqual([...en.keys()], [...ja.keys()]);
    for (const [key, message] of ja) {
      assert.deepEqual(placeholders(en.get(key) ?? ''), placeholders(message), key);
      assert.doesNotMatch(message, BANNED, key);
      if (key !== 'app.otherLang') assert.doesNotMatch(en.get(key) ?? '', /[ぁ-んァ-ヶ一-龠]/, key);
    }
  });
}

test('no sentence stands outside the words', () => {
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte)$/.test(name) || name.startsWith('words')) continue;
    const code = readFileSync(join(SOURCES, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g, '');
    assert.doesNotMatch(code, /[ぁ-んァ-ヶ一-龠]/, name);
    assert.ok(code.split('\n').length <= LINES_MAX, `${name} has grown past being read in one go`);
  }
});
