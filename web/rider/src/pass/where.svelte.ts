/** What of the passes is on the screen, kept in the address: reload and Back read it. */
export type Where =
  | { at: 'shelf' }
  | { at: 'buy'; product: string }
  | { at: 'order'; order: string }
  | { at: 'pass'; ticket: string };

const read = (): Where => {
  const query = new URLSearchParams(location.search);
  const product = query.get('buy');
  const order = query.get('order');
  const ticket = query.get('ticket');
  if (ticket !== null) return { at: 'pass', ticket };
  if (order !== null) return { at: 'order', order };
  return product === null ? { at: 'shelf' } : { at: 'buy', product };
};

let current = $state.raw<Where>(read());

export const where = (): Where => current;

export const hrefOf = (to: Where): string => {
  if (to.at === 'pass') return `?ticket=${to.ticket}`;
  if (to.at === 'order') return `?order=${to.order}`;
  return to.at === 'buy' ? `?buy=${to.product}` : location.pathname;
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
