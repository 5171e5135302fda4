import { defineMessages } from '../../shared/i18n';

const vi = {
  title: 'Quản trị hệ thống',
  users: 'Người dùng',
  units: 'Cơ quan, đơn vị',
  people: 'Cán bộ',
};

export type AdminMessages = typeof vi;

/** Words that the three screens of administration share. */
export const adminMessages = defineMessages<AdminMessages>({ vi, en: () => import('./messages.en') });
