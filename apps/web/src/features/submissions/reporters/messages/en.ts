import type { ReporterMessages } from './vi';

const en: ReporterMessages = {
  title: 'Who writes reports',
  lead: 'The leader of a unit names and removes who writes its reports; they see and write every report of the unit.',
  unitLabel: (unit) => `Who writes reports of ${unit}`,
  none: 'Nobody is named to write the reports of the unit',
  leads: 'Leads the unit',
  writes: 'Writes reports',
  notReady: 'no password chosen yet',
  disabled: 'account disabled',
  nameTitle: 'Name somebody',
  displayName: 'Full name',
  username: 'User name',
  usernameHint:
    'Lower case without diacritics, such as nguyen.van.an. For who has an account in the province: the user name in use.',
  name: 'Name this person',
  named: (name) => `${name} writes reports now`,
  link: (username) => `Password link of ${username}`,
  linkOnce: (until) => `Send this link to the person; it is shown once and works until ${until}.`,
  newLink: 'New link',
  newLinkOf: (name) => `New password link for ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  removeTitle: (name) => `Remove ${name} from writing reports?`,
  removeDetail: 'This person gets into the reports of the unit no more; what was written stays.',
  removed: (name) => `${name} was removed`,
};

export default en;
