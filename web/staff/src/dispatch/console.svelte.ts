/** The dispatcher's desk: an area as it stands, the ride that is looked at, and what moving it would mean. */
import { telling } from '../page/problem.ts';
import { nowMs } from '../page/time.svelte.ts';
import { f } from '../words/dispatch.ts';
import { type Area, areaNow, areas, type Difference, override, type Report, reportOn, type Risk, whatIf, whyOf } from './fleet.ts';

const LOOK_EVERY_MS = 5_000;
/** News that is older is called old. */
const STALE_MS = 20_000;
/** A comparison that is older is made again before anything is decided. */
const COMPARED_MS = 20_000;

export interface Compared {
  ride: string;
  vehicle: string;
  difference: Difference;
  at: number;
}

export class Console {
  all = $state.raw<{ area: string; name: string }[]>([]);
  area = $state('');
  now = $state.raw<Area | undefined>();
  heardAt = $state(0);
  ride = $state('');
  /** The vehicle that is looked at: of the chosen ride, or chosen itself. */
  vehicle = $state('');
  isMapOpen = $state(false);
  why = $state.raw<{ ja: string; en: string } | undefined>();
  compared = $state.raw<Compared | undefined>();
  said = $state('');
  told = $state('');
  private timer: ReturnType<typeof setInterval> | undefined;
  private command = crypto.randomUUID();

  readonly open = (): (() => void) => {
    void this.begin();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    return () => clearInterval(this.timer);
  };

  readonly begin = (): Promise<void> =>
    this.doing(async () => {
      this.all = await areas();
      if (this.area === '') this.area = this.all[0]?.area ?? '';
      await this.look();
    });

  get isStale(): boolean {
    return this.now !== undefined && nowMs() - this.heardAt > STALE_MS;
  }

  get vehicleOfRide(): string {
    return this.now?.vehicles.find((each) => each.stops.some((stop) => stop.ride === this.ride))?.vehicle ?? '';
  }

  /** Where the chosen ride could go. */
  get others(): string[] {
    return (this.now?.vehicles ?? []).filter((each) => each.inService && each.vehicle !== this.vehicleOfRide).map((each) => each.vehicle);
  }

  /** Without news the last picture stays, and its age is told. */
  private async look(): Promise<void> {
    if (this.area === '') return;
    const asked = this.area;
    const news = await areaNow(asked).catch(() => undefined);
    if (news === undefined || asked !== this.area) return;
    this.now = news;
    this.heardAt = nowMs();
  }

  async change(area: string): Promise<void> {
    this.area = area;
    this.now = undefined;
    this.vehicle = '';
    this.choose('');
    await this.look();
  }

  private async doing(deed: () => Promise<void>): Promise<void> {
    this.said = '';
    this.told = '';
    try {
      await deed();
    } catch (cause) {
      this.said = telling(cause);
    }
  }

  choose(ride: string): void {
    this.ride = ride;
    if (ride !== '') this.vehicle = this.vehicleOfRide;
    this.why = undefined;
    this.compared = undefined;
    if (ride !== '') void whyOf(this.area, ride).then((why) => (this.ride === ride ? (this.why = why) : undefined), () => undefined);
  }

  /** Looks at a vehicle, in the lanes and on the map. */
  chooseVehicle(vehicle: string): void {
    if (vehicle !== this.vehicleOfRide) this.choose('');
    this.vehicle = vehicle;
  }

  /** The next or previous of the risks. */
  step(by: 1 | -1): void {
    const risks: Risk[] = this.now?.atRisk ?? [];
    const at = risks.findIndex((each) => each.ride === this.ride);
    const next = risks[(at + by + risks.length) % Math.max(1, risks.length)];
    if (next !== undefined) this.choose(next.ride);
  }

  readonly compare = (vehicle: string): Promise<void> =>
    this.doing(async () => {
      const { ride } = this;
      if (ride === '') return;
      this.command = crypto.randomUUID();
      this.compared = { ride, vehicle, difference: await whatIf(this.area, ride, vehicle), at: nowMs() };
    });

  readonly decide = (reason: string): Promise<void> =>
    this.doing(async () => {
      const { compared } = this;
      if (compared === undefined || !compared.difference.possible) return;
      if (nowMs() - compared.at > COMPARED_MS) {
        await this.compare(compared.vehicle);
        this.told = f('what.stale');
        return;
      }
      await override(this.area, this.command, compared.ride, compared.vehicle, reason);
      this.compared = undefined;
      await this.look();
      this.choose(compared.ride);
      this.told = f('what.done', { vehicle: compared.vehicle });
    });

  drop(): void {
    this.compared = undefined;
  }

  readonly report = (what: Report): Promise<void> =>
    this.doing(async () => {
      this.now = await reportOn(this.area, crypto.randomUUID(), what);
      this.heardAt = nowMs();
      this.told = f('report.done');
    });

  /** What was done elsewhere shows at once. */
  refresh(): Promise<void> {
    return this.look();
  }
}
