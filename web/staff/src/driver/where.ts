/** Where the device is, if it may say and knows it soon. */
const LIMIT_MS = 4_000;

export const here = (): Promise<{ lat: number; lon: number } | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(undefined);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lon: coords.longitude }),
      () => resolve(undefined),
      { timeout: LIMIT_MS, maximumAge: 30_000 },
    );
  });
