import type { SubmissionBody } from '@tiendo/contracts';
import { EvidenceFile } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { dueWords, leftWords } from '../due-words';
import { submissionMessages } from '../messages';
import { StateMark } from '../list/state-mark';
import styles from '../submissions.module.css';

/** What the report is, in one line: of whom, over which period, called for by what, until when, and where it stands. */
export function ContextLine({ province, report }: { province: string; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const { unit, period, request, plans, due, dueState } = report;
  const words = [
    unit.name,
    period.label,
    request.document?.label,
    plans.map(({ code }) => code).join(', '),
    request.answer === 'withDocument' ? t.withDocument : t.onSystem,
  ];
  return (
    <>
      {words.filter(Boolean).join(' · ')}{' '}
      {request.document && <EvidenceFile province={province} document={request.document} />} ·{' '}
      <span title={due.on === due.setOn ? undefined : t.moved(f.day(due.setOn))}>
        {dueWords(report, t, f)}{' '}
        <strong className={dueState === 'overdue' ? styles.late : undefined}>
          ({leftWords(report, today(), t, f)})
        </strong>
      </span>{' '}
      <StateMark state={report.state} />
    </>
  );
}
