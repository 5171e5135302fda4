import type { FieldMessages } from './vi';

const en: FieldMessages = {
  dayPlaceholder: 'day/month/year',
  noDay: (text: string) => `“${text}” is no day. Write it like 05/12/2026.`,
  dayTooEarly: (day: string) => `The day must not be before ${day}.`,
  dayTooLate: (day: string) => `The day must not be after ${day}.`,
  clear: 'Clear',
  secrets: 'Never enter or upload anything that is a state secret.',
};

export default en;
