import type { AccountMessages } from './vi';

const en: AccountMessages = {
  title: 'Sign in',
  lead: 'For people with an account. Public figures need none.',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  changeTitle: 'Change password',
  mustChange: 'This password works once. Choose your own to go on.',
  current: 'Current password',
  next: 'New password',
  nextHint: 'At least 12 characters, not the user name.',
  repeat: 'New password again',
  mismatch: 'The two do not match',
  change: 'Change password',
  changed: 'The password was changed',
  setTitle: 'Set password',
  setLead: 'This link works once. Choose a password of your own.',
  linkIncomplete: 'The link is incomplete. Open it again exactly as given, or ask an administrator for a new one.',
  of: (owners) => `Progress of targets and tasks: ${owners}`,
  forgotten: 'No account yet, or password forgotten:',
  askHelp: (help) => `ask ${help}.`,
  askAdministrator: 'ask the administrator of your office, who gives out a link to set a new password.',
  unreachable: 'The server cannot be reached, try again.',
};

export default en;
