import { type PlanDocument, PlanDocumentSchema } from '@tiendo/contracts';
import { issueText } from '../../../platform/http/issue-text.js';
import { pointerOf, type ProblemField } from '../../../platform/http/index.js';
import { type KnownReferences, planProblems } from '../publishing/plan-rules.js';

export interface CheckedDraft {
  /** The document with its defaults filled in; null while its shape is not right yet. */
  readonly plan: PlanDocument | null;
  readonly problems: readonly ProblemField[];
}

/**
 * What a draft still lacks before it can be published. The document is checked as typed: shape first (a field that is
 * missing or not well formed), and once that holds, the rules of the field.
 */
export function checkDraft(document: unknown, known: KnownReferences): CheckedDraft {
  const read = PlanDocumentSchema.safeParse(document);
  if (read.success) return { plan: read.data, problems: planProblems(read.data, known) };
  return {
    plan: null,
    problems: read.error.issues.map((issue) => ({ pointer: pointerOf(issue.path), detail: issueText(issue) })),
  };
}

/** The head of a plan as lists show it, made of what a half-finished draft has; the rest is filled in from `today`. */
export interface DraftHead {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

export function draftHead(document: Readonly<Record<string, unknown>>, today: string): DraftHead {
  const { shape } = PlanDocumentSchema;
  const read = <T>(
    schema: { safeParse(value: unknown): { success: boolean; data?: T } },
    key: string,
  ): T | undefined => {
    const result = schema.safeParse(document[key]);
    return result.success ? result.data : undefined;
  };
  const startsOn = read(shape.startsOn, 'startsOn') ?? today;
  const endsOn = read(shape.endsOn, 'endsOn') ?? `${startsOn.slice(0, 4)}-12-31`;
  return {
    code: read(shape.code, 'code') ?? '',
    title: read(shape.title, 'title') ?? '',
    issuer: read(shape.issuer, 'issuer') ?? '',
    issuedOn: read(shape.issuedOn, 'issuedOn') ?? today,
    year: read(shape.year, 'year') ?? Number(startsOn.slice(0, 4)),
    startsOn,
    endsOn: endsOn < startsOn ? startsOn : endsOn,
  };
}
