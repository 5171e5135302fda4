/** Shapes the contract gives only as schemas, as types: nothing of the schemas themselves reaches the bundle. */
import type {
  AttentionItem,
  ChangeSchema,
  Changes,
  Compared,
  ItemChangeBody,
  ItemCellSchema,
  MembershipSchema,
  NamedRollUpSchema,
  Overview,
  PlanDetail,
  PlanListItemSchema,
  PlanPolicy,
  ProvinceRefSchema,
  Role,
  RollUp,
  Session,
  SnapshotSchema,
  StatusCountSchema,
  Summary,
  UnitRefSchema,
} from '@tiendo/contracts';

type Shape<T extends { _output: unknown }> = T['_output'];

export type Change = Shape<typeof ChangeSchema>;
export type ItemCell = Shape<typeof ItemCellSchema>;
export type Membership = Shape<typeof MembershipSchema>;
export type NamedRollUp = Shape<typeof NamedRollUpSchema>;
export type PlanListItem = Shape<typeof PlanListItemSchema>;
export type ProvinceRef = Shape<typeof ProvinceRefSchema>;
export type Snapshot = Shape<typeof SnapshotSchema>;
export type StatusCount = Shape<typeof StatusCountSchema>;
export type UnitRef = Shape<typeof UnitRefSchema>;
export type ItemChange = ItemChangeBody;
export type { AttentionItem, Changes, Compared, Overview, PlanDetail, PlanPolicy, Role, RollUp, Session, Summary };

/** A page of a list. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: number;
}
