import { randomUUID } from 'node:crypto';
import type { ObservationToAppend } from '../features/figures/index.js';
import { awaitingColumns, type StatementToAppend } from '../features/statements/index.js';
import type { DiscrepancyRecord, HeadlineRow } from '../features/reconciliation/index.js';
import type { PlanFile } from './sample-file.js';

/** Ids behind the codes and keys of a plan file. */
export interface FileIds {
  readonly items: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/**
 * The statements of a file in the order they were recorded (those without a moment last, as loaded now), each with the
 * id of the one it corrects.
 */
export function statementsToAppend(file: PlanFile, ids: FileIds): StatementToAppend[] {
  const keyed = new Map(
    file.statements.flatMap(({ key }): [string, string][] => (key === null ? [] : [[key, randomUUID()]])),
  );
  return inOrderOfRecording(file.statements).map((statement) => ({
    id: (statement.key === null ? undefined : keyed.get(statement.key)) ?? randomUUID(),
    itemId: required(ids.items, statement.item, file),
    unitId: optional(ids.units, statement.unit, file),
    status: statement.status,
    effectiveOn: statement.effectiveOn,
    reason: statement.reason,
    continuesInYear: statement.continuesInYear,
    cause: statement.cause,
    proposal: statement.proposal,
    proposalTo: statement.proposalTo,
    sourceDocumentId: optional(ids.documents, statement.source, file),
    sourceSection: statement.sourceSection,
    notNamed: statement.notNamed,
    evaluationOn: statement.evaluationOn,
    ...submissionOf(statement.awaiting, ids, file),
    supersedes: optional(keyed, statement.supersedes, file),
    recordedAt: statement.recordedAt,
    evidence: statement.evidence.map(({ document, section, authorises }) => ({
      documentId: required(ids.documents, document, file),
      section,
      authorises,
    })),
  }));
}

/** Whom a statement waits for, with the letter that asked found by the key of its document. */
function submissionOf(awaiting: PlanFile['statements'][number]['awaiting'], ids: FileIds, file: PlanFile) {
  if (awaiting === null) return awaitingColumns(null);
  const { authority, submission } = awaiting;
  if (submission === null) return awaitingColumns({ authority });
  const { number, symbol, issuedOn, document } = submission;
  const documentId = optional(ids.documents, document, file) ?? undefined;
  return awaitingColumns({ authority, submission: { number, symbol: symbol ?? undefined, issuedOn, documentId } });
}

/** The observations of a file in the order they were recorded. */
export function observationsToAppend(file: PlanFile, ids: FileIds): ObservationToAppend[] {
  return inOrderOfRecording(file.observations).map(({ indicator, unit, source, ...observation }) => ({
    ...observation,
    id: randomUUID(),
    indicatorId: required(ids.indicators, indicator, file),
    unitId: optional(ids.units, unit, file),
    sourceDocumentId: optional(ids.documents, source, file),
  }));
}

/**
 * The contradictions of a file. Each is known from the first statement on that rests on its document: before that
 * nobody could have met it; `now` where no statement does. The day it can be met from is the first that such a
 * statement speaks of, else the last day the file speaks of: that of its report.
 */
export function discrepanciesToInsert(file: PlanFile, ids: FileIds, now: string): DiscrepancyRecord[] {
  const sideOf = (side: PlanFile['discrepancies'][number]['left']) =>
    side && {
      vi: side.vi,
      en: side.en,
      section: side.section,
      documentId: optional(ids.documents, side.document, file),
    };
  const lastDay =
    file.statements
      .map(({ effectiveOn }) => effectiveOn)
      .sort()
      .at(-1) ?? null;
  return file.discrepancies.map(({ item, document, kind, vi, en, sections, left, right }) => {
    const resting = file.statements.filter(
      ({ source, evidence }) =>
        document !== null && (source === document || evidence.some((cited) => cited.document === document)),
    );
    const [first] = inOrderOfRecording(resting);
    const [restsOn] = resting.map(({ effectiveOn }) => effectiveOn).sort();
    return {
      itemId: optional(ids.items, item, file),
      documentId: optional(ids.documents, document, file),
      kind,
      vi,
      en,
      sections,
      leftSide: sideOf(left),
      rightSide: sideOf(right),
      effectiveOn: restsOn ?? lastDay,
      recordedAt: first?.recordedAt ?? now,
    };
  });
}

/** The headlines of issued reports that a file holds. */
export function headlinesToInsert(file: PlanFile, ids: FileIds): Omit<HeadlineRow, 'id'>[] {
  return file.headlines.map(({ document, section, ...headline }) => ({
    ...headline,
    sectionCode: section,
    documentId: optional(ids.documents, document, file),
  }));
}

function inOrderOfRecording<T extends { readonly recordedAt: string | null }>(rows: readonly T[]): T[] {
  const moment = (row: T): number => (row.recordedAt === null ? Infinity : Date.parse(row.recordedAt));
  return [...rows].sort((a, b) => (moment(a) === moment(b) ? 0 : moment(a) - moment(b)));
}

export function required(ids: ReadonlyMap<string, string>, code: string, file: PlanFile): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`data/plans/${file.slug}.json refers to ${code}, which nothing declares`);
  return id;
}

export function optional(ids: ReadonlyMap<string, string>, code: string | null, file: PlanFile): string | null {
  return code === null ? null : required(ids, code, file);
}
