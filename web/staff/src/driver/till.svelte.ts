/** The vehicle's till: one cash shift from the start to the end of the drive. */
import { ask, NoAnswer, put, send } from '../../../shared/exchange.ts';
import { forgetSealed, keepSealed, recallSealed } from '../device/sealed.ts';

export interface Shift {
  shift: string;
  inTillYen: number;
  cashYen: number;
  readerYen: number;
  counted?: { differenceYen: number };
}

const KEPT_AS = 'driver till';
/** Any area will do: only who the reader works for is asked. */
const AREA = 'lrt';

const patience = (): AbortSignal => new AbortController().signal;

export class Till {
  /** The shift's id; undefined where this device takes no fares. */
  shift = $state<string | undefined>();
  /** Which fares were taken, by ride. */
  taken = $state.raw<Record<string, 'cash' | 'reader'>>({});

  async recall(): Promise<void> {
    const kept = await recallSealed<{ shift: string; taken: Record<string, 'cash' | 'reader'> }>(KEPT_AS);
    this.shift = kept?.shift;
    this.taken = kept?.taken ?? {};
  }

  /** For whom this device takes fares; undefined where it is no reader. */
  async operator(): Promise<string | undefined> {
    try {
      return (await ask<{ reader: { operator: string } }>(`reader-pack?area=${AREA}`, patience())).reader.operator;
    } catch (cause) {
      if (cause instanceof NoAnswer && cause.status === 403) return undefined;
      throw cause;
    }
  }

  async open(operator: string, vehicle: string, inTillYen: number): Promise<void> {
    const shift = crypto.randomUUID();
    await send<Shift>('shifts', { shift, desk: vehicle, operator, inTillYen }, patience());
    this.shift = shift;
    await keepSealed(KEPT_AS, { shift, taken: {} });
  }

  note(ride: string, tender: 'cash' | 'reader'): Promise<unknown> {
    this.taken = { ...this.taken, [ride]: tender };
    return keepSealed(KEPT_AS, { shift: this.shift, taken: this.taken });
  }

  state(): Promise<Shift> {
    return ask(`shifts/${this.shift}`, patience());
  }

  async count(inTillYen: number): Promise<Shift> {
    const counted = await put<Shift>(`shifts/${this.shift}/count`, { inTillYen }, patience());
    await this.close();
    return counted;
  }

  async close(): Promise<void> {
    this.shift = undefined;
    this.taken = {};
    await forgetSealed(KEPT_AS);
  }
}
