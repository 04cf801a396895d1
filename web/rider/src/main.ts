import App from './App.svelte';
import { begin } from './page/begin.ts';

void begin(App);
