/** A period without its days: `Tháng 12/2025` of `Tháng 12/2025 (15/11/2025–14/12/2025)`. */
export const shortLabel = (label: string): string => label.replace(/ \(.*\)$/, '');
