import { isJapanese } from '../words/fill.ts';
import { lang } from '../words/lang.svelte.ts';
import { STAFF, type StaffKey } from '../words/staff.ts';

/** A message to staff: in Japanese, or else in English. */
export const staffWord = (key: StaffKey): string => STAFF[isJapanese(lang()) ? 'ja' : 'en'][key];
