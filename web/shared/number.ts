/** 1360 → `1,360`. By hand, as opening a browser's tables of numbers takes a tenth of a second on a slow phone. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
