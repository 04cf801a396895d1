/** What the service tells this device while a page is open: a ride that changed, a line that is late. */
import type { Notice } from '../../generated/api.ts';
import { send } from '../service/exchange.ts';

let notices = $state.raw<Notice[]>([]);

export const news = (): Notice[] => notices;

/** Listens until the page is left; the browser comes back to a broken line by itself, with what it had last. */
export const listen = (): (() => void) => {
  const stream = new EventSource('/api/v1/notices/stream');
  stream.addEventListener('notice', (event) => {
    const notice = JSON.parse((event as MessageEvent<string>).data) as Notice;
    if (!notices.some((each) => each.notice === notice.notice)) notices = [...notices, notice];
  });
  return () => stream.close();
};

/** Shown nowhere again. Without an answer it is only gone from here, and told once more later. */
export const close = (notice: Notice): void => {
  notices = notices.filter((each) => each.notice !== notice.notice);
  void send(`notices/${notice.notice}/seen`, {}, new AbortController().signal).catch(() => undefined);
};
