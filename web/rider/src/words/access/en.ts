import type { AccessWords } from '../fill.ts';

export const words = {
  'access.title': 'Accessibility',
  'access.aim': 'We want everyone to be able to use these pages. Our measure is WCAG 2.2, level AA.',
  'access.done': 'What works',
  'access.doneKeys': 'Everything can be done by keyboard alone.',
  'access.doneReader': 'Headings, buttons and changes are named for screen readers.',
  'access.doneZoom': 'Text can be made four times as large without scrolling sideways.',
  'access.doneColour': 'Colour never says anything alone; words and shapes say it, too.',
  'access.doneWords': 'The pages speak easy Japanese, English, Chinese and Korean, too.',
  'access.limits': 'Known limits',
  'access.limitsMap': 'The map is for the eye. All it says is also written in words.',
  'access.limitsTested': 'We check by machine on every change. We have not yet tested together with disabled people.',
  'access.limitsNative': 'No native reader has been through the foreign languages yet.',
  'access.limitsSteps': 'We do not know every step and kerb yet. Travelling by wheelchair, please ask the staff as well.',
  'access.ways': 'Without these pages',
  'access.waysPlan': 'To find a way, ask the staff at a station or on board.',
  'access.waysPass': 'A pass works on paper, too. To buy one, you can also ask at a ticket office.',
  'access.waysRefund': 'For a refund, you can ask at a ticket office or the staff.',
  'access.waysRide': 'Rides can be booked by telephone where a number stands with the service.',
  'access.tell': 'If you are stuck',
} satisfies AccessWords;
