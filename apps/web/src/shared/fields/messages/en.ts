import type { FieldMessages } from './vi';

const en: FieldMessages = {
  dayPlaceholder: 'day/month/year',
  clear: 'Clear',
  secrets: 'Never enter or upload anything that is a state secret.',
};

export default en;
