import type { SubmissionState } from '@tiendo/indicators/submission';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { Submission } from '../entities/submission.entity.js';
import { SubmissionStep } from '../entities/submission-step.entity.js';

/** A step as it was taken, with the display name of who took it. */
export type StepRecord = Told<Pick<SubmissionStep, 'step' | 'at' | 'remark' | 'documentId' | 'signer'>> & {
  readonly by: string | null;
};

/** Steps of a report, the latest first. */
export function stepsOf(manager: Manager, provinceId: string, submissionId: string): Promise<StepRecord[]> {
  return manager.query<StepRecord[]>(
    `SELECT t.step, ${instant('t.at')} AS at, a.display_name AS by, t.remark, t.document_id AS "documentId", t.signer
     FROM submission_step t LEFT JOIN user_account a ON a.id = t.by
     WHERE t.province_id = $1 AND t.submission_id = $2 ORDER BY t.seq DESC`,
    [provinceId, submissionId],
  );
}

export async function insertStep(manager: Manager, { content, ...step }: Omit<SubmissionStep, 'seq'>): Promise<void> {
  await manager.query(
    `INSERT INTO submission_step (province_id, submission_id, step, at, by, remark, document_id, signer, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[step.provinceId, step.submissionId, step.step, step.at, step.by, step.remark, step.documentId, step.signer],
      content === null ? null : JSON.stringify(content),
    ],
  );
}

/** The next number of receipts in a year, from 1; sendings of one owner take theirs one after another. */
export async function nextReceipt(manager: Manager, provinceId: string, year: number): Promise<number> {
  const [row] = await manager.query<{ last: number }[]>(
    `INSERT INTO receipt_counter (province_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (province_id, year) DO UPDATE SET last = receipt_counter.last + 1 RETURNING last`,
    [provinceId, year],
  );
  return row?.last ?? 1;
}

/** What a step makes of a report: its state; of a sending, when it was and by which receipt. */
export async function moveSubmission(
  manager: Manager,
  { provinceId, id }: Pick<Submission, 'provinceId' | 'id'>,
  state: SubmissionState,
  sent: { readonly at: Date; readonly receipt: string } | null,
): Promise<void> {
  await manager.query(
    `UPDATE submission SET state = $3, version = version + 1,
       first_sent_at = CASE WHEN $4::timestamptz IS NULL THEN first_sent_at ELSE coalesce(first_sent_at, $4) END,
       last_sent_at = coalesce($4::timestamptz, last_sent_at), receipt = coalesce($5, receipt)
     WHERE province_id = $1 AND id = $2`,
    [provinceId, id, state, sent?.at ?? null, sent?.receipt ?? null],
  );
}
