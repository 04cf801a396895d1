import { begin } from '../page/begin.ts';
import App from './DayApp.svelte';

void begin(App, ['day']);
