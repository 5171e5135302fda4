import { NativeSelect, TextInput } from '@mantine/core';
import { GRADES, ORIGINS, type Grade, type Origin } from '@tiendo/indicators/target';
import { useContext, useState } from 'react';
import { DayField } from '../../../shared/fields';
import { entryMessages, targetText } from '../../../shared/figure-entry';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { HolderFields } from './holder-fields';
import { GivingContext } from './holders';
import { NONE, sameAnswer, standingText, TAKEN_BACK, type LineSquare } from './line-square';
import type { LineStore } from './use-lines';
import styles from './lines.module.css';

interface Props {
  id: string;
  about: string;
  square: LineSquare;
  store: LineStore;
  /** The estimate stands in a column of its own. */
  hasEstimate: boolean;
  onDone: () => void;
}

/** What a line can be answered besides a figure, and what goes with its answer: estimate, note, reason. */
export function LineDetails({ id, about, square, store, hasEstimate, onDone }: Props) {
  const t = useMessages(submissionMessages);
  const entry = useMessages(entryMessages);
  const f = useFormat();
  const { key, body } = square;
  const { answer, indicator } = body;
  const kept = useKept({ form: 'submission-line', about: `${about} ${key}`, label: `${t.other}: ${indicator.name}` });
  const [number, setNumber] = useKeptState(kept, 'number', answer?.paper?.number ?? answer?.reference ?? '');
  const [issuedOn, setIssuedOn] = useKeptState<string | null>(kept, 'issuedOn', answer?.paper?.issuedOn ?? null);
  const [section, setSection] = useKeptState(kept, 'section', answer?.section ?? '');
  const [estimate, setEstimate] = useKeptState(kept, 'estimate', () =>
    answer?.yearEstimate ? f.number(answer.yearEstimate) : '',
  );
  const [note, setNote] = useKeptState(kept, 'note', answer?.note ?? '');
  const [reason, setReason] = useKeptState(kept, 'reason', answer?.passReason ?? '');
  const figure = answer?.figure ?? null;
  const [asOf, setAsOf] = useKeptState<string | null>(kept, 'asOf', figure?.asOf ?? null);
  const [grade, setGrade] = useKeptState<Grade>(kept, 'grade', figure?.grade ?? 'preliminary');
  const [origin, setOrigin] = useKeptState<Origin>(kept, 'origin', figure?.origin ?? 'selfReported');
  const giving = useContext(GivingContext);
  const [asked, setAsked] = useState(false);
  const give = (write: Parameters<LineStore['give']>[2], text = ''): void => {
    store.give(key, text, write);
    kept.done();
    onDone();
  };
  const orNothing = (text: string): string | undefined => text.trim() || undefined;
  const beside = { note: orNothing(note), ...(hasEstimate ? {} : { yearEstimate: orNothing(estimate) }) };
  const same = sameAnswer(body);
  return (
    <div className={styles.details} id={id}>
      {answer !== null && answer.findings.length > 0 && (
        <ul className={styles.findings}>
          {answer.findings.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
      {body.level?.allottedBy && (
        <p className={styles.quiet}>
          {t.levelIs(targetText(square.line, entry, f))}, {t.ownLevelBy(body.level.allottedBy.label)}
        </p>
      )}
      <div className={styles.others}>
        <Button variant="default" aria-label={t.noneOf(indicator.name)} onClick={() => give({ ...NONE, ...beside })}>
          {t.noneAnswer}
        </Button>
        {answer !== null && (
          <Button variant="default" onClick={() => give(TAKEN_BACK)}>
            {t.takeBack}
          </Button>
        )}
      </div>
      <div className={styles.pair}>
        <TextInput
          label={t.reference}
          placeholder="403/SNV-VP"
          value={number}
          maxLength={80}
          error={asked && number.trim() === '' ? t.referenceNumberNeeded : null}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <DayField
          label={t.referenceDay}
          value={issuedOn}
          max={today()}
          error={asked && issuedOn === null ? t.referenceDayNeeded : null}
          onChange={setIssuedOn}
        />
        <TextInput
          label={t.referenceSection}
          value={section}
          maxLength={200}
          onChange={({ currentTarget }) => setSection(currentTarget.value)}
        />
        <Button
          variant="default"
          onClick={() => {
            setAsked(true);
            if (number.trim() === '' || issuedOn === null) return;
            const paper = { number: number.trim(), issuedOn };
            give({ ...beside, answer: 'reportedElsewhere', paper, section: orNothing(section) });
          }}
        >
          {t.saveReference}
        </Button>
      </div>
      <div className={styles.pair}>
        {figure && <DayField label={t.asOf} value={asOf} max={today()} onChange={setAsOf} />}
        {answer?.answer === 'figure' && (
          <>
            <NativeSelect
              label={t.grade}
              value={grade}
              data={GRADES.map((value) => ({ value, label: t.grades[value] }))}
              onChange={({ currentTarget }) => setGrade(GRADES.find((one) => one === currentTarget.value) ?? grade)}
            />
            <NativeSelect
              label={t.origin}
              value={origin}
              data={ORIGINS.map((value) => ({ value, label: t.origins[value] }))}
              onChange={({ currentTarget }) => setOrigin(ORIGINS.find((one) => one === currentTarget.value) ?? origin)}
            />
          </>
        )}
        {!hasEstimate && (
          <TextInput
            label={`${t.yearEstimate} (${indicator.measureUnit})`}
            inputMode="decimal"
            value={estimate}
            maxLength={60}
            disabled={!same}
            description={same ? undefined : t.yearEstimateFirst}
            onChange={({ currentTarget }) => setEstimate(currentTarget.value)}
          />
        )}
        <TextInput
          label={t.note}
          value={note}
          maxLength={1000}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {answer !== null && (answer.findings.length > 0 || answer.passReason !== null) && (
          <TextInput
            label={t.reason}
            description={t.reasonHint}
            value={reason}
            maxLength={1000}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          disabled={!same}
          onClick={() =>
            same &&
            give(
              {
                ...same,
                ...beside,
                ...(figure && asOf !== null && { asOf }),
                ...(same.answer === 'figure' && { grade, origin }),
                passReason: orNothing(reason),
              },
              standingText(square),
            )
          }
        >
          {t.saveDetails}
        </Button>
      </div>
      {giving && <HolderFields giving={giving} line={body} />}
      {answer?.updatedBy && <p className={styles.quiet}>{t.updatedBy(answer.updatedBy, f.moment(answer.updatedAt))}</p>}
    </div>
  );
}
