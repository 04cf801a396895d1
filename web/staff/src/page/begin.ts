/** Starts a page of the staff's. */
import '../../../shared/style/tokens.css';
import '../../../shared/style/base.css';
import '../../../shared/style/controls.css';
import './staff.css';
import { type Component, mount } from 'svelte';

export const begin = (page: Component): void => {
  const target = document.getElementById('app');
  if (target === null) throw new Error('the page has no element with id "app"');
  target.replaceChildren();
  mount(page, { target });
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' }).catch(() => undefined);
  }
};
