import type { SubmissionLineBody } from '@tiendo/contracts';
import type { ArrangedLine } from '@tiendo/indicators/submission';
import { memo, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { FigureInput } from '../../../shared/figure-entry';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';

import { LineActions } from './line-actions';
import { LineField, lineId, LineStateMark, useLineWords, type LineProps } from './line-field';
import { hasMore, LineMore, panelId } from './line-more';
import { sameAnswer, standingText } from './line-square';
import styles from './lines.module.css';

export interface LineRowProps extends LineProps, Pick<ArrangedLine<SubmissionLineBody>, 'depth' | 'opens'> {
  /** Of which report. */
  about: string;
}

/** Columns of the table. */
export const COLUMNS = 8;

/** One line on a wide screen. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { square, draft, store, locked, namesSubject, depth, opens, about } = props;
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const line: LineProps = props;
  const { previous, level, allottedBy, name } = useLineWords({ square, draft, locked, namesSubject });
  const { body, key } = square;
  const { indicator, subject, answer, previous: before, holder } = body;
  const estimate = answer?.yearEstimate ? f.number(answer.yearEstimate) : '';
  const said = `${lineId(key)}-da-biet`;
  return (
    <>
      <tr>
        <th scope="row" style={{ paddingInlineStart: 10 + depth * 16 }} title={name}>
          {opens && <span className={styles.opens}>{t.parts[opens]} </span>}
          {indicator.name}
          {namesSubject && <span className={styles.subject}> {t.subject(subject.name)}</span>}
          {holder !== null && (
            <span className={styles.subject}> · {holder.officer?.displayName ?? holder.division}</span>
          )}
          {answer?.ownDay && <span className={styles.subject}> · {t.asOfDay(f.day(answer.ownDay))}</span>}
          {square.line.cumulative && <span className={styles.subject}> ({t.cumulative})</span>}
        </th>
        <td>{indicator.measureUnit}</td>
        <td className={styles.number} id={said} title={before?.period.label}>
          {previous ?? '–'}
        </td>
        <td className={styles.number} title={allottedBy ?? undefined}>
          {level || '–'}
          {allottedBy !== null && (
            <span className={styles.subject}>
              {' '}
              <span aria-hidden="true">{t.ownLevel}</span>
              <span className="visually-hidden">{allottedBy}</span>
            </span>
          )}
        </td>
        <td className={styles.entry}>
          <LineField {...line} size="xs" describedBy={said} />
        </td>
        <td className={styles.estimate}>
          <FigureInput
            size="xs"
            label={t.yearEstimateOf(name)}
            standing={estimate}
            locked={locked}
            disabled={answer === null}
            digits
            onTyping={() => undefined}
            onCommit={(text) => {
              const same = sameAnswer(body);
              if (same) store.give(key, standingText(square), { ...same, yearEstimate: text.trim() || undefined });
            }}
          />
        </td>
        <td>
          <LineStateMark {...{ square, draft, locked, namesSubject }} />
        </td>
        <td className={styles.acts}>
          <LineActions {...line} isShort open={open} panel={panelId(key)} onOpen={setOpen} />
        </td>
      </tr>
      {hasMore({ draft, open }) && (
        <tr className={styles.more}>
          <td colSpan={COLUMNS}>
            <LineMore {...{ square, draft, store, about, open }} hasEstimate onClose={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
});
