import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { firstWords } from './first-words.js';
import { installable } from './installable.js';
import { wordsInHtml } from './words-in-html.js';

// Relative addresses: the page works wherever the service mounts it, because its state is in the query.
// No inlined assets and no preload polyfill: nothing a strict Content-Security-Policy would refuse.
/** Neither the words, of which only one language is loaded, nor the map, nor the drawing of codes, nor passes, nor what runs elsewhere than in a page. */
const SHARED = /^(?!.*(\/src\/words\/(\w+\/)?(ja|ja-easy|en|zh-Hans|zh-Hant|ko)\.ts|maplibre|uqr|\/Qr\.svelte|\/src\/(map|staff|offline)\/|\/src\/pass\/(?!Counter|telling))).*/;

export default defineConfig({
  base: './',
  plugins: [svelte(), wordsInHtml(), firstWords(), installable()],
  worker: { format: 'es' },
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200, // kB; the map, which is loaded only when asked for
    rolldownOptions: {
      input: ['index.html', 'pass.html', 'ride.html', 'journey.html', 'day.html', 'sights.html', 'crowding.html', 'accessibility.html', 'check.html', 'staff.html', 'src/offline/sw.ts'],
      // The worker's name stays, so that a browser finds its next version.
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const words = /\/src\/words\/([\w/-]+)\.ts$/.exec(facadeModuleId ?? '');
          return words ? `assets/words-${words[1].replace('/', '-')}-[hash].js` : 'assets/[name]-[hash].js';
        },
        // What several pages use is one file: on a slow line a dozen small ones cost more than the few bytes too many.
        codeSplitting: { groups: [{ name: 'begin', test: SHARED, minShareCount: 3 }, { name: 'passes', test: /\/src\/pass\/(?!Qr|Counter|telling)/, minShareCount: 3 }] },
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
      checks: { pluginTimings: false },
    },
  },
  server: { proxy: { '/api': process.env.MIYAMICHI_URL ?? 'http://127.0.0.1:8080' } },
});
