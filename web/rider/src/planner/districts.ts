import type { Lang } from '../words/fill.ts';

/**
 * The districts whose residents have an on-demand service of their own, as the service knows them by id.
 * Source: the region's table of 地域内交通.
 */
export const DISTRICTS: readonly { id: string; ja: string; en: string }[] = [
  { id: 'kawachi', ja: '河内地区', en: 'Kawachi' },
  { id: 'kiyohara', ja: '清原地区', en: 'Kiyohara' },
  { id: 'shiroyama', ja: '城山地区', en: 'Shiroyama' },
];

export const districtName = (id: string, lang: Lang): string => {
  const district = DISTRICTS.find((each) => each.id === id);
  return district === undefined ? id : district[lang];
};
