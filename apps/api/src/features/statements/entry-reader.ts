import { Injectable } from '@nestjs/common';
import type { StatusEntryBody } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import { DocumentDirectory, EvidenceStore } from '../documents/index.js';
import { UnitDirectory, type UnitRef } from '../org/index.js';
import { awaitingOf } from './awaiting-columns.js';
import { type EntryRow, entriesById } from './statement.queries.js';

/** A unit as answers show it: without its inner id. */
export const unitBody = ({ code, name, shortName, nowName }: UnitRef): Omit<UnitRef, 'id'> => ({
  code,
  name,
  shortName,
  nowName,
});

/** Statements as the API shows them, with their documents, units and authors. */
@Injectable()
export class EntryReader {
  constructor(
    private readonly units: UnitDirectory,
    private readonly documents: DocumentDirectory,
    private readonly evidence: EvidenceStore,
  ) {}

  /** Bodies of statements in the given order. `isLive` and `versionOf` say what a row alone does not know. */
  async bodies(
    manager: Manager,
    provinceId: string,
    rows: readonly EntryRow[],
    { isLive, versionOf }: { isLive: (row: EntryRow) => boolean; versionOf: (row: EntryRow) => number },
  ): Promise<StatusEntryBody[]> {
    const evidence = await this.evidence.ofEntries(
      manager,
      provinceId,
      rows.map((row) => row.id),
    );
    const documents = await this.documents.byId(manager, provinceId, [
      ...rows.map((row) => row.sourceDocumentId),
      ...evidence.map((row) => row.documentId),
    ]);
    const units = await this.units.byIds(
      manager,
      provinceId,
      rows.map(({ unitId }) => unitId),
    );
    return rows.map((row) => ({
      id: row.id,
      status: row.status,
      effectiveOn: row.effectiveOn,
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
      unit: unitOf(units, row.unitId),
      reason: row.reason,
      continuesInYear: row.continuesInYear,
      cause: row.cause,
      proposal: row.proposal,
      proposalTo: row.proposalTo,
      source: row.sourceDocumentId === null ? null : (documents.get(row.sourceDocumentId)?.label ?? null),
      sourceSection: row.sourceSection,
      evaluationOn: row.evaluationOn,
      awaiting: awaitingOf(row),
      evidence: evidence.flatMap(({ entryId, documentId, section, authorises }) => {
        const document = entryId === row.id ? documents.get(documentId) : undefined;
        if (!document) return [];
        const { label, number, issuedOn, alternateIssuedOn, issuer, title, fileId, fileRemovedAt } = document;
        return [
          {
            ...{ documentId, label, number, issuedOn, alternateIssuedOn, issuer, title, section, authorises },
            ...{ fileId, fileRemovedAt },
          },
        ];
      }),
      supersedes: row.supersedes,
      withdraws: row.withdraws,
      live: isLive(row),
      version: versionOf(row),
    }));
  }

  /** One statement by id, or null. */
  async body(
    manager: Manager,
    provinceId: string,
    id: string,
    facts: { live: boolean; version: number },
  ): Promise<StatusEntryBody | null> {
    const rows = await entriesById(manager, provinceId, [id]);
    const bodies = await this.bodies(manager, provinceId, rows, {
      isLive: () => facts.live,
      versionOf: () => facts.version,
    });
    return bodies[0] ?? null;
  }
}

function unitOf(units: ReadonlyMap<string, UnitRef>, unitId: string | null): Omit<UnitRef, 'id'> | null {
  const unit = unitId === null ? undefined : units.get(unitId);
  return unit ? unitBody(unit) : null;
}
