/** The passes of a booked journey, brought to this device so that their codes can be shown without signal. */
import { keepPass, keptPasses } from '../pass/kept.svelte.ts';
import { findOrder, findTicket } from '../pass/office.ts';
import { productLang } from '../words/lang.svelte.ts';

const brought = new Set<string>();

export const keepPasses = async (order: string): Promise<void> => {
  if (brought.has(order) || keptPasses().some((pass) => pass.order === order)) return;
  brought.add(order);
  const { signal } = new AbortController();
  try {
    const { lines } = await findOrder(order, productLang(), signal);
    const tickets = lines.flatMap(({ ticket }) => (ticket === undefined ? [] : [ticket]));
    for (const ticket of tickets) keepPass(await findTicket(ticket, productLang(), signal));
  } catch {
    brought.delete(order); // asked again when the journey is looked at again
  }
};

/** After something was given back: the device shows no code, and counts on no pass, that has ended. */
export const renewPasses = async (order: string): Promise<void> => {
  for (const { ticket } of keptPasses().filter((pass) => pass.order === order && pass.state === 'live')) {
    await findTicket(ticket, productLang(), new AbortController().signal).then(keepPass, () => undefined);
  }
};
