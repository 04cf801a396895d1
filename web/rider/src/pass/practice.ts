/** The cards of the sandbox provider, each with its own manners. */
export const PRACTICE_CARDS = ['ok', 'declined', 'challenge', 'delayed', 'lost'] as const;
