import { BeginningSchema, FirstDayResultSchema, FirstDaySchema } from './beginning.js';
import { ChangesQuerySchema, ChangesSchema } from './changes.js';
import {
  FigureGridQuerySchema,
  FigureGridSchema,
  FigureHistoryQuerySchema,
  FigureHistorySchema,
  FigureWithdrawalSchema,
  FigureWithdrawalsSchema,
  NewFigureSchema,
  NewFiguresSchema,
  RecordedFiguresSchema,
} from './figures.js';
import { GuideListSchema, GuideSchema } from './guides.js';
import { IndicatorChangeSchema, IndicatorListSchema, IndicatorRuleSchema } from './indicators.js';
import {
  ItemDetailSchema,
  ItemPageSchema,
  ObservationSchema,
  StatusEntrySchema,
  TargetQuerySchema,
  TaskQuerySchema,
} from './items.js';
import {
  LocalityListSchema,
  LocalityQuerySchema,
  SeriesQuerySchema,
  SeriesSchema,
  UnitPageQuerySchema,
  UnitStandingSchema,
} from './localities.js';
import { LocalityMatrixQuerySchema, LocalityMatrixSchema } from './locality-matrix.js';
import {
  BoundaryMapSchema,
  BoundaryResultSchema,
  MapQuerySchema,
  NewBoundaryMapSchema,
  TileLayoutChangeSchema,
  TileLayoutSchema,
} from './maps.js';
import {
  CreatedMachineKeySchema,
  MachineFiguresResultSchema,
  MachineFiguresSchema,
  MachineKeyListSchema,
  MachineReadQuerySchema,
  MachineSchema,
  MachineWriteQuerySchema,
  NewMachineFiguresSchema,
  NewMachineKeySchema,
} from './machine-keys.js';
import {
  DirectiveChangeSchema,
  DirectiveDetailSchema,
  DirectivePageSchema,
  DirectiveQuerySchema,
  DirectiveTaskSchema,
  MeetingChangeSchema,
  MeetingListSchema,
  MeetingSchema,
  NewDirectiveEntrySchema,
  NewDirectiveSchema,
  NewMeetingSchema,
  SaveAgendaSchema,
} from './meetings.js';
import {
  DocumentPageSchema,
  DocumentQuerySchema,
  DocumentSchema,
  FileQuerySchema,
  NewPersonSchema,
  NewUnitSchema,
  PersonChangeSchema,
  PersonPageSchema,
  PersonQuerySchema,
  PersonSchema,
  ProvinceListSchema,
  RememberNamesSchema,
  RememberedNamesSchema,
  FileRemovalSchema,
  NewFileRemovalSchema,
  StoredFileSchema,
  UnitChangeSchema,
  UnitPageSchema,
  UnitQuerySchema,
  UnitSchema,
} from './org.js';
import {
  CalendarChangeSchema,
  CalendarListSchema,
  CalendarResultSchema,
  FormChangeSchema,
  FormSchema,
  JobListSchema,
  JobRunSchema,
  LateListSchema,
  NewPeriodSchema,
  PeriodChangeSchema,
  PeriodListSchema,
  PeriodSchema,
} from './periods.js';
import { PlanDocumentSchema } from './plan-document.js';
import {
  AmendmentDraftSchema,
  AmendmentResultSchema,
  AmendmentSchema,
  AsOfQuerySchema,
  NewPlanSchema,
  NewSnapshotSchema,
  OverviewQuerySchema,
  OverviewSchema,
  PlanDetailSchema,
  PlanDraftSchema,
  PlanListQuerySchema,
  PlanPageSchema,
  PublicationSchema,
  SaveDraftSchema,
  SnapshotListSchema,
  SnapshotSchema,
  SummarySchema,
} from './plans.js';
import {
  ExternalResultListSchema,
  NewRankingPublicationSchema,
  NewRankingRemarkSchema,
  RankingAnswerSchema,
  RankingChoicesSchema,
  RankingDecisionSchema,
  RankingOpenPlacesSchema,
  RankingPlanQuerySchema,
  RankingPublicationChangeSchema,
  RankingPublicationListSchema,
  RankingPublicationSchema,
  RankingQuerySchema,
  RankingRemarkListSchema,
  RankingRemarkSchema,
  RankingSchema,
  RankingTrendQuerySchema,
  RankingTrendSchema,
  RankingUnitLineSchema,
  RankingUnitQuerySchema,
} from './rankings.js';
import {
  DiscrepancyListSchema,
  HeadlineListSchema,
  HeadlineSchema,
  ListedDiscrepancySchema,
  NewHeadlineSchema,
  NewSettlementSchema,
} from './reconciliation.js';
import {
  ChangePasswordSchema,
  HealthSchema,
  LivenessSchema,
  ResetPasswordSchema,
  SessionSchema,
  DeviceAccountsSchema,
  SignInHelpSchema,
  SignInSchema,
} from './session.js';
import {
  NewStatedFigureSchema,
  StatedFigurePageSchema,
  StatedFigureQuerySchema,
  StatedFigureSchema,
} from './stated-figures.js';
import {
  BulkResultSchema,
  BulkStatementsSchema,
  HistoryPageSchema,
  HistoryQuerySchema,
  NameItemSchema,
  NamedItemSchema,
  NewDocumentFileSchema,
  NewDocumentSchema,
  NewObservationSchema,
  NewStatementSchema,
  StandingStatementsQuerySchema,
  StandingStatementsSchema,
  StatementWithdrawalsSchema,
  WithdrawalSchema,
} from './statements.js';
import {
  NewSuccessionSchema,
  SuccessionActSchema,
  SuccessionChangeSchema,
  SuccessionListSchema,
} from './successions.js';
import { NamedUnitReporterSchema, NewUnitReporterSchema, UnitReportersSchema } from './unit-reporters.js';
import {
  CreatedUsersSchema,
  HandOverSchema,
  NewUsersSchema,
  ResetLinkSchema,
  UserChangeSchema,
  UserPageSchema,
  UserQuerySchema,
  UserSchema,
} from './users.js';
import { AllotmentQuerySchema, AllotmentsSchema, NewAllotmentSchema } from './allotments.js';
import { NewPlanOpeningSchema, NewWithholdingSchema, PlanOpennessSchema } from './openness.js';
import { AuditEventPageSchema, ExportNoteSchema, AuditEventQuerySchema, TrailStateSchema } from './audit-events.js';
import {
  NewSavedViewSchema,
  SavedViewChangeSchema,
  SavedViewListSchema,
  SavedViewQuerySchema,
  SavedViewSchema,
} from './views.js';
import { CreatedWallKeySchema, NewWallKeySchema, WallKeyListSchema, WallSchema } from './wall-keys.js';
import { DocumentDetailSchema } from './citations.js';
import { SearchFoundSchema, SearchQuerySchema } from './search.js';
import { WorkTodaySchema } from './work-today.js';
import { DaysOffQuerySchema, DaysOffSchema, SaveDaysOffSchema } from './days-off.js';
import {
  ListAnswerSchema,
  ListChangeSchema,
  ListQuerySchema,
  ListSchema,
  ListsSchema,
  MergedListSchema,
  NewListRowsSchema,
  NewListSchema,
  SavedListSchema,
} from './lists.js';
import {
  CheckedTemplateSchema,
  NewTemplateVersionSchema,
  PaperTemplateListSchema,
  PaperTemplateSchema,
  TemplateChoiceSchema,
  TemplateFieldListSchema,
} from './paper-templates.js';
import {
  NewReportRequestSchema,
  ReportRequestChangeSchema,
  ReportRequestPageSchema,
  ReportRequestQuerySchema,
  ReportRequestSchema,
  RequestWithdrawalSchema,
} from './report-requests.js';
import {
  NewItemAnswerSchema,
  NewLineAnswerSchema,
  LineHoldersSchema,
  NewLineAnswersSchema,
  NewLineHoldersSchema,
  NewSectionSchema,
  NewStepSchema,
  SavedItemSchema,
  SavedLinesSchema,
  NewSubmissionTaskSchema,
  SavedSectionSchema,
  SavedTaskSchema,
  SectionChangeSchema,
  SubmissionChecksSchema,
  SubmissionPageSchema,
  SubmissionPaperQuerySchema,
  SubmissionQuerySchema,
  SubmissionSchema,
  TaskChangeSchema,
} from './submissions.js';
import type { z } from 'zod';

/** Bytes of a file, not JSON. */
const FILE = 'file';

interface RouteShape {
  readonly query?: z.ZodType;
  readonly body?: z.ZodType | typeof FILE;
  /** Left out: there is nothing to say (204). */
  readonly answer?: z.ZodType | typeof FILE;
}

/**
 * Every route below `/api/v1`: what it takes and what it answers. The web calls by it, so that an answer has the type of
 * its path; a test of the API holds it against the controllers, schema by schema.
 */
export const ROUTES = {
  '/guides': { get: { answer: GuideListSchema } },
  '/guides/{slug}': { get: { answer: GuideSchema } },
  '/guides/{slug}/document.docx': { get: { answer: FILE } },
  '/health': { get: { answer: HealthSchema } },
  '/health/live': { get: { answer: LivenessSchema } },
  '/health/ready': { get: { answer: HealthSchema } },
  '/jobs': { get: { answer: JobListSchema } },
  '/jobs/{job}/run': { post: { answer: JobRunSchema } },
  '/password-reset': { post: { body: ResetPasswordSchema } },
  '/plans': {
    get: { query: PlanListQuerySchema, answer: PlanPageSchema },
    post: { body: NewPlanSchema, answer: PlanDraftSchema },
  },
  '/plans/{slug}': {
    get: { answer: PlanDetailSchema },
    delete: {},
  },
  '/plans/{slug}/amendment-draft': {
    get: { answer: AmendmentDraftSchema },
    put: { body: SaveDraftSchema, answer: AmendmentDraftSchema },
    delete: {},
  },
  '/plans/{slug}/amendments': { post: { body: AmendmentSchema, answer: AmendmentResultSchema } },
  '/plans/{slug}/calendars': { get: { answer: CalendarListSchema } },
  '/plans/{slug}/calendars/{kind}': {
    put: { body: CalendarChangeSchema, answer: CalendarResultSchema },
    delete: {},
  },
  '/plans/{slug}/changes': { get: { query: ChangesQuerySchema, answer: ChangesSchema } },
  '/plans/{slug}/directives': {
    get: { query: DirectiveQuerySchema, answer: DirectivePageSchema },
    post: { body: NewDirectiveSchema, answer: DirectiveDetailSchema },
  },
  '/plans/{slug}/directives/{directiveId}': {
    get: { answer: DirectiveDetailSchema },
    patch: { body: DirectiveChangeSchema, answer: DirectiveDetailSchema },
  },
  '/plans/{slug}/directives/{directiveId}/entries': {
    post: { body: NewDirectiveEntrySchema, answer: DirectiveDetailSchema },
  },
  '/plans/{slug}/directives/{directiveId}/task': { post: { body: DirectiveTaskSchema, answer: DirectiveDetailSchema } },
  '/plans/{slug}/discrepancies': { get: { query: AsOfQuerySchema, answer: DiscrepancyListSchema } },
  '/plans/{slug}/discrepancies/settlement/{settlementId}/withdrawal': { post: { body: WithdrawalSchema } },
  '/plans/{slug}/discrepancies/{key}/settlement': {
    post: { query: AsOfQuerySchema, body: NewSettlementSchema, answer: ListedDiscrepancySchema },
  },
  '/plans/{slug}/document': { get: { answer: PlanDocumentSchema } },
  '/plans/{slug}/draft': {
    get: { answer: PlanDraftSchema },
    put: { body: SaveDraftSchema, answer: PlanDraftSchema },
  },
  '/plans/{slug}/form': {
    get: { answer: FormSchema },
    put: { body: FormChangeSchema, answer: FormSchema },
  },
  '/plans/{slug}/headlines': {
    get: { answer: HeadlineListSchema },
    post: { body: NewHeadlineSchema, answer: HeadlineSchema },
  },
  '/plans/{slug}/headlines/{headlineId}/correction': { post: { body: NewHeadlineSchema, answer: HeadlineSchema } },
  '/plans/{slug}/headlines/{headlineId}/withdrawal': { post: { body: WithdrawalSchema } },
  '/plans/{slug}/localities': { get: { query: LocalityQuerySchema, answer: LocalityListSchema } },
  '/plans/{slug}/localities/matrix': { get: { query: LocalityMatrixQuerySchema, answer: LocalityMatrixSchema } },
  '/plans/{slug}/meetings': {
    get: { answer: MeetingListSchema },
    post: { body: NewMeetingSchema, answer: MeetingSchema },
  },
  '/plans/{slug}/meetings/{meetingId}': {
    get: { answer: MeetingSchema },
    patch: { body: MeetingChangeSchema, answer: MeetingSchema },
    delete: {},
  },
  '/plans/{slug}/meetings/{meetingId}/agenda': { put: { body: SaveAgendaSchema, answer: MeetingSchema } },
  '/plans/{slug}/meetings/{meetingId}/agenda/rebuild': { post: { answer: MeetingSchema } },
  '/plans/{slug}/meetings/{meetingId}/briefing.docx': { get: { answer: FILE } },
  '/plans/{slug}/meetings/{meetingId}/minutes.docx': { get: { answer: FILE } },
  '/plans/{slug}/observations': { post: { body: NewObservationSchema, answer: ObservationSchema } },
  '/plans/{slug}/observations/{id}/withdrawal': { post: { body: WithdrawalSchema, answer: ObservationSchema } },
  '/plans/{slug}/openness': {
    get: { answer: PlanOpennessSchema },
    post: { body: NewPlanOpeningSchema, answer: PlanOpennessSchema },
  },
  '/plans/{slug}/openness/indicators': { post: { body: NewWithholdingSchema, answer: PlanOpennessSchema } },
  '/plans/{slug}/overview': { get: { query: OverviewQuerySchema, answer: OverviewSchema } },
  '/plans/{slug}/periods': {
    get: { answer: PeriodListSchema },
    post: { body: NewPeriodSchema, answer: PeriodSchema },
  },
  '/plans/{slug}/periods/{period}': {
    get: { answer: PeriodSchema },
    patch: { body: PeriodChangeSchema, answer: PeriodSchema },
    delete: {},
  },
  '/plans/{slug}/periods/{period}/figures': {
    get: { query: FigureGridQuerySchema, answer: FigureGridSchema },
    post: { body: NewFiguresSchema, answer: RecordedFiguresSchema },
  },
  '/plans/{slug}/periods/{period}/figures/withdrawals': {
    post: { body: FigureWithdrawalsSchema, answer: RecordedFiguresSchema },
  },
  '/plans/{slug}/periods/{period}/figures/{indicator}/{unit}': {
    put: { body: NewFigureSchema, answer: RecordedFiguresSchema },
  },
  '/plans/{slug}/periods/{period}/figures/{indicator}/{unit}/history': {
    get: { query: FigureHistoryQuerySchema, answer: FigureHistorySchema },
  },
  '/plans/{slug}/periods/{period}/figures/{indicator}/{unit}/withdrawal': {
    post: { body: FigureWithdrawalSchema, answer: RecordedFiguresSchema },
  },
  '/plans/{slug}/periods/{period}/late': { get: { answer: LateListSchema } },
  '/plans/{slug}/publication': { post: { body: PublicationSchema, answer: PlanDetailSchema } },
  '/plans/{slug}/series': { get: { query: SeriesQuerySchema, answer: SeriesSchema } },
  '/plans/{slug}/snapshots': {
    get: { answer: SnapshotListSchema },
    post: { body: NewSnapshotSchema, answer: SnapshotSchema },
  },
  '/plans/{slug}/statements': {
    get: { query: StandingStatementsQuerySchema, answer: StandingStatementsSchema },
  },
  '/plans/{slug}/statuses/withdrawals': { post: { body: StatementWithdrawalsSchema, answer: BulkResultSchema } },
  '/plans/{slug}/statuses': { post: { body: BulkStatementsSchema, answer: BulkResultSchema } },
  '/plans/{slug}/summary': { get: { query: AsOfQuerySchema, answer: SummarySchema } },
  '/plans/{slug}/targets': { get: { query: TargetQuerySchema, answer: ItemPageSchema } },
  '/plans/{slug}/targets/{code}': { get: { query: AsOfQuerySchema, answer: ItemDetailSchema } },
  '/plans/{slug}/targets/{code}/allotments': {
    get: { query: AllotmentQuerySchema, answer: AllotmentsSchema },
    post: { body: NewAllotmentSchema, answer: AllotmentsSchema },
  },
  '/plans/{slug}/targets/{code}/history': { get: { query: HistoryQuerySchema, answer: HistoryPageSchema } },
  '/plans/{slug}/targets/{code}/history/{entryId}/withdrawal': {
    post: { body: WithdrawalSchema, answer: StatusEntrySchema },
  },
  '/plans/{slug}/targets/{code}/name': { put: { body: NameItemSchema, answer: NamedItemSchema } },
  '/plans/{slug}/targets/{code}/status': { post: { body: NewStatementSchema, answer: StatusEntrySchema } },
  '/plans/{slug}/tasks': { get: { query: TaskQuerySchema, answer: ItemPageSchema } },
  '/plans/{slug}/tasks/{code}': { get: { query: AsOfQuerySchema, answer: ItemDetailSchema } },
  '/plans/{slug}/tasks/{code}/history': { get: { query: HistoryQuerySchema, answer: HistoryPageSchema } },
  '/plans/{slug}/tasks/{code}/history/{entryId}/withdrawal': {
    post: { body: WithdrawalSchema, answer: StatusEntrySchema },
  },
  '/plans/{slug}/tasks/{code}/name': { put: { body: NameItemSchema, answer: NamedItemSchema } },
  '/plans/{slug}/tasks/{code}/status': { post: { body: NewStatementSchema, answer: StatusEntrySchema } },
  '/plans/{slug}/units/{code}': { get: { query: UnitPageQuerySchema, answer: UnitStandingSchema } },
  '/provinces': { get: { answer: ProvinceListSchema } },
  '/provinces/{province}/beginning': {
    get: { answer: BeginningSchema },
    post: { body: FirstDaySchema, answer: FirstDayResultSchema },
  },
  '/provinces/{province}/boundaries/{block}': {
    get: { query: MapQuerySchema, answer: BoundaryMapSchema },
    put: { query: MapQuerySchema, body: NewBoundaryMapSchema, answer: BoundaryResultSchema },
  },
  '/provinces/{province}/days-off': {
    get: { query: DaysOffQuerySchema, answer: DaysOffSchema },
    put: { body: SaveDaysOffSchema, answer: DaysOffSchema },
  },
  '/provinces/{province}/documents': {
    get: { query: DocumentQuerySchema, answer: DocumentPageSchema },
    post: { body: NewDocumentSchema, answer: DocumentSchema },
  },
  '/provinces/{province}/documents/{documentId}': { get: { answer: DocumentDetailSchema } },
  '/provinces/{province}/documents/{documentId}/files': {
    post: { body: NewDocumentFileSchema, answer: DocumentSchema },
  },
  '/provinces/{province}/external-results': { get: { answer: ExternalResultListSchema } },
  '/provinces/{province}/files': { post: { query: FileQuerySchema, body: FILE, answer: StoredFileSchema } },
  '/provinces/{province}/files/{sha256}': { get: { answer: FILE } },
  '/provinces/{province}/files/{sha256}/removal': {
    get: { answer: FileRemovalSchema },
    post: { body: NewFileRemovalSchema, answer: FileRemovalSchema },
  },
  '/provinces/{province}/indicators': { get: { answer: IndicatorListSchema } },
  '/provinces/{province}/indicators/{code}': { patch: { body: IndicatorChangeSchema, answer: IndicatorRuleSchema } },
  '/provinces/{province}/lists': {
    get: { query: ListQuerySchema, answer: ListsSchema },
    post: { body: NewListSchema, answer: ListSchema },
  },
  '/provinces/{province}/lists/{list}': {
    get: { answer: ListSchema },
    patch: { body: ListChangeSchema, answer: ListSchema },
  },
  '/provinces/{province}/paper-templates': { get: { answer: PaperTemplateListSchema } },
  '/provinces/{province}/paper-templates/{kind}': { get: { answer: PaperTemplateSchema } },
  '/provinces/{province}/paper-templates/{kind}/built-in': { get: { answer: FILE } },
  '/provinces/{province}/paper-templates/{kind}/built-in/preview': { get: { answer: FILE } },
  '/provinces/{province}/paper-templates/{kind}/choice': {
    put: { body: TemplateChoiceSchema, answer: PaperTemplateSchema },
  },
  '/provinces/{province}/paper-templates/{kind}/fields': { get: { answer: TemplateFieldListSchema } },
  '/provinces/{province}/paper-templates/{kind}/versions': {
    post: { body: NewTemplateVersionSchema, answer: CheckedTemplateSchema },
  },
  '/provinces/{province}/paper-templates/{kind}/versions/{version}': { get: { answer: CheckedTemplateSchema } },
  '/provinces/{province}/paper-templates/{kind}/versions/{version}/preview': { get: { answer: FILE } },
  '/provinces/{province}/people': {
    get: { query: PersonQuerySchema, answer: PersonPageSchema },
    post: { body: NewPersonSchema, answer: PersonSchema },
  },
  '/provinces/{province}/people/{id}': { patch: { body: PersonChangeSchema, answer: PersonSchema } },
  '/provinces/{province}/report-requests': {
    get: { query: ReportRequestQuerySchema, answer: ReportRequestPageSchema },
    post: { body: NewReportRequestSchema, answer: ReportRequestSchema },
  },
  '/provinces/{province}/report-requests/{requestId}': {
    get: { answer: ReportRequestSchema },
    patch: { body: ReportRequestChangeSchema, answer: ReportRequestSchema },
  },
  '/provinces/{province}/report-requests/{requestId}/lists/{list}': { get: { answer: MergedListSchema } },
  '/provinces/{province}/report-requests/{requestId}/opening': { post: { answer: ReportRequestSchema } },
  '/provinces/{province}/report-requests/{requestId}/withdrawal': {
    post: { body: RequestWithdrawalSchema, answer: ReportRequestSchema },
  },
  '/provinces/{province}/stated-figures': {
    get: { query: StatedFigureQuerySchema, answer: StatedFigurePageSchema },
    post: { body: NewStatedFigureSchema, answer: StatedFigureSchema },
  },
  '/provinces/{province}/stated-figures/{id}/withdrawal': {
    post: { body: WithdrawalSchema, answer: StatedFigureSchema },
  },
  '/provinces/{province}/submissions': { get: { query: SubmissionQuerySchema, answer: SubmissionPageSchema } },
  '/provinces/{province}/submissions/{submissionId}': { get: { answer: SubmissionSchema } },
  '/provinces/{province}/submissions/{submissionId}/checks': { get: { answer: SubmissionChecksSchema } },
  '/provinces/{province}/submissions/{submissionId}/copy-from-last': { post: { answer: SubmissionSchema } },
  '/provinces/{province}/submissions/{submissionId}/items/{plan}/{kind}/{code}': {
    put: { body: NewItemAnswerSchema, answer: SavedItemSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/line-holders': {
    put: { body: NewLineHoldersSchema, answer: LineHoldersSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/lines': {
    put: { body: NewLineAnswersSchema, answer: SavedLinesSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/lines/{indicator}/{subject}': {
    put: { body: NewLineAnswerSchema, answer: SavedLinesSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/lists/{list}': {
    put: { body: ListAnswerSchema, answer: SavedListSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/lists/{list}/rows': {
    put: { body: NewListRowsSchema, answer: SavedListSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/paper': {
    get: { query: SubmissionPaperQuerySchema, answer: FILE },
  },
  '/provinces/{province}/submissions/{submissionId}/sections': {
    post: { body: NewSectionSchema, answer: SavedSectionSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/sections/{sectionId}': {
    put: { body: SectionChangeSchema, answer: SavedSectionSchema },
    delete: {},
  },
  '/provinces/{province}/submissions/{submissionId}/tasks': {
    post: { body: NewSubmissionTaskSchema, answer: SavedTaskSchema },
  },
  '/provinces/{province}/submissions/{submissionId}/tasks/{taskId}': {
    put: { body: TaskChangeSchema, answer: SavedTaskSchema },
    delete: {},
  },
  '/provinces/{province}/submissions/{submissionId}/steps': { post: { body: NewStepSchema, answer: SubmissionSchema } },
  '/provinces/{province}/successions': {
    get: { answer: SuccessionListSchema },
    post: { body: NewSuccessionSchema, answer: SuccessionActSchema },
  },
  '/provinces/{province}/successions/{id}': {
    patch: { body: SuccessionChangeSchema, answer: SuccessionActSchema },
    delete: {},
  },
  '/provinces/{province}/tile-layouts/{block}': {
    get: { query: MapQuerySchema, answer: TileLayoutSchema },
    put: { query: MapQuerySchema, body: TileLayoutChangeSchema, answer: TileLayoutSchema },
  },
  '/provinces/{province}/unit-names': {
    get: { answer: RememberedNamesSchema },
    put: { body: RememberNamesSchema, answer: RememberedNamesSchema },
  },
  '/provinces/{province}/units': {
    get: { query: UnitQuerySchema, answer: UnitPageSchema },
    post: { body: NewUnitSchema, answer: UnitSchema },
  },
  '/provinces/{province}/units/{code}': { patch: { body: UnitChangeSchema, answer: UnitSchema } },
  '/provinces/{province}/units/{unit}/reporters': {
    get: { answer: UnitReportersSchema },
    post: { body: NewUnitReporterSchema, answer: NamedUnitReporterSchema },
  },
  '/provinces/{province}/units/{unit}/reporters/{username}': { delete: {} },
  '/provinces/{province}/units/{unit}/reporters/{username}/reset-link': { post: { answer: ResetLinkSchema } },
  '/provinces/{province}/users': {
    get: { query: UserQuerySchema, answer: UserPageSchema },
    post: { body: NewUsersSchema, answer: CreatedUsersSchema },
  },
  '/provinces/{province}/users/{username}': { patch: { body: UserChangeSchema, answer: UserSchema } },
  '/provinces/{province}/users/{username}/hand-over': { post: { body: HandOverSchema, answer: UserSchema } },
  '/provinces/{province}/users/{username}/reset-link': { post: { answer: ResetLinkSchema } },
  '/provinces/{province}/users/{username}/sessions': { delete: {} },
  '/provinces/{province}/audit-events': { get: { query: AuditEventQuerySchema, answer: AuditEventPageSchema } },
  '/provinces/{province}/exports': { post: { body: ExportNoteSchema } },
  '/provinces/{province}/trail': { get: { answer: TrailStateSchema } },
  '/provinces/{province}/views': {
    get: { query: SavedViewQuerySchema, answer: SavedViewListSchema },
    post: { body: NewSavedViewSchema, answer: SavedViewSchema },
  },
  '/provinces/{province}/views/{viewId}': {
    patch: { body: SavedViewChangeSchema, answer: SavedViewSchema },
    delete: {},
  },
  '/provinces/{province}/machine-figures': {
    get: { query: MachineReadQuerySchema, answer: MachineFiguresSchema },
    put: { query: MachineWriteQuerySchema, body: NewMachineFiguresSchema, answer: MachineFiguresResultSchema },
  },
  '/provinces/{province}/machine-keys': {
    get: { answer: MachineKeyListSchema },
    post: { body: NewMachineKeySchema, answer: CreatedMachineKeySchema },
  },
  '/provinces/{province}/machine-keys/{keyId}': { delete: {} },
  '/provinces/{province}/wall-keys': {
    get: { answer: WallKeyListSchema },
    post: { body: NewWallKeySchema, answer: CreatedWallKeySchema },
  },
  '/provinces/{province}/wall-keys/{keyId}': { delete: {} },
  '/provinces/{province}/work-today': { get: { answer: WorkTodaySchema } },
  '/ranking-publications': {
    get: { query: RankingPlanQuerySchema, answer: RankingPublicationListSchema },
    post: { body: NewRankingPublicationSchema, answer: RankingPublicationSchema },
  },
  '/ranking-publications/{id}': { patch: { body: RankingPublicationChangeSchema, answer: RankingPublicationSchema } },
  '/ranking-publications/{id}/publication': { post: { body: RankingDecisionSchema, answer: RankingPublicationSchema } },
  '/ranking-publications/{id}/open-places': { get: { answer: RankingOpenPlacesSchema } },
  '/ranking-publications/{id}/remarks': {
    get: { answer: RankingRemarkListSchema },
    post: { body: NewRankingRemarkSchema, answer: RankingRemarkSchema },
  },
  '/ranking-remarks/{id}/answers': { post: { body: RankingAnswerSchema, answer: RankingRemarkSchema } },
  '/rankings': { get: { query: RankingQuerySchema, answer: RankingSchema } },
  '/rankings/choices': { get: { query: RankingPlanQuerySchema, answer: RankingChoicesSchema } },
  '/rankings/trend': { get: { query: RankingTrendQuerySchema, answer: RankingTrendSchema } },
  '/rankings/units/{unit}': { get: { query: RankingUnitQuerySchema, answer: RankingUnitLineSchema } },
  '/search': { get: { query: SearchQuerySchema, answer: SearchFoundSchema } },
  '/session': {
    get: { answer: SessionSchema },
    post: { body: SignInSchema, answer: SessionSchema },
    delete: {},
  },
  '/session/device': { get: { answer: DeviceAccountsSchema } },
  '/session/help': { get: { answer: SignInHelpSchema } },
  '/session/password': { put: { body: ChangePasswordSchema } },
  '/machine': { get: { answer: MachineSchema } },
  '/wall': { get: { answer: WallSchema } },
} as const satisfies Readonly<Record<`/${string}`, Readonly<Partial<Record<RouteMethod, RouteShape>>>>>;

export type RouteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Routes = typeof ROUTES;

/** Addresses that know a method: `/plans/{slug}/draft` for `put`. */
export type RoutePath<M extends RouteMethod> = {
  [P in keyof Routes]: M extends keyof Routes[P] ? P : never;
}[keyof Routes];

/** Names in the address to be filled in: `slug` of `/plans/{slug}/draft`. */
export type RouteParams<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | RouteParams<Rest>
  : never;

type RouteOf<M extends RouteMethod, P> = P extends keyof Routes
  ? M extends keyof Routes[P]
    ? Routes[P][M]
    : never
  : never;

/** What a route answers, as the reader gets it; {@link FILE} for bytes. */
export type RouteAnswer<M extends RouteMethod, P> =
  RouteOf<M, P> extends { readonly answer: infer S } ? (S extends z.ZodType ? z.output<S> : S) : void;

/** What a route wants in its body, as the writer may send it; {@link FILE} for bytes, `undefined` where it takes none. */
export type RouteBody<M extends RouteMethod, P> =
  RouteOf<M, P> extends { readonly body: infer S } ? (S extends z.ZodType ? z.input<S> : S) : undefined;

/** What a route can be asked by, as its schema takes it; `undefined` where there is nothing to ask by. */
export type RouteQuery<M extends RouteMethod, P> =
  RouteOf<M, P> extends { readonly query: infer S extends z.ZodType } ? z.input<S> : undefined;
