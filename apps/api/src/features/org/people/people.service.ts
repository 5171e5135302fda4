import { Injectable } from '@nestjs/common';
import { foldVietnamese, normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import { IdSchema, type NewPerson, type PersonBody, type PersonChange, type PersonQuery } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Database, type Manager } from '../../../platform/database/index.js';
import { containsPattern } from '../../../platform/database/like-pattern.js';
import { ApiProblem, decodeCursor, encodeCursor, problemAt, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory, type ProvinceRef } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import {
  countPeople,
  insertPeople,
  listPeople,
  lockPerson,
  type PersonBesideUnit,
  peopleBeside,
  type PersonRecord,
  updatePerson,
} from './person.queries.js';
import { endsBeforeItBegins } from '../units/unit-problems.js';
import { UnitDirectory } from '../units/unit-directory.js';

/** The person before the page. */
const PersonCursor = z.tuple([IdSchema]);

/** People beside units: who leads, who answers the telephone, who follows for the committee, and since when. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly units: UnitDirectory,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: ActorContext,
    provinceCode: string,
    query: PersonQuery,
  ): Promise<{ items: PersonBody[]; nextCursor: string | null; total: number }> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    const filter = {
      provinceId: province.id,
      pattern: containsPattern(foldVietnamese(query.q ?? '')),
      unitCode: query.unit ?? null,
      role: query.role ?? null,
      asOf: query.asOf ?? null,
    };
    const place = { ...query, province: province.code };
    const [after = null] = decodeCursor(place, PersonCursor) ?? [];
    const rows = await listPeople(this.database.manager, filter, query.sort, query.limit + 1, after);
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page,
      nextCursor: last ? encodeCursor(place, [last.id]) : null,
      total: await countPeople(this.database.manager, filter),
    };
  }

  async create(actor: ActorContext, provinceCode: string, person: NewPerson): Promise<PersonBody> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    return this.database.transaction(async (manager) => {
      const [id] = await this.addAll(manager, province, [person]);
      const event = { action: 'person.create' as const, subjectKind: 'person', subject: person.fullName };
      await this.audit.record(manager, { ...actor.in(province.id), ...event });
      return this.saved(manager, province, id ?? '');
    });
  }

  /** Adds people beside units that exist; their ids in the order given. Throws unknown-unit. */
  async addAll(manager: Manager, province: ProvinceRef, people: readonly NewPerson[]): Promise<string[]> {
    const units = await this.units.byCodes(
      manager,
      province.id,
      people.map(({ unit }) => unit),
    );
    const records = people.map((person) => recordOf(randomUUID(), person, units.get(person.unit)?.id));
    await insertPeople(manager, province.id, records);
    return records.map((record) => record.id);
  }

  async change(
    actor: ActorContext,
    provinceCode: string,
    id: string,
    change: PersonChange,
    ifMatch: number | null,
  ): Promise<PersonBody> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    return this.database.transaction(async (manager) => {
      const before = await lockPerson(manager, province.id, id);
      if (!before) throw new ApiProblem('not-found');
      requireVersion(ifMatch, before.version, before);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const after: NewPerson = { ...before, unit: before.unit.code, ...given };
      const units = await this.units.byCodes(manager, province.id, [after.unit]);
      await updatePerson(manager, province.id, recordOf(id, after, units.get(after.unit)?.id));
      const event = { action: 'person.change' as const, subjectKind: 'person', subject: after.fullName };
      await this.audit.record(manager, { ...actor.in(province.id), ...event });
      return this.saved(manager, province, id);
    });
  }

  /** Who stands beside these units on a day. */
  beside(manager: Manager, provinceId: string, unitIds: readonly string[], asOf: string): Promise<PersonBesideUnit[]> {
    return unitIds.length === 0 ? Promise.resolve([]) : peopleBeside(manager, provinceId, unitIds, asOf);
  }

  private async saved(manager: Manager, province: ProvinceRef, id: string): Promise<PersonBody> {
    const person = await lockPerson(manager, province.id, id);
    if (!person) throw new ApiProblem('internal');
    return person;
  }
}

function recordOf(id: string, person: NewPerson, unitId: string | undefined): PersonRecord {
  if (unitId === undefined) {
    throw problemAt('unknown-unit', '/unit', {
      vi: `Không có đơn vị mã "${person.unit}"`,
      en: `No unit has the code "${person.unit}"`,
    });
  }
  if (person.validTo && person.validTo < person.validFrom) {
    throw endsBeforeItBegins();
  }
  return {
    id,
    unitId,
    fullName: normalizeVietnamese(person.fullName),
    nameKey: foldVietnamese(person.fullName),
    position: person.position ?? null,
    role: person.role,
    phone: person.phone ?? null,
    email: person.email ?? null,
    validFrom: person.validFrom,
    validTo: person.validTo ?? null,
  };
}
