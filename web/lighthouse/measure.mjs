// Measures the rider's pages as Lighthouse sees a slow phone: `npm run lighthouse` with the address of a running service
// in MIYAMICHI_URL. Prints a table, or with --json one object; the exit status is 1 where a target is missed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PAGES } from './pages.mjs';

const TARGETS = { performanceMin: 95, accessibilityMin: 100, lcpMaxMs: 2_000 };
const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '../target/lighthouse');

const usage = (why) => {
  console.error(`${why}\nusage: MIYAMICHI_URL=http://127.0.0.1:8080 npm run lighthouse -- [--runs 3] [--json] [PAGE ...]
pages: ${Object.keys(PAGES).join(' ')}`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } } });
  } catch (wrong) {
    return usage(wrong.message);
  }
};
const { values, positionals } = read();
const runs = Number(values.runs);
const base = (process.env.MIYAMICHI_URL ?? '').replace(/\/$/, '');
if (!Number.isInteger(runs) || runs < 1 || runs > 25) usage('--runs is a whole number from 1 to 25');
if (base === '') usage('Lighthouse wants a running service: set MIYAMICHI_URL');
for (const name of positionals) if (!(name in PAGES)) usage(`there is no page '${name}'`);

/** Its two hundred packages are no part of the build, so they are fetched when first asked for. */
const install = () => {
  if (existsSync(join(here, 'node_modules/lighthouse'))) return;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...options], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`Lighthouse could not be installed: run npm ci in ${here} and read what it says`);
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What axe or Lighthouse's own audits object to; empty where the score is full. */
const objections = ({ audits, categories }) =>
  categories.accessibility.auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => id);

const figures = ({ lhr }) => ({
  performance: Math.round(lhr.categories.performance.score * 100),
  accessibility: Math.round(lhr.categories.accessibility.score * 100),
  lcpMs: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
  fcpMs: Math.round(lhr.audits['first-contentful-paint'].numericValue),
  cls: Number(lhr.audits['cumulative-layout-shift'].numericValue.toFixed(3)),
  tbtMs: Math.round(lhr.audits['total-blocking-time'].numericValue),
  scriptKb: scriptKb(lhr),
});

const scriptKb = (lhr) => {
  const scripts = lhr.audits['network-requests'].details.items.filter((each) => each.resourceType === 'Script');
  return Number((scripts.reduce((sum, each) => sum + each.transferSize, 0) / 1000).toFixed(1));
};

/** A trace that did not record says nothing about the page: it is taken again, this often at most. */
const TRIES = 3;

const look = async (lighthouse, port, name, tried = 1) => {
  const result = await lighthouse(base + PAGES[name], {
    port,
    logLevel: 'error',
    output: 'html',
    formFactor: 'mobile', // with its defaults: a phone of four times less speed on 1.6 Mbit/s and 150 ms
    onlyCategories: ['performance', 'accessibility'],
  });
  if (result.lhr.runtimeError === undefined) return result;
  if (tried < TRIES) return look(lighthouse, port, name, tried + 1);
  throw new Error(`${name}: ${result.lhr.runtimeError.message}`);
};

const measure = async (lighthouse, port, name) => {
  const taken = [];
  const wrong = new Set();
  for (let run = 0; run < runs; run++) {
    const result = await look(lighthouse, port, name);
    taken.push(figures(result));
    for (const each of objections(result.lhr)) wrong.add(each);
    writeFileSync(join(results, `${name}.html`), result.report);
  }
  const middle = Object.fromEntries(Object.keys(taken[0]).map((key) => [key, median(taken.map((each) => each[key]))]));
  return { page: name, ...middle, performances: taken.map((each) => each.performance), objections: [...wrong] };
};

const isMet = (row) =>
  row.performance >= TARGETS.performanceMin && row.accessibility >= TARGETS.accessibilityMin && row.lcpMs <= TARGETS.lcpMaxMs;

const line = (row) =>
  `| ${row.page} | ${row.performance} | ${row.accessibility} | ${(row.lcpMs / 1000).toFixed(2)} | ${row.cls} | ${row.tbtMs} | ${row.scriptKb} |` +
  (isMet(row) ? '' : ` missed ${row.objections.join(' ')}`);

install();
const { default: lighthouse } = await import('lighthouse');
const { launch } = await import('chrome-launcher');
mkdirSync(results, { recursive: true });
const loadBefore = loadavg()[0];
const chrome = await launch({
  chromePath: process.env.MIYAMICHI_CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--lang=ja', '--accept-lang=ja-JP,ja'],
});
const rows = [];
try {
  if (!values.json) console.log('| page | performance | accessibility | LCP s | CLS | TBT ms | script kB |\n|---|---|---|---|---|---|---|');
  for (const name of positionals.length > 0 ? positionals : Object.keys(PAGES)) {
    const row = await measure(lighthouse, chrome.port, name);
    rows.push(row);
    if (!values.json) console.log(line(row));
  }
} finally {
  chrome.kill();
}
const load = [loadBefore, loadavg()[0]].map((each) => Number(each.toFixed(1)));
const summary = { runs, targets: TARGETS, load, isMet: rows.every(isMet), pages: rows };
writeFileSync(join(results, 'figures.json'), JSON.stringify(summary, null, 2));
if (values.json) console.log(JSON.stringify(summary));
else console.log(`median of ${runs}; load of the machine ${load.join(' to ')}; reports in web/target/lighthouse`);
process.exitCode = summary.isMet ? 0 : 1;
