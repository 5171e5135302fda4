import type { PlanPolicy, UnitRole } from '@tiendo/contracts';
import type { Aggregation, IndicatorKind } from '@tiendo/indicators';
import type { UnitRef } from '../../org/index.js';

/** One plan as other features know it: whose it is, its span and what its figures depend on. */
export interface PlanRef {
  readonly provinceId: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly planId: string;
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly year: number;
  readonly state: 'draft' | 'published';
  /** Grows with every write that can change a figure of the plan. */
  readonly revision: number;
  /** Days without a statement after which an open item is late to update. */
  readonly silenceDays: number;
  /** False: the plan's end is no deadline for items without one of their own. */
  readonly dueAtEnd: boolean;
  /** The owner opens totals, names and statuses without signing in (product.md, rule 8). */
  readonly publicTotals: boolean;
  readonly simulated: boolean;
  readonly sourceDocumentId: string | null;
  readonly sourceNote: string | null;
}

/** The two times a figure is asked at. `knownAt` absent: as known now. */
export interface AskedAt {
  readonly asOf: string;
  readonly knownAt?: string | null;
}

/** Which items of a plan are asked for. */
export interface ItemSelection extends AskedAt {
  readonly kind?: 'target' | 'task';
  readonly codes?: readonly string[];
}

export type UnitsByRole = Readonly<Record<UnitRole, readonly UnitRef[]>>;

/** An item as one version of the plan asks for it. */
export interface ItemVersion {
  readonly itemId: string;
  readonly kind: 'target' | 'task';
  readonly code: string;
  /** Place in the plan's own order, within its kind. */
  readonly position: number;
  /** What If-Match names; grows with every statement or amendment of the item. */
  readonly version: number;
  readonly versionId: string;
  readonly seq: number;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly removed: boolean;
  /** Null: the source counts the item without naming it. */
  readonly name: string | null;
  readonly nameKey: string;
  readonly pillarCode: string | null;
  readonly goalCode: string | null;
  readonly groupCode: string | null;
  readonly dueOn: string | null;
  readonly frequency: 'once' | 'regular' | null;
  readonly deliverable: string | null;
  readonly taskSource: string | null;
  readonly sourceDocumentId: string | null;
  readonly note: string | null;
  readonly sourceSection: string | null;
  /** The amending document; null for what the plan asked for when it was issued. */
  readonly documentId: string | null;
  readonly units: UnitsByRole;
}

/** An item as the plan asks for it at a point of both times; removed items are not among them. */
export type ItemAsAsked = ItemVersion;

/** One measure of a target version. Decimals as strings without trailing zeros. */
export interface MeasureAsAsked {
  readonly itemId: string;
  readonly itemCode: string;
  readonly versionId: string;
  readonly position: number;
  readonly indicatorId: string;
  readonly indicatorCode: string;
  readonly indicatorName: string;
  readonly measureUnit: string;
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'neutral';
  readonly aggregation: Aggregation;
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
  /** What the indicator's figures are. */
  readonly kind: IndicatorKind;
  /** What its figures can be at all. */
  readonly limits: { readonly low: string | null; readonly high: string | null };
  readonly label: string;
  readonly comparator: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'between' | 'exactly' | 'done';
  readonly value: string | null;
  readonly valueUpper: string | null;
  readonly horizon: number | null;
  readonly dueOn: string | null;
  readonly aspirational: boolean;
  readonly parts: readonly string[];
  readonly note: string | null;
}

/** The plan's own settings from a day on. */
export interface PolicyVersion {
  readonly id: string;
  readonly seq: number;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly policy: PlanPolicy;
  readonly documentId: string | null;
  readonly note: string | null;
}
