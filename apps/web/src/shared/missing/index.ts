export { missingMessages, type MissingMessages } from './messages';
export { ListToSend } from './list-to-send';
export { deadlineWords, missingList, missingTable, owes, type OwingUnit, type PeriodOwed } from './missing-list';
