/** Lets the pages open without signal. Without it, or where it is refused, they work as long as there is signal. */
export const worksOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' }).catch(() => undefined);
  };
  // The words of the page may have come after everything it names: then nothing loads any more, and nobody would be told.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
};
