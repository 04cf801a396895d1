/**
 * Furigana. `{漢字|かんじ}` in a text is a word with its reading. `plain` takes the readings out, for attributes,
 * titles and readers who did not ask for them; `pieces` is what `Say.svelte` draws as ruby.
 */

const MARK = /\{([^{}|]+)\|([^{}|]+)\}/g;

export const plain = (marked: string): string => marked.replace(MARK, '$1');

/** A word with its reading, where one is known and says more than the word does. */
export const withReading = (word: string, reading: string): string =>
  reading === '' || reading === word || /[{}|]/.test(word + reading) ? word : `{${word}|${reading}}`;

export interface Piece {
  text: string;
  reading?: string;
}

export const pieces = (marked: string): Piece[] => {
  const found: Piece[] = [];
  let end = 0;
  for (const match of marked.matchAll(MARK)) {
    if (match.index > end) found.push({ text: marked.slice(end, match.index) });
    found.push({ text: match[1] ?? '', reading: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < marked.length) found.push({ text: marked.slice(end) });
  return found;
};

const DAYS: Record<number, string> = {
  1: 'ついたち', 2: 'ふつか', 3: 'みっか', 4: 'よっか', 5: 'いつか', 6: 'むいか', 7: 'なのか', 8: 'ようか', 9: 'ここのか',
  10: 'とおか', 14: 'じゅうよっか', 20: 'はつか', 24: 'にじゅうよっか',
}; // prettier-ignore

/** How a counter is said after a number: 1分 is いっぷん, 2分 にふん. Only these counters change among our words. */
const COUNTED: Record<string, (n: number, number: string) => string | undefined> = {
  分: (n, number) => `${number}{分|${[1, 3, 4, 6, 8, 0].includes(n % 10) ? 'ぷん' : 'ふん'}}`,
  本: (n, number) => `${number}{本|${n % 10 === 3 ? 'ぼん' : [1, 6, 8, 0].includes(n % 10) ? 'ぽん' : 'ほん'}}`,
  人: (n) => (n === 1 ? '{1人|ひとり}' : n === 2 ? '{2人|ふたり}' : undefined),
  日: (n, number) => (DAYS[n] === undefined ? undefined : `{${number}日|${DAYS[n]}}`),
};

/** Puts right how counters are said after the numbers that were filled in. */
export const counted = (marked: string): string =>
  marked.replace(
    /([\d,]+)\{(分|本|人|日)\|[^{}|]+\}/g,
    (whole, number: string, word: string) => COUNTED[word]?.(Number(number.replaceAll(',', '')), number) ?? whole,
  );
