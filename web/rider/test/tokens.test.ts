import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(join(import.meta.dirname, '../../shared/style/tokens.css'), 'utf8');
const dark = css.indexOf('prefers-color-scheme: dark');

const tokens = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

const THEMES = { light: tokens(css.slice(0, dark)), dark: tokens(css.slice(dark)) };

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

/** Text needs 4.5 to 1 on what it stands on (WCAG 2.2, 1.4.3). */
const TEXT = ['ink', 'ink-quiet', 'action', 'bus', 'ride', 'cycle', 'walk'].flatMap((text) =>
  ['bg', 'sub', 'card'].map((ground) => [text, ground] as const),
);
const PAIRS = [['on-action', 'action'], ...['good', 'warn', 'bad', 'estimated'].map((tone) => [tone, `${tone}-bg`])];

for (const [theme, token] of Object.entries(THEMES)) {
  test(`text can be read in the ${theme} theme`, () => {
    for (const [text, ground] of [...TEXT, ...PAIRS] as [string, string][]) {
      const ratio = contrast(token.get(text) ?? '', token.get(ground) ?? '');
      assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
    }
  });

  test(`controls and the edge of LRT yellow stand out in the ${theme} theme`, () => {
    for (const edge of ['line', 'lrt-edge', 'focus']) {
      for (const ground of ['bg', 'sub', 'card']) {
        const ratio = contrast(token.get(edge) ?? '', token.get(ground) ?? '');
        assert.ok(ratio >= 3, `${edge} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });
}
