import type { PeopleMessages } from './vi';

const en: PeopleMessages = {
  roles: {
    leaderInCharge: 'Leader in charge',
    officer: 'Contact officer',
    committeeMember: 'Member of the steering committee',
  },
  caption: 'People of the units, by given name',
  searchLabel: 'Search by name',
  now: 'In office today',
  when: 'Time',
  role: 'Role',
  unit: 'Unit',
  fullName: 'Full name',
  position: 'Position',
  phone: 'Telephone',
  email: 'E-mail',
  validFrom: 'From',
  validTo: 'Until',
  span: (from, to) => (to ? `${from} – ${to}` : `Since ${from}`),
  ended: 'No longer in office',
  add: 'Add a person',
  addTitle: 'Add a person',
  editTitle: 'Edit a person',
  saved: (name) => `Saved: ${name}`,
  end: 'End their time in office',
  endTitle: (name) => `End the time in office of ${name}`,
  endDetail: 'The person stays in the list, with a last day; earlier figures do not change.',
  lastDay: 'Last day in office',
  endedDone: (name, day) => `${name} is in office until ${day}`,
  emptyTitle: 'Nobody yet',
  emptyDetail: 'Add leaders in charge and contact officers, so that the page of an item says whom to call.',
  orderWrong: 'The last day must not lie before the first',
  emailWrong: 'The e-mail address is not right',
  loading: 'Loading people',
};

export default en;
