import type { ja } from './ja.ts';

export type Lang = 'ja' | 'en';
export type Key = keyof typeof ja;
export type Words = Record<Key, string>;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** What a message must be given: exactly the names in its braces, checked when the page is built. */
export type Values<K extends Key> = [Names<(typeof ja)[K]>] extends [never]
  ? []
  : [values: Record<Names<(typeof ja)[K]>, string | number>];

/** Puts values into a message; a value may itself contain braces and is left as it is. */
export const fill = (message: string, values: Record<string, string | number> = {}): string =>
  message.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));
