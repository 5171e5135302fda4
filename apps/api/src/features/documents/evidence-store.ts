import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import {
  authorisedEntries,
  type CitedEntry,
  copyEvidence,
  entriesCiting,
  evidenceOfEntries,
  type EvidenceRow,
  type FigureEvidence,
  insertEvidence,
  type NewEvidenceRow,
} from './evidence.queries.js';

/** Which documents stand behind statements and figures: the only reader and writer of these links. */
@Injectable()
export class EvidenceStore {
  /** Documents behind these statements, in the order in which they were given. */
  ofEntries(manager: Manager, provinceId: string, entryIds: readonly string[]): Promise<EvidenceRow[]> {
    return evidenceOfEntries(manager, provinceId, entryIds);
  }

  /** Statements that the document was given for, withdrawn ones among them. */
  entriesCiting(manager: Manager, provinceId: string, documentId: string): Promise<CitedEntry[]> {
    return entriesCiting(manager, provinceId, documentId);
  }

  /** Those of these statements that have a document allowing them (to stop, to go on next year). */
  authorisedEntries(manager: Manager, provinceId: string, entryIds: readonly string[]): Promise<Set<string>> {
    return authorisedEntries(manager, provinceId, entryIds);
  }

  /** Appends the documents behind statements or figures. */
  add(manager: Manager, provinceId: string, rows: readonly NewEvidenceRow[]): Promise<void> {
    return insertEvidence(manager, provinceId, rows);
  }

  /** Appends the documents behind many figures, by COPY; needs the connection of a transaction. */
  addMany(manager: Manager, provinceId: string, rows: Iterable<FigureEvidence>): Promise<void> {
    return copyEvidence(manager, provinceId, rows);
  }
}
