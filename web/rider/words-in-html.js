// Puts words into the pages' HTML when they are built, so that no sentence stands outside src/words:
// %say KEY% of the rider's words in Japanese, %staff KEY% in Japanese and English, %about PAGE%,
// %no-script%, %stuck%, %busy-hours%.
import { LANGS, TAGS } from './src/words/fill.ts';
import { ABOUT, BUSY_HOURS, NO_SCRIPT, STUCK } from './src/words/html.ts';
import { words as access } from './src/words/access/ja.ts';
import { words as booking } from './src/words/booking/ja.ts';
import { words as day } from './src/words/day/ja.ts';
import { words as ride } from './src/words/ride/ja.ts';
import { words as sights } from './src/words/sights/ja.ts';
import { words as common } from './src/words/ja.ts';
import { pieces, plain } from './src/words/readings.ts';
import { STAFF } from './src/words/staff.ts';

const ja = { ...common, ...access, ...booking, ...day, ...ride, ...sights };

const known = (words, key) => {
  if (!(key in words)) throw new Error(`no words for ${key}`);
  return words[key];
};

const ruby = (marked) =>
  pieces(marked)
    .map(({ text, reading }) => (reading === undefined ? text : `<ruby>${text}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`))
    .join('');

const everyLanguage = (words) => LANGS.map((lang) => `<p lang="${TAGS[lang]}">${ruby(words[lang])}</p>`).join('');

const busyHours = LANGS.map((lang) => `<p lang="${TAGS[lang]}"><a href="./busy-hours?lang=${TAGS[lang]}">${ruby(BUSY_HOURS[lang])}</a></p>`).join('');

const staff = (key) => `${known(STAFF.ja, key)} <span lang="en">${known(STAFF.en, key)}</span>`;

export const wordsInHtml = () => ({
  name: 'words-in-html',
  transformIndexHtml: (html) =>
    html
      .replace(/%say ([\w.]+)%/g, (_, key) => plain(known(ja, key)))
      .replace(/%staff-title%/g, `${STAFF.ja['entrance.title']} / ${STAFF.en['entrance.title']}`)
      .replace(/%staff ([\w.]+)%/g, (_, key) => staff(key))
      .replace(/%about (\w+)%/g, (_, page) => known(ABOUT, page))
      .replace(/%busy-hours%/g, busyHours)
      .replace(/%no-script%/g, everyLanguage(NO_SCRIPT))
      .replace(/%stuck%/g, everyLanguage(STUCK)),
});
