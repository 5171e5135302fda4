import type { PartKind } from '@tiendo/indicators/reconcile';
import type { DraftDocument } from './draft-document';

/**
 * Makes the indicator of a target a part of that of the target above it that is named `whole`; null: a part of none. Left
 * alone where there is no such target, or it is counted in another unit.
 */
export function setPart(document: DraftDocument, rowKey: string, whole: string, kind: PartKind | null): DraftDocument {
  const at = document.targets.findIndex((one) => one.rowKey === rowKey);
  const above = document.targets.slice(0, Math.max(0, at)).findLast(({ name }) => name === whole);
  const indicatorOf = (code: string | undefined) => document.indicators.find((one) => one.code === code);
  const part = indicatorOf(document.targets[at]?.measures[0]?.indicator);
  const parent = indicatorOf(above?.measures[0]?.indicator);
  if (!part || (kind !== null && (parent === undefined || parent.measureUnit !== part.measureUnit))) return document;
  const relation =
    kind === null ? { parent: '', partKind: '' as const } : { parent: parent?.code ?? '', partKind: kind };
  return { ...document, indicators: document.indicators.map((one) => (one === part ? { ...one, ...relation } : one)) };
}
