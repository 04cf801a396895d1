/**
 * Day or night, by the device or by hand. The dark colours stand in one media query; by hand it is made to hold, or not
 * to, whatever the device says.
 */
type Light = 'device' | 'day' | 'night';

const KEPT_AS = 'miyamichi.staff.light';
const DARK = '(prefers-color-scheme: dark)';
const HOLDS: Record<Light, string> = { device: DARK, day: 'not all', night: 'all' };

const kept = (): Light => {
  try {
    const light = localStorage.getItem(KEPT_AS);
    return light === 'day' || light === 'night' ? light : 'device';
  } catch {
    return 'device';
  }
};

const darkRules = (): CSSMediaRule[] =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === DARK) as CSSMediaRule[]);

let light = $state<Light>(kept());
let isDarkDevice = $state(matchMedia(DARK).matches);
matchMedia(DARK).addEventListener('change', (event) => (isDarkDevice = event.matches));
/** Looked up once, before any of them is changed. */
let rules: CSSMediaRule[] | undefined;

const show = (): void => {
  rules ??= darkRules();
  for (const rule of rules) rule.media.mediaText = HOLDS[light];
  document.documentElement.style.colorScheme = { device: '', day: 'light', night: 'dark' }[light];
};

export const isNight = (): boolean => light === 'night' || (light === 'device' && isDarkDevice);
export const isByHand = (): boolean => light !== 'device';

export const chooseLight = (next: Light): void => {
  light = next;
  show();
  try {
    if (next === 'device') localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, next);
  } catch {
    // Storage is switched off: it lasts as long as the page.
  }
};

/** When a page opens. */
export const recallLight = (): void => {
  if (light !== 'device') show();
};
