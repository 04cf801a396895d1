// Runs the tests of the pages: `node build/test.mjs unit e2e`. The last line is `N passed, N failed`.
// The browser tests want the address of a running service in MIYAMICHI_URL; those of the staff's pages (e2e-staff) one
// started with --demo --at on the morning of a working day, whose bookings they may fill; those of a day out (e2e-outing)
// one started so on an afternoon, with its visitors moving.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One file of tests may take this long before it counts as failed. */
const FILE_LIMIT_MS = 600_000;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folders = { unit: ['rider/test', 'staff/test'], e2e: ['e2e'], 'e2e-outing': ['e2e/outing'], 'e2e-staff': ['e2e/staff'] };

const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.some((each) => !(each in folders))) {
  console.error('usage: node build/test.mjs [unit] [e2e] [e2e-outing] [e2e-staff]');
  process.exit(2);
}
if (wanted.some((each) => each.startsWith('e2e')) && !process.env.MIYAMICHI_URL) {
  console.error('The browser tests want a running service: set MIYAMICHI_URL, for example http://127.0.0.1:8080');
  process.exit(2);
}

const count = { passed: 0, failed: 0 };

if (wanted.includes('unit')) {
  const check = spawnSync('npm', ['run', 'check', '--silent', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  count[check.status === 0 ? 'passed' : 'failed']++;
  console.log(check.status === 0 ? 'ok   the types agree, strictly' : 'FAIL the types agree, strictly');
}

const files = wanted.flatMap((each) =>
  folders[each].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => join(root, folder, name)),
  ),
);
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${pathToFileURL(join(root, 'build/typescript.mjs'))}`;

const isLeaf = (data) => data.details.type !== 'suite' && !files.includes(data.name);
const results = run({ files, concurrency: 1, timeout: FILE_LIMIT_MS });
results.on('test:pass', (data) => {
  if (!isLeaf(data)) return;
  if (data.skip || data.todo) console.log(`skip ${data.name}`);
  else console.log(`ok   ${data.name}`);
  if (!data.skip && !data.todo) count.passed++;
});
results.on('test:fail', (data) => {
  if (data.details.type === 'suite' && data.details.error?.failureType === 'subtestsFailed') return;
  count.failed++;
  console.log(`FAIL ${data.name}\n${data.details.error?.cause?.stack ?? data.details.error}`);
});
results.on('test:stderr', (data) => process.stderr.write(data.message));
results.on('end', () => {
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
});
results.resume();
