import { begin } from '../page/begin.ts';
import App from './CrowdingApp.svelte';

void begin(App, ['sights']);
