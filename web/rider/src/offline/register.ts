/** Lets the pages open without signal. Without it, or where it is refused, they work as long as there is signal. */
export const worksOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' }).catch(() => undefined);
  });
};
