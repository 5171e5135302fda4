import { TextInput } from '@mantine/core';
import '../../shared/ui/mantine-all';
import { memo, useState } from 'react';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { FormProblem } from '../../shared/fields';
import { useKept, useKeptState } from '../../shared/keeping';
import { Button, Card } from '../../shared/ui';
import { CellDetails, extrasFor, type OwnDetails } from './cell-details';
import { CellHistory } from './cell-history';
import { DraftHelp, shownText, targetText, type CellDraft } from '../../shared/figure-entry';
import { aggregateText, notPutTogether } from './entry/aggregate-text';
import type { FigureStore } from './entry/figure-store';
import type { Square } from './entry/layout';
import { LastValues } from './last-values';
import { figureMessages } from './messages';
import type { Details } from './sheet-defaults';
import { TakeOver } from './take-over';
import styles from './cell-panel.module.css';

interface Props {
  slug: string;
  province: string;
  period: { readonly code: string; readonly label: string };
  previousLabel: string | null;
  square: Square;
  draft: CellDraft | undefined;
  store: FigureStore;
  locked: boolean;
  /** What was chosen for this cell before its first figure; null: nothing yet. */
  own: OwnDetails | null;
  onOwn: (own: OwnDetails) => void;
  defaults: Details;
  today: string;
  /** Opened to take the figure back. */
  withdrawing: boolean;
  onWithdrawing: (open: boolean) => void;
  onDone: () => void;
}

/** Everything about the selected cell: what is wrong with it, what it is held against, its details and its history. */
export const CellPanel = memo(function CellPanel(props: Props) {
  const { slug, province, period, square, draft, store, locked, own, defaults, today } = props;
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { line, unit, cell, aggregate } = square;
  const target = targetText(line, t, f);
  const figure = cell.figure;
  return (
    <Card title={unit?.name ?? t.province} hint={line.indicator.name} className={styles.panel}>
      <dl className={styles.facts}>
        <dt>{period.label}</dt>
        <dd>
          {figure ? (
            <>
              {shownText(figure, line, t, f)} <span className={styles.quiet}>({t.grades[figure.grade]})</span>
            </>
          ) : (
            t.noFigure
          )}
        </dd>
        {cell.previous && (
          <>
            <dt>{props.previousLabel ? t.previousIn(props.previousLabel) : t.previous}</dt>
            <dd>{shownText(cell.previous, line, t, f)}</dd>
          </>
        )}
        {target && (
          <>
            <dt>{t.target}</dt>
            <dd>{target}</dd>
          </>
        )}
        {aggregate && (
          <>
            <dt>{t.fromUnits}</dt>
            <dd>
              {aggregateText(aggregate, line, f) || notPutTogether(aggregate, line, t, f) || '–'}{' '}
              <span className={styles.quiet}>
                ({t.reported(f.number(aggregate.reported), f.number(aggregate.asked))})
              </span>
              {aggregate.differs && <strong className={styles.differs}> {t.differs}</strong>}
            </dd>
          </>
        )}
        {figure?.system && (
          <>
            <dt>{t.system}</dt>
            <dd>{t.fromSystem(figure.system)}</dd>
          </>
        )}
        {figure?.takeover && (
          <>
            <dt>{t.system}</dt>
            <dd>{t.takenOver(figure.takeover)}</dd>
          </>
        )}
        {figure?.note && (
          <>
            <dt>{t.note}</dt>
            <dd>{figure.note}</dd>
          </>
        )}
        {figure?.supplier && (
          <>
            <dt>{t.supplier}</dt>
            <dd>{figure.supplier.name}</dd>
          </>
        )}
        {figure?.source && (
          <>
            <dt>{t.document}</dt>
            <dd>{[figure.source.label, figure.source.section].filter(Boolean).join(', ')}</dd>
          </>
        )}
      </dl>
      {cell.findings.length > 0 && !draft && (
        <ul className={styles.findings}>
          {cell.findings.map((finding) => (
            <li key={`${finding.kind} ${finding.text}`}>{finding.text}</li>
          ))}
        </ul>
      )}
      {draft && draft.state !== 'saving' && (
        <DraftHelp
          about={`${slug} ${period.code}`}
          square={square}
          name={line.indicator.name}
          draft={draft}
          store={store}
          extras={extrasFor(figure ? null : own, defaults)}
          onDone={props.onDone}
        />
      )}
      {!locked && cell.suppliedBy !== null && (
        <TakeOver
          key={square.key}
          about={`${slug} ${period.code}`}
          square={square}
          system={cell.suppliedBy}
          draft={draft}
          store={store}
          extras={extrasFor(figure ? null : own, defaults)}
          onDone={props.onDone}
        />
      )}
      {!locked && !draft && cell.suppliedBy === null && (
        <CellDetails
          key={figure?.observationId ?? 'none'}
          square={square}
          store={store}
          own={own}
          defaults={defaults}
          province={province}
          today={today}
          onOwn={props.onOwn}
        />
      )}
      {!locked && figure && cell.suppliedBy === null && (
        <Withdrawal
          about={`${slug} ${period.code}`}
          square={square}
          store={store}
          open={props.withdrawing}
          onOpen={props.onWithdrawing}
          onDone={props.onDone}
        />
      )}
      {unit && <LastValues slug={slug} line={line} unit={unit} />}
      <CellHistory slug={slug} period={period.code} square={square} />
    </Card>
  );
});

interface WithdrawalProps {
  about: string;
  square: Square;
  store: FigureStore;
  open: boolean;
  onOpen: (open: boolean) => void;
  onDone: () => void;
}

function Withdrawal({ about, square, store, open, onOpen, onDone }: WithdrawalProps) {
  const t = useMessages(figureMessages);
  const kept = useKept({
    form: 'figure-withdrawal',
    about: `${about} ${square.key}`,
    label: `${t.withdraw}: ${square.line.indicator.name}`,
  });
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    try {
      await store.withdraw(square.key, reason.trim());
      kept.done();
      setReason('');
      setAsked(false);
      onOpen(false);
      onDone();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <details className={styles.fold} open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{t.withdraw}</summary>
      <TextInput
        label={t.withdrawReason}
        value={reason}
        maxLength={1000}
        error={asked && reason.trim() === '' ? t.withdrawMissing : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {problem !== null && <FormProblem error={problem} />}
      <Button variant="default" color="red" onClick={() => void submit()}>
        {t.withdraw}
      </Button>
    </details>
  );
}
