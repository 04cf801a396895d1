import { o } from '../words/office.ts';

/** Prices as the service tells and takes them. */
export const RIDERS = ['adult', 'child', 'disabled', 'infant'] as const;

export interface Product {
  id: string;
  name: string;
  prices: { rider: string; yen: number }[];
}

export const riderName = (rider: string): string => {
  const known = RIDERS.find((each) => each === rider);
  return known === undefined ? rider : o(`rider.${known}`);
};

/** What an adult pays on the light rail up to a distance, which is included. */
export interface Band {
  upToKm: number;
  adultYen: number;
}

export interface LrtBands {
  reachKm: number;
  bands: Band[];
}

export interface Proposal {
  proposal: string;
  kind: 'product-price' | 'on-demand-fare' | 'lrt-bands';
  product?: string;
  riders?: Record<string, number>;
  bands?: Band[];
  from: string;
  source: string;
  decision?: { approved: boolean };
}

export interface Pair {
  stop: string;
  stopEn: string;
  other: string;
  otherEn: string;
  km: number;
  beforeYen: number;
  afterYen: number;
  changes: boolean;
  estimated: boolean;
}

export interface PairsOfOneChange {
  before: number;
  after: number;
  pairs: Pair[];
}

/** Pairs that change, those of the same change together, the largest rise first. */
export const byChange = (pairs: readonly Pair[]): PairsOfOneChange[] => {
  const found = new Map<string, PairsOfOneChange>();
  for (const pair of pairs.filter((each) => each.changes)) {
    const key = `${pair.beforeYen}-${pair.afterYen}`;
    const group = found.get(key) ?? { before: pair.beforeYen, after: pair.afterYen, pairs: [] };
    group.pairs.push(pair);
    found.set(key, group);
  }
  return [...found.values()].sort((one, other) => other.after - other.before - (one.after - one.before) || one.before - other.before);
};

export interface DryRun {
  changed: number;
  lines: { what: string; rider: string; beforeYen?: number; afterYen?: number; changes: boolean }[];
  pairs: Pair[];
  sums: { rider: string; pairs: number; dearer: number; cheaper: number; beforeYen: number; afterYen: number; mostYen: number }[];
  orders: { persons: number }[];
}

export const stateOf = (each: Proposal): 'open' | 'approved' | 'rejected' =>
  each.decision === undefined ? 'open' : each.decision.approved ? 'approved' : 'rejected';
