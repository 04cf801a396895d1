/** Passes on this device, so that they are there without signal and after a restart. */
import type { Ticket } from './office.ts';

const KEPT_AS = 'miyamichi.passes';
const KEPT_MAX = 50;

const read = (): Ticket[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? (kept as Ticket[]).filter((each) => typeof each?.ticket === 'string') : [];
  } catch {
    return []; // storage is switched off or broken: the service still has the passes
  }
};

let passes = $state.raw<Ticket[]>(read());

export const keptPasses = (): Ticket[] => passes;

export const keptPass = (ticket: string): Ticket | undefined => passes.find((each) => each.ticket === ticket);

export const keepPass = (pass: Ticket): void => {
  passes = [pass, ...passes.filter((each) => each.ticket !== pass.ticket)].slice(0, KEPT_MAX);
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(passes));
  } catch {
    // Storage is switched off: the pass lasts as long as the page, and the service has it.
  }
};
