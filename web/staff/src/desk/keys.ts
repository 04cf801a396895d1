/**
 * Keys of the desk. They are read by where they lie on the keyboard, so that Japanese input does not eat them; while a
 * word is being composed, and inside text fields, they do nothing but Enter, Esc and the function keys.
 */
export type DeskKey = 'Enter' | 'Escape' | 'F2' | 'KeyD' | 'KeyP' | 'KeyW' | 'KeyR' | 'KeyC' | 'undo' | { digit: number };

const LETTERS = ['KeyD', 'KeyP', 'KeyW', 'KeyR', 'KeyC'] as const;
const DIGIT = /^(?:Digit|Numpad)(\d)$/;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio]):not([type=checkbox]), select, textarea');

/** Undefined where the key is not for the desk. */
export const deskKey = (event: KeyboardEvent): DeskKey | undefined => {
  if (event.isComposing || event.altKey || event.metaKey) return undefined;
  const { code } = event;
  if (code === 'F2' || code === 'Escape') return code;
  if (isTyping(event.target)) return undefined;
  if (event.ctrlKey) return code === 'KeyZ' ? 'undo' : undefined;
  // A button or link that has the focus takes Enter for itself.
  if (code === 'Enter' || code === 'NumpadEnter') return event.target instanceof HTMLElement && event.target.matches('button, a') ? undefined : 'Enter';
  const digit = DIGIT.exec(code)?.[1];
  if (digit !== undefined) return { digit: Number(digit) };
  return LETTERS.find((letter) => letter === code);
};
