/** Finds the sentence for what the service has refused. */
import type { NoAnswer } from '../../../shared/exchange.ts';
import { BY_OPERATION, BY_TYPE, FIELDS } from '../words/refusals.ts';

const TYPE = 'urn:miyamichi:problem:';

/** In a pattern a star stands for one part of the address. */
const fits = (pattern: string, asked: string): boolean => {
  const [wanted, given] = [pattern.split('/'), asked.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at]);
};

/** `riders.adult` and `checks[3].seenAt` are called by what stands first. */
const headOf = (field: string): string => field.split(/[.[]/)[0] ?? field;

const byOperation = (asked: string, status: number, field: string | undefined): string | undefined => {
  const ends = field === undefined ? [` ${status}`] : [` ${status} ${headOf(field)}`, ` ${status}`];
  for (const end of ends) {
    const key = Object.keys(BY_OPERATION).find((each) => each.endsWith(end) && fits(each.slice(0, -end.length), asked));
    if (key !== undefined) return BY_OPERATION[key as keyof typeof BY_OPERATION];
  }
  return undefined;
};

/** In Japanese, with what to do next; undefined where nothing is known of such a problem. */
export const refusalOf = ({ asked, status, problem }: NoAnswer): string | undefined => {
  const known = asked === undefined || status === undefined ? undefined : byOperation(asked, status, problem?.field);
  const general = BY_TYPE[problem?.type?.replace(TYPE, '') ?? ''];
  const field = problem?.field === undefined ? undefined : FIELDS[headOf(problem.field)];
  return known ?? general?.replace('{field}', field ?? FIELDS['body'] ?? '');
};
