import { clockOf, dayOf, daysBetween, minutesOf, weekdayOf } from './clock.ts';
import type { Lang } from './fill.ts';

const WEEKDAYS: Record<Lang, readonly string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 4,500 s → 「1時間15分」, "1 h 15 min". Never less than a minute. */
export const duration = (seconds: number, lang: Lang): string => {
  const minutes = minutesOf(seconds);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts =
    lang === 'ja'
      ? [hours > 0 ? `${hours}時間` : '', rest > 0 ? `${rest}分` : '']
      : [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''];
  return parts.filter((part) => part !== '').join(lang === 'ja' ? '' : ' ');
};

/** 348 m → "350 m" (tens of metres), 1,940 m → "1.9 km". */
export const distance = (meters: number, lang: Lang): string => {
  const gap = lang === 'ja' ? '' : ' ';
  const tens = Math.max(10, Math.round(meters / 10) * 10);
  return tens < 1000 ? `${tens}${gap}m` : `${(meters / 1000).toFixed(1)}${gap}km`;
};

/** 1360 → 「1,360円」, "¥1,360". */
export const yen = (amount: number, lang: Lang): string => {
  const digits = amount.toLocaleString('en-US');
  return lang === 'ja' ? `${digits}円` : `¥${digits}`;
};

/** 「11月24日(火)」, "Tue 24 Nov". */
export const dayName = (day: string, lang: Lang): string => {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = WEEKDAYS[lang][weekdayOf(day)];
  return lang === 'ja' ? `${month}月${date}日(${weekday})` : `${weekday} ${date} ${MONTHS[month - 1]}`;
};

/** A day in any year: 「2027年3月31日」, "31 Mar 2027". */
export const dayOfYear = (day: string, lang: Lang): string => {
  const [year, month = 1, date = 1] = day.split('-').map(Number);
  return lang === 'ja' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
};

/** The day with today or tomorrow said beside it: 「今日 11月24日(火)」. */
export const dayNear = (day: string, today: string, lang: Lang): string => {
  const near = { ja: ['今日', '明日'], en: ['today', 'tomorrow'] }[lang][daysBetween(today, day)];
  return near === undefined ? dayName(day, lang) : `${near} ${dayName(day, lang)}`;
};

/** A clock time as said on the day `base`: after midnight 「翌0:21」, later days with their date. */
export const clock = (iso: string, base: string, lang: Lang): string => {
  const days = daysBetween(base, dayOf(iso));
  if (days === 0) return clockOf(iso);
  if (days === 1) return lang === 'ja' ? `翌${clockOf(iso)}` : `${clockOf(iso)} next day`;
  return `${dayName(dayOf(iso), lang)} ${clockOf(iso)}`;
};

/** How many ways: 「3つ」, 「10」, "1 way", "3 ways". */
export const countOfWays = (n: number, lang: Lang): string => {
  if (lang === 'en') return n === 1 ? '1 way' : `${n} ways`;
  return n < 10 ? `${n}つ` : String(n);
};

const ENDS_WITH_FOR = /(ゆき|行き|行|方面|行方面)$/;

/** A headsign without the 「行」 that some feeds write into it, so that it is not said twice. */
export const bareHeadsign = (headsign: string): string => headsign.replace(ENDS_WITH_FOR, '');
