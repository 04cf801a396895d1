/**
 * Korean particles are written 을(를) where the word before them is not known when the message is written. Once it is,
 * the right one of the two is chosen by whether that word ends in a consonant.
 */

const PAIRS: Record<string, readonly [string, string]> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
};
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
/** Digits as they are said: 영 일 삼 육 칠 팔 end in a consonant. */
const DIGITS_WITH_FINAL = '013678';

const endsInConsonant = (letter: string): boolean | undefined => {
  const code = letter.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS !== 0;
  return /\d/.test(letter) ? DIGITS_WITH_FINAL.includes(letter) : undefined;
};

/** After letters of another script both stay, as newspapers write it. */
export const particles = (message: string): string =>
  message.replace(/(.)(을\(를\)|이\(가\)|은\(는\))/g, (whole, before: string, pair: string) => {
    const consonant = endsInConsonant(before);
    return consonant === undefined ? whole : before + (PAIRS[pair]?.[consonant ? 0 : 1] ?? pair);
  });
