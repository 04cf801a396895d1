/** Which screen of the rides is open, kept in the address: reload, Back and a shared link read it. */
import { type Asked, fromQuery, toQuery } from './wish.ts';

export type Where =
  | { at: 'home' }
  | { at: 'ask'; from: Asked | undefined }
  | { at: 'offers'; asked: Asked }
  | { at: 'ride'; rides: string[] }
  | { at: 'mine' }
  | { at: 'me' }
  | { at: 'places' };

const read = (): Where => {
  const query = new URLSearchParams(location.search);
  const rides = query.get('ride')?.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id)) ?? [];
  if (rides.length > 0) return { at: 'ride', rides };
  const at = query.get('at');
  if (at === 'mine' || at === 'me' || at === 'places') return { at };
  const asked = fromQuery(query);
  if (at === 'ask') return { at, from: asked };
  return asked === undefined ? { at: 'home' } : { at: 'offers', asked };
};

let current = $state.raw<Where>(read());

export const where = (): Where => current;

export const hrefOf = (to: Where): string => {
  if (to.at === 'home') return location.pathname;
  if (to.at === 'ride') return `?ride=${to.rides.join(',')}`;
  if (to.at === 'offers') return `?${toQuery(to.asked)}`;
  return to.at === 'ask' && to.from !== undefined ? `?at=ask&${toQuery(to.from)}` : `?at=${to.at}`;
};

const show = (): void => {
  current = read();
  scrollTo(0, 0);
};

export const goTo = (to: Where): void => {
  history.pushState({}, '', hrefOf(to));
  show();
};

/** Instead of where we are: Back does not lead to it. */
export const turnTo = (to: Where): void => {
  history.replaceState({}, '', hrefOf(to));
  show();
};

export const followHistory = (): (() => void) => {
  const follow = (): void => {
    current = read();
  };
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
};

/** A link of ours that a plain click follows without loading the page again. */
export const follow =
  (to: Where) =>
  (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
