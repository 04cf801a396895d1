import type { Region } from './answers.ts';

/** What a rider can be registered with: a service for no one else. The service is asked by the district it serves. */
export interface Registration {
  id: string;
  district: string;
  name: Record<'ja' | 'en', string>;
}

/** None where the region could not be read, so that nothing is offered that means nothing there. */
export const registrations = (region: Region | undefined): Registration[] =>
  (region?.onDemandServices ?? []).flatMap(({ id, name, en, district }) =>
    district === undefined ? [] : [{ id, district, name: { ja: name, en: en || name } }],
  );

/** Undefined also for a district of an old address that no service has. */
export const registrationFor = (region: Region | undefined, district: string | undefined): Registration | undefined =>
  registrations(region).find((each) => each.district === district);
