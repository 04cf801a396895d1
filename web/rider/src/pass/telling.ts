import { listGap, yen } from '../words/format.ts';
import { lang, m } from '../words/lang.svelte.ts';
import type { ProductOnSale, Rider } from './office.ts';

/** How long a product is good, in words. */
export const validity = ({ validity: { kind, amount } }: ProductOnSale): string => {
  if (kind === 'SERVICE_DAY') return m('validity.day');
  if (kind === 'MONTHS') return m('validity.months', { n: amount });
  return kind === 'HOURS' ? m('validity.hours', { n: amount }) : m('validity.uses', { n: amount });
};

/** What a product is good for, in one sentence; nothing where the service has no words for it. */
export const about = ({ about: plain, aboutEasy }: ProductOnSale): string => (lang() === 'ja-easy' ? aboutEasy : plain) ?? '';

/** What its sentence does not say of how long it is good. */
export const besides = (product: ProductOnSale): string => (about(product) === '' || product.validity.kind === 'SERVICE_DAY' ? validity(product) : '');

export const riderName = (rider: Rider): string => m(`rider.${rider}`);

/** 「大人 1,000円、子ども 500円」 */
export const prices = (product: ProductOnSale): string =>
  product.prices
    .map((price) => {
      const words = `${riderName(price.rider)} ${yen(price.yen, lang())}`;
      return price.estimated === true ? `${words} (${m('shop.estimated')})` : words;
    })
    .join(listGap(lang()));
