/** How old an operator's word is, and whether it still holds. */
export interface Said {
  postedAt: string;
  until: string;
}

const MINUTE_MS = 60_000;

/**
 * Whole minutes since it was said; undefined once it holds no more. The service's clock counts up to its answer, this
 * device's from then on.
 */
export const minutesAgo = (said: Said, answeredAt: string, sinceMs: number): number | undefined => {
  const now = Date.parse(answeredAt) + Math.max(0, sinceMs);
  if (now >= Date.parse(said.until)) return undefined;
  return Math.max(0, Math.floor((now - Date.parse(said.postedAt)) / MINUTE_MS));
};
