import type { AgendaFacts, DirectiveBody } from '@tiendo/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../../shared/url';
import { isKept } from '../../../shared/keeping';
import { aboutConclusion, ConcludeForm } from '../directives/conclude-form';
import { DirectiveLine } from '../directives/directive-line';
import type { LineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import { isRemovable } from './agenda-draft';
import type { RowProps } from './row-props';
import { RowFacts } from './row-facts';
import { RowWording } from './row-wording';
import styles from './agenda.module.css';

interface Props extends RowProps {
  id: string;
  facts: AgendaFacts;
  text: LineText;
  conclusions: readonly DirectiveBody[];
}

/** What opens under a line: the facts in full, what the secretary does with it, and its conclusions. */
export function RowPanel(props: Props) {
  const { plan, meeting, row, editable, mayWrite, mayConclude, id, facts, text, conclusions, onChange, onRemove } =
    props;
  const { t } = useMeetingSpeech();
  const [concluding, setConcluding] = useState(() =>
    isKept('conclusion', aboutConclusion(meeting.id, row.line?.id ?? null)),
  );
  const [editing, setEditing] = useState(false);
  const { item, unit } = facts;
  return (
    <div className={styles.panel} id={id}>
      <RowFacts facts={facts} text={text} />
      {row.note.trim() && <p className={styles.note}>{row.note}</p>}
      {conclusions.length > 0 && (
        <ul className={styles.conclusions}>
          {conclusions.map((directive) => (
            <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} withinMeeting />
          ))}
        </ul>
      )}
      <div className={`${styles.rowLinks} no-print`}>
        {mayConclude && !concluding && (
          <button type="button" className={styles.conclude} onClick={() => setConcluding(true)}>
            {t.agenda.conclude}
          </button>
        )}
        {editable && (
          <>
            <button type="button" className={styles.quiet} aria-expanded={editing} onClick={() => setEditing(!editing)}>
              {t.agenda.details}
            </button>
            <button type="button" className={styles.quiet} onClick={() => onChange({ hidden: !row.hidden })}>
              {row.hidden ? t.agenda.unhide : t.agenda.hide}
            </button>
            {isRemovable(row) && (
              <button type="button" className={styles.quiet} onClick={onRemove}>
                {t.agenda.remove}
              </button>
            )}
          </>
        )}
        {item && (
          <Link className={styles.quiet} to={paths.item(plan.slug, item.kind, item.code, { asOf: meeting.agendaAsOf })}>
            {t.agenda.openItem(item.code)}
          </Link>
        )}
      </div>
      {editing && <RowWording row={row} onChange={onChange} />}
      {concluding && (
        <div className={styles.conclusions}>
          <ConcludeForm
            plan={plan}
            meetingId={meeting.id}
            heldOn={meeting.heldOn}
            agendaLineId={row.line?.id ?? null}
            leadUnit={item?.leadUnits[0]?.code ?? unit?.code ?? null}
            onDone={() => setConcluding(false)}
          />
        </div>
      )}
    </div>
  );
}
