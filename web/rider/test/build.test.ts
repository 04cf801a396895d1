import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGS } from '../src/words/fill.ts';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

/** Script before the map, packed by gzip. */
const SCRIPT_MAX_BYTES = 60_000;
const LINES_MAX = 200;
const DIST = join(import.meta.dirname, '../dist');
const SOURCES = join(import.meta.dirname, '../src');

assert.ok(existsSync(join(DIST, 'index.html')), 'there is no build to measure: run `npm run build` in web/ first');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });

/** The books of words a page begins with, as the build tells the service: `words-access-en-….js` is of the book access. */
const booksOf = (page: string): string[] =>
  [...readFileSync(join(DIST, `${page}.words`), 'utf8').matchAll(/assets\/words-(\w+)-en-/g)].map(([, book]) => book ?? '');
const packed = (name: string): number => gzipSync(readFileSync(join(DIST, 'assets', name))).length;
const WORDS = readdirSync(join(DIST, 'assets')).filter((name) => /^words-.*\.js$/.test(name));
const wordsOf = (page: string, lang: string): string[] =>
  ['', ...booksOf(page).map((book) => `${book}-`)].flatMap((book) => WORDS.filter((name) => new RegExp(`^words-${book}${lang}-[\\w-]{8}\\.js$`).test(name)));
const largestWords = (page: string): number =>
  Math.max(...LANGS.map((lang) => wordsOf(page, lang).reduce((sum, name) => sum + packed(name), 0)));

/** Every page of the rider's; the staff's have budgets of their own. */
const PAGES = readdirSync(DIST).filter((name) => name.endsWith('.html') && !['check.html', 'staff.html'].includes(name));
const htmlOf = (page: string): string => readFileSync(join(DIST, page), 'utf8');

/** What the browser loads before anything is asked for: the entry and all it imports without `import()`. */
const scriptsAtStart = (page: string): string[] => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = readFileSync(join(DIST, 'assets', name), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) visit(match[1] ?? '');
  };
  for (const match of htmlOf(page).matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g)) visit(match[1] ?? '');
  return [...seen];
};

for (const page of PAGES) {
  test(`the script of ${page} is under 60 kB packed, with its largest language and before any map`, () => {
    const scripts = scriptsAtStart(page);
    assert.notEqual(scripts.length, 0);
    assert.ok(!scripts.some((name) => WORDS.includes(name)), 'a language is loaded by all readers');
    const bytes = scripts.reduce((sum, name) => sum + packed(name), largestWords(page));
    console.error(`${page}: ${bytes} bytes of script packed, of ${SCRIPT_MAX_BYTES}`);
    assert.ok(bytes < SCRIPT_MAX_BYTES, `${bytes} bytes`);
  });

  test(`the map is not among what ${page} loads at the start`, () => {
    const code = scriptsAtStart(page).map((name) => readFileSync(join(DIST, 'assets', name), 'utf8'));
    assert.ok(code.every((text) => !text.includes('maplibregl-canvas')));
    assert.ok(files.some((name) => name.includes('MapPanel')));
  });
}

test('nothing in the page is what a strict content security policy refuses', () => {
  for (const page of PAGES) {
    assert.doesNotMatch(htmlOf(page), /<script(?![^>]*\ssrc=)/, page);
    assert.doesNotMatch(htmlOf(page), /<style|\sstyle=|\son\w+=/, page);
    assert.doesNotMatch(htmlOf(page), /(?:src|href)="https?:/, page);
  }
});

test('every asset carries a hash and a packed copy of itself', () => {
  const assets = files.filter((name) => /^assets.*\.(js|css)$/.test(name));
  assert.notEqual(assets.length, 0);
  for (const name of assets) {
    assert.match(name, /-[\w-]{8}\.(js|css)$/);
    const bytes = readFileSync(join(DIST, name));
    if (bytes.length < 512) continue;
    assert.deepEqual(gunzipSync(readFileSync(join(DIST, `${name}.gz`))), bytes);
    assert.deepEqual(brotliDecompressSync(readFileSync(join(DIST, `${name}.br`))), bytes);
  }
});

test('no source file has grown past being read in one go', () => {
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte|css)$/.test(name) || /^words[\\/].*(ja|ja-easy|en|zh-Hans|zh-Hant|ko)\.ts$/.test(name)) continue;
    const lines = readFileSync(join(SOURCES, name), 'utf8').split('\n').length;
    assert.ok(lines <= LINES_MAX, `${name}: ${lines} lines`);
  }
});
