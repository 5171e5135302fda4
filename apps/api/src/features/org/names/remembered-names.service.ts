import { Injectable } from '@nestjs/common';
import type { RememberedNames, RememberNames } from '@tiendo/contracts';
import { writtenNameKey } from '@tiendo/indicators/unit-names';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { noSuchNamedUnit } from '../units/unit-problems.js';
import { forgetNames, rememberedNames, rememberNames } from './remembered-name.queries.js';

/** Which unit the names that tables write were given by hand; of one owner, for everybody who pastes. */
@Injectable()
export class RememberedNamesService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly units: UnitDirectory,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async list(actor: ActorContext, provinceCode: string): Promise<RememberedNames> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    return { items: await rememberedNames(this.database.manager, province.id) };
  }

  /** Remembers the unit of each name; without one the name is forgotten. Throws unknown-unit. */
  async remember(actor: ActorContext, provinceCode: string, { names }: RememberNames): Promise<RememberedNames> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    return this.database.transaction(async (manager) => {
      const units = await this.units.byCodes(
        manager,
        province.id,
        names.flatMap(({ unit }) => unit ?? []),
      );
      const given = names.flatMap(({ name, unit: code }, index) => {
        if (code === null) return [];
        const unit = units.get(code);
        if (!unit) throw noSuchNamedUnit(code, index);
        const [nameKey, recordedAt] = [writtenNameKey(name), this.clock.now()];
        return [{ provinceId: province.id, nameKey, unitId: unit.id, name, recordedAt }];
      });
      const forgotten = names.flatMap(({ name, unit }) => (unit === null ? [writtenNameKey(name)] : []));
      if (forgotten.length > 0) await forgetNames(manager, province.id, forgotten);
      // Of two writings of one name the last is meant.
      const byKey = new Map(given.map((one) => [`${one.nameKey} ${one.unitId}`, one]));
      if (byKey.size > 0) await rememberNames(manager, [...byKey.values()]);
      const event = { action: 'unit.remember-names' as const, subjectKind: 'province', subject: province.code };
      await this.audit.record(manager, { ...actor.in(province.id), ...event, detail: { names } });
      return { items: await rememberedNames(manager, province.id) };
    });
  }
}
