export { DayField } from './day-field';
export { SecretsNote } from './secrets-note';
export { fieldErrors, type FieldErrors } from './field-errors';
export { FormProblem } from './form-problem';
export { SameDayField, type SameDay } from './same-day-field';
export { useTyped } from './use-typed';
