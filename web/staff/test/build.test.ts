import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * All script a page of the staff's may load, what it loads later included: packed by gzip without what the map runs in a
 * thread of its own, and packed by brotli, as browsers are sent it, with that.
 */
const SCRIPT_MAX_BYTES = 450_000;
const MAP_THREAD = /^maplibre-gl-worker-/;
const DIST = join(import.meta.dirname, '../dist');

assert.ok(existsSync(join(DIST, 'index.html')), 'there is no build to measure: run `npm run build` in web/ first');
const PAGES = readdirSync(DIST).filter((name) => name.endsWith('.html'));
const htmlOf = (page: string): string => readFileSync(join(DIST, page), 'utf8');

/** What a page may load: its entry, and whatever that names. */
const scripts = (page: string): string[] => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name) || !existsSync(join(DIST, 'assets', name))) return;
    seen.add(name);
    for (const match of readFileSync(join(DIST, 'assets', name), 'utf8').matchAll(/[\w.-]+-[\w-]{8}\.js/g)) visit(match[0]);
  };
  for (const match of htmlOf(page).matchAll(/assets\/([\w.-]+\.js)/g)) visit(match[1] ?? '');
  return [...seen];
};

for (const page of PAGES) {
  test(`all script of ${page} is under 450 kB packed`, () => {
    const names = scripts(page);
    assert.notEqual(names.length, 0);
    const packed = (pack: (bytes: Buffer) => Buffer, of: string[]): number =>
      of.reduce((sum, name) => sum + pack(readFileSync(join(DIST, 'assets', name))).length, 0);
    const bytes = packed((each) => gzipSync(each), names.filter((name) => !MAP_THREAD.test(name)));
    const sent = packed((each) => brotliCompressSync(each), names);
    console.error(`${page}: ${bytes} bytes of script by gzip, ${sent} as sent by brotli, of ${SCRIPT_MAX_BYTES}`);
    assert.ok(bytes < SCRIPT_MAX_BYTES && sent < SCRIPT_MAX_BYTES, `${bytes}, ${sent} bytes`);
  });

  test(`nothing in ${page} is what a strict content security policy refuses`, () => {
    assert.doesNotMatch(htmlOf(page), /<script(?![^>]*\ssrc=)/);
    assert.doesNotMatch(htmlOf(page), /<style|\sstyle=|\son\w+=/);
    assert.doesNotMatch(htmlOf(page), /(?:src|href)="https?:/);
  });
}

test('what opens without signal is kept by the worker, the reader of codes among it', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  for (const name of ['driver.html', 'inspect.html']) assert.ok(worker.includes(`./${name}`), name);
  for (const name of scripts('inspect.html')) assert.ok(worker.includes(name), name);
});
