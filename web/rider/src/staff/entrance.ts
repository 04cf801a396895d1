import { bothWords } from './bothWords.ts';

/** What the service refused, in its own words: they say what to do next. */
export class Refused extends Error {}

const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const response = await fetch(`api/v1/${path}`, {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T & { detail?: string };
  if (!response.ok) throw new Refused(answer.detail ?? String(response.status));
  return answer;
};

const json = (credential: Credential | null): object => {
  if (!(credential instanceof PublicKeyCredential)) throw new Refused(bothWords('entrance.noKey'));
  return credential.toJSON();
};

/** Makes a passkey by an invitation; answers with the recovery codes, which are shown only once. */
export const register = async (invitation: string): Promise<string[]> => {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>('POST', 'staff/registrations', { invitation });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = json(await navigator.credentials.create({ publicKey }));
  return (await ask<{ recoveryCodes: string[] }>('POST', 'staff/passkeys', { invitation, credential })).recoveryCodes;
};

/** Comes in by a passkey; answers with the role. */
export const logIn = async (): Promise<string> => {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('POST', 'staff/challenges');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = json(await navigator.credentials.get({ publicKey }));
  return (await ask<{ role: string }>('POST', 'staff/log-ins', { credential })).role;
};

/** Turns a code from paper into an invitation. */
export const recover = async (code: string): Promise<string> =>
  (await ask<{ invitation: string }>('POST', 'staff/recoveries', { code })).invitation;

/** The role of whoever is here. */
export const role = async (): Promise<string> => (await ask<{ role: string }>('GET', 'session')).role;

export const logOut = async (): Promise<void> => {
  await ask('DELETE', 'session');
};
