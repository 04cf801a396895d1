/** What is on sale, asked once a language; a day is asked for when somebody chooses one. */
import { NoAnswer, type FailureKind } from '../service/exchange.ts';
import { findShelf, type Shelf } from './office.ts';

let shelf = $state.raw<Shelf | undefined>();
let failure = $state.raw<FailureKind | undefined>();

export const knownShelf = (): Shelf | undefined => shelf;
export const shelfFailure = (): FailureKind | undefined => failure;

export const learnShelf = async (lang: string, day?: string): Promise<void> => {
  try {
    shelf = await findShelf(day, lang, new AbortController().signal);
    failure = undefined;
  } catch (cause) {
    failure = cause instanceof NoAnswer ? cause.kind : 'broken';
  }
};
