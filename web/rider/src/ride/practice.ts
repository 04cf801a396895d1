/**
 * In a demonstration nobody has a paper with a code: this device plays the phone desk for a moment, which registers a
 * made-up household with a service, and comes back as somebody of it.
 */
import { send } from '../service/exchange.ts';
import { type BookedService, joinByCode } from './office.ts';

/** Nobody stops waiting for these but the time limit. */
const ever = (): AbortSignal => new AbortController().signal;

export const joinForPractice = async ({ service, district, kana }: BookedService, firstDay: string, name: string): Promise<void> => {
  await send('demo', { role: 'phone-desk' }, ever());
  let code: string;
  try {
    const [resident, household] = [crypto.randomUUID(), crypto.randomUUID()];
    // The desk asks for a reading as well; nobody is shown it, so the service's does.
    await send('residents', { resident, household, district, associationMember: true, name, kana }, ever());
    await send(`households/${household}/registrations`, { service, firstDay }, ever());
    ({ code } = await send<{ code: string }>(`residents/${resident}/paper-codes`, {}, ever()));
  } finally {
    await send('demo', { role: 'visitor' }, ever());
  }
  await joinByCode(code);
};
