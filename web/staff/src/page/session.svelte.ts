/** Who is here, and in a demonstration as whom one may come in. */
import { ask, remove, send } from '../../../shared/exchange.ts';
import type { COMMON } from '../words/common.ts';
import { setAhead } from './time.svelte.ts';

type RoleKey = Extract<keyof typeof COMMON.ja, `role.${string}`>;
export type Role = RoleKey extends `role.${infer R}` ? R : never;

const patience = (): AbortSignal => new AbortController().signal;

let known = $state<Role | undefined>();
let practice = $state(false);

/** Undefined until the service has said. */
export const role = (): Role | undefined => known;
export const isPractice = (): boolean => practice;

/** Asks who is here. */
export const meet = async (): Promise<void> => {
  const [session, demo] = await Promise.all([
    ask<{ role: Role }>('session', patience()),
    ask<{ demo: boolean; now?: string }>('demo', patience()),
  ]);
  practice = demo.demo;
  setAhead(demo.now === undefined ? 0 : Date.parse(demo.now) - Date.now());
  known = session.role;
};

export const practise = async (as: Role): Promise<void> => {
  known = (await send<{ role: Role }>('demo', { role: as }, patience())).role;
};

export const become = (now: Role): void => {
  known = now;
};

export const logOut = async (): Promise<void> => {
  await remove('session', patience());
  known = 'visitor';
};
