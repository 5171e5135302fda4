import './calendar.css';

const NAMES = {
  vi: {
    previousMonth: 'Tháng trước',
    nextMonth: 'Tháng sau',
    previousYear: 'Năm trước',
    nextYear: 'Năm sau',
    previousDecade: 'Mười năm trước',
    nextDecade: 'Mười năm sau',
    monthLevelControl: 'Chọn tháng',
    yearLevelControl: 'Chọn năm',
  },
  en: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous decade',
    nextDecade: 'Next decade',
    monthLevelControl: 'Choose a month',
    yearLevelControl: 'Choose a year',
  },
} as const;

/** Names of a calendar's arrows and headings, which Mantine leaves to the application. */
export const calendarNames = (language: 'vi' | 'en') => NAMES[language];
