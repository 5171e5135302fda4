import type { CommonMessages } from './vi';
import { ownerName } from '../owner-name';

const en: CommonMessages = {
  product: 'Tiến Độ',
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  target: 'Target',
  task: 'Task',
  targetsLower: 'targets',
  tasksLower: 'tasks',
  itemsLower: 'items',
  notStatedBySource: 'Not stated in the source',
  noLeadUnit: 'The source names no lead unit',
  unnamed: (code) => `${code} (not named in the source)`,
  failedTitle: 'This could not be loaded',
  offlineDetail: 'The server cannot be reached. Check the connection and try again.',
  requestId: (id) => `Request id: ${id}`,
  notFoundTitle: 'There is no such page',
  notFoundDetail: 'The address may have changed, or the content was taken down.',
  noPermissionTitle: 'You may not see this',
  noPermissionSignIn: 'Sign in with an account that may.',
  noPermissionOther: 'Ask an administrator if you need to see it.',
  signIn: 'Sign in',
  backToOverview: 'Back to the overview',
  showTable: 'Show as table',
  chartKeys: 'Chart: arrow keys go from mark to mark, Enter opens the list',
  showChart: 'Show as chart',
  saveChart: 'Save the chart',
  saveAsPng: 'PNG picture',
  saveAsSvg: 'SVG drawing',
  simulated: (province) => `${ownerName(province)} – simulated data`,
  simulatedNote: 'No figure on this page is a real figure of any locality.',
};

export default en;
