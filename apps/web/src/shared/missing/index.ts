export { missingMessages, type MissingMessages } from './messages';
export { ListToSend, ReportListToSend } from './list-to-send';
export { deadlineWords, missingList, missingTable, owes, type OwingUnit, type PeriodOwed } from './missing-list';
