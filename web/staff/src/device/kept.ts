/**
 * What a device remembers without signal: plain objects by name, in IndexedDB. One small database for all pages of the
 * staff; each page names its own things.
 */
const NAME = 'miyamichi-staff';
const STORE = 'things';

let opened: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('this device keeps nothing'));
  }));

const within = async <T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const transaction = (await open()).transaction(STORE, mode, { durability: 'strict' });
  const request = use(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('this device could not keep it'));
  });
};

export const recall = <T>(name: string): Promise<T | undefined> => within('readonly', (store) => store.get(name) as IDBRequest<T | undefined>);

/** Kept when the promise is fulfilled, not before. */
export const keep = (name: string, thing: unknown): Promise<unknown> => within('readwrite', (store) => store.put(thing, name));

export const forget = (name: string): Promise<unknown> => within('readwrite', (store) => store.delete(name));

/** All whose name begins so, together. */
export const forgetAll = (beginning: string): Promise<unknown> =>
  within('readwrite', (store) => store.delete(IDBKeyRange.bound(beginning, `${beginning}\uffff`)));
