import type { FieldMessages } from './vi';

const en: FieldMessages = {
  dayPlaceholder: 'day/month/year',
  noDay: (text: string) => `“${text}” is no day. Write it like 05/12/2026.`,
  dayTooEarly: (day: string) => `The day must not be before ${day}.`,
  dayTooLate: (day: string) => `The day must not be after ${day}.`,
  clear: 'Clear',
  sameDay: { correction: 'a correction of what is stated of that day', further: 'a further one of that day' },
  sameDayNeeded: 'Choose: correct what is stated of that day, or state once more',
  secrets: 'Never enter or upload anything that is a state secret.',
};

export default en;
