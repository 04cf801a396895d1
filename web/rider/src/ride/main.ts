import { begin } from '../page/begin.ts';
import { sendForBook } from '../words/lang.svelte.ts';
import App from './RideApp.svelte';

void begin(App, ['ride']);

// Cards and discounts: their screen and its words come beside the page, and not after it.
if (new URLSearchParams(location.search).get('at') === 'me') {
  sendForBook('cards');
  import('./Me.svelte').catch(() => undefined); // the page asks again, and says so
}
