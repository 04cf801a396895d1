import type { AccessWords } from '../fill.ts';

export const words = {
  'access.title': '접근성 안내',
  'access.aim': '누구나 사용할 수 있도록 WCAG 2.2 AA를 기준으로 만들고 있습니다.',
  'access.done': '할 수 있는 것',
  'access.doneKeys': '키보드만으로 모든 조작을 할 수 있습니다.',
  'access.doneReader': '제목, 버튼, 변화에 이름을 붙여 화면 낭독기로 읽을 수 있습니다.',
  'access.doneZoom': '글자를 크게 해도 옆으로 움직이지 않고 읽을 수 있습니다.',
  'access.doneColour': '색만으로 알리지 않습니다. 글과 모양으로도 알립니다.',
  'access.doneWords': '쉬운 일본어, 영어, 중국어, 한국어로도 읽을 수 있습니다.',
  'access.limits': '아직 안 되는 것',
  'access.limitsMap': '지도는 눈으로 보는 것입니다. 같은 내용을 글로도 적었습니다.',
  'access.limitsTested': '기계로 검사하고 있지만, 장애가 있는 분들과 함께 확인하는 일은 아직 하지 못했습니다.',
  'access.limitsNative': '외국어와 쉬운 일본어는 아직 원어민이 확인하지 않았습니다.',
  'access.limitsSteps': '길과 역의 턱은 아직 조사하지 않았습니다. 휠체어로 갈 때는 직원에게도 물어보세요.',
  'access.ways': '화면을 쓰지 않는 방법',
  'access.waysPlan': '가는 방법은 역이나 차 안의 직원에게 물어볼 수 있습니다.',
  'access.waysPass': '승차권은 종이에 인쇄해도 사용할 수 있습니다. 살 때는 창구에서도 물어볼 수 있습니다.',
  'access.waysRefund': '환불은 창구나 직원에게 물어볼 수 있습니다.',
  'access.waysRide': '안내에 전화번호가 있는 차는 전화로도 예약할 수 있습니다.',
  'access.tell': '곤란할 때',
} satisfies AccessWords;
