/** The colour of the day on a pass: a courtesy to the eye of a driver, not security. White on each is readable. */
export const DAY_COLOURS = ['#9c2b3a', '#3b4ba0', '#b3470f', '#0f6674', '#7a4b12', '#2f6b2a', '#6a3a8e'] as const;

/** @param weekday 0 is Sunday */
export const dayColour = (weekday: number): string => DAY_COLOURS[weekday] ?? DAY_COLOURS[0];
