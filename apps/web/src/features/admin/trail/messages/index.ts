import { defineMessages } from '../../../../shared/i18n';
import { type TrailMessages, vi } from './vi';

export type { TrailMessages } from './vi';

/** Words of the trail. */
export const trailMessages = defineMessages<TrailMessages>({ vi, en: () => import('./en') });
