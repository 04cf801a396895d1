import { yen } from '../words/format.ts';
import { lang, t } from '../words/lang.svelte.ts';
import type { ProductOnSale, Rider } from './office.ts';

/** How long a product is good, in words. */
export const validity = ({ validity: { kind, amount } }: ProductOnSale): string => {
  if (kind === 'SERVICE_DAY') return t('validity.day');
  if (kind === 'MONTHS') return t('validity.months', { n: amount });
  return kind === 'HOURS' ? t('validity.hours', { n: amount }) : t('validity.uses', { n: amount });
};

export const riderName = (rider: Rider): string => t(`rider.${rider}`);

/** 「大人 1,000円、子ども 500円」 */
export const prices = (product: ProductOnSale): string =>
  product.prices
    .map((price) => {
      const words = `${riderName(price.rider)} ${yen(price.yen, lang())}`;
      return price.estimated === true ? `${words} (${t('shop.estimated')})` : words;
    })
    .join(lang() === 'ja' ? '、' : ', ');
