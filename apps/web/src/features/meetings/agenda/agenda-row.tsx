import { useId, type KeyboardEvent } from 'react';
import { StatusMark } from '../../../shared/status';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import { RowPanel } from './row-panel';
import type { RowProps } from './row-props';
import { RowTools } from './row-tools';
import { SectionHead } from './section-head';
import styles from './agenda.module.css';

const NO_FACTS = { why: [], item: null, unit: null, turnedTo: null, items: [], unreported: null };

/** One line of the agenda in two lines of text; the rest opens in place: details, tools, what is concluded beside it. */
export function AgendaRow(props: RowProps) {
  const { meeting, row, place, run, folded, open, editable, onFold, onOpen, onMove } = props;
  const speech = useMeetingSpeech();
  const { t, s, f } = speech;
  const panel = useId();
  const facts = row.line?.facts ?? NO_FACTS;
  const text = lineText({ title: row.title.trim() || null, facts }, speech);
  const { item } = facts;
  const conclusions = meeting.conclusions.filter(
    ({ agendaLineId }) => row.line !== null && agendaLineId === row.line.id,
  );
  const state = [
    conclusions.length > 0 && t.agenda.conclusions(f.count(conclusions.length)),
    !editable && row.minutes !== null && t.slides.minutes(f.number(row.minutes)),
    row.hidden && t.agenda.hidden,
    row.line?.settled && t.agenda.settled,
  ].filter(Boolean);
  const brief = [...text.brief, text.proposal && `${t.line.proposal}: ${text.proposal}`].filter(Boolean);
  const onKey = (event: KeyboardEvent<HTMLLIElement>) => {
    if (!editable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1, text.title);
  };
  const names = [styles.line, open && styles.lineOpen, row.hidden && styles.lineHidden];
  return (
    <li data-row={row.key} hidden={folded && run === null} onKeyDown={onKey}>
      {run && <SectionHead run={run} folded={folded} onFold={onFold} />}
      <div className={names.filter(Boolean).join(' ')} hidden={folded}>
        <span className={styles.place}>{f.number(place)}</span>
        <button
          type="button"
          className={styles.row}
          data-line
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={onOpen}
        >
          <span className={styles.title}>
            {item && <StatusMark status={item.status} size={16} label={s.status[item.status]} />}
            <span>{text.title}</span>
          </span>
          {(state.length > 0 || (!open && brief.length > 0)) && (
            <span className={styles.brief}>
              {state.length > 0 && <strong>{state.join(' · ')}</strong>}
              {state.length > 0 && !open && brief.length > 0 && ' · '}
              {!open && brief.join(' · ')}
            </span>
          )}
        </button>
        {editable && <RowTools {...props} name={text.title} />}
        <span className={styles.chevron} aria-hidden="true" />
        {open && <RowPanel {...props} id={panel} facts={facts} text={text} conclusions={conclusions} />}
      </div>
    </li>
  );
}
