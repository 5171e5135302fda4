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
import { hasDetails, RowFacts } from './row-facts';
import { RowTools } from './row-tools';
import styles from './agenda.module.css';

const NO_FACTS = { why: [], item: null, unit: null, turnedTo: null, items: [], unreported: null };

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  row: DraftLine;
  place: number;
  /** Stands over the line where its section begins. */
  heading: { readonly id: string; readonly text: string } | null;
  /** Told in full. */
  open: boolean;
  editable: boolean;
  mayWrite: boolean;
  mayConclude: boolean;
  onOpen: () => void;
  onMove: (by: -1 | 1, name: string) => void;
  onChange: (change: Partial<DraftLine>) => void;
  onRemove: () => void;
}

/** One line of the agenda: what is asked, whose it is, and what is concluded beside it. */
export function AgendaRow(props: Props) {
  const { plan, meeting, row, place, heading, open, editable, mayWrite, mayConclude, onOpen, onMove } = props;
  const { t, s, f, ...words } = useMeetingSpeech();
  const [concluding, setConcluding] = useState(false);
  const facts = row.line?.facts ?? NO_FACTS;
  const text = lineText({ title: row.title.trim() || null, facts }, { t, s, f, ...words });
  const { item } = facts;
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
      {heading && (
        <h3 id={heading.id} className={styles.sectionHead}>
          {heading.text}
        </h3>
      )}
      <span className={styles.place}>{f.number(place)}</span>
      <div className={styles.body}>
        <div className={styles.title}>
          {item && <StatusMark status={item.status} size={16} label={s.status[item.status]} />}
          {item ? (
            <Link to={paths.item(plan.slug, item.kind, item.code, { asOf: meeting.agendaAsOf })}>{text.title}</Link>
          ) : (
            <span>{text.title}</span>
          )}
          {(editable || hasDetails(facts, text)) && (
            <button
              type="button"
              className={`${styles.quiet} ${styles.more} no-print`}
              aria-expanded={open}
              aria-label={t.agenda.actionOn(open ? t.agenda.less : t.agenda.more, text.title)}
              onClick={onOpen}
            >
              {open ? t.agenda.less : t.agenda.more}
            </button>
          )}
        </div>
        <RowFacts facts={facts} text={text} open={open} />
        {(row.line?.settled || row.hidden) && (
          <p className={styles.fact}>
            {[row.line?.settled && t.agenda.settled, row.hidden && t.agenda.hidden].filter(Boolean).join(' · ')}
          </p>
        )}
        {row.note.trim() && <p className={styles.note}>{row.note}</p>}
        <div className={`${styles.rowLinks} no-print`}>
          {mayConclude && !concluding && (
            <button type="button" className={styles.quiet} onClick={() => setConcluding(true)}>
              {t.agenda.conclude}
            </button>
          )}
          {editable && <RowTools {...props} name={text.title} />}
        </div>
        {conclusions.length > 0 && (
          <ul className={styles.conclusions}>
            {conclusions.map((directive) => (
              <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} withinMeeting />
            ))}
          </ul>
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
