import type { MeetingBody } from '@tiendo/contracts';
import { useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { StatusMark } from '../../../shared/status';
import { paths } from '../../../shared/url';
import { ConcludeForm } from '../directives/conclude-form';
import { DirectiveLine } from '../directives/directive-line';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import type { DraftLine } from './agenda-draft';
import { RowTools } from './row-tools';
import styles from './agenda.module.css';

const NO_FACTS = { why: [], item: null, unit: null, turnedTo: null, items: [], unreported: null };

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  row: DraftLine;
  place: number;
  editable: boolean;
  mayWrite: boolean;
  mayConclude: boolean;
  onMove: (by: -1 | 1, name: string) => void;
  onChange: (change: Partial<DraftLine>) => void;
  onRemove: () => void;
}

/** One line of the agenda: what is asked, whose it is, and what is concluded beside it. */
export function AgendaRow(props: Props) {
  const { plan, meeting, row, place, editable, mayWrite, mayConclude, onMove } = props;
  const { t, s, f, ...words } = useMeetingSpeech();
  const [concluding, setConcluding] = useState(false);
  const facts = row.line?.facts ?? NO_FACTS;
  const text = lineText({ title: row.title.trim() || null, facts }, { t, s, f, ...words });
  const { item } = facts;
  const section = row.line?.section ?? 'own';
  const conclusions = meeting.conclusions.filter(
    ({ agendaLineId }) => row.line !== null && agendaLineId === row.line.id,
  );
  const onKey = (event: KeyboardEvent<HTMLLIElement>) => {
    if (!editable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1, text.title);
  };
  return (
    <li
      className={row.hidden ? `${styles.line} ${styles.lineHidden}` : styles.line}
      data-row={row.key}
      tabIndex={editable ? -1 : undefined}
      onKeyDown={onKey}
    >
      <span className={styles.place}>{f.number(place)}</span>
      <div className={styles.body}>
        <p className={styles.section}>
          {item && <StatusMark status={item.status} size={16} label={s.status[item.status]} />}
          <span>{t.sections[section]}</span>
          {row.line?.settled && <span className={styles.settled}>· {t.agenda.settled}</span>}
          {row.hidden && <span className={styles.settled}>· {t.agenda.hidden}</span>}
        </p>
        <p className={styles.title}>
          {item ? (
            <Link to={paths.item(plan.slug, item.kind, item.code, { asOf: meeting.agendaAsOf })}>{text.title}</Link>
          ) : (
            text.title
          )}
        </p>
        {facts.items.length > 0 ? (
          <ul className={styles.silent}>
            {text.problem.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          text.problem.length > 0 && <p className={styles.fact}>{text.problem.join(' · ')}</p>
        )}
        {text.reason && <p className={styles.reason}>{text.reason}</p>}
        {item && (
          <p className={styles.fact}>
            {[text.whose, text.since, text.documents.join('; ')].filter(Boolean).join(' · ')}
            {text.lacksPermission && (
              <>
                {' · '}
                <span className={styles.lacking}>{s.lacksPermission}</span>
              </>
            )}
          </p>
        )}
        {text.proposal && (
          <p className={styles.reason}>
            {t.line.proposal}: {text.proposal}
            {text.decides && ` (${text.decides})`}
          </p>
        )}
        {row.note.trim() && <p className={styles.note}>{row.note}</p>}
        {editable && <RowTools {...props} name={text.title} />}
        {conclusions.length > 0 && (
          <ul className={styles.conclusions}>
            {conclusions.map((directive) => (
              <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} withinMeeting />
            ))}
          </ul>
        )}
        {mayConclude && !concluding && (
          <button type="button" className={`${styles.quiet} no-print`} onClick={() => setConcluding(true)}>
            {t.agenda.conclude}
          </button>
        )}
        {concluding && (
          <div className={styles.conclude}>
            <ConcludeForm
              plan={plan}
              meetingId={meeting.id}
              heldOn={meeting.heldOn}
              agendaLineId={row.line?.id ?? null}
              leadUnit={item?.leadUnits[0]?.code ?? facts.unit?.code ?? null}
              onDone={() => setConcluding(false)}
            />
          </div>
        )}
      </div>
    </li>
  );
}
