/** The cards linked to whoever uses this device, asked again after each command. */
import { NoAnswer, type FailureKind } from '../service/exchange.ts';
import { findCards, type IcCard } from './office.ts';

let cards = $state.raw<IcCard[] | undefined>();
let failure = $state.raw<FailureKind | undefined>();

export const knownCards = (): IcCard[] | undefined => cards;
export const cardsFailure = (): FailureKind | undefined => failure;
export const isAnyPending = (): boolean => cards?.some((card) => card.state === 'pending') === true;

export const learnCards = async (): Promise<void> => {
  try {
    cards = (await findCards()).cards;
    failure = undefined;
  } catch (cause) {
    failure = cause instanceof NoAnswer ? cause.kind : 'broken';
  }
};
