import { Injectable } from '@nestjs/common';
import type { ExternalResultBody } from '@tiendo/contracts';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { UnitDirectory } from '../../org/index.js';
import { type ExternalResultRecord, externalResults, insertExternalResults } from './external-result.queries.js';

/** A result as it is loaded: its unit by code, or by name alone when it is none of the owner's. */
export type NewExternalResult = Omit<ExternalResultRecord, 'unitId'> & { readonly unitCode: string | null };

/** Results that other bodies published about an owner, each with its source. */
@Injectable()
export class ExternalResults {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
  ) {}

  /** For members, and for everybody where the owner opens its totals: they were published. Throws not-found. */
  async list(actor: ActorContext, provinceCode: string): Promise<{ items: ExternalResultBody[] }> {
    const { manager } = this.database;
    const province = await this.provinces.find(manager, provinceCode);
    const isOpen = province?.publicTotals === true || (province !== null && actor.can('plan.read', province.id));
    if (!province || !isOpen) throw new ApiProblem('not-found');
    const rows = await externalResults(manager, province.id);
    const ids = rows.map(({ documentId }) => documentId);
    const documents = await this.documents.byId(manager, province.id, ids);
    return {
      items: rows.map((row) => ({
        index: { code: row.indexCode, name: row.indexName, version: row.indexVersion },
        ...{ year: row.year, block: row.block, unit: { code: row.unitCode, name: row.unitName } },
        ...{ isOwner: row.isOwner, rank: row.rank, of: row.rankOf, score: row.score, scale: row.scale },
        ...{ publisher: row.publisher, publishedOn: row.publishedOn },
        source: { label: documents.get(row.documentId)?.label ?? '', section: row.section },
      })),
    };
  }

  /** Adds results in the caller's transaction. */
  async add(manager: Manager, provinceId: string, results: readonly NewExternalResult[]): Promise<void> {
    const units = await this.units.byCodes(
      manager,
      provinceId,
      results.flatMap(({ unitCode }) => unitCode ?? []),
    );
    await insertExternalResults(
      manager,
      provinceId,
      results.map(({ unitCode, ...result }) => ({
        ...result,
        unitId: unitCode === null ? null : (units.get(unitCode)?.id ?? null),
      })),
    );
  }
}
