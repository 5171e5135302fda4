import { randomUUID } from 'node:crypto';
import type { ReportRequestRow } from '@tiendo/contracts';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { ReportRequest } from '../entities/report-request.entity.js';
import type { ReportRequestList } from '../entities/report-request-list.entity.js';
import { ReportRequestPlan } from '../entities/report-request-plan.entity.js';
import { ReportRequestUnit } from '../entities/report-request-unit.entity.js';

type HeadColumn =
  | 'id'
  | 'title'
  | 'periodId'
  | 'documentId'
  | 'note'
  | 'dueOn'
  | 'dueTime'
  | 'answer'
  | 'outline'
  | 'asksItems'
  | 'chosen'
  | 'state';

/** A request as it is kept, with the plans whose forms and the lists that it asks, in their order. */
export type RequestRecord = Readonly<
  Told<Pick<ReportRequest, HeadColumn | 'version' | 'openedAt' | 'withdrawnReason' | 'fromSource'>>
> & {
  readonly planIds: readonly string[];
  readonly lists: readonly Pick<ReportRequestList, 'listId' | 'asked'>[];
};

/** The columns of a request `r` that {@link RequestRecord} reads. */
export const REQUEST_COLUMNS = `
  r.id, r.title, r.period_id AS "periodId", r.document_id AS "documentId", r.note, r.due_on::text AS "dueOn",
  r.due_time AS "dueTime", r.answer, r.outline, r.asks_items AS "asksItems", r.chosen, r.state, r.version,
  r.withdrawn_reason AS "withdrawnReason", r.from_source AS "fromSource",
  ${instant('r.opened_at')} AS "openedAt",
  ARRAY(SELECT p.plan_id FROM report_request_plan p WHERE p.province_id = r.province_id AND p.request_id = r.id
    ORDER BY p.position) AS "planIds",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('listId', l.list_id, 'asked', l.asked) ORDER BY l.position), '[]')
    FROM report_request_list l WHERE l.province_id = r.province_id AND l.request_id = r.id) AS lists`;

/** One request; `lock` holds it until the transaction ends. */
export async function requestById(
  manager: Manager,
  provinceId: string,
  id: string,
  lock: boolean,
): Promise<RequestRecord | null> {
  const rows = await manager.query<RequestRecord[]>(
    `SELECT ${REQUEST_COLUMNS} FROM report_request r WHERE r.province_id = $1 AND r.id = $2
     ${lock ? 'FOR UPDATE OF r' : ''}`,
    [provinceId, id],
  );
  return rows[0] ?? null;
}

/** Requests by id, in no order. */
export function requestsById(manager: Manager, provinceId: string, ids: readonly string[]): Promise<RequestRecord[]> {
  return manager.query<RequestRecord[]>(
    `SELECT ${REQUEST_COLUMNS} FROM report_request r WHERE r.province_id = $1 AND r.id = ANY($2::uuid[])`,
    [provinceId, ids],
  );
}

/** Which requests of a list, and from where on. */
export interface RequestSelection {
  readonly state: ReportRequestRow['state'] | null;
  readonly after: readonly [dueOn: string, id: string] | null;
  readonly limit: number;
}

/** Requests of an owner, what is due last first. */
export function listRequests(
  manager: Manager,
  provinceId: string,
  { state, after, limit }: RequestSelection,
): Promise<RequestRecord[]> {
  return manager.query<RequestRecord[]>(
    `SELECT ${REQUEST_COLUMNS} FROM report_request r
     WHERE r.province_id = $1 AND ($2::text IS NULL OR r.state = $2)
       AND ($3::date IS NULL OR (r.due_on, r.id) < ($3::date, $4::uuid))
     ORDER BY r.due_on DESC, r.id DESC LIMIT $5`,
    [provinceId, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export async function countRequests(
  manager: Manager,
  provinceId: string,
  state: ReportRequestRow['state'] | null,
): Promise<number> {
  return manager.count(ReportRequest, { where: { provinceId, ...(state === null ? {} : { state }) } });
}

/** How far requests are: units asked, those that handed in, and of these the late ones. */
export interface RequestTally {
  readonly requestId: string;
  readonly units: number;
  readonly sent: number;
  readonly sentLate: number;
}

/** Tallies of requests, each against the moment that it is due at. */
export function talliesOf(
  manager: Manager,
  provinceId: string,
  due: readonly { readonly id: string; readonly at: string }[],
): Promise<RequestTally[]> {
  return manager.query<RequestTally[]>(
    `SELECT d.id AS "requestId",
       (SELECT count(*)::int FROM report_request_unit u WHERE u.province_id = $1 AND u.request_id = d.id) AS units,
       count(s.id) FILTER (WHERE s.state = 'sent')::int AS sent,
       count(s.id) FILTER (WHERE s.state = 'sent' AND s.first_sent_at > d.at)::int AS "sentLate"
     FROM unnest($2::uuid[], $3::timestamptz[]) AS d (id, at)
     LEFT JOIN submission s ON s.province_id = $1 AND s.request_id = d.id
     GROUP BY d.id`,
    [provinceId, due.map(({ id }) => id), due.map(({ at }) => at)],
  );
}

export type RequestHead = Pick<RequestRecord, Exclude<HeadColumn, 'id' | 'state' | 'periodId'>>;

/** Creates a draft; its id. */
export async function insertRequest(
  manager: Manager,
  { provinceId, periodId, planIds }: Pick<ReportRequest, 'provinceId' | 'periodId'> & { planIds: readonly string[] },
  head: RequestHead,
  created: Pick<ReportRequest, 'createdAt' | 'createdBy'>,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(ReportRequest, { ...head, outline: [...head.outline], provinceId, id, periodId, ...created });
  const plans = planIds.map((planId, position) => ({ provinceId, requestId: id, planId, position }));
  await manager.insert(ReportRequestPlan, plans);
  return id;
}

/** Writes the head of a request and moves its version on. */
export async function updateRequest(
  manager: Manager,
  { provinceId, id }: Pick<ReportRequest, 'provinceId' | 'id'>,
  change: Partial<
    RequestHead & Pick<ReportRequest, 'state' | 'openedAt' | 'openedBy' | 'withdrawnReason' | 'fromSource'>
  >,
): Promise<void> {
  const { outline, ...rest } = change;
  await manager
    .createQueryBuilder()
    .update(ReportRequest)
    .set({ ...rest, ...(outline ? { outline: [...outline] } : {}), version: () => 'version + 1' })
    .where({ provinceId, id })
    .execute();
}

/** Ids of the units that a request asks. */
export async function unitsOfRequest(manager: Manager, provinceId: string, requestId: string): Promise<string[]> {
  const rows = await manager.find(ReportRequestUnit, { where: { provinceId, requestId } });
  return rows.map(({ unitId }) => unitId);
}

/** Puts these units in the place of those that were asked. */
export async function replaceUnits(
  manager: Manager,
  { provinceId, requestId }: Pick<ReportRequestUnit, 'provinceId' | 'requestId'>,
  unitIds: readonly string[],
): Promise<void> {
  await manager.delete(ReportRequestUnit, { provinceId, requestId });
  await manager.insert(
    ReportRequestUnit,
    unitIds.map((unitId) => ({ provinceId, requestId, unitId })),
  );
}
