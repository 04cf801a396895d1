import { fill } from '../words/fill.ts';
import { STAFF, type StaffKey } from '../words/staff.ts';

/** A message in Japanese and English, where the page does not ask which one is read. */
export const bothWords = (key: StaffKey, values?: Record<string, string>): string =>
  `${fill(STAFF.ja[key], values)} / ${fill(STAFF.en[key], values)}`;
