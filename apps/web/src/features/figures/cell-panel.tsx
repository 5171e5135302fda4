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
import type { CellDraft, CellStore, Extras } from './entry/cell-store';
import { aggregateText, notPutTogether, shownText, targetText, typedText } from './entry/figure-text';
import type { Square } from './entry/layout';
import { LastValues } from './last-values';
import { figureMessages } from './messages';
import type { Details } from './sheet-defaults';
import styles from './figures.module.css';

interface Props {
  slug: string;
  province: string;
  period: { readonly code: string; readonly label: string };
  previousLabel: string | null;
  square: Square;
  draft: CellDraft | undefined;
  store: CellStore;
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
          draft={draft}
          store={store}
          extras={extrasFor(figure ? null : own, defaults)}
          onDone={props.onDone}
        />
      )}
      {!locked && !draft && (
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
      {!locked && figure && (
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

interface DraftProps {
  /** Of which sheet. */
  about: string;
  square: Square;
  draft: CellDraft;
  store: CellStore;
  extras: Extras;
  onDone: () => void;
}

/** What keeps a cell from being saved, in plain words, and the ways out. */
function DraftHelp({ about, square, draft, store, extras, onDone }: DraftProps) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const { key, line } = square;
  const kept = useKept({
    form: 'figure-kept',
    about: `${about} ${key}`,
    label: `${t.whyKept}: ${line.indicator.name}`,
  });
  const [note, setNote] = useKeptState(kept, 'note', '');
  const [asked, setAsked] = useState(false);
  const drop = (label: string) => (
    <Button
      variant="default"
      onClick={() => {
        store.drop(key);
        onDone();
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.alert} role="alert">
      <p>
        <strong>{t.draftStates[draft.state]}</strong> · {t.typedValue(draft.text || '–')}
      </p>
      {draft.state === 'unreadable' && (
        <>
          <p>{t.failures[draft.code]}</p>
          {draft.choices.length > 0 && (
            <p className={styles.choices}>
              <span>{t.chooseReading}:</span>
              {draft.choices.map((choice) => (
                <Button
                  key={typedText(choice, line)}
                  variant="default"
                  onClick={() => {
                    store.choose(key, choice, extras);
                    onDone();
                  }}
                >
                  {shownText(choice, line, t, f)}
                </Button>
              ))}
            </p>
          )}
        </>
      )}
      {draft.state === 'doubtful' && (
        <>
          <ul className={styles.findings}>
            {draft.objections.map(({ kind, text }) => (
              <li key={kind}>{text}</li>
            ))}
          </ul>
          <TextInput
            label={t.whyKept}
            value={note}
            maxLength={1000}
            error={asked && note.trim() === '' ? t.whyKeptMissing : null}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button
            variant="default"
            onClick={() => {
              setAsked(true);
              if (note.trim() === '') return;
              kept.done();
              store.accept(key, note.trim(), extras);
              onDone();
            }}
          >
            {t.keepAnyway}
          </Button>
        </>
      )}
      {draft.state === 'stale' && (
        <>
          <p>{t.staleDetail}</p>
          <Button variant="default" onClick={() => store.again(key)}>
            {t.sendOver}
          </Button>
        </>
      )}
      {draft.state === 'unfinished' && (
        <Button
          variant="default"
          onClick={() => {
            store.commit(key, draft.text, extras);
            onDone();
          }}
        >
          {t.saveTyped}
        </Button>
      )}
      {draft.state === 'refused' && <p>{draft.reason}</p>}
      {draft.state === 'waiting' ? (
        <>
          <p>{t.offline}</p>
          <Button variant="default" onClick={() => store.retry()}>
            {t.retryNow}
          </Button>
        </>
      ) : (
        drop(draft.state === 'stale' ? t.keepTheirs : t.dropTyped)
      )}
    </div>
  );
}

interface WithdrawalProps {
  about: string;
  square: Square;
  store: CellStore;
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
