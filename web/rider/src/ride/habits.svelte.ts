/** Home and the places somebody often goes to. They stay on this device: the service is told them with a ride only. */
import type { End } from '../search/search.ts';
import { readKept, writeKept } from './kept.ts';

const KEPT_AS = 'miyamichi.habits';

export const HABITS = ['home', 'hospital', 'shop'] as const;
export type Habit = (typeof HABITS)[number];
type Habits = Partial<Record<Habit, End>>;

let habits = $state.raw<Habits>(readKept<Habits>(KEPT_AS, {}));

export const habit = (which: Habit): End | undefined => habits[which];

export const keepHabits = (changed: Habits): void => {
  habits = { ...habits, ...changed };
  writeKept(KEPT_AS, habits);
};
