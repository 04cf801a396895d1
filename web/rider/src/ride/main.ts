import { begin } from '../page/begin.ts';
import App from './RideApp.svelte';

void begin(App, ['ride']);
