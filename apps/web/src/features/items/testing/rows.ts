import type { ItemRow, PlacedStatement, StatusEntryBody } from '@tiendo/contracts';

/** A row as the API gives it, with what a test does not care about filled in. */
export const itemRow = (part: Partial<ItemRow> & Pick<ItemRow, 'code'>): ItemRow => ({
  kind: 'task',
  name: `Nhiệm vụ ${part.code}`,
  section: null,
  status: 'inProgress',
  statusSince: '2024-12-01',
  updatedOn: '2024-12-01',
  continuesInYear: null,
  timeliness: null,
  notNamed: [],
  overdueDays: null,
  dueOn: '2024-12-31',
  leadUnits: [],
  executing: null,
  reason: null,
  cause: null,
  lacksPermission: false,
  contradicts: false,
  evaluationOn: null,
  awaiting: null,
  levels: [],
  attention: [],
  silentDays: null,
  measure: null,
  frequency: 'once',
  version: 1,
  ...part,
});

export const unitRef = (code: string, name: string, shortName: string | null = null) => ({
  code,
  name,
  shortName,
  nowName: null,
});

/** A statement as the API gives it. */
export const entry = (part: Partial<StatusEntryBody> & Pick<StatusEntryBody, 'id'>): StatusEntryBody => ({
  status: 'completed',
  effectiveOn: '2024-12-20',
  recordedAt: '2024-12-21T08:00:00+07:00',
  recordedBy: 'Cơ quan thường trực',
  unit: null,
  reason: null,
  continuesInYear: null,
  cause: null,
  proposal: null,
  proposalTo: null,
  evaluationOn: null,
  awaiting: null,
  source: null,
  sourceSection: null,
  evidence: [],
  supersedes: null,
  withdraws: null,
  live: true,
  version: 2,
  ...part,
});

/** A statement that speaks today, as the API gives it. */
export const placed = (part: Partial<PlacedStatement> & Pick<PlacedStatement, 'id'>): PlacedStatement => ({
  ...entry(part),
  place: 'inForce',
  ...part,
});
