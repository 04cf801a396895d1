/** What of the passes is on the screen, kept in the address: reload and Back read it. */
import type { End } from '../search/search.ts';

export type Where =
  | { at: 'shelf' }
  | { at: 'advice'; from?: End; to?: End }
  | { at: 'buy'; product: string }
  | { at: 'order'; order: string }
  | { at: 'pass'; ticket: string };

const endIn = (query: URLSearchParams, which: 'from' | 'to'): End | undefined => {
  const id = query.get(which);
  return id === null ? undefined : { id, name: query.get(`${which}Name`) ?? id };
};

const read = (): Where => {
  const query = new URLSearchParams(location.search);
  if (query.has('advice')) {
    const from = endIn(query, 'from');
    const to = endIn(query, 'to');
    return { at: 'advice', ...(from && { from }), ...(to && { to }) };
  }
  const product = query.get('buy');
  const order = query.get('order');
  const ticket = query.get('ticket');
  if (ticket !== null) return { at: 'pass', ticket };
  if (order !== null) return { at: 'order', order };
  return product === null ? { at: 'shelf' } : { at: 'buy', product };
};

let current = $state.raw<Where>(read());

export const where = (): Where => current;

const adviceQuery = ({ from, to }: { from?: End; to?: End }): URLSearchParams => {
  const query = new URLSearchParams({ advice: '1' });
  for (const [which, end] of Object.entries({ from, to })) {
    if (end === undefined) continue;
    query.set(which, end.id);
    query.set(`${which}Name`, end.name);
  }
  return query;
};

/** Where another page asks whether a pass is cheaper. */
export const adviceHref = (from: End, to: End): string => `./pass.html?${adviceQuery({ from, to })}`;

export const hrefOf = (to: Where): string => {
  if (to.at === 'pass') return `?ticket=${to.ticket}`;
  if (to.at === 'order') return `?order=${to.order}`;
  if (to.at === 'buy') return `?buy=${to.product}`;
  return to.at === 'advice' ? `?${adviceQuery(to)}` : location.pathname;
};

export const goTo = (to: Where): void => {
  history.pushState({}, '', hrefOf(to));
  current = read();
};

/** Instead of where we are: Back does not lead to it. */
export const turnTo = (to: Where): void => {
  history.replaceState({}, '', hrefOf(to));
  current = read();
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
