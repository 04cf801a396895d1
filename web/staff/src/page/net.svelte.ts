/** Whether there is signal. */
let online = $state(navigator.onLine);

addEventListener('online', () => (online = true));
addEventListener('offline', () => (online = false));

export const isOnline = (): boolean => online;
