import { t } from '../words/lang.svelte.ts';

/** The methods this page has words for; of a provider's other ones it shows none. */
const KNOWN = ['card', 'paypay', 'card-approved', 'card-declined', 'card-challenge', 'card-delayed', 'card-lost-answer'] as const;
export type Method = (typeof KNOWN)[number];

export const knownMethods = (methods: string[]): Method[] => KNOWN.filter((each) => methods.includes(each));

export const methodName = (method: Method): string => t(`pay.${method}`);
