import { en } from './en.ts';
import { fill, type Key, type Lang, type Values, type Words } from './fill.ts';
import { ja } from './ja.ts';

const KEPT_AS = 'miyamichi.lang';
const WORDS: Record<Lang, Words> = { ja, en };

const isLang = (text: string | null): text is Lang => text === 'ja' || text === 'en';

/** What the reader chose on this device, else the browser's first language that we speak, else English. */
const firstLang = (): Lang => {
  const kept = keptLang();
  if (kept !== undefined) return kept;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return spoken.find(isLang) ?? 'en';
};

const keptLang = (): Lang | undefined => {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    return isLang(kept) ? kept : undefined;
  } catch {
    return undefined; // storage is switched off: the browser's language decides on each visit
  }
};

let current = $state<Lang>(firstLang());

export const lang = (): Lang => current;

export const chooseLang = (next: Lang): void => {
  current = next;
  try {
    localStorage.setItem(KEPT_AS, next);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
};

/** The message in the reader's language. */
export const t = <K extends Key>(key: K, ...values: Values<K>): string =>
  fill(WORDS[current][key], values[0] as Record<string, string | number> | undefined);
