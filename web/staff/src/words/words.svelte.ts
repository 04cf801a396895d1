/** The two languages of staff pages. Both come with a page: they are small, and a driver changes them without signal. */
import { grouped } from '../../../shared/number.ts';

export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The same messages in both. */
export type Book<K extends string> = Record<Lang, Record<K, string>>;
export const book = <K extends string>(words: Book<K>): Book<K> => words;

export type Values = Record<string, string | number>;

/** The rider's pages keep their choice under the same name; of theirs, two are ours. */
const KEPT_AS = 'miyamichi.lang';

const first = (): Lang => {
  try {
    const kept = localStorage.getItem(KEPT_AS) ?? navigator.language;
    return kept.startsWith('ja') ? 'ja' : 'en';
  } catch {
    return 'ja'; // storage is switched off
  }
};

let current = $state<Lang>(first());

export const lang = (): Lang => current;

export const chooseLang = (next: Lang): void => {
  current = next;
  try {
    localStorage.setItem(KEPT_AS, next);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
};

/** Puts values into a message; a value may itself contain braces and is left as it is. */
export const fill = (message: string, values: Values = {}): string =>
  message.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));

/** Speaks from one book, in the language of the moment. */
export const speaker =
  <K extends string>(words: Book<K>) =>
  (key: K, values?: Values): string =>
    fill(words[current][key], values);

const DAYS: Record<Lang, readonly string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** `2026-11-24` → 「11月24日(火)」, "Tue 24/11". */
export const dayName = (day: string): string => {
  const date = new Date(`${day}T00:00Z`);
  const weekday = DAYS[current][date.getUTCDay()] ?? '';
  const [month, number] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return current === 'ja' ? `${month}月${number}日(${weekday})` : `${weekday} ${number}/${month}`;
};

export const yen = (amount: number): string => (current === 'ja' ? `${grouped(amount)}円` : `¥${grouped(amount)}`);
