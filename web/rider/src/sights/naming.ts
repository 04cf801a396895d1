/** What a place is called for its reader: in their language where it has a name in it, else in one they may read. */
import type { KnownNames } from '../../generated/api.ts';
import { isJapanese, type Lang, TAGS } from '../words/fill.ts';
import { withReading } from '../words/readings.ts';

export interface Named {
  /** With its reading where the reader wants readings. */
  says: string;
  /** The language it is in, which may be another than the page's. */
  lang: string;
}

export const nameIn = (names: KnownNames, lang: Lang, readings: boolean): Named => {
  const japanese = { says: names.ja, lang: TAGS.ja };
  if (isJapanese(lang)) return { says: readings ? withReading(names.ja, names.kana ?? '') : names.ja, lang: TAGS[lang] };
  const own = lang === 'en' ? names.en : names[lang as 'zh-Hans' | 'zh-Hant' | 'ko'];
  if (own !== undefined) return { says: own, lang: TAGS[lang] };
  // Readers of Chinese read the characters; others the Latin letters.
  return lang === 'ko' && names.en !== undefined ? { says: names.en, lang: TAGS.en } : japanese;
};
