import { AccountsAndOwners1768000000000 } from './1768000000000-accounts-and-owners.js';
import { PlansAndStatements1768000001000 } from './1768000001000-plans-and-statements.js';
import { AppendOnly1768000002000 } from './1768000002000-append-only.js';
import { SectionsInTime1768000003000 } from './1768000003000-sections-in-time.js';
import { UnitsInTime1768000004000 } from './1768000004000-units-in-time.js';
import { PeriodsAndFigures1768000005000 } from './1768000005000-periods-and-figures.js';
import { Rankings1768000006000 } from './1768000006000-rankings.js';
import { Meetings1768000007000 } from './1768000007000-meetings.js';
import { Reconciliation1768000008000 } from './1768000008000-reconciliation.js';
import { FreshStatistics1768000013000 } from './1768000013000-fresh-statistics.js';
import { BulkKeys1768000014000 } from './1768000014000-bulk-keys.js';
import { HeadlinesCorrected1768000015000 } from './1768000015000-headlines-corrected.js';
import { HomeOfAccounts1768000020000 } from './1768000020000-home-of-accounts.js';
import { Nearly1768000021000 } from './1768000021000-nearly.js';
import { WhatASourceLeavesOpen1768000022000 } from './1768000022000-what-a-source-leaves-open.js';
import { CountingRulesNamed1768000024000 } from './1768000024000-counting-rules-named.js';
import { IndicatorRules1768000024100 } from './1768000024100-indicator-rules.js';
import { NotedContradictionsInTime1768000024200 } from './1768000024200-noted-contradictions-in-time.js';
import { RowsInTime1768000024300 } from './1768000024300-rows-in-time.js';
import { AwaitedAndEvaluated1768000025000 } from './1768000025000-awaited-and-evaluated.js';
import { FormsInTime1768000026000 } from './1768000026000-forms-in-time.js';
import { IndicatorKind1768000027000 } from './1768000027000-indicator-kind.js';
import { FigureRecounts1768000027100 } from './1768000027100-figure-recounts.js';
import { LinesOfOneUnit1768000028000 } from './1768000028000-lines-of-one-unit.js';
import { Suppliers1768000028500 } from './1768000028500-suppliers.js';
import { NamedParts1768000029000 } from './1768000029000-named-parts.js';
import { WallKeys1768000030000 } from './1768000030000-wall-keys.js';
import { RememberedUnitNames1768000031000 } from './1768000031000-remembered-unit-names.js';
import { RemovedFiles1768000040000 } from './1768000040000-removed-files.js';
import { RankingsDecided1768000041000 } from './1768000041000-rankings-decided.js';
import { AmendmentDrafts1768000043000 } from './1768000043000-amendment-drafts.js';
import { SealedRows1768000044000 } from './1768000044000-sealed-rows.js';
import { Auditors1768000044010 } from './1768000044010-auditors.js';
import { Openness1768000045000 } from './1768000045000-openness.js';
import { ContentRevision1768000046000 } from './1768000046000-content-revision.js';
import { AccountsInOrder1768000046010 } from './1768000046010-accounts-in-order.js';
import { SealedOpenness1768000049000 } from './1768000049000-sealed-openness.js';
import { Submissions1768000051000 } from './1768000051000-submissions.js';
import { RequestNotes1768000051205 } from './1768000051205-request-notes.js';
import { Allotments1768000051310 } from './1768000051310-allotments.js';
import { AnnouncedTasks1768000051330 } from './1768000051330-announced-tasks.js';
import { ChoiceOfRequests1768000051320 } from './1768000051320-choice-of-requests.js';
import { Citations1768000051700 } from './1768000051700-citations.js';
import { RequestsOfSources1768000052100 } from './1768000052100-requests-of-sources.js';
import { DocumentFiles1768000052200 } from './1768000052200-document-files.js';
import { ParentsByStatement1768000052400 } from './1768000052400-parents-by-statement.js';
import { Lists1768000051800 } from './1768000051800-lists.js';
import { PaperTemplates1768000052000 } from './1768000052000-paper-templates.js';
import { SavedViews1768000051100 } from './1768000051100-saved-views.js';
import { ReportLineHolders1768000051400 } from './1768000051400-report-line-holders.js';
import { AccessKeys1768000051900 } from './1768000051900-access-keys.js';

/** All migrations in order. Frozen once merged; a change is a new one. */
export const migrations = [
  AccountsAndOwners1768000000000,
  PlansAndStatements1768000001000,
  AppendOnly1768000002000,
  SectionsInTime1768000003000,
  UnitsInTime1768000004000,
  PeriodsAndFigures1768000005000,
  Rankings1768000006000,
  Meetings1768000007000,
  Reconciliation1768000008000,
  FreshStatistics1768000013000,
  BulkKeys1768000014000,
  HeadlinesCorrected1768000015000,
  HomeOfAccounts1768000020000,
  Nearly1768000021000,
  WhatASourceLeavesOpen1768000022000,
  CountingRulesNamed1768000024000,
  IndicatorRules1768000024100,
  NotedContradictionsInTime1768000024200,
  RowsInTime1768000024300,
  AwaitedAndEvaluated1768000025000,
  FormsInTime1768000026000,
  IndicatorKind1768000027000,
  FigureRecounts1768000027100,
  LinesOfOneUnit1768000028000,
  Suppliers1768000028500,
  NamedParts1768000029000,
  WallKeys1768000030000,
  RememberedUnitNames1768000031000,
  RemovedFiles1768000040000,
  RankingsDecided1768000041000,
  AmendmentDrafts1768000043000,
  SealedRows1768000044000,
  Auditors1768000044010,
  Openness1768000045000,
  ContentRevision1768000046000,
  AccountsInOrder1768000046010,
  SealedOpenness1768000049000,
  Submissions1768000051000,
  SavedViews1768000051100,
  RequestNotes1768000051205,
  Allotments1768000051310,
  ChoiceOfRequests1768000051320,
  AnnouncedTasks1768000051330,
  ReportLineHolders1768000051400,
  Citations1768000051700,
  Lists1768000051800,
  AccessKeys1768000051900,
  PaperTemplates1768000052000,
  RequestsOfSources1768000052100,
  DocumentFiles1768000052200,
  ParentsByStatement1768000052400,
];
