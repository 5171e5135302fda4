import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody, SubmissionCheckBody, SubmissionLineBody } from '@tiendo/contracts';
import { Link } from 'react-router';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { sameAnswer } from '../lines/line-square';
import { submissionMessages } from '../messages';
import { keepLines, type ReportPlace } from '../submissions.queries';
import { useTabLink } from '../report/tabs';
import { placeOfCheck } from './check-place';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  report: SubmissionBody;
  checks: readonly SubmissionCheckBody[];
}

type Kind = SubmissionCheckBody['severity'] | 'passed';
const SIGNS: Readonly<Record<Kind, string>> = { blocking: '✕', needsReason: '?', notice: 'i', passed: '✓' };
const ORDER: readonly Kind[] = ['blocking', 'needsReason', 'notice', 'passed'];

const kindOf = ({ severity, isPassed }: SubmissionCheckBody): Kind =>
  severity === 'needsReason' && isPassed ? 'passed' : severity;

/** What stands against sending, what blocks first; each leads to its place, and takes a reason where one is enough. */
export function ChecksList({ place, report, checks }: Props) {
  const t = useMessages(submissionMessages);
  const kinds = ORDER.map((kind) => ({ kind, found: checks.filter((check) => kindOf(check) === kind) }));
  return (
    <>
      {kinds
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <section key={kind} className={styles.checks}>
            <h3 className={styles.checksHead}>
              <span aria-hidden="true" className={`${styles.checkSign} ${styles[kind]}`}>
                {SIGNS[kind]}
              </span>
              {t.severities[kind]} ({found.length})
            </h3>
            <ul>
              {found.map((check) => (
                <Check key={`${check.pointer} ${check.kind} ${check.text}`} {...{ place, report, check }} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function Check({ place, report, check }: Omit<Props, 'checks'> & { check: SubmissionCheckBody }) {
  const t = useMessages(submissionMessages);
  const link = useTabLink();
  const { name, tab, id, line } = placeOfCheck(check.pointer, report);
  const mayExplain = check.severity === 'needsReason' && !check.isPassed && report.may.write && line;
  return (
    <li className={styles.check}>
      <div className={styles.checkLine}>
        <p>
          {name !== null && <strong>{name}: </strong>}
          {check.text}
        </p>
        <Link
          to={link(tab, id)}
          replace
          className={styles.checkLink}
          aria-label={t.goTo(`${name ?? ''} ${check.text}`)}
        >
          {t.goThere}
        </Link>
      </div>
      {mayExplain && <Reason place={place} line={line} />}
    </li>
  );
}

/** Why what is unusual is right all the same; it stays with the line. */
function Reason({ place, line }: { place: ReportPlace; line: SubmissionLineBody }) {
  const t = useMessages(submissionMessages);
  const queries = useQueryClient();
  const { indicator, subject } = line;
  const about = `${place.province} ${place.submissionId} ${indicator.code}|${subject.code}`;
  const kept = useKept({ form: 'submission-reason', about, label: `${t.reason}: ${indicator.name}` });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const save = useMutation({
    mutationFn: () =>
      api.put('/provinces/{province}/submissions/{submissionId}/lines/{indicator}/{subject}', {
        path: { ...place, indicator: indicator.code, subject: subject.code },
        ifMatch: line.version,
        body: { ...(sameAnswer(line) ?? { answer: null }), passReason: reason.trim() },
      }),
    onSuccess: (answer) => {
      kept.done();
      keepLines(queries, place, answer);
    },
  });
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') save.mutate();
      }}
    >
      <TextInput
        label={t.reason}
        value={reason}
        maxLength={1000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={save.isPending} disabled={reason.trim() === ''}>
        {t.writeReason}
      </Button>
      <FormProblem error={save.error} />
    </form>
  );
}
