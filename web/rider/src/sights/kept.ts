/** Coupons this device has taken, by their campaign: the id is kept before it is sent, so that none is taken twice. */
const KEPT_AS = 'miyamichi.coupons';
const KEPT_MAX = 50;

export interface KeptCoupon {
  campaign: string;
  coupon: string;
  /** Whether the service has said that it is ours. */
  given: boolean;
}

const read = (): KeptCoupon[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? (kept as KeptCoupon[]).filter((each) => typeof each?.coupon === 'string') : [];
  } catch {
    return []; // storage is switched off or broken: the service still has them
  }
};

export const keptCoupon = (campaign: string): KeptCoupon | undefined => read().find((each) => each.campaign === campaign);

export const keepCoupon = (coupon: KeptCoupon): void => {
  try {
    const others = read().filter(({ campaign }) => campaign !== coupon.campaign);
    localStorage.setItem(KEPT_AS, JSON.stringify([coupon, ...others].slice(0, KEPT_MAX)));
  } catch {
    // Storage is switched off: the coupon lasts as long as the page, and the service has it.
  }
};
