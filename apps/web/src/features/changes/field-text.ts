import { isItemStatus, type ItemStatus } from '@tiendo/indicators/status';
import { isDay } from '@tiendo/indicators/time';
import type { ItemChange } from '../../shared/contract-types';
import type { Format } from '../../shared/format';
import { partsText, valueText as readingText } from '@tiendo/indicators/words';
import { requiredText } from '../../shared/format/required-text';
import type { StatusMessages } from '../../shared/status';
import type { ChangesMessages } from './messages';

type Field = ItemChange['fields'][number];

export interface Words {
  readonly t: ChangesMessages;
  readonly s: StatusMessages;
  readonly f: Format;
}

/** One field as it prints, old value beside new. */
export interface FieldText {
  readonly key: string;
  readonly term: string;
  readonly before: string;
  readonly after: string;
  /** The two statuses, where the field is the status. */
  readonly statuses: readonly [before: ItemStatus, after: ItemStatus] | null;
}

type Values = Readonly<Record<string, unknown>>;
const valuesOf = (value: unknown): Values | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : null;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What changed of an item, field by field. That it is overdue or no longer so stands in its marks. */
export function fieldTexts(fields: readonly Field[], words: Words): FieldText[] {
  return fields
    .filter(({ field }) => field !== 'isOverdue')
    .map((one) => ({
      key: `${one.field} ${one.fact ?? ''}`,
      term: termOf(one, words.t),
      before: valueText(one, one.before, words),
      after: valueText(one, one.after, words),
      statuses:
        one.field === 'status' && isItemStatus(one.before) && isItemStatus(one.after) ? [one.before, one.after] : null,
    }));
}

function termOf({ field, fact = '', before, after }: Field, t: ChangesMessages): string {
  if (field === 'measured' || field === 'asked') {
    const named = Object.entries(t.facts).find(([name]) => name === fact)?.[1];
    if (named) return named;
    const label = textOf(valuesOf(after)?.['label']) ?? textOf(valuesOf(before)?.['label']) ?? '';
    return field === 'asked' ? t.level(label) : t.figure(label);
  }
  return field === 'deadlines' ? t.measureDue : field === 'isOverdue' ? '' : t.fields[field];
}

function valueText({ field, fact = '' }: Field, value: unknown, { t, s, f }: Words): string {
  switch (field) {
    case 'status':
      return isItemStatus(value) ? s.status[value] : t.nothing;
    case 'dueOn':
      return isDay(value) ? f.day(value) : t.planDue;
    case 'deadlines':
      return isDay(value) ? f.day(value) : t.planDue;
    case 'continuesInYear':
      return typeof value === 'number' ? s.continuesIn(value) : t.notContinuing;
    case 'isOverdue':
      return '';
    case 'asked':
      return fact.startsWith('measure ') ? levelText(value, { t, f }) : factText(value, t);
    case 'measured':
      return fact === 'executing' ? executingText(value, { t, f }) : figureText(value, { t, f });
  }
}

function factText(value: unknown, t: ChangesMessages): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join('; ') : t.nothing;
  if (value === 'once' || value === 'regular') return t.frequency[value];
  return textOf(value) ?? t.nothing;
}

function levelText(value: unknown, { t, f }: Pick<Words, 't' | 'f'>): string {
  const level = valuesOf(value);
  if (!level) return t.nothing;
  const measure = {
    comparator: textOf(level['comparator']) ?? '',
    targetValue: textOf(level['value']),
    targetValueUpper: textOf(level['valueUpper']),
    measureUnit: textOf(level['measureUnit']) ?? '',
  };
  return requiredText(measure, f, t);
}

function figureText(value: unknown, { t, f }: Pick<Words, 't' | 'f'>): string {
  const figure = valuesOf(value);
  if (!figure) return t.noFigure;
  const reading = {
    value: textOf(figure['value']),
    numerator: textOf(figure['numerator']),
    denominator: textOf(figure['denominator']),
    qualifier: textOf(figure['qualifier']),
  };
  const parts = partsText(reading, f.language);
  const text = readingText(reading, textOf(figure['measureUnit']) ?? '', f.language) ?? t.noFigure;
  return parts ? `${text} (${parts})` : text;
}

function executingText(value: unknown, { t, f }: Pick<Words, 't' | 'f'>): string {
  const { completed, total } = valuesOf(value) ?? {};
  return typeof completed === 'number' && typeof total === 'number' ? f.ratio(completed, total) : t.nothing;
}
