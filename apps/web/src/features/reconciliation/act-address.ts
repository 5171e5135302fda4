import type { SettlementWay } from '@tiendo/contracts';
import { ACT_HASHES, paths, type ViewParams } from '../../shared/url';
import type { Discrepancy } from './kinds';

/** Figures of an issued report, which are corrected on this page. */
export const HEADLINES_HASH = 'bao-cao-da-ban-hanh';

/** Kinds whose first side is a figure of an issued report. */
const OF_REPORTS: readonly string[] = ['headlineAgainstRecount', 'partsAgainstTotal'];

/**
 * Where the act that a way to settle names is done: a status is stated on the item's page, which opens the dialog; a figure is
 * corrected beside its measure, in the grid, among the figures of documents, or with the headlines.
 */
export function actAddress(
  { kind, item, indicator, units }: Discrepancy,
  way: SettlementWay,
  { slug, params }: { readonly slug: string; readonly params: Partial<ViewParams> },
): string {
  if (OF_REPORTS.includes(kind)) return `${paths.reconciliation(slug, params)}#${HEADLINES_HASH}`;
  if (item) {
    const isStatus = way === 'restateStatus' || (kind === 'statedAgainstUnits' && way === 'correctRight');
    return `${paths.item(slug, item.kind, item.code, params)}#${isStatus ? ACT_HASHES.update : ACT_HASHES.measures}`;
  }
  if (kind === 'provinceAgainstUnits' || kind === 'partsAgainstWhole') return paths.figures(slug);
  return paths.statedFigures(slug, params, {
    ...(units[0] && { unit: units[0].code }),
    ...(indicator && { indicator: indicator.code }),
  });
}
