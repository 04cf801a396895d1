/** Which language is read, and its messages. Only one language is loaded at a time. */
import { type Book, fill, isJapanese, type Key, type Lang, LANGS, type Values } from './fill.ts';
import { particles } from './korean.ts';
import { counted, plain } from './readings.ts';

const KEPT_AS = 'miyamichi.lang';
const READINGS_KEPT_AS = 'miyamichi.readings';

type Messages = Partial<Record<Key, string>>;

/** `./ja.ts` and `./access/ja.ts` and their like; each is fetched when it is read. */
const FILES = import.meta.glob<{ words: Messages }>(['./{ja,ja-easy,en,zh-Hans,zh-Hant,ko}.ts', './*/*.ts']);

const load = async (lang: Lang): Promise<Messages> => {
  const names = [`./${lang}.ts`, ...books.map((book) => `./${book}/${lang}.ts`)];
  const files = await Promise.all(names.map((name) => FILES[name]?.()));
  return Object.assign({}, ...files.map((file) => file?.words));
};

const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the browser's language decides on each visit
  }
};

const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
};

/** The language of ours that a browser's tag asks for. Hong Kong, Macau and Taiwan read traditional characters. */
const spoken = (tag: string): Lang | undefined => {
  if (/^zh\b/i.test(tag)) return /hant|TW|HK|MO/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return LANGS.find((lang) => lang === tag.slice(0, 2));
};

/** What the reader chose on this device, else the browser's first language that we speak, else English. */
const firstLang = (): Lang => {
  const chosen = kept(KEPT_AS);
  const known = LANGS.find((lang) => lang === chosen);
  return known ?? navigator.languages.map(spoken).find((lang) => lang !== undefined) ?? 'en';
};

let current = $state<Lang>(firstLang());
let words = $state.raw<Messages | undefined>();
let books: readonly Book[] = [];
let readings = $state(kept(READINGS_KEPT_AS) === 'true');

/** Before anything is drawn: what every page says, and the books of this one. */
export const loadWords = async (wanted: readonly Book[]): Promise<void> => {
  books = wanted;
  words = await load(current);
};

/** Has a book on its way before it is asked for. */
export const sendForBook = (book: Book): void => {
  FILES[`./${book}/${current}.ts`]?.().catch(() => undefined); // who needs it asks again
};

/** A screen that is loaded later brings its own book. */
export const addBook = async (book: Book): Promise<void> => {
  if (books.includes(book)) return;
  const before = books;
  books = [...books, book];
  try {
    words = await load(current);
  } catch (cause) {
    books = before;
    throw cause;
  }
};

export const lang = (): Lang => current;

/** The screen stays in the old language until the new one is here; without a signal it stays there. */
export const chooseLang = async (next: Lang): Promise<boolean> => {
  const loaded = await load(next).catch(() => undefined);
  if (loaded === undefined) return false;
  words = loaded;
  current = next;
  keep(KEPT_AS, next);
  return true;
};

/** Whether words are drawn with their readings: always in やさしい日本語, in Japanese where the reader asked for it. */
export const hasReadings = (): boolean => current === 'ja-easy' || (current === 'ja' && readings);

export const chooseReadings = (wanted: boolean): void => {
  readings = wanted;
  keep(READINGS_KEPT_AS, String(wanted));
};

/** The language to ask the service's names of places in: readers of Chinese are shown the characters. */
export const namesIn = (): 'ja' | 'en' => (current === 'en' || current === 'ko' ? 'en' : 'ja');

/** The language to ask the names of products in. */
export const productLang = (): Exclude<Lang, 'ja-easy'> => (current === 'ja-easy' ? 'ja' : current);

/** The language to ask the service's sentences in. */
export const serviceLang = (): 'ja' | 'en' => (isJapanese(current) ? 'ja' : 'en');

/** The message in the reader's language with the readings they want; drawn by `Say`. */
export const m = <K extends Key>(key: K, ...values: Values<K>): string => {
  const message = words?.[key] ?? '';
  const filled = fill(message, values[0] as Record<string, string | number> | undefined);
  if (current === 'ko') return particles(filled);
  const marked = counted(filled);
  return hasReadings() ? marked : plain(marked);
};

/** The message without readings: for attributes, titles and what is sent elsewhere. */
export const t = <K extends Key>(key: K, ...values: Values<K>): string => plain(m(key, ...values));
