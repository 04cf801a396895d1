import App from './CheckApp.svelte';
import { begin } from '../page/begin.ts';

void begin(App);
