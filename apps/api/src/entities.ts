import { Membership } from './features/accounts/entities/membership.entity.js';
import { PasswordReset } from './features/accounts/entities/password-reset.entity.js';
import { Province } from './features/accounts/entities/province.entity.js';
import { Session } from './features/accounts/entities/session.entity.js';
import { SignInThrottle } from './features/accounts/entities/sign-in-throttle.entity.js';
import { AccessKey } from './features/accounts/entities/access-key.entity.js';
import { AccessKeyIndicator } from './features/machines/entities/access-key-indicator.entity.js';
import { AccessKeyPlan } from './features/machines/entities/access-key-plan.entity.js';
import { AccessKeyUnit } from './features/machines/entities/access-key-unit.entity.js';
import { UserAccount } from './features/accounts/entities/user-account.entity.js';
import { AuditEvent } from './features/audit/entities/audit-event.entity.js';
import { RowSeal } from './features/audit/entities/row-seal.entity.js';
import { Document } from './features/documents/entities/document.entity.js';
import { DocumentFile } from './features/documents/entities/document-file.entity.js';
import { Evidence } from './features/documents/entities/evidence.entity.js';
import { StoredFile } from './features/documents/entities/stored-file.entity.js';
import { AggregateFigure } from './features/figures/entities/aggregate-figure.entity.js';
import { FigureRecount } from './features/figures/entities/figure-recount.entity.js';
import { Figure } from './features/figures/entities/figure.entity.js';
import { Observation } from './features/figures/entities/observation.entity.js';
import { Standing } from './features/figures/entities/standing.entity.js';
import { AgendaLine } from './features/meetings/entities/agenda-line.entity.js';
import { DirectiveEntry } from './features/meetings/entities/directive-entry.entity.js';
import { DirectiveUnit } from './features/meetings/entities/directive-unit.entity.js';
import { Directive } from './features/meetings/entities/directive.entity.js';
import { Meeting } from './features/meetings/entities/meeting.entity.js';
import { BoundaryMap } from './features/org/entities/boundary-map.entity.js';
import { Person } from './features/org/entities/person.entity.js';
import { SuccessionAct } from './features/org/entities/succession-act.entity.js';
import { SuccessionEnd } from './features/org/entities/succession-end.entity.js';
import { SuccessionLink } from './features/org/entities/succession-link.entity.js';
import { TileLayout } from './features/org/entities/tile-layout.entity.js';
import { Tile } from './features/org/entities/tile.entity.js';
import { RememberedUnitName } from './features/org/entities/remembered-unit-name.entity.js';
import { UnitName } from './features/org/entities/unit-name.entity.js';
import { Unit } from './features/org/entities/unit.entity.js';
import { AllotmentAct } from './features/plans/entities/allotment-act.entity.js';
import { Allotment } from './features/plans/entities/allotment.entity.js';
import { AmendmentDraft } from './features/plans/entities/amendment-draft.entity.js';
import { IndicatorWithholding } from './features/plans/entities/indicator-withholding.entity.js';
import { PlanOpening } from './features/plans/entities/plan-opening.entity.js';
import { Goal } from './features/plans/entities/goal.entity.js';
import { IndicatorRuleVersion } from './features/plans/entities/indicator-rule.entity.js';
import { PaperTemplate } from './features/papers/entities/paper-template.entity.js';
import { PaperTemplateChoice } from './features/papers/entities/paper-template-choice.entity.js';
import { Indicator } from './features/plans/entities/indicator.entity.js';
import { ItemUnit } from './features/plans/entities/item-unit.entity.js';
import { ItemVersion } from './features/plans/entities/item-version.entity.js';
import { Item } from './features/plans/entities/item.entity.js';
import { Measure } from './features/plans/entities/measure.entity.js';
import { Pillar } from './features/plans/entities/pillar.entity.js';
import { PlanDraft } from './features/plans/entities/plan-draft.entity.js';
import { PlanSlug } from './features/plans/entities/plan-slug.entity.js';
import { PlanVersion } from './features/plans/entities/plan-version.entity.js';
import { Plan } from './features/plans/entities/plan.entity.js';
import { Snapshot } from './features/plans/entities/snapshot.entity.js';
import { TaskGroup } from './features/plans/entities/task-group.entity.js';
import { DiscrepancySettlement } from './features/reconciliation/entities/discrepancy-settlement.entity.js';
import { Discrepancy } from './features/reconciliation/entities/discrepancy.entity.js';
import { IssuedHeadline } from './features/reconciliation/entities/issued-headline.entity.js';
import { FormLine } from './features/reporting/entities/form-line.entity.js';
import { Period } from './features/reporting/entities/period.entity.js';
import { PlanPeriod } from './features/reporting/entities/plan-period.entity.js';
import { ReportingCalendar } from './features/reporting/entities/reporting-calendar.entity.js';
import { ExternalResult } from './features/standings/entities/external-result.entity.js';
import { RankingAnswer } from './features/standings/entities/ranking-answer.entity.js';
import { RankingLine } from './features/standings/entities/ranking-line.entity.js';
import { RankingPublication } from './features/standings/entities/ranking-publication.entity.js';
import { RankingRemark } from './features/standings/entities/ranking-remark.entity.js';
import { ItemStep } from './features/statements/entities/item-step.entity.js';
import { RollupCell } from './features/statements/entities/rollup-cell.entity.js';
import { StatusEntry } from './features/statements/entities/status-entry.entity.js';
import { DayOff } from './features/submissions/entities/day-off.entity.js';
import { DayOffYear } from './features/submissions/entities/day-off-year.entity.js';
import { ReceiptCounter } from './features/submissions/entities/receipt-counter.entity.js';
import { ReportRequestPlan } from './features/submissions/entities/report-request-plan.entity.js';
import { ReportRequestUnit } from './features/submissions/entities/report-request-unit.entity.js';
import { ReportRequest } from './features/submissions/entities/report-request.entity.js';
import { ReportLineHolder } from './features/submissions/entities/report-line-holder.entity.js';
import { SubmissionItem } from './features/submissions/entities/submission-item.entity.js';
import { SubmissionLine } from './features/submissions/entities/submission-line.entity.js';
import { SubmissionSection } from './features/submissions/entities/submission-section.entity.js';
import { ListDefinitionRow } from './features/lists/entities/list-definition.entity.js';
import { ReportRequestList } from './features/submissions/entities/report-request-list.entity.js';
import { SubmissionList } from './features/submissions/entities/submission-list.entity.js';
import { SubmissionListRow } from './features/submissions/entities/submission-list-row.entity.js';
import { SubmissionTask } from './features/submissions/entities/submission-task.entity.js';
import { SubmissionStep } from './features/submissions/entities/submission-step.entity.js';
import { Submission } from './features/submissions/entities/submission.entity.js';
import { SavedView } from './features/views/entities/saved-view.entity.js';
import { RowBefore } from './platform/database/row-before.entity.js';
import { IdempotencyKey } from './platform/http/idempotency-key.entity.js';
import { JobRun } from './platform/schedule/job-run.entity.js';

/** Every table's class: what TypeORM reads and writes rows by, and what the migrated schema is compared with. */
export const ENTITIES = [
  Membership,
  PasswordReset,
  Province,
  Session,
  SignInThrottle,
  UserAccount,
  AccessKey,
  AccessKeyIndicator,
  AccessKeyPlan,
  AccessKeyUnit,
  AuditEvent,
  RowSeal,
  Document,
  DocumentFile,
  Evidence,
  StoredFile,
  AggregateFigure,
  Figure,
  FigureRecount,
  Observation,
  Standing,
  AgendaLine,
  DirectiveEntry,
  DirectiveUnit,
  Directive,
  Meeting,
  BoundaryMap,
  Person,
  SuccessionAct,
  SuccessionEnd,
  SuccessionLink,
  TileLayout,
  Tile,
  RememberedUnitName,
  UnitName,
  Unit,
  Goal,
  IndicatorWithholding,
  IndicatorRuleVersion,
  Indicator,
  ItemUnit,
  ItemVersion,
  Item,
  Measure,
  Pillar,
  PlanDraft,
  PaperTemplate,
  PaperTemplateChoice,
  AllotmentAct,
  Allotment,
  AmendmentDraft,
  PlanOpening,
  PlanSlug,
  PlanVersion,
  Plan,
  Snapshot,
  TaskGroup,
  DiscrepancySettlement,
  Discrepancy,
  IssuedHeadline,
  FormLine,
  Period,
  PlanPeriod,
  ReportingCalendar,
  ExternalResult,
  RankingAnswer,
  RankingLine,
  RankingPublication,
  RankingRemark,
  ItemStep,
  RollupCell,
  StatusEntry,
  DayOff,
  DayOffYear,
  ReceiptCounter,
  ReportRequestPlan,
  ReportRequestUnit,
  ReportRequest,
  ReportLineHolder,
  SubmissionItem,
  SubmissionLine,
  SubmissionSection,
  SubmissionStep,
  SubmissionTask,
  ListDefinitionRow,
  ReportRequestList,
  SubmissionList,
  SubmissionListRow,
  Submission,
  SavedView,
  RowBefore,
  IdempotencyKey,
  JobRun,
] as const;
