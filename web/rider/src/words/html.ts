/**
 * What is said in another language than the reader's: in the pages' HTML before any script runs (put there when the
 * pages are built), to the staff, and on paper.
 */
import type { Lang } from './fill.ts';

/** About a page, for search engines. */
export const ABOUT = {
  plan: '宇都宮の LRT・バス・地域内交通・自転車・歩きの行き方 / Ways to get around Utsunomiya',
  day: '大谷の名所をまわる1日の予定 / A day out at Oya, Utsunomiya',
  ride: '宇都宮の地域内交通の予約 / Booking local rides in Utsunomiya',
  sights: '宇都宮の見どころと行き方 / Sights of Utsunomiya and how to get there',
  crowding: '宇都宮の人の多い時間 / When it is busy in Utsunomiya',
  pass: '宇都宮の乗りものの券 / Passes for getting around Utsunomiya',
} as const;

/** Where script is switched off. */
export const NO_SCRIPT: Record<Lang, string> = {
  ja: 'この画面には、JavaScript（画面を動かすしくみ）が必要です。設定で使えるようにしてください。駅の係員にも聞けます。',
  'ja-easy':
    'この{画面|がめん}は　JavaScriptを　{使|つか}います。スマホの　{設定|せってい}を　{見|み}て　ください。{駅|えき}の　{人|ひと}にも　{聞|き}けます。',
  en: "This page needs JavaScript. Please allow it in your browser's settings, or ask the staff at a station.",
  'zh-Hans': '本页面需要JavaScript。请在浏览器设置中允许使用，或询问车站工作人员。',
  'zh-Hant': '本頁面需要JavaScript。請在瀏覽器設定中允許使用，或詢問車站服務人員。',
  ko: '이 화면은 JavaScript가 필요합니다. 브라우저 설정에서 허용하거나 역 직원에게 물어보세요.',
};

/** Where script is switched off and the service writes the same numbers as a plain page. */
export const BUSY_HOURS: Record<Lang, string> = {
  ja: '時間ごとの人数を、表だけの画面で見る',
  'ja-easy': '{時間|じかん}ごとの　{人|ひと}の　{数|かず}を　{表|ひょう}で　{見|み}る',
  en: 'When it is busy, as plain tables',
  'zh-Hans': '以表格查看各时段的人数',
  'zh-Hant': '以表格查看各時段的人數',
  ko: '시간대별 인원수를 표로 보기',
};

/** Where the page itself came but the rest of it did not. */
export const STUCK: Record<Lang, string> = {
  ja: '画面を読みこめませんでした。つながる所で、開き直してください。',
  'ja-easy': '{画面|がめん}が　{出|で}ません。つながる{所|ところ}で　もう{一度|いちど}　{開|ひら}いて　ください。',
  en: 'The page did not load. Open it again where you have a connection.',
  'zh-Hans': '页面没有加载成功。请在有网络的地方重新打开。',
  'zh-Hant': '頁面沒有載入成功。請在有網路的地方重新開啟。',
  ko: '화면을 불러오지 못했습니다. 연결되는 곳에서 다시 열어 주세요.',
};

/** Shown to the staff by somebody who may not speak Japanese. */
export const TO_STAFF = 'このお客様は{pass}をお持ちです。番号は{code}です。';

/** On a pass that was printed, for whoever holds it. */
export const NO_TAP: Record<Lang, string> = {
  ja: '読み取り機にタッチしないでください。別の運賃が引かれます。',
  'ja-easy': '{機械|きかい}に　タッチしないで　ください。お{金|かね}が　もう{一度|いちど}　かかります。',
  en: 'Do not tap the card reader. You would be charged another fare.',
  'zh-Hans': '请勿触碰读卡器，否则会另外扣除车费。',
  'zh-Hant': '請勿觸碰讀卡機，否則會另外扣除車資。',
  ko: '단말기에 터치하지 마세요. 요금이 따로 빠져나갑니다.',
};
