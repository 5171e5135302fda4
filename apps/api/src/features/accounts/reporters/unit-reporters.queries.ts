import type { UnitReporterBody } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { Membership } from '../entities/membership.entity.js';

/** A unit as its address names it. */
export interface UnitOfReporters {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export async function unitByCode(manager: Manager, provinceId: string, code: string): Promise<UnitOfReporters | null> {
  const rows = await manager.query<UnitOfReporters[]>(
    'SELECT id, code, name FROM unit WHERE province_id = $1 AND code = $2',
    [provinceId, code],
  );
  return rows[0] ?? null;
}

/** Who has a role for a unit, by given name; `username`: only this person. */
export function reportersOf(
  manager: Manager,
  provinceId: string,
  unitId: string,
  username: string | null = null,
): Promise<UnitReporterBody[]> {
  return manager.query<UnitReporterBody[]>(
    `SELECT u.username, u.display_name AS "displayName", bool_or(m.role = 'reporter') AS writes,
       bool_or(m.role = 'unitLeader') AS leads, u.password_hash IS NOT NULL AS "isReady",
       u.disabled_at IS NOT NULL AS disabled
     FROM membership m JOIN user_account u ON u.id = m.user_id
     WHERE m.province_id = $1 AND m.unit_id = $2 AND m.role IN ('reporter', 'unitLeader')
       AND ($3::text IS NULL OR u.username = $3)
     GROUP BY u.id
     ORDER BY (regexp_match(u.display_name, '\\S+$'))[1] COLLATE "vi-x-icu", u.display_name COLLATE "vi-x-icu", u.username`,
    [provinceId, unitId, username],
  );
}

/** Every role of a person, in whatever owner. */
export function rolesOf(
  manager: Manager,
  userId: string,
): Promise<Pick<Membership, 'provinceId' | 'role' | 'unitId'>[]> {
  return manager.find(Membership, { select: { provinceId: true, role: true, unitId: true }, where: { userId } });
}

/** Takes the role to write the reports of one unit away; false: the person did not have it. */
export async function removeReporter(
  manager: Manager,
  key: Pick<Membership, 'provinceId' | 'userId'> & { readonly unitId: string },
): Promise<boolean> {
  const { affected } = await manager.delete(Membership, { ...key, role: 'reporter' });
  return (affected ?? 0) > 0;
}

/** Who may write reports of a unit. */
export function membersOf(
  manager: Manager,
  provinceId: string,
  unitId: string,
): Promise<{ readonly id: string; readonly username: string }[]> {
  return manager.query<{ id: string; username: string }[]>(
    `SELECT DISTINCT u.id, u.username FROM membership m JOIN user_account u ON u.id = m.user_id
     WHERE m.province_id = $1 AND m.unit_id = $2 AND m.role IN ('reporter', 'unitLeader') AND u.disabled_at IS NULL`,
    [provinceId, unitId],
  );
}
