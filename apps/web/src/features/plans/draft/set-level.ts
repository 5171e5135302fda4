import { codeFor, freeCode } from './codes';
import {
  newRowKey,
  OF_NO_WHOLE,
  readMeasure,
  type DraftDocument,
  type DraftIndicator,
  type DraftTarget,
} from './draft-document';
import type { Level } from '@tiendo/indicators/plan-text';

/**
 * Gives a target's only measure the level typed in its cell. A target without a measure gets one, on an indicator of
 * its own name; an empty level takes the measure away and leaves the indicator, which others may use.
 */
export function setLevel(document: DraftDocument, rowKey: string, level: Level | null): DraftDocument {
  const target = document.targets.find((one) => one.rowKey === rowKey);
  if (!target) return document;
  const change = (measures: DraftTarget['measures'], indicators = document.indicators): DraftDocument => ({
    ...document,
    indicators,
    targets: document.targets.map((one) => (one === target ? { ...one, measures } : one)),
  });
  if (level === null) return change([]);
  const measure = target.measures[0];
  const value = { comparator: level.comparator, value: level.value ?? '', valueUpper: level.valueUpper ?? '' };
  if (measure) {
    const indicators = document.indicators.map((one) =>
      one.code === measure.indicator && usedOnce(document, one.code)
        ? { ...one, measureUnit: level.measureUnit || one.measureUnit, direction: directionOf(level, one.direction) }
        : one,
    );
    return change([{ ...measure, ...value }], indicators);
  }
  const name = target.name || target.code;
  const indicator: DraftIndicator = {
    rowKey: newRowKey(),
    code: freeCode(
      codeFor(name) || 'chi-so',
      document.indicators.map((one) => one.code),
    ),
    name,
    measureUnit: level.measureUnit || (level.comparator === 'done' ? 'kết quả' : ''),
    direction: directionOf(level, 'higherIsBetter'),
    aggregation: 'stated',
    ...OF_NO_WHOLE,
  };
  return change(
    [{ ...readMeasure({}), ...value, indicator: indicator.code, label: name }],
    [...document.indicators, indicator],
  );
}

/** Which way is better, as far as the level says it. */
function directionOf({ comparator }: Level, otherwise: DraftIndicator['direction']): DraftIndicator['direction'] {
  if (comparator === 'atMost' || comparator === 'lessThan') return 'lowerIsBetter';
  return comparator === 'atLeast' || comparator === 'moreThan' ? 'higherIsBetter' : otherwise;
}

const usedOnce = (document: DraftDocument, code: string): boolean =>
  document.targets.reduce(
    (count, target) => count + target.measures.filter((measure) => measure.indicator === code).length,
    0,
  ) === 1;
