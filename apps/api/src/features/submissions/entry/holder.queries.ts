import type { Manager } from '../../../platform/database/index.js';
import { ReportLineHolder } from '../entities/report-line-holder.entity.js';
import type { CellOf } from './line.queries.js';

/** To whom a line is given, with the name of the officer. */
export type HolderRecord = CellOf &
  Pick<ReportLineHolder, 'division'> & { readonly username: string | null; readonly displayName: string | null };

/** Every line of a unit's reports that is given to somebody, from one report to the next. */
export function holdersOf(manager: Manager, provinceId: string, unitId: string): Promise<HolderRecord[]> {
  return manager.query<HolderRecord[]>(
    `SELECT h.indicator_id AS "indicatorId", h.subject_unit_id AS "subjectUnitId", h.division, a.username,
       a.display_name AS "displayName"
     FROM report_line_holder h LEFT JOIN user_account a ON a.id = h.user_id
     WHERE h.province_id = $1 AND h.unit_id = $2`,
    [provinceId, unitId],
  );
}

/** Gives lines of a unit's reports to somebody, whoever held them before. */
export async function giveLines(manager: Manager, holders: readonly ReportLineHolder[]): Promise<void> {
  if (holders.length > 0) await manager.getRepository(ReportLineHolder).upsert([...holders], { conflictPaths: KEY });
}

/** Nobody holds this line any more. */
export async function takeLine(manager: Manager, key: Omit<ReportLineHolder, 'division' | 'userId'>): Promise<void> {
  await manager.delete(ReportLineHolder, key);
}

const KEY: (keyof ReportLineHolder)[] = ['provinceId', 'unitId', 'indicatorId', 'subjectUnitId'];
