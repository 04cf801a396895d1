// Installs and builds only when something changed since the last time; Maven calls this on every build.
// A stamp is the hash of all that goes in: it is kept in target/, so `mvn clean` builds anew.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MIN = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pages = ['rider', 'staff'];
const left = new Set(['node_modules', 'dist', 'target', 'generated', 'e2e', 'test', 'lighthouse']);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NODE_MIN[0] || (major === NODE_MIN[0] && minor < NODE_MIN[1])) {
  console.error(`The pages need Node.js ${NODE_MIN.join('.')} or newer; this is ${process.versions.node}. Install it, or build with -Dskip.web.`);
  process.exit(1);
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !left.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();

const hashOf = (files) => {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const run = (...args) => {
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw new Error(`npm cannot be started (${error.message}). Install Node.js with npm, or build with -Dskip.web.`);
  if (status !== 0) process.exit(status ?? 1);
};

/** Does the work unless the stamp says that exactly this was done and its result is still there. */
const unlessDone = (name, files, result, work) => {
  const stamp = join(root, 'target', `${name}.stamp`);
  const hash = hashOf(files);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
};

const manifests = ['package.json', 'package-lock.json', '.npmrc', ...pages.map((page) => `${page}/package.json`)];
unlessDone('install', manifests.map((file) => join(root, file)), join(root, 'node_modules/.package-lock.json'), () =>
  run('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'),
);
// The pages' types are made of it.
const contract = filesIn(join(root, '../service/src/main/resources/jp/miyamichi/service/http'));
for (const page of pages) {
  unlessDone(`build-${page}`, [...filesIn(root), ...contract], join(root, page, 'dist/index.html'), () =>
    run('run', 'build', '--silent', '-w', page, '--loglevel=error'),
  );
}
