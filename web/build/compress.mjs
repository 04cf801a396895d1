// Writes .br and .gz beside every text file of a build, so that the service never compresses while serving.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(html|js|mjs|css|svg|json|txt|webmanifest)$/;
/** Below this many bytes a packed copy saves nothing. */
const WORTH_BYTES = 512;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: compress.mjs FOLDER (a finished build)');

for (const name of readdirSync(folder, { recursive: true })) {
  if (!TEXT.test(name)) continue;
  const file = join(folder, name);
  const bytes = readFileSync(file);
  if (bytes.length < WORTH_BYTES) continue;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
