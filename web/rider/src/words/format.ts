/** Numbers and days as each language says them. What is Japanese carries its readings; see `readings.ts`. */
import { grouped } from '../../../shared/number.ts';
import { clockOf, dayOf, daysBetween, minutesOf, weekdayOf } from './clock.ts';
import { isDense, isJapanese, type Lang } from './fill.ts';
import { counted } from './readings.ts';

const WEEKDAYS: Record<Lang, readonly string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  'ja-easy': ['{日|にち}', '{月|げつ}', '{火|か}', '{水|すい}', '{木|もく}', '{金|きん}', '{土|ど}'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  'zh-Hans': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'zh-Hant': ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  ko: ['일', '월', '화', '수', '목', '금', '토'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Hour and minute, with what stands before them. */
const TIME_UNITS: Record<Lang, readonly [string, string]> = {
  ja: ['時間', '分'],
  'ja-easy': ['{時間|じかん}', '{分|ふん}'],
  en: [' h', ' min'],
  'zh-Hans': ['小时', '分钟'],
  'zh-Hant': ['小時', '分鐘'],
  ko: ['시간', '분'],
};

/** 4,500 s → 「1時間15分」, "1 h 15 min". Never less than a minute. */
export const duration = (seconds: number, lang: Lang): string => {
  const minutes = minutesOf(seconds);
  const [hour, minute] = TIME_UNITS[lang];
  const parts = [
    minutes >= 60 ? `${Math.floor(minutes / 60)}${hour}` : '',
    minutes % 60 > 0 ? `${minutes % 60}${minute}` : '',
  ];
  return counted(parts.filter((part) => part !== '').join(isDense(lang) ? '' : ' '));
};

/** 348 m → "350 m" (tens of metres), 1,940 m → "1.9 km". */
export const distance = (meters: number, lang: Lang): string => {
  const gap = isDense(lang) ? '' : ' ';
  const tens = Math.max(10, Math.round(meters / 10) * 10);
  return tens < 1000 ? `${tens}${gap}m` : `${(meters / 1000).toFixed(1)}${gap}km`;
};

const YEN: Record<Lang, (digits: string) => string> = {
  ja: (digits) => `${digits}円`,
  'ja-easy': (digits) => `${digits}{円|えん}`,
  en: (digits) => `¥${digits}`,
  'zh-Hans': (digits) => `${digits}日元`,
  'zh-Hant': (digits) => `${digits}日圓`,
  ko: (digits) => `${digits}엔`,
};

/** 1360 → 「1,360円」, "¥1,360". */
export const yen = (amount: number, lang: Lang): string => YEN[lang](grouped(amount));

const DAY_WORDS: Record<Lang, (month: number, date: number) => string> = {
  ja: (month, date) => `${month}月${date}日`,
  'ja-easy': (month, date) => counted(`${month}{月|がつ}${date}{日|にち}`),
  en: (month, date) => `${date} ${MONTHS[month - 1]}`,
  'zh-Hans': (month, date) => `${month}月${date}日`,
  'zh-Hant': (month, date) => `${month}月${date}日`,
  ko: (month, date) => `${month}월 ${date}일`,
};

const YEAR_WORDS: Record<Lang, (year: string, day: string) => string> = {
  ja: (year, day) => `${year}年${day}`,
  'ja-easy': (year, day) => `${year}{年|ねん}${day}`,
  en: (year, day) => `${day} ${year}`,
  'zh-Hans': (year, day) => `${year}年${day}`,
  'zh-Hant': (year, day) => `${year}年${day}`,
  ko: (year, day) => `${year}년 ${day}`,
};

/** 「11月24日(火)」, "Tue 24 Nov". */
export const dayName = (day: string, lang: Lang): string => {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = WEEKDAYS[lang][weekdayOf(day)];
  const words = DAY_WORDS[lang](month, date);
  return lang === 'en' ? `${weekday} ${words}` : `${words}(${weekday})`;
};

const DAYS_UPPER = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** Days of the week as the service names them: 「月・火・水」, "Mon, Tue, Wed". */
export const weekdays = (days: readonly string[], lang: Lang): string =>
  days.map((day) => WEEKDAYS[lang][DAYS_UPPER.indexOf(day)] ?? '').join(isJapanese(lang) ? '・' : listGap(lang));

/** A day in any year: 「2027年3月31日」, "31 Mar 2027". */
export const dayOfYear = (day: string, lang: Lang): string => {
  const [year = '', month = 1, date = 1] = day.split('-');
  return YEAR_WORDS[lang](year, DAY_WORDS[lang](Number(month), Number(date)));
};

const MONTH_WORDS: Record<Lang, (year: string, month: number) => string> = {
  ja: (year, month) => `${year}年${month}月`,
  'ja-easy': (year, month) => `${year}年${month}月`, // said where no reading can stand: in a list to choose from
  en: (year, month) => `${MONTHS[month - 1]} ${year}`,
  'zh-Hans': (year, month) => `${year}年${month}月`,
  'zh-Hant': (year, month) => `${year}年${month}月`,
  ko: (year, month) => `${year}년 ${month}월`,
};

/** `2026-03` → 「2026年3月」, "Mar 2026". */
export const monthOfYear = (month: string, lang: Lang): string => MONTH_WORDS[lang](month.slice(0, 4), Number(month.slice(5)));

const NEAR: Record<Lang, readonly [string, string]> = {
  ja: ['今日', '明日'],
  'ja-easy': ['{今日|きょう}', '{明日|あした}'],
  en: ['today', 'tomorrow'],
  'zh-Hans': ['今天', '明天'],
  'zh-Hant': ['今天', '明天'],
  ko: ['오늘', '내일'],
};

/** The day with today or tomorrow said beside it: 「今日 11月24日(火)」. */
export const dayNear = (day: string, today: string, lang: Lang): string => {
  const near = NEAR[lang][daysBetween(today, day)];
  return near === undefined ? dayName(day, lang) : `${near} ${dayName(day, lang)}`;
};

const NEXT_DAY: Record<Lang, (clock: string) => string> = {
  ja: (clock) => `翌${clock}`,
  'ja-easy': (clock) => `{次|つぎ}の{日|ひ} ${clock}`,
  en: (clock) => `${clock} next day`,
  'zh-Hans': (clock) => `次日${clock}`,
  'zh-Hant': (clock) => `隔日${clock}`,
  ko: (clock) => `다음날 ${clock}`,
};

/** A clock time as said on the day `base`: after midnight 「翌0:21」, later days with their date. */
export const clock = (iso: string, base: string, lang: Lang): string => {
  const days = daysBetween(base, dayOf(iso));
  if (days === 0) return clockOf(iso);
  return days === 1 ? NEXT_DAY[lang](clockOf(iso)) : `${dayName(dayOf(iso), lang)} ${clockOf(iso)}`;
};

/** How many ways: 「3つ」, 「10」, "1 way", "3 ways". */
export const countOfWays = (n: number, lang: Lang): string => {
  if (lang === 'en') return n === 1 ? '1 way' : `${n} ways`;
  if (lang === 'ko') return `${n}가지`;
  if (!isJapanese(lang)) return `${n}${lang === 'zh-Hans' ? '种' : '種'}`;
  return n < 10 ? `${n}つ` : String(n);
};

/** Between two things of a list. */
export const listGap = (lang: Lang): string => (isDense(lang) ? '、' : ', ');

const ENDS_WITH_FOR = /(ゆき|行き|行|方面|行方面)$/;

/** A headsign without the 「行」 that some feeds write into it, so that it is not said twice. */
export const bareHeadsign = (headsign: string): string => headsign.replace(ENDS_WITH_FOR, '');
