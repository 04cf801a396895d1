/** Prices as the service tells and takes them. */
export const RIDERS = ['adult', 'child', 'disabled', 'infant'] as const;

export interface Product {
  id: string;
  name: string;
  prices: { rider: string; yen: number }[];
}

export interface Proposal {
  proposal: string;
  kind: 'product-price' | 'on-demand-fare' | 'lrt-bands';
  product?: string;
  riders?: Record<string, number>;
  bands?: { upToKm: number; adultYen: number }[];
  from: string;
  source: string;
  decision?: { approved: boolean };
}

export interface DryRun {
  changed: number;
  lines: { what: string; rider: string; beforeYen?: number; afterYen?: number; changes: boolean }[];
  orders: { persons: number }[];
}

export const stateOf = (each: Proposal): 'open' | 'approved' | 'rejected' =>
  each.decision === undefined ? 'open' : each.decision.approved ? 'approved' : 'rejected';
