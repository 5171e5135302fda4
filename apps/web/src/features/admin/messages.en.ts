import type { AdminMessages } from './messages';

const en: AdminMessages = {
  title: 'Administration',
  users: 'Users',
  units: 'Units',
  people: 'People',
};

export default en;
