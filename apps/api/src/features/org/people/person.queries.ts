import type { PersonBody } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { Person } from '../entities/person.entity.js';
import type { Unit } from '../entities/unit.entity.js';

const COLUMNS = `
  p.id, jsonb_build_object('code', u.code, 'name', u.name) AS unit, p.full_name AS "fullName", p.position, p.role,
  p.phone, p.email, p.valid_from::text AS "validFrom", p.valid_to::text AS "validTo", p.version`;

const FROM = 'FROM person p JOIN unit u ON u.province_id = p.province_id AND u.id = p.unit_id';

/** Vietnamese persons stand under their given name, the last word; then the whole name. */
const byGivenName = (p: string): string =>
  `substring(${p}.full_name from '\\S+$') COLLATE "vi-x-icu", ${p}.full_name COLLATE "vi-x-icu", ${p}.id`;
const ORDER = {
  unit: (p: string, u: string): string => `${u}.official_order, ${u}.code, ${byGivenName(p)}`,
  givenName: byGivenName,
};

export interface PersonFilter {
  readonly provinceId: Person['provinceId'];
  /** LIKE pattern over the folded name, or null. */
  readonly pattern: string | null;
  readonly unitCode: Unit['code'] | null;
  readonly role: Person['role'] | null;
  /** Only who stands beside the unit on this day, or null. */
  readonly asOf: string | null;
}

const FILTERED = `
  p.province_id = $1 AND ($2::text IS NULL OR p.name_key LIKE $2) AND ($3::text IS NULL OR u.code = $3)
  AND ($4::text IS NULL OR p.role = $4)
  AND ($5::date IS NULL OR (p.valid_from <= $5 AND coalesce(p.valid_to >= $5, true)))`;

const parametersOf = (filter: PersonFilter): unknown[] => [
  filter.provinceId,
  filter.pattern,
  filter.unitCode,
  filter.role,
  filter.asOf,
];

/** A page of people, by the official order of their units or by given name; `after`: the person before it. */
export function listPeople(
  manager: Manager,
  filter: PersonFilter,
  sort: 'unit' | 'givenName',
  limit: number,
  after: string | null,
): Promise<PersonBody[]> {
  const order = ORDER[sort];
  return manager.query<PersonBody[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${FILTERED} AND ($7::uuid IS NULL OR (${order('p', 'u')}) > (
       SELECT ${order('x', 'y')} FROM person x JOIN unit y ON y.province_id = x.province_id AND y.id = x.unit_id
       WHERE x.province_id = $1 AND x.id = $7))
     ORDER BY ${order('p', 'u')} LIMIT $6`,
    [...parametersOf(filter), limit, after],
  );
}

/** How many people the whole query has. */
export async function countPeople(manager: Manager, filter: PersonFilter): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count ${FROM} WHERE ${FILTERED}`,
    parametersOf(filter),
  );
  return rows[0]?.count ?? 0;
}

/** One person by id, held until the transaction ends. */
export async function lockPerson(manager: Manager, provinceId: string, id: string): Promise<PersonBody | null> {
  const rows = await manager.query<PersonBody[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE p.province_id = $1 AND p.id = $2 FOR UPDATE OF p`,
    [provinceId, id],
  );
  return rows[0] ?? null;
}

export type PersonRecord = Readonly<Omit<Person, 'provinceId' | 'version'>>;

/** Adds people. */
export async function insertPeople(
  manager: Manager,
  provinceId: string,
  people: readonly PersonRecord[],
): Promise<void> {
  if (people.length === 0) return;
  await manager.insert(
    Person,
    people.map((person) => ({ ...person, provinceId })),
  );
}

/** Changes a person and moves the version on. */
export async function updatePerson(
  manager: Manager,
  provinceId: string,
  { id, ...person }: PersonRecord,
): Promise<void> {
  await manager.update(Person, { provinceId, id }, { ...person, version: () => 'version + 1' });
}

export type PersonBesideUnit = Pick<Person, 'unitId' | 'fullName' | 'position' | 'role' | 'phone' | 'email'> & {
  /** Code of the unit. */
  unit: Unit['code'];
};

/** Who stands beside these units on a day: leaders first, then officers, then committee members. */
export function peopleBeside(
  manager: Manager,
  provinceId: string,
  unitIds: readonly string[],
  asOf: string,
): Promise<PersonBesideUnit[]> {
  return manager.query<PersonBesideUnit[]>(
    `SELECT p.unit_id AS "unitId", u.code AS unit, p.full_name AS "fullName", p.position, p.role, p.phone, p.email ${FROM}
     WHERE p.province_id = $1 AND p.unit_id = ANY($2::uuid[]) AND p.valid_from <= $3::date
       AND coalesce(p.valid_to >= $3::date, true)
     ORDER BY u.official_order, array_position(ARRAY['leaderInCharge', 'officer', 'committeeMember'], p.role), ${byGivenName('p')}`,
    [provinceId, unitIds, asOf],
  );
}
