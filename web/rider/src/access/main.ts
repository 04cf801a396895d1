import { begin } from '../page/begin.ts';
import App from './AccessApp.svelte';

void begin(App, ['access']);
