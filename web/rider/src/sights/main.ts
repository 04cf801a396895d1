import { begin } from '../page/begin.ts';
import App from './SightsApp.svelte';

void begin(App, ['sights']);
