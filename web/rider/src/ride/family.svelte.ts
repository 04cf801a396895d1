/** Who books for whom, as the service knows it. */
import { ask, remove, send } from '../service/exchange.ts';
import type { Answers } from '../../generated/api.ts';
import type { Cares } from './office.ts';

type Care = Cares['cares'][number];

let cares = $state.raw<Care[]>([]);

export const knownCares = (): Care[] => cares.filter((each) => each.withdrawnAt === undefined);

/** Those who let me book for them now. */
export const whomIBookFor = (): Care[] => knownCares().filter((each) => each.side === 'caretaker' && each.holds && each.person !== undefined);

export const nameOfPerson = (person: string | undefined): string | undefined =>
  person === undefined ? undefined : cares.find((each) => each.person === person)?.name;

const ever = (): AbortSignal => new AbortController().signal;

export const learnCares = async (): Promise<void> => {
  cares = await ask<Cares>('me/cares', ever()).then(
    (answer) => answer.cares,
    () => cares,
  );
};

/** My consent; the code is for the one who is to book for me. */
export const consent = async (): Promise<Answers['consentToCare']> => {
  const answer = await send<Answers['consentToCare']>('me/care-codes', {}, ever());
  void learnCares();
  return answer;
};

export const takeUp = async (code: string): Promise<void> => {
  cares = (await send<Cares>('me/cares', { code }, ever())).cares;
};

export const endCare = async (care: string): Promise<void> => {
  cares = (await remove<Cares>(`me/cares/${care}`, ever())).cares;
};
