// What makes the pages installable: the web manifest, and the service worker told which files make up the shell.
import { createHash } from 'node:crypto';
import { words as en } from './src/words/en.ts';
import { words as ja } from './src/words/ja.ts';

/** Pages for riders; the staff's are not opened without signal by this worker. */
const STAFF_PAGES = ['check.html', 'staff.html'];
/** Loaded when asked for and kept from then on: the map, and each language. */
const LATER = /MapPanel|MapCanvas|maplibre|^assets\/(check|staff)-|^assets\/words-/;

const manifest = {
  name: `${ja['app.name']} ${en['app.name']}`,
  short_name: ja['app.name'],
  description: `${ja['app.area']} / ${en['app.area']}`,
  lang: 'ja',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f4f3ef',
  theme_color: '#1b3a66',
  icons: [
    { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  shortcuts: [
    { name: `${ja['pass.mine']} / ${en['pass.mine']}`, url: './pass.html' },
    { name: `${ja['search.go']} / ${en['search.go']}`, url: './' },
  ],
};

export const installable = () => ({
  name: 'installable',
  enforce: 'post',
  generateBundle(_, bundle) {
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 2) });
    const files = Object.keys(bundle);
    const assets = files.filter((file) => file.startsWith('assets/') && !LATER.test(file));
    const html = files.filter((file) => file.endsWith('.html') && !STAFF_PAGES.includes(file));
    const pages = ['./', ...html.map((file) => `./${file}`)];
    const name = createHash('sha256')
      .update(files.sort().map((file) => `${file} ${bundle[file].code ?? bundle[file].source}`).join('\n'))
      .digest('hex')
      .slice(0, 12);
    const worker = bundle['sw.js'];
    if (worker === undefined) throw new Error('the build has no sw.js');
    const shell = JSON.stringify({ name, pages, assets: assets.map((file) => `./${file}`) });
    if (!worker.code.includes('__SHELL__')) throw new Error('sw.js has no place for the shell');
    worker.code = worker.code.replace('__SHELL__', shell);
  },
});
