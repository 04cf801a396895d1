/** Starts a page: its words first, then what is drawn with them. */
import '../../../shared/style/tokens.css';
import '../../../shared/style/base.css';
import '../../../shared/style/controls.css';
import { type Component, mount } from 'svelte';
import { worksOffline } from '../offline/register.ts';
import type { Book } from '../words/fill.ts';
import { learnDemo } from './demo.ts';
import { loadWords } from '../words/lang.svelte.ts';

export const begin = async (page: Component, books: readonly Book[] = []): Promise<void> => {
  const target = document.getElementById('app');
  if (target === null) throw new Error('the page has no element with id "app"');
  try {
    await Promise.all([loadWords(books), learnDemo()]);
  } catch {
    // No words, no page: the HTML says so itself, in every language.
    document.getElementById('stuck')?.removeAttribute('hidden');
    return;
  }
  target.replaceChildren();
  mount(page, { target });
  worksOffline();
};
