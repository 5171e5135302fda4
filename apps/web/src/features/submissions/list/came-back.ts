import type { SubmissionRow } from '@tiendo/contracts';
import type { Format } from '../../../shared/format';
import type { SubmissionMessages } from '../messages';

/** How a report came back to be mended, in words. */
export function cameBackWords(
  { step, at, remark }: NonNullable<SubmissionRow['cameBack']>,
  t: SubmissionMessages,
  f: Format,
): string {
  const moment = f.moment(at);
  if (remark) return t.cameBackWith(moment, remark);
  if (step === 'recall') return t.recalledAt(moment);
  return step === 'withdraw' ? t.withdrawnAt(moment) : t.cameBack(moment);
}
