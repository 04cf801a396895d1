import { begin } from '../page/begin.ts';
import App from './BookingApp.svelte';

void begin(App, ['booking']);
