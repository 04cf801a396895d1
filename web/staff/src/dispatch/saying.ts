import { f } from '../words/dispatch.ts';
import type { OnMap } from './picture.ts';

/** How old the place is; or that it is only where the plan expects the vehicle. */
export const ageWords = ({ seenSecondsAgo }: OnMap): string => {
  if (seenSecondsAgo === undefined) return f('map.expected');
  return seenSecondsAgo < 60 ? f('map.seenNow') : f('map.seen', { n: Math.floor(seenSecondsAgo / 60) });
};
