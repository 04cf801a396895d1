import { begin } from '../page/begin.ts';
import App from './RideApp.svelte';

/** Cards and discounts: their screen and its words come beside the page, and not after it. */
const isMe = new URLSearchParams(location.search).get('at') === 'me';
if (isMe) import('./Me.svelte').catch(() => undefined); // the page asks again and says so
void begin(App, isMe ? ['ride', 'cards'] : ['ride']);
