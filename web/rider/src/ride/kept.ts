/** What this device keeps as text; where storage is switched off, as long as the page lasts. */
const lasting = new Map<string, string>();

export const readKept = <T>(key: string, usual: T): T => {
  try {
    return JSON.parse(textOf(key) ?? 'null') ?? usual;
  } catch {
    return usual; // something else has written there
  }
};

const textOf = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? lasting.get(key);
  } catch {
    return lasting.get(key);
  }
};

export const writeKept = (key: string, value: unknown): void => {
  const text = JSON.stringify(value);
  lasting.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is switched off or full: the page goes on with what it has in memory.
  }
};
