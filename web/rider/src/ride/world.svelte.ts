/** The services that are booked here, and who asks. */
import { NoAnswer, type FailureKind } from '../service/exchange.ts';
import { findMe, findServices, type BookedService, type Me } from './office.ts';

let services = $state.raw<BookedService[] | undefined>();
let failure = $state.raw<FailureKind | undefined>();
let me = $state.raw<Me | undefined>();

export const knownServices = (): BookedService[] => services ?? [];
export const isServicesKnown = (): boolean => services !== undefined;
export const worldFailure = (): FailureKind | undefined => failure;
export const whoAsks = (): Me | undefined => me;

export const findService = (id: string): BookedService | undefined => services?.find((each) => each.service === id);

/** Those that the person may be registered with come first. */
export const myServices = (): BookedService[] => {
  const district = me?.resident?.district;
  const mine = knownServices().filter((each) => each.district === district);
  return mine.length > 0 ? mine : knownServices();
};

export const learnServices = async (lang: string): Promise<void> => {
  try {
    services = (await findServices(lang)).services;
    failure = undefined;
  } catch (cause) {
    failure = cause instanceof NoAnswer ? cause.kind : 'broken';
  }
};

export const learnMe = async (): Promise<void> => {
  me = await findMe().catch(() => me);
};
