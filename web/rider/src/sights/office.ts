/** The service's answers about sights, and the coupons operators give away. */
import type { Answers, CouponToday, HourlyFlow, Sight, Sights } from '../../generated/api.ts';
import { ask, send } from '../service/exchange.ts';

export type { CouponToday, HourlyFlow, Sight, Sights };
/** `kind` is the campaign a coupon is of. */
export type Coupons = Answers['coupons'];

export const findSights = (signal: AbortSignal): Promise<Sights> => ask('sights', signal);

export const findFlow = (month: string | undefined, signal: AbortSignal): Promise<HourlyFlow> =>
  ask(month === undefined ? 'hourly-flow' : `hourly-flow?month=${month}`, signal);

/** The id is chosen here: sent again, it is the same coupon. */
export const takeCoupon = (campaign: string, coupon: string, signal: AbortSignal): Promise<Coupons> =>
  send(`coupon-campaigns/${campaign}/coupons`, { coupon }, signal);

export const ownCoupons = (signal: AbortSignal): Promise<Coupons> => ask('coupons', signal);
