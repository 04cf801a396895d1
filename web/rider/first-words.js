// Tells the service which files of words a page will ask for, by language: PAGE.html.words, a line a language, made of the
// books its script begins with. The service sends them along with the page (`http.FirstWords`), one exchange earlier.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGS } from './src/words/fill.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** Chosen on the page, never asked for by a browser. */
const ASKED_BY_NO_BROWSER = 'ja-easy';

/** The books of a page, or undefined where it begins with none of the rider's words. */
const booksOf = (page) => {
  const script = /<script type="module" src="\.?(\/src\/[^"]+)"/.exec(readFileSync(join(here, page), 'utf8'))?.[1];
  const begins = script && /begin\(App(?:, \[([^\]]*)\])?\)/.exec(readFileSync(join(here, script), 'utf8'));
  return begins ? [...(begins[1] ?? '').matchAll(/'(\w+)'/g)].map(([, book]) => book) : undefined;
};

export const firstWords = () => ({
  name: 'first-words',
  enforce: 'post',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle);
    const fileOf = (name) => {
      const found = files.find((file) => new RegExp(`^assets/words-${name}-[\\w-]{8}\\.js$`).test(file));
      if (found === undefined) throw new Error(`the build has no words ${name}`);
      return found;
    };
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      const books = booksOf(page);
      if (books === undefined) continue;
      const line = (lang) => [lang, ...[lang, ...books.map((book) => `${book}-${lang}`)].map(fileOf)].join(' ');
      const source = LANGS.filter((lang) => lang !== ASKED_BY_NO_BROWSER).map(line).join('\n');
      this.emitFile({ type: 'asset', fileName: `${page}.words`, source });
    }
  },
});
