import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { worker } from './worker.js';

// Served under /staff/. Nothing inlined: the service's Content-Security-Policy runs our own files only.
export default defineConfig({
  base: './',
  plugins: [svelte(), worker()],
  worker: { format: 'es' },
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200, // kB; the map and the charts, which are loaded only when asked for
    rolldownOptions: {
      input: ['index.html', 'driver.html', 'inspect.html', 'desk.html', 'dispatch.html', 'office.html', 'src/offline/sw.ts'],
      // The worker's name stays, so that a browser finds its next version.
      output: {
        chunkFileNames: 'assets/[name]-[hash].js',
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
      checks: { pluginTimings: false },
    },
  },
  server: { proxy: { '/api': process.env.MIYAMICHI_URL ?? 'http://127.0.0.1:8080' } },
});
