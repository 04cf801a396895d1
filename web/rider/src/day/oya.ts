/** What the service is asked for; the answers are what is shown. */

/** The sights of this part of the city are offered first. */
export const OYA = 'Oya';

/** Where a visitor's day begins, until they say otherwise. */
export const FIRST_START = 'Utsunomiya Station';

/** The pass for a day there, by its id on the shelf. */
export const OYA_PASS = 'oya-1-day';
