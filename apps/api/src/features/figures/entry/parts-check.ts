import { contradictionsOfParts } from '@tiendo/indicators';
import { partsSentence } from '@tiendo/indicators/words';
import type { PartsOfIndicator } from '../../plans/index.js';
import type { CheckedFigure, FoundInFigure } from './figure-check.js';

/** The figure of the same unit and period on another indicator; undefined: nothing was given. */
export type BesideIt = (indicatorId: string) => CheckedFigure | undefined;

/** Ids of the indicators whose figures are held against one another with any of these. */
export function indicatorsBeside(parts: readonly PartsOfIndicator[], indicatorIds: readonly string[]): string[] {
  const families = familiesOf(parts, indicatorIds);
  return [...new Set(families.flatMap((one) => [one.whole.id, ...one.parts.map(({ id }) => id)]))];
}

/**
 * A figure against its whole and its parts, as far as these are given. More than the whole cannot be true and asks for a
 * confirmation; parts that do not make up their whole may be about to: the other figure is corrected next.
 */
export function checkPartsOf(
  indicatorId: string,
  figure: CheckedFigure,
  parts: readonly PartsOfIndicator[],
  besideIt: BesideIt,
): FoundInFigure[] {
  const given = (id: string): CheckedFigure | null => (id === indicatorId ? figure : (besideIt(id) ?? null));
  return familiesOf(parts, [indicatorId]).flatMap(({ whole, parts: all }) => {
    const figures = all.map(({ id, partKind }) => ({ kind: partKind, figure: given(id) }));
    return contradictionsOfParts(given(whole.id), figures, whole.kind).map((found): FoundInFigure => {
      const named = all.filter(({ partKind }) => partKind === found.kind).map(({ name }) => name);
      const words = { whole: whole.name, parts: named, measureUnit: unitOfParts(whole) };
      return {
        kind: 'partsAgainstWhole',
        severity: found.exceeds ? 'error' : 'warning',
        text: { vi: partsSentence(found, words, 'vi'), en: partsSentence(found, words, 'en') },
      };
    });
  });
}

/** What the parts of a whole are counted in; those of a share by their numerators, whose unit nobody states. */
export const unitOfParts = ({ kind, measureUnit }: PartsOfIndicator['whole']): string =>
  kind === 'rate' ? '' : measureUnit;

const familiesOf = (parts: readonly PartsOfIndicator[], ids: readonly string[]): PartsOfIndicator[] =>
  parts.filter((one) => [one.whole, ...one.parts].some(({ id }) => ids.includes(id)));
