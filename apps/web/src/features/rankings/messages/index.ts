import { defineMessages } from '../../../shared/i18n';
import { type RankingMessages, vi } from './vi';

export type { RankingMessages } from './vi';

/** Words of the rankings. */
export const rankingMessages = defineMessages<RankingMessages>({ vi, en: () => import('./en') });
