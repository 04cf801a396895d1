import type { AccessWords } from '../fill.ts';

export const words = {
  'access.title': '无障碍说明',
  'access.aim': '我们希望每个人都能使用本页面，以WCAG 2.2的AA级为目标。',
  'access.done': '已经做到的',
  'access.doneKeys': '只用键盘就能完成所有操作。',
  'access.doneReader': '标题、按钮和变化都有名称，可用读屏软件阅读。',
  'access.doneZoom': '文字放大后，不用左右移动也能阅读。',
  'access.doneColour': '不会只用颜色表示，也用文字和形状表示。',
  'access.doneWords': '有简易日语、英语、中文和韩语。',
  'access.limits': '目前的不足',
  'access.limitsMap': '地图只能用眼睛看，相同内容也有文字说明。',
  'access.limitsTested': '我们用程序检查，但还没有与残障人士一起确认。',
  'access.limitsNative': '外语和简易日语还没有经过母语者确认。',
  'access.limitsSteps': '道路和车站的台阶还没有调查。乘坐轮椅时，请也询问工作人员。',
  'access.ways': '不用本页面的方法',
  'access.waysPlan': '路线可以询问车站或车上的工作人员。',
  'access.waysPass': '票可以打印在纸上使用。购买时也可以到窗口询问。',
  'access.waysRefund': '退款可以询问窗口或工作人员。',
  'access.waysRide': '说明中写有电话号码的车，也可以电话预约。',
  'access.tell': '遇到困难时',
} satisfies AccessWords;
