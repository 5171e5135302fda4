import { useQuery } from '@tanstack/react-query';
import { isStatedStatus } from '@tiendo/indicators/status';
import { printLevel } from '@tiendo/indicators/plan-text';
import { isDay } from '@tiendo/indicators/time';
import { useMemo } from 'react';
import { useFormat, type Format } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { unitLabel, unitsQuery } from '../../../shared/org';
import { statusMessages, type StatusMessages } from '../../../shared/status';
import { editorMessages, type EditorMessages } from '../editor-messages';
import { namesIn, shown, valueAt } from './differences';
import { readMeasure } from './draft-document';

/** What a plan document says at a path, in words: names instead of codes, levels as a document prints them. */
export type ValueWords = (path: string, value: unknown) => string;

interface Words {
  readonly t: EditorMessages;
  readonly s: StatusMessages;
  readonly f: Pick<Format, 'day'>;
  readonly unitNames: ReadonlyMap<string, string>;
  /** The documents the codes are of; the first that has one tells its name. */
  readonly documents: readonly unknown[];
}

/** Fields that name units, and those that name a row of another list. */
const UNITS = new Set(['leadUnits', 'coordinatingUnits', 'executingUnits']);
const ROW_OF: Readonly<Record<string, string>> = {
  ...{ pillar: 'pillars', goal: 'goals', group: 'groups' },
  ...{ parent: 'indicators', carryWeight: 'indicators' },
};

/** The words of a document under edit. */
export function valueWords({ t, s, f, unitNames, documents }: Words): ValueWords {
  const nameOf = (list: string, code: string): string => {
    const names = documents.map((document) => valueAt(document, `${list} › ${code} › name`));
    return names.map(shown).find((name) => name !== '') ?? code;
  };
  const unitOf = (indicator: string): string =>
    documents.map((one) => shown(valueAt(one, `indicators › ${indicator} › measureUnit`))).find(Boolean) ?? '';
  const enums: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ comparator: t.comparators, direction: t.directions, aggregation: t.aggregations },
    ...{ source: t.sources, frequency: t.frequency, partKind: t.partKinds },
  };
  const measure = (value: unknown, isOnly: boolean): string => {
    const one = readMeasure(value);
    const level = printLevel({ ...one, measureUnit: unitOf(one.indicator) });
    const parts = [isOnly ? '' : one.label, level || one.label || t.levelDone];
    return [...parts, one.dueOn ? f.day(one.dueOn) : '', one.horizon ?? ''].filter((part) => part !== '').join(' · ');
  };
  return (path, value) => {
    const field = namesIn(path).at(-1) ?? '';
    const list = Array.isArray(value) ? (value as unknown[]) : null;
    if (UNITS.has(field) && list) return list.map((code) => unitNames.get(shown(code)) ?? shown(code)).join(', ');
    if (field === 'measures' && list) return list.map((one) => measure(one, list.length === 1)).join('; ');
    const statuses = (list ?? []).filter(isStatedStatus);
    if (list?.length && statuses.length === list.length) return statuses.map((one) => s.status[one]).join(', ');
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (field === 'review' && list)
      return list.map((one) => shown((one as Partial<Record<string, unknown>>)['text'])).join('; ');
    const text = shown(value);
    const rows = ROW_OF[field];
    if (rows !== undefined && text !== '') return nameOf(rows, text);
    return enums[field]?.[text] ?? (isDay(text) ? f.day(text) : text);
  };
}

/** The words for documents of a province; codes of units stand until their names have come. */
export function useValueWords(province: string, documents: readonly unknown[]): ValueWords {
  const t = useMessages(editorMessages);
  const s = useMessages(statusMessages);
  const f = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  const unitNames = useMemo(() => new Map((units ?? []).map((unit) => [unit.code, unitLabel(unit)])), [units]);
  return useMemo(() => valueWords({ t, s, f, unitNames, documents }), [t, s, f, unitNames, documents]);
}
