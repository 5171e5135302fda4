import { defineMessages } from '../../../../shared/i18n';
import { type MachineMessages, vi } from './vi';

export type { MachineMessages } from './vi';

/** Words of the keys of connected systems. */
export const machineMessages = defineMessages<MachineMessages>({ vi, en: () => import('./en') });
