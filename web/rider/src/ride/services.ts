import { isJapanese } from '../words/fill.ts';
import { hasReadings, lang } from '../words/lang.svelte.ts';
import { withReading } from '../words/readings.ts';
import type { BookedService } from './office.ts';

/** A service's own name, with its reading where the reader wants readings. */
export const nameOf = ({ name, kana }: BookedService): string =>
  isJapanese(lang()) && hasReadings() ? withReading(name, kana) : name;
