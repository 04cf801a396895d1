// Tells the service worker which pages and files it keeps; and makes the driver's and the inspector's page installable.
import { createHash } from 'node:crypto';

/** Pages that must open without signal. */
const KEPT_PAGES = ['driver.html', 'inspect.html'];
/** Loaded when asked for. */
const LATER = /maplibre|MapPanel|ChartPanel|^assets\/(desk|dispatch|office)-/i;

const manifest = {
  name: 'みやみち 係員 / Miyamichi staff',
  short_name: 'みやみち係員',
  lang: 'ja',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f4f3ef',
  theme_color: '#1b1b18',
  icons: [
    { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
  ],
};

export const worker = () => ({
  name: 'staff-worker',
  enforce: 'post',
  generateBundle(_, bundle) {
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 2) });
    const files = Object.keys(bundle).sort();
    const assets = files.filter((file) => file.startsWith('assets/') && !LATER.test(file));
    const pages = files.filter((file) => KEPT_PAGES.includes(file));
    const name = createHash('sha256')
      .update(files.map((file) => `${file} ${bundle[file].code ?? bundle[file].source}`).join('\n'))
      .digest('hex')
      .slice(0, 12);
    const code = bundle['sw.js'];
    if (code === undefined || !code.code.includes('__SHELL__')) throw new Error('sw.js has no place for the shell');
    const shell = JSON.stringify({ name, files: [...pages, ...assets].map((file) => `./${file}`) });
    code.code = code.code.replace('__SHELL__', shell);
  },
});
