/** What the fare desk answers, and what it means for a party. */
import type { Rider } from '../pass/office.ts';
import { send } from '../service/exchange.ts';
import type { Lang } from '../words/fill.ts';
import type { PlannedRide } from './rides.ts';

export type Medium = 'ic' | 'cash';

interface FareAnswer {
  rides: { why: string[]; estimated?: boolean }[];
  advice: {
    payAsYouGoYen: number;
    cheapestYen: number;
    buy: { product: string; priceYen: number }[];
    products: (Names & { product: string; forSale: boolean; priceYen?: number; savingYen?: number })[];
  };
}

/** One product beside paying as one goes, for the whole party. */
/** What a product is called, in English at least. */
export type Names = { ja: string; en: string } & Partial<Record<Lang, string>>;

export interface Comparison {
  product: string;
  names: Names;
  /** What the party pays when everybody takes this product, rides it does not cover included. */
  withYen: number;
}

export interface Advice {
  /** Without any pass. */
  withoutYen: number;
  /** The best one first; none where nothing on sale suits everybody's rides. */
  passes: Comparison[];
  estimated: boolean;
  /** How the fares came about, in the service's words. */
  why: string[];
}

const ask = (rider: Rider, medium: Medium, rides: PlannedRide[], lang: string, signal: AbortSignal): Promise<FareAnswer> =>
  send(`fares?advice=true&lang=${lang}`, { rider, medium, rides }, signal);

export const adviceFor = async (
  party: Partial<Record<Rider, number>>,
  medium: Medium,
  rides: PlannedRide[],
  lang: string,
  signal: AbortSignal,
): Promise<Advice> => {
  const riders = (Object.keys(party) as Rider[]).filter((rider) => (party[rider] ?? 0) > 0);
  const answers = await Promise.all(
    riders.map(async (rider) => ({ persons: party[rider] ?? 0, answer: await ask(rider, medium, rides, lang, signal) })),
  );
  return weighed(answers);
};

/** Sums up who rides: a product counts only if each of them can have it. */
export const weighed = (answers: readonly { persons: number; answer: FareAnswer }[]): Advice => {
  const withoutYen = answers.reduce((sum, { persons, answer }) => sum + persons * answer.advice.payAsYouGoYen, 0);
  // A product that covers no ride saves nothing of its own price.
  const suits = (product: string, { advice }: FareAnswer): boolean =>
    advice.products.some((each) => each.product === product && (each.savingYen ?? -Infinity) > -(each.priceYen ?? 0));
  const sold = (answers[0]?.answer.advice.products ?? []).filter(({ product }) =>
    answers.every(({ answer }) => suits(product, answer)),
  );
  const passes = sold.map((names) => {
    const { product } = names;
    const saving = answers.reduce((sum, { persons, answer }) => {
      const found = answer.advice.products.find((each) => each.product === product);
      return sum + persons * (found?.savingYen ?? 0);
    }, 0);
    return { product, names, withYen: withoutYen - saving };
  });
  return {
    withoutYen,
    passes: passes.sort((a, b) => a.withYen - b.withYen),
    estimated: answers.some(({ answer }) => answer.rides.some((ride) => ride.estimated === true)),
    why: [...new Set(answers.flatMap(({ answer }) => answer.rides.flatMap((ride) => ride.why)))],
  };
};

export type Verdict = 'buy' | 'dont' | 'same' | 'not-sold';

/** A pass that costs more than all rides together and covers none of them is no advice. */
export const verdictOf = ({ withoutYen, passes }: Advice): Verdict => {
  const [best] = passes;
  if (best === undefined) return 'not-sold';
  if (best.withYen < withoutYen) return 'buy';
  return best.withYen === withoutYen ? 'same' : 'dont';
};
