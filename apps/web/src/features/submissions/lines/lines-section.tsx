import { useMediaQuery } from '@mantine/hooks';
import type { SubmissionBody } from '@tiendo/contracts';
import { arrangeLines } from '@tiendo/indicators/submission';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { EmptyState } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { FormButtons } from '../sheet-form/form-buttons';
import type { ReportPlace } from '../submissions.queries';

import { useSession } from '../../../shared/session';
import { GivingContext, isHeldBy, type HolderFilter } from './holders';
import { HolderFilterSelect } from './holder-filter';
import { LineCard } from './line-card';
import { lineId } from './line-field';
import { LineRow, type LineRowProps } from './line-row';
import { lineKey } from './line-square';
import { SheetTable } from './sheet-table';
import type { Lines } from './use-lines';
import { usePasting } from './use-pasting';
import styles from './lines.module.css';

const PastePreview = lazy(() => import('./paste-preview'));

interface Props {
  place: ReportPlace;
  report: SubmissionBody;
  lines: Lines;
}

/** Số liệu: one line beneath the other; a table where there is room, cards on a phone. */
export function LinesSection({ place, report, lines }: Props) {
  const t = useMessages(submissionMessages);
  const isNarrow =
    useMediaQuery('screen and (max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [isMissingOnly, setMissingOnly] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const [isSheet, setSheet] = useState(false);
  const [holder, setHolder] = useState<HolderFilter>('');
  const me = useSession()?.user.username ?? '';
  const { store, states, squares } = lines;
  const { items } = report.lines;
  const ordered = useMemo(() => arrangeLines(items), [items]);
  // What was missing when the filter was set stays until it is set anew: a line does not go while it is typed into.
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => ordered.filter(({ line }) => (!isMissingOnly || missing.has(lineKey(line))) && isHeldBy(line, holder, me)),
    [ordered, isMissingOnly, missing, holder, me],
  );
  const shownLines = useMemo(() => shown.map(({ line }) => line), [shown]);
  const { province, submissionId } = place;
  const unit = report.unit.code;
  const giving = useMemo(
    () => ({
      ...{ place: { province, submissionId }, unit },
      unheld: shownLines.filter((line) => line.holder === null),
    }),
    [province, submissionId, unit, shownLines],
  );
  const pasting = usePasting(place, shownLines, lines);
  const { onPaste } = pasting;
  const onMove = useCallback(
    (key: string, by: -1 | 1): void => {
      const keys = shownLines.map(lineKey);
      const next = keys[keys.indexOf(key) + by];
      const field = document.getElementById(lineId(next ?? key));
      if (next === undefined) field?.blur();
      else field?.focus();
      if (next !== undefined && field instanceof HTMLInputElement) field.select();
    },
    [shownLines],
  );
  if (items.length === 0) return <EmptyState title={t.noLines} />;
  const locked = !report.may.write;
  const namesSubject = items.some(({ subject }) => subject.code !== report.unit.code);
  const about = `${place.province} ${place.submissionId}`;
  const propsOf = ({ line, depth, opens }: (typeof shown)[number]): (LineRowProps & { key: string }) | null => {
    const key = lineKey(line);
    const square = squares.get(key);
    if (!square) return null;
    return {
      key,
      square,
      draft: states.drafts.get(key),
      store,
      locked,
      namesSubject,
      depth,
      opens,
      about,
      onMove,
      onPaste,
    };
  };
  const rows = shown.flatMap((line) => propsOf(line) ?? []);
  return (
    <GivingContext value={locked ? null : giving}>
      <div className={styles.bar}>
        <HolderFilterSelect lines={items} value={holder} onChange={setHolder} />
        {!locked && !isSheet && (
          <label className={styles.filter}>
            <input
              type="checkbox"
              checked={isMissingOnly}
              onChange={({ currentTarget }) => {
                const isOpen = ({ answer }: (typeof items)[number]) => answer === null || answer.notUpdated;
                setMissing(new Set(items.filter(isOpen).map(lineKey)));
                setMissingOnly(currentTarget.checked);
              }}
            />
            {t.onlyMissing}
          </label>
        )}
        {!isNarrow && !isSheet && (
          <label className={styles.filter}>
            <input
              type="checkbox"
              checked={isWhole}
              onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
            />
            {t.wholeNames}
          </label>
        )}
        <label className={styles.filter}>
          <input type="checkbox" checked={isSheet} onChange={({ currentTarget }) => setSheet(currentTarget.checked)} />
          {t.asSheet}
        </label>
        <FormButtons place={place} report={report} />
        {!locked && !isNarrow && !isSheet && <p className={styles.quiet}>{t.keys}</p>}
      </div>
      {pasting.block && (
        <Suspense>
          <PastePreview
            block={pasting.block}
            namesSubject={namesSubject}
            onWrite={(block) => void pasting.write(block)}
            onClose={pasting.close}
          />
        </Suspense>
      )}
      <SheetTable report={report} lines={isSheet ? shown : ordered} className={isSheet ? undefined : styles.onPaper} />
      {isSheet ? null : rows.length === 0 ? (
        <EmptyState title={t.noMissing} />
      ) : isNarrow ? (
        <ul className={`${styles.cards} no-print`} aria-label={t.linesLabel}>
          {rows.map(({ key, ...props }) => (
            <LineCard key={key} {...props} />
          ))}
        </ul>
      ) : (
        <table className={`${styles.table} ${isWhole ? styles.whole : ''} no-print`} aria-label={t.linesLabel}>
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              <th scope="col" className={styles.measure}>
                {t.measureUnit}
              </th>
              <th scope="col" className={`${styles.number} ${styles.known}`}>
                {t.previous}
              </th>
              <th scope="col" className={`${styles.number} ${styles.known}`}>
                {t.level}
              </th>
              <th scope="col" className={styles.entry}>
                {t.figure}
              </th>
              <th scope="col" className={styles.estimate}>
                {t.yearEstimate}
              </th>
              <th scope="col" className={styles.stateColumn}>
                {t.state}
              </th>
              <th scope="col" className={styles.acts}>
                <span className="visually-hidden">{t.other}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, ...props }) => (
              <LineRow key={key} {...props} />
            ))}
          </tbody>
        </table>
      )}
    </GivingContext>
  );
}
