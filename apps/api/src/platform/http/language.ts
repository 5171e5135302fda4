import type { Language } from '@tiendo/contracts';

/** Text in both languages; every word the API says to a person has this shape. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** The better liked of Vietnamese and English in an Accept-Language header; Vietnamese when neither is named. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } | null = null;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'vi' && language !== 'en') continue;
    const stated = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const quality = stated === undefined ? 1 : Number(stated);
    if (quality > 0 && (!best || quality > best.quality)) best = { language, quality };
  }
  return best?.language ?? 'vi';
}
