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

/** A reading above its word does not wrap: longer names have theirs behind them, so that they fit at a large text size. */
const ABOVE_MAX_LETTERS = 8;

const read = (name: string, kana: string): string =>
  name.length <= ABOVE_MAX_LETTERS || kana === '' ? withReading(name, kana) : `${name}（${kana}）`;

export const nameIn = (names: KnownNames, lang: Lang, readings: boolean): Named => {
  const japanese = { says: names.ja, lang: TAGS.ja };
  if (isJapanese(lang)) return { says: readings ? read(names.ja, names.kana ?? '') : names.ja, lang: TAGS[lang] };
  const own = lang === 'en' ? names.en : names[lang as 'zh-Hans' | 'zh-Hant' | 'ko'];
  if (own !== undefined) return { says: own, lang: TAGS[lang] };
  // Readers of Chinese read the characters; others the Latin letters.
  return lang === 'ko' && names.en !== undefined ? { says: names.en, lang: TAGS.en } : japanese;
};

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether a place has this in its name, in any language or as it is read; readings are typed in either kana. */
export const isCalled = (names: KnownNames, wanted: string): boolean => {
  const text = folded(wanted);
  const inHiragana = text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return Object.values(names).some((name) => folded(name).includes(text)) || folded(names.kana ?? '').includes(inHiragana);
};
