/** The cards of the sandbox provider, each with its own manners. */
export const PRACTICE_CARDS = ['card-approved', 'card-declined', 'card-challenge', 'card-delayed', 'card-lost-answer'] as const;
