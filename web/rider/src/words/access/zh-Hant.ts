import type { AccessWords } from '../fill.ts';

export const words = {
  'access.title': '無障礙說明',
  'access.aim': '我們希望每個人都能使用本頁面，以WCAG 2.2的AA級為目標。',
  'access.done': '已經做到的',
  'access.doneKeys': '只用鍵盤就能完成所有操作。',
  'access.doneReader': '標題、按鈕和變化都有名稱，可用螢幕報讀軟體閱讀。',
  'access.doneZoom': '文字放大後，不用左右移動也能閱讀。',
  'access.doneColour': '不會只用顏色表示，也用文字和形状表示。',
  'access.doneWords': '有簡易日語、英語、中文和韓語。',
  'access.limits': '目前的不足',
  'access.limitsMap': '地圖只能用眼睛看，相同內容也有文字說明。',
  'access.limitsTested': '我們用程式檢查，但還沒有與身心障礙者一起確認。',
  'access.limitsNative': '外語和簡易日語還沒有經過母語者確認。',
  'access.limitsSteps': '道路和車站的台階還沒有調查。乘坐輪椅時，請也詢問服務人員。',
  'access.ways': '不用本頁面的方法',
  'access.waysPlan': '路線可以詢問車站或車上的服務人員。',
  'access.waysPass': '票可以列印在紙上使用。購買時也可以到窗口詢問。',
  'access.waysRefund': '退款可以詢問窗口或服務人員。',
  'access.waysRide': '說明中寫有電話號碼的車，也可以電話預約。',
  'access.tell': '遇到困難時',
} satisfies AccessWords;
