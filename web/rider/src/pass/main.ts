import App from './PassApp.svelte';
import { begin } from '../page/begin.ts';

void begin(App);
