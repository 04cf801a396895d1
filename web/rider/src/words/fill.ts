import type { words as access } from './access/ja.ts';
import type { words as booking } from './booking/ja.ts';
import type { words as cards } from './cards/ja.ts';
import type { words as day } from './day/ja.ts';
import type { words as common } from './ja.ts';
import type { words as ride } from './ride/ja.ts';
import type { words as sights } from './sights/ja.ts';

/** The languages of the rider's pages. `ja-easy` is やさしい日本語, a language of its own with every reading. */
export const LANGS = ['ja', 'ja-easy', 'en', 'zh-Hans', 'zh-Hant', 'ko'] as const;
export type Lang = (typeof LANGS)[number];

/** For the attribute `lang`. BCP 47 has the variant `simple` for a simplified form of a language. */
export const TAGS: Record<Lang, string> = {
  ja: 'ja',
  'ja-easy': 'ja-simple',
  en: 'en',
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  ko: 'ko',
};

/** What each language calls itself. */
export const OWN_NAMES: Record<Lang, string> = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ko: '한국어',
};

export const isJapanese = (lang: Lang): boolean => lang === 'ja' || lang === 'ja-easy';

/** Who reads no Latin letters between words: no space stands between a number and its unit. */
export const isDense = (lang: Lang): boolean => isJapanese(lang) || lang === 'zh-Hans' || lang === 'zh-Hant';

/** What every page says, and what only some do: each of these has its folder, and its page loads it. */
type Japanese = typeof common & typeof access & typeof booking & typeof cards & typeof day & typeof ride & typeof sights;
export const BOOKS = ['access', 'booking', 'cards', 'day', 'ride', 'sights'] as const;
export type Book = (typeof BOOKS)[number];

export type Key = keyof Japanese;
export type Words = Record<keyof typeof common, string>;
export type AccessWords = Record<keyof typeof access, string>;
export type BookingWords = Record<keyof typeof booking, string>;
export type CardsWords = Record<keyof typeof cards, string>;
export type DayWords = Record<keyof typeof day, string>;
export type RideWords = Record<keyof typeof ride, string>;
export type SightsWords = Record<keyof typeof sights, string>;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}|${string}` ? never : Name) | Names<Rest>
  : never;
/** What a message must be given: exactly the names in its braces, checked when the page is built. */
export type Values<K extends Key> = [Names<Japanese[K]>] extends [never]
  ? []
  : [values: Record<Names<Japanese[K]>, string | number>];

/** Puts values into a message; a value may itself contain braces and is left as it is. */
export const fill = (message: string, values: Record<string, string | number> = {}): string =>
  message.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));
