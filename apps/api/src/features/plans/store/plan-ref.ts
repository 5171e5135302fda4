import type { PlanPolicy, UnitRole } from '@tiendo/contracts';
import type { IndicatorKind } from '@tiendo/indicators';
import type { Told } from '../../../platform/database/index.js';
import type { UnitRef } from '../../org/index.js';
import type { AllottedToUnit } from '../allotments/known-allotments.js';
import type { Indicator } from '../entities/indicator.entity.js';
import type { Item } from '../entities/item.entity.js';
import type { ItemVersion as VersionRow } from '../entities/item-version.entity.js';
import type { Measure } from '../entities/measure.entity.js';
import type { Plan } from '../entities/plan.entity.js';
import type { PlanVersion } from '../entities/plan-version.entity.js';

type HeadColumn =
  | 'provinceId'
  | 'slug'
  | 'code'
  | 'title'
  | 'issuer'
  | 'issuedOn'
  | 'startsOn'
  | 'endsOn'
  | 'year'
  | 'state'
  | 'revision'
  | 'contentRevision'
  | 'silenceDays'
  | 'dueAtEnd'
  | 'sourceDocumentId'
  | 'sourceNote';

/** One plan as other features know it: whose it is, its span and what its figures depend on. */
export interface PlanRef extends Readonly<Pick<Plan, HeadColumn>> {
  readonly planId: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  /** Visitors may read its totals, names and statuses: its last act of opening or closing says so. */
  readonly isOpen: boolean;
  readonly simulated: boolean;
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

type ItemColumn = 'kind' | 'code' | 'position' | 'version';

type ItemVersionColumn =
  | 'itemId'
  | 'seq'
  | 'effectiveOn'
  | 'recordedAt'
  | 'removed'
  | 'name'
  | 'nameKey'
  | 'dueOn'
  | 'frequency'
  | 'deliverable'
  | 'taskSource'
  | 'sourceDocumentId'
  | 'note'
  | 'sourceSection'
  | 'documentId';

/**
 * An item as one version of the plan asks for it. A `name` of null: the source counts the item without naming it;
 * `documentId` is the amending document, null for what the plan asked for when it was issued.
 */
export interface ItemVersion
  extends Readonly<Pick<Item, ItemColumn>>, Readonly<Told<Pick<VersionRow, ItemVersionColumn>>> {
  readonly versionId: string;
  readonly pillarCode: string | null;
  readonly goalCode: string | null;
  readonly groupCode: string | null;
  readonly units: UnitsByRole;
}

/** An item as the plan asks for it at a point of both times; removed items are not among them. */
export type ItemAsAsked = ItemVersion;

type RuleColumn = 'measureUnit' | 'direction' | 'aggregation' | 'limitLow' | 'limitHigh';

/** One measure of a target version. Decimals as strings without trailing zeros. */
export interface MeasureAsAsked extends Readonly<Omit<Measure, 'provinceId'>>, Readonly<Pick<Indicator, RuleColumn>> {
  readonly itemId: string;
  readonly itemCode: string;
  readonly indicatorCode: string;
  readonly indicatorName: string;
  /** What the indicator's figures are. */
  readonly kind: IndicatorKind;
  /** Levels that documents allot to single units, from their days on. */
  readonly allotments: readonly AllottedToUnit[];
  /** The level is one that was allotted to the unit asked for. */
  readonly isAllotted?: boolean;
  /** What its figures can be at all. */
  readonly limits: { readonly low: string | null; readonly high: string | null };
}

type SettingColumn = 'id' | 'seq' | 'effectiveOn' | 'recordedAt' | 'documentId' | 'note';

/** The plan's own settings from a day on. */
export interface PolicyVersion extends Readonly<Told<Pick<PlanVersion, SettingColumn>>> {
  readonly policy: PlanPolicy;
}
