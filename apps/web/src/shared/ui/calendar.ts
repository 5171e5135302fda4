import './calendar.css';

const NAMES = {
  vi: {
    previousMonth: 'Tháng trước',
    nextMonth: 'Tháng sau',
    previousYear: 'Năm trước',
    nextYear: 'Năm sau',
    previousDecade: 'Mười năm trước',
    nextDecade: 'Mười năm sau',
  },
  en: {
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousDecade: 'Previous decade',
    nextDecade: 'Next decade',
  },
} as const;

/** Names of a calendar's arrows, which Mantine leaves to the application; its heading says the month itself. */
export const calendarNames = (language: 'vi' | 'en') => NAMES[language];
