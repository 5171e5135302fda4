import { Injectable } from '@nestjs/common';
import { liveStatements, type StatedStatus } from '@tiendo/indicators';
import type { Manager } from '../../platform/database/index.js';
import { EvidenceStore } from '../documents/index.js';
import { groupByItem } from './rollup/rollup-keeper.js';
import { entriesOfDocument, statementsOf } from './statement.queries.js';

/** A statement that stands and names a document. */
export interface StatementCitation {
  readonly itemId: string;
  readonly unitId: string | null;
  readonly status: StatedStatus;
  readonly effectiveOn: string;
  readonly section: string | null;
  readonly authorises: boolean;
}

/** Where statements on items name a document: as their source, as evidence, or as the letter that asked for an approval. */
@Injectable()
export class CitedInStatements {
  constructor(private readonly evidence: EvidenceStore) {}

  /** Statements that stand, neither corrected nor withdrawn, the one recorded last first. */
  async of(manager: Manager, provinceId: string, documentId: string): Promise<StatementCitation[]> {
    const evidence = new Map(
      (await this.evidence.entriesCiting(manager, provinceId, documentId)).map((row) => [row.entryId, row]),
    );
    const cited = await entriesOfDocument(manager, provinceId, documentId, [...evidence.keys()]);
    const items = groupByItem(await statementsOf(manager, provinceId, [...new Set(cited.map((row) => row.itemId))]));
    const live = new Set([...items.values()].flatMap((all) => liveStatements(all).map(({ id }) => id)));
    return cited.flatMap(({ id, itemId, unitId, status, effectiveOn, sourceSection }) => {
      if (status === null || !live.has(id)) return [];
      const given = evidence.get(id);
      const section = given?.section ?? sourceSection;
      return [{ itemId, unitId, status, effectiveOn, section, authorises: given?.authorises ?? false }];
    });
  }
}
