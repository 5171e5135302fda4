import { formatPercent, formatPercentBeside } from '@tiendo/indicators/percent';
import { countText, formatDay, formatDayLong, formatNumber, ratioText } from '@tiendo/indicators/vietnamese';
import { useMemo } from 'react';
import { useLanguage, type Language } from '../i18n';

/** Numbers and days as the reader's language prints them. Figures come from the API; nothing is computed here. */
export interface Format {
  readonly language: Language;
  /** `1.234,5`; at most `digits` decimals. */
  number(value: number | string, digits?: number): string;
  /** `62,9%` from the exact ratio, at most `digits` decimals; null over zero. */
  share(part: number, whole: number, digits: number): string | null;
  /** `64,21%` of two decimals as the contract carries them. */
  ratioPercent(numerator: string, denominator: string, digits?: number): string | null;
  /** The same beside levels, with the decimals that the difference to them needs. */
  ratioPercentBeside(numerator: string, denominator: string, levels: readonly string[]): string | null;
  /** A percentage that is already a number: `64,21%`. */
  percent(value: number | string | null, digits?: number): string | null;
  /** A count in running text: `03` in Vietnamese, `3` in English. */
  count(value: number): string;
  /** `03/03`. */
  ratio(part: number, whole: number): string;
  /** `31/12/2024`; `31 Dec 2024`. */
  day(day: string): string;
  /** `ngày 31 tháng 12 năm 2024`. */
  dayLong(day: string): string;
  /** A recorded moment on the clock of Việt Nam: `14:05 ngày 31/12/2024`. */
  moment(iso: string): string;
}

/** Việt Nam keeps one offset all year. */
const OFFSET_MS = 7 * 3_600_000;

export function formatFor(language: Language): Format {
  const day = (value: string) => formatDay(value, language);
  return {
    language,
    number: (value, digits) => formatNumber(value, digits, language),
    share: (numerator, denominator, digits) => formatPercent({ numerator, denominator }, digits, language),
    ratioPercent: (numerator, denominator, digits = 2) => formatPercent({ numerator, denominator }, digits, language),
    ratioPercentBeside: (numerator, denominator, levels) =>
      formatPercentBeside({ numerator, denominator }, levels, 2, language),
    percent: (value, digits = 2) => formatPercent(value, digits, language),
    count: (value) => (language === 'vi' ? countText(value) : formatNumber(value, 0, language)),
    ratio: (part, whole) =>
      language === 'vi' ? ratioText(part, whole) : `${formatNumber(part, 0, 'en')}/${formatNumber(whole, 0, 'en')}`,
    day,
    dayLong: (value) => formatDayLong(value, language),
    moment: (iso) => {
      const local = new Date(Date.parse(iso) + OFFSET_MS).toISOString();
      const time = local.slice(11, 16);
      return language === 'vi' ? `${time} ngày ${day(local.slice(0, 10))}` : `${day(local.slice(0, 10))}, ${time}`;
    },
  };
}

/** The formatters of the reader's language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}
