/** Says the verdict to the hand: one long, two short, three short. */
const PATTERNS = { VALID: [400], ASK: [120, 80, 120], REFUSED: [120, 80, 120, 80, 120] } as const;

export const buzz = (word: keyof typeof PATTERNS): void => {
  if ('vibrate' in navigator) navigator.vibrate([...PATTERNS[word]]);
};
