import type { SubmissionBody, SubmissionCheckBody } from '@tiendo/contracts';
import { groupChecks, type CheckGroup } from '@tiendo/indicators/submission';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages, type SubmissionMessages } from '../messages';
import type { ReportPlace } from '../submissions.queries';
import { useTabLink } from '../report/tabs';
import { placeOfCheck } from './check-place';
import { ListReason } from '../lists/list-answer';
import { CheckReason } from './check-reason';
import styles from './checks.module.css';

interface Props {
  place: ReportPlace;
  report: SubmissionBody;
  checks: readonly SubmissionCheckBody[];
}
type Group = CheckGroup<SubmissionCheckBody>;

type Kind = SubmissionCheckBody['severity'] | 'passed';
const SIGNS: Readonly<Record<Kind, string>> = { blocking: '✕', needsReason: '?', notice: 'i', passed: '✓' };
const ORDER: readonly Kind[] = ['blocking', 'needsReason', 'notice', 'passed'];

const kindOf = ({ severity, isPassed }: Group): Kind => (severity === 'needsReason' && isPassed ? 'passed' : severity);

/** What several checks of one kind say together: "26 dòng chưa có số liệu". */
function groupWords({ kind, finding, checks }: Group, t: SubmissionMessages, count: (of: number) => string): string {
  const known: Readonly<Record<string, ((count: string) => string) | undefined>> = t.findingGroups;
  const words = finding === null ? undefined : known[finding];
  return (words ?? t.checkGroups[kind])(count(checks.length));
}

/**
 * What stands against sending, what blocks first; what says the same of several places is one entry that opens. Each
 * leads to its place, and takes a reason where one is enough, for all of an entry at once.
 */
export function ChecksList({ place, report, checks }: Props) {
  const t = useMessages(submissionMessages);
  const groups = groupChecks(checks);
  return (
    <>
      {ORDER.map((kind) => ({ kind, found: groups.filter((group) => kindOf(group) === kind) }))
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <section key={kind} className={styles.checks}>
            <h3 className={styles.checksHead}>
              <span aria-hidden="true" className={`${styles.checkSign} ${styles[kind] ?? ''}`}>
                {SIGNS[kind]}
              </span>
              {t.severities[kind]} ({found.length})
            </h3>
            <ul>
              {found.map((group) => (
                <Entry key={`${group.kind} ${group.finding ?? ''}`} {...{ place, report, group }} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

/** One entry: a check by itself, or all that say the same, folded. */
function Entry({ place, report, group }: Omit<Props, 'checks'> & { group: Group }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const [first] = group.checks;
  if (!first) return null;
  const words = groupWords(group, t, (of) => f.count(of));
  const lines = group.checks.flatMap(({ pointer }) => placeOfCheck(pointer, report).line ?? []);
  const mayPass = group.severity === 'needsReason' && !group.isPassed && report.may.write;
  const lists = mayPass ? group.checks.flatMap(({ pointer }) => placeOfCheck(pointer, report).list ?? []) : [];
  const mayExplain = mayPass && lines.length > 0;
  return (
    <li className={styles.check}>
      {group.checks.length === 1 ? (
        <CheckLine report={report} check={first} />
      ) : (
        <>
          <details className={styles.checkGroup}>
            <summary>{words}</summary>
            <ul>
              {group.checks.map((check) => (
                <li key={`${check.pointer} ${check.text}`}>
                  <CheckLine report={report} check={check} />
                </li>
              ))}
            </ul>
          </details>
          <PlaceLink report={report} check={first} words={t.goToFirst} about={words} />
        </>
      )}
      {mayExplain && <CheckReason place={place} lines={lines} about={`${group.kind} ${group.finding ?? ''}`} />}
      {lists.map((list) => (
        <ListReason key={list.code} place={place} list={list} />
      ))}
    </li>
  );
}

function CheckLine({ report, check }: Pick<Props, 'report'> & { check: SubmissionCheckBody }) {
  const t = useMessages(submissionMessages);
  const { name } = placeOfCheck(check.pointer, report);
  return (
    <div className={styles.checkLine}>
      <p>
        {name !== null && <strong>{name}: </strong>}
        {check.text}
      </p>
      <PlaceLink report={report} check={check} words={t.goThere} about={`${name ?? ''} ${check.text}`} />
    </div>
  );
}

/** Leads to the field that a check is about. */
function PlaceLink(props: { report: SubmissionBody; check: SubmissionCheckBody; words: string; about: string }) {
  const { report, check, words, about } = props;
  const link = useTabLink();
  const { tab, id } = placeOfCheck(check.pointer, report);
  return (
    <Link to={link(tab, id)} replace className={styles.checkLink} aria-label={`${words}: ${about}`}>
      {words}
    </Link>
  );
}
