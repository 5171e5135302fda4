import type { Language } from '../../../../shared/i18n';

const MONTHS = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** A period where there is little room, from its code: `T12` (`Dec`), `Q1`, the code itself for other kinds. */
export function shortPeriod({ code }: { readonly code: string }, language: Language): string {
  const month = /^\d{4}M(\d{2})$/.exec(code);
  if (month) {
    const number = Number(month[1]);
    return language === 'vi' ? `T${number}` : MONTHS.format(new Date(Date.UTC(2000, number - 1)));
  }
  return /^\d{4}([QH]\d)$/.exec(code)?.[1] ?? code;
}

/** A period's label without the days in brackets, where one line has to hold it. */
export const plainPeriod = (label: string): string => label.replace(/ \([^)]*\)$/, '');
