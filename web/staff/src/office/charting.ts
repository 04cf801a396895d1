/** What is drawn of a table of figures. The table beside it always has all of it. */
export interface Figures {
  figures: string;
  title: string;
  chart: 'bars' | 'matrix' | 'table';
  unit: string;
  columns: string[];
  /** A number that is left out is an empty text. */
  rows: (string | number)[][];
  hiddenPercent?: number;
  remarks: string[];
}

export interface Series {
  name: string;
  /** Null where a number is left out: not zero. */
  values: (number | null)[];
}

export interface Chart {
  labels: string[];
  series: Series[];
  /** There are so many; fewer are drawn. */
  outOf: number;
  isStacked: boolean;
}

/** More colours than these nobody tells apart. */
export const SERIES_MAX = 8;
const TOTAL = 'total';

/** The columns one may choose among: those with numbers, from the left. */
export const measures = ({ columns, rows }: Figures): string[] => columns.filter((_, at) => rows.some((row) => typeof row[at] === 'number'));

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, each) => all + (each ?? 0), 0);
const numberIn = (cell: string | number | undefined): number | null => (typeof cell === 'number' ? cell : null);
const largest = (series: Series[]): Series[] => [...series].sort((a, b) => sum(b.values) - sum(a.values)).slice(0, SERIES_MAX);

/** By month, one series for each thing that is counted; within a single month a bar for each thing. */
const bars = ({ columns, rows }: Figures, measure: string, name: (value: string) => string): Chart => {
  const at = columns.indexOf(measure);
  const month = columns.indexOf('month');
  const months = month === -1 ? [] : [...new Set(rows.map((row) => String(row[month])))].sort();
  const things = columns.flatMap((column, here) => (here !== month && rows.every((row) => typeof row[here] === 'string') && isThing(column) ? [here] : []));
  const thingOf = (row: readonly (string | number)[]): string => things.map((here) => name(String(row[here]))).join(' ');
  if (months.length <= 1) {
    return { labels: rows.map(thingOf), series: [{ name: measure, values: rows.map((row) => numberIn(row[at])) }], outOf: 1, isStacked: false };
  }
  const all = [...new Set(rows.map(thingOf))].map((thing): Series => ({
    name: thing,
    values: months.map((each) => numberIn(rows.find((row) => row[month] === each && thingOf(row) === thing)?.[at])),
  }));
  return { labels: months, series: largest(all), outOf: all.length, isStacked: false };
};

/** Dates, remarks and sources say something of a bar; they do not name it. */
const isThing = (column: string): boolean => !['survey', 'from', 'until', 'remark', 'source'].includes(column);

/** A row against columns: hours of a day beside one another for each place, or where to for each from. */
const matrix = ({ columns, rows }: Figures, name: (value: string) => string, column: (name: string) => string): Chart => {
  const first = columns.findIndex((each, at) => each !== 'month' && rows.some((row) => typeof row[at] === 'number'));
  const isFlow = !columns.includes('half_day');
  const drawn = first === -1 ? [] : columns.flatMap((each, at) => (at >= first && each !== TOTAL ? [at] : []));
  const kept = rows.filter((row) => !row.slice(0, first === -1 ? row.length : first).includes(TOTAL));
  const nameOf = (row: readonly (string | number)[]): string =>
    columns.flatMap((each, at) => (at < (first === -1 ? columns.length : first) && each !== 'month' ? [name(String(row[at]))] : [])).join(' ');
  if (isFlow) {
    const all = kept.map((row): Series => ({ name: nameOf(row), values: drawn.map((at) => numberIn(row[at])) }));
    return { labels: drawn.map((at) => column(columns[at] ?? '')), series: largest(all), outOf: all.length, isStacked: false };
  }
  const all = drawn.map((at): Series => ({ name: column(columns[at] ?? ''), values: kept.map((row) => numberIn(row[at])) }));
  return { labels: kept.map(nameOf), series: largest(all), outOf: all.length, isStacked: true };
};

export const chartOf = (figures: Figures, measure: string, name: (value: string) => string, column: (name: string) => string): Chart | undefined => {
  const chart = figures.chart === 'matrix' ? matrix(figures, name, column) : bars(figures, measure, name);
  return chart.series.some((each) => sum(each.values) > 0) ? chart : undefined;
};

/** Several months of the same figures as one table. */
export const together = (months: readonly Figures[]): Figures | undefined => {
  const last = months.at(-1);
  return last === undefined ? undefined : { ...last, rows: months.flatMap((each) => each.rows) };
};

/** `2026-11` and the months before it, `count` in all, the earliest first. */
export const monthsUntil = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => {
    const at = new Date(`${month}-01T00:00Z`);
    at.setUTCMonth(at.getUTCMonth() - (count - 1 - back));
    return at.toISOString().slice(0, 7);
  });
