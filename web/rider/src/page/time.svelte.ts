/** The time of the service: this device's own, unless a demonstration began at another. */
let ahead = $state(0);

/** How far the service is ahead of this device, in milliseconds. */
export const aheadMs = (): number => ahead;

export const setAhead = (ms: number): void => void (ahead = ms);

/** Milliseconds since 1970. */
export const serviceMs = (): number => Date.now() + ahead;
