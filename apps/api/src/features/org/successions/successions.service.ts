import { Injectable } from '@nestjs/common';
import { kindOf } from '@tiendo/indicators/succession';
import type { AuditAction, NewSuccession, SuccessionAct, SuccessionList } from '@tiendo/contracts';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory, type ProvinceRef } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory, type DocumentView } from '../../documents/index.js';
import { type ActInput, SuccessionWriter } from './succession-writer.js';
import { type ActRow } from './succession.queries.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { UnitsService } from '../units/units.service.js';

/** Acts on units as the office keeps them: one dated act renames, merges, splits, abolishes and founds. */
@Injectable()
export class SuccessionsService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly documents: DocumentDirectory,
    private readonly units: UnitsService,
    private readonly directory: UnitDirectory,
    private readonly writer: SuccessionWriter,
    private readonly audit: AuditService,
  ) {}

  async list(actor: ActorContext, provinceCode: string): Promise<SuccessionList> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    return this.database.snapshot((manager) => this.listOf(manager, province));
  }

  async create(actor: ActorContext, provinceCode: string, act: NewSuccession): Promise<SuccessionAct> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    return this.database.transaction(async (manager) => {
      const input = await this.prepare(manager, province, act);
      const [id = ''] = await this.writer.write(manager, province.id, actor.userId, [input]);
      return this.finish(manager, actor, province, { action: 'succession.create', id });
    });
  }

  /** Changes an act in place where its day and units stay; else writes one that supersedes it. */
  async change(
    actor: ActorContext,
    provinceCode: string,
    id: string,
    act: NewSuccession,
    ifMatch: number | null,
  ): Promise<SuccessionAct> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    return this.database.transaction(async (manager) => {
      const before = await this.require(manager, province, id);
      requireVersion(ifMatch, before.version, await this.bodyOf(manager, province, before));
      const input = await this.prepare(manager, province, act);
      const current = await this.writer.change(manager, province.id, actor.userId, before, input);
      const detail = { before: recordOf(before) };
      return this.finish(manager, actor, province, { action: 'succession.change', id: current, detail });
    });
  }

  /** Removes an act on which nothing rests, and opens the days it set. Throws succession-in-use. */
  async remove(actor: ActorContext, provinceCode: string, id: string, ifMatch: number | null): Promise<void> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    await this.database.transaction(async (manager) => {
      const act = await this.require(manager, province, id);
      requireVersion(ifMatch, act.version, await this.bodyOf(manager, province, act));
      if (!(await this.writer.remove(manager, province.id, act))) throw new ApiProblem('succession-in-use');
      const event = { action: 'succession.delete' as const, subjectKind: 'succession', subject: act.name };
      await this.audit.record(manager, { ...actor.in(province.id), ...event, detail: recordOf(act) });
    });
  }

  /** The act an address names, held, where it stands. */
  private async require(manager: Manager, province: ProvinceRef, id: string): Promise<ActRow> {
    const act = await this.writer.lock(manager, province.id, id);
    if (!act) throw new ApiProblem('not-found');
    return act;
  }

  /** Checks the document and adds the units that the act makes; they begin on its day. */
  private async prepare(manager: Manager, province: ProvinceRef, act: NewSuccession): Promise<ActInput> {
    const documentId = act.documentId ?? null;
    if (documentId !== null) await this.documents.require(manager, province.id, documentId, '/documentId');
    await this.units.found(manager, province, act.newUnits, act.effectiveOn);
    return { ...act, documentId, note: act.note ?? null };
  }

  private async finish(
    manager: Manager,
    actor: ActorContext,
    province: ProvinceRef,
    { action, id, detail = {} }: { action: AuditAction; id: string; detail?: Record<string, unknown> },
  ): Promise<SuccessionAct> {
    const saved = await this.require(manager, province, id);
    const event = { action, subjectKind: 'succession', subject: saved.name };
    await this.audit.record(manager, {
      ...actor.in(province.id),
      ...event,
      detail: { ...recordOf(saved), ...detail },
    });
    return this.bodyOf(manager, province, saved);
  }

  private async listOf(manager: Manager, province: ProvinceRef): Promise<SuccessionList> {
    const rows = await this.writer.all(manager, province.id);
    const documents = await this.documents.byId(
      manager,
      province.id,
      rows.map(({ documentId }) => documentId),
    );
    const named = new Set(rows.flatMap(unitsOf));
    const units = await this.directory.named(manager, province.id);
    return { items: rows.map((row) => bodyOf(row, documents)), units: units.filter(({ code }) => named.has(code)) };
  }

  private async bodyOf(manager: Manager, province: ProvinceRef, row: ActRow): Promise<SuccessionAct> {
    return bodyOf(row, await this.documents.byId(manager, province.id, [row.documentId]));
  }
}

const unitsOf = ({ links, abolished, founded }: ActRow): string[] => [
  ...links.flatMap(({ from, to }) => [from, to]),
  ...abolished,
  ...founded,
];

/** What the audit trail keeps of an act: enough to write it again. */
function recordOf({ id, effectiveOn, confirmed, links, abolished, founded }: ActRow): Record<string, unknown> {
  return { id, effectiveOn, confirmed, links, abolished, founded };
}

function bodyOf(row: ActRow, documents: ReadonlyMap<string, DocumentView>): SuccessionAct {
  const document = row.documentId === null ? undefined : documents.get(row.documentId);
  return {
    id: row.id,
    name: row.name,
    kind: kindOf(row),
    effectiveOn: row.effectiveOn,
    confirmed: row.confirmed,
    keptWithUnits: row.keptWithUnits,
    document: document ? { id: document.id, label: document.label, title: document.title } : null,
    note: row.note,
    links: row.links,
    abolished: row.abolished,
    founded: row.founded,
    supersededBy: row.supersededBy,
    version: row.version,
  };
}
