import { Any, IsNull, Not } from 'typeorm';
import { copyIn, type Manager } from '../../platform/database/index.js';
import { Evidence } from './entities/evidence.entity.js';

/** The document behind a statement or a figure, with what a reader needs to find it. */
export type EvidenceRow = Readonly<Pick<Evidence, 'documentId' | 'section' | 'authorises'>> & {
  /** The statement it stands behind. */
  readonly entryId: string;
};

/** Documents behind these statements, in the order in which they were given. */
export function evidenceOfEntries(
  manager: Manager,
  provinceId: string,
  entryIds: readonly string[],
): Promise<EvidenceRow[]> {
  if (entryIds.length === 0) return Promise.resolve([]);
  return manager.query<EvidenceRow[]>(
    `SELECT e.status_entry_id AS "entryId", e.document_id AS "documentId", e.section, e.authorises
     FROM evidence e JOIN document d ON d.province_id = e.province_id AND d.id = e.document_id
     WHERE e.province_id = $1 AND e.status_entry_id = ANY($2::uuid[])
     ORDER BY e.status_entry_id, e.authorises DESC, d.issued_on NULLS LAST, d.number, e.id`,
    [provinceId, entryIds],
  );
}

/** A statement that a document stands behind. */
export type CitedEntry = Omit<EvidenceRow, 'documentId'>;

/** Statements that the document was given for, withdrawn ones among them. */
export async function entriesCiting(manager: Manager, provinceId: string, documentId: string): Promise<CitedEntry[]> {
  const rows = await manager.find(Evidence, {
    select: { statusEntryId: true, section: true, authorises: true },
    where: { provinceId, documentId, statusEntryId: Not(IsNull()) },
  });
  return rows.map(({ statusEntryId, section, authorises }) => ({ entryId: statusEntryId ?? '', section, authorises }));
}

/** Those of these statements that have a document allowing them (to stop, to go on next year). */
export async function authorisedEntries(
  manager: Manager,
  provinceId: string,
  entryIds: readonly string[],
): Promise<Set<string>> {
  if (entryIds.length === 0) return new Set();
  const rows = await manager.find(Evidence, {
    select: { statusEntryId: true },
    where: { provinceId, statusEntryId: Any(entryIds), authorises: true },
  });
  return new Set(rows.flatMap(({ statusEntryId }) => statusEntryId ?? []));
}

/** The document behind a statement, or behind a figure: the other one is null. */
export type NewEvidenceRow = Readonly<Pick<Evidence, 'observationId' | 'documentId' | 'section' | 'authorises'>> & {
  readonly entryId: Evidence['statusEntryId'];
};

/** Appends the documents behind statements or figures, however many. */
export async function insertEvidence(
  manager: Manager,
  provinceId: string,
  rows: readonly NewEvidenceRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO evidence (province_id, status_entry_id, observation_id, document_id, section, authorises)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::boolean[])`,
    [
      provinceId,
      rows.map((row) => row.entryId),
      rows.map((row) => row.observationId),
      rows.map((row) => row.documentId),
      rows.map((row) => row.section),
      rows.map((row) => row.authorises),
    ],
  );
}

/** The document behind a figure. */
export type FigureEvidence = Readonly<Pick<Evidence, 'documentId' | 'section'>> & { readonly observationId: string };

/** Appends the documents behind many figures, by COPY. */
export function copyEvidence(manager: Manager, provinceId: string, rows: Iterable<FigureEvidence>): Promise<void> {
  return copyIn(
    manager,
    'evidence',
    {
      province_id: () => provinceId,
      observation_id: ({ observationId }: FigureEvidence) => observationId,
      document_id: ({ documentId }: FigureEvidence) => documentId,
      section: ({ section }: FigureEvidence) => section,
    },
    rows,
  );
}
