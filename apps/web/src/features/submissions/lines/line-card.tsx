import { memo, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { LineActions } from './line-actions';
import { LineField, lineId, LineStateMark, useLineWords, type LineProps } from './line-field';
import { hasMore, LineMore, panelId } from './line-more';
import type { LineRowProps } from './line-row';
import { useSheetWords } from './sheet-table';
import styles from './lines.module.css';

/** One line on a phone: its name, what it was, one field, one tap for what did not change. */
export const LineCard = memo(function LineCard(props: LineRowProps) {
  const { square, draft, store, locked, namesSubject, depth, opens, about } = props;
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const line: LineProps = props;
  const { previous, level, allottedBy } = useLineWords({ square, draft, locked, namesSubject });
  const { indicator, subject, holder, answer } = square.body;
  const sheet = useSheetWords()(square.body);
  const words = [
    previous === null ? null : t.previousIs(previous),
    level === '' ? null : t.levelIs(level),
    allottedBy,
    answer?.ownDay ? t.asOfDay(f.day(answer.ownDay)) : null,
    square.line.cumulative ? t.cumulative : null,
    !square.line.cumulative && sheet.cumulative !== '' ? t.cumulativeIs(sheet.cumulative) : null,
    sheet.planPercent === '' ? null : t.planPercentIs(sheet.planPercent),
    sheet.change === '' ? null : t.changeIs(sheet.change),
  ];
  const said = `${lineId(square.key)}-da-biet`;
  return (
    <li className={styles.card} style={{ marginInlineStart: depth * 14 }}>
      <h2 className={styles.name}>
        {opens && <span className={styles.opens}>{t.parts[opens]} </span>}
        {indicator.name}
        {namesSubject && <span className={styles.subject}> {t.subject(subject.name)}</span>}
        {holder !== null && <span className={styles.subject}> · {holder.officer?.displayName ?? holder.division}</span>}
      </h2>
      <p className={styles.quiet} id={said}>
        {words.filter(Boolean).join(' · ')}
      </p>
      <LineField {...line} showsUnit describedBy={said} />
      <div className={styles.cardFoot}>
        <LineStateMark {...{ square, draft, locked, namesSubject }} />
        <LineActions {...line} open={open} panel={panelId(square.key)} onOpen={setOpen} />
      </div>
      {hasMore({ draft, open }) && (
        <LineMore {...{ square, draft, store, about, open }} hasEstimate={false} onClose={() => setOpen(false)} />
      )}
    </li>
  );
});
