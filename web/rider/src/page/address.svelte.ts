/** The page address: what is searched for and which way is open. Reload, back and shared links read it. */
import { type Search, fromQuery, toQuery } from '../search/search.ts';

export interface Address {
  search: Search | undefined;
  way: string | undefined;
  page: string | undefined;
}

const read = (): Address => {
  const query = new URLSearchParams(location.search);
  return { search: fromQuery(query), way: query.get('way') ?? undefined, page: query.get('page') ?? undefined };
};

let current = $state.raw<Address>(read());

export const address = (): Address => current;

export const hrefOf = (search: Search, way?: string, page?: string): string => {
  const query = toQuery(search);
  if (page !== undefined) query.set('page', page);
  if (way !== undefined) query.set('way', way);
  return `?${query}`;
};

export const goTo = (href: string): void => {
  history.pushState({ within: true }, '', href);
  current = read();
};

/** Back within the page when we came from it, so that the browser's own Back does not loop. */
export const backTo = (href: string): void => {
  if ((history.state as { within?: boolean } | null)?.within) history.back();
  else goTo(href);
};

export const followHistory = (): (() => void) => {
  const follow = (): void => {
    current = read();
  };
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
};
