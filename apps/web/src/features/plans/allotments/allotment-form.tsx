import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Allotments, AllottedMeasureBody, DocumentBody } from '@tiendo/contracts';
import { parseNumber } from '@tiendo/indicators/vietnamese';
import { type FormEvent, useMemo } from 'react';
import { api } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentField } from '../../../shared/documents';
import { DayField, fieldErrors, FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptMap, useKeptState } from '../../../shared/keeping';
import { unitsQuery, useRememberedNames } from '../../../shared/org';
import { Button, Card, notify } from '../../../shared/ui';
import styles from '../plans.module.css';
import { allotmentsQuery } from './allotments.queries';
import { FillUnits } from './fill-units';
import { ListField } from './list-field';
import { allotmentMessages } from './messages';
import { previewOf, type Way } from './preview';
import { PreviewTable } from './preview-table';
import { readLevels } from './read-levels';

const FIELDS = ['/indicator', '/from', '/documentId', '/quantity', '/note', '/items'];
const DIGITS = ['0', '1', '2', '3'];
const keyOf = ({ indicator, horizon }: AllottedMeasureBody): string => `${indicator.code}|${horizon ?? ''}`;

interface Props {
  plan: PlanDetail;
  allotments: Allotments;
  measures: readonly AllottedMeasureBody[];
}

/** Allots levels to units by a document: typed or pasted, each named or by shares of a quantity; seen before it is recorded. */
export function AllotmentForm({ plan, allotments, measures }: Props) {
  const t = useMessages(allotmentMessages);
  const f = useFormat();
  const { target, version } = allotments;
  const kept = useKept({
    form: 'allotment',
    about: `${plan.slug} ${target.code}`,
    label: `${t.title}: ${target.name ?? target.code}`,
  });
  const [measureKey, setMeasureKey] = useKeptState(kept, 'measure', '');
  const [way, setWay] = useKeptState<Way>(kept, 'way', 'named');
  const [quantity, setQuantity] = useKeptState(kept, 'quantity', '');
  const [digits, setDigits] = useKeptState(kept, 'digits', '0');
  const [from, setFrom] = useKeptState<string | null>(kept, 'from', allotments.plan.startsOn);
  const [document, setDocument] = useKeptState<DocumentBody | null>(kept, 'document', null);
  const [note, setNote] = useKeptState(kept, 'note', '');
  const [text, setText] = useKeptState(kept, 'list', '');
  const [given, setGiven] = useKeptMap<string>(kept, 'given');
  const { data: units = [] } = useQuery(unitsQuery(plan.province.code));
  const remembered = useRememberedNames(plan.province.code);
  const queries = useQueryClient();
  const measure = measures.find((one) => keyOf(one) === measureKey) ?? measures[0];
  const isRange = measure?.comparator === 'between';
  // Only what is added up can be divided.
  const isDivisible = !isRange && measure?.indicator.aggregation === 'sum';
  const chosenWay = isDivisible ? way : 'named';
  const read = useMemo(
    () => readLevels(text, { units, given, remembered: remembered.names, from, isRange }),
    [text, units, given, remembered.names, from, isRange],
  );
  const typed = parseNumber(quantity);
  const whole = typed.ok ? (typed.value ?? '') : '';
  const preview = useMemo(
    () => measure && previewOf(measure, read, { way: chosenWay, quantity: whole, digits: Number(digits) }),
    [measure, read, chosenWay, whole, digits],
  );
  const write = useMutation({
    mutationFn: () => {
      if (!measure || !preview || from === null || document === null) throw new Error('Incomplete');
      return api.post('/plans/{slug}/targets/{code}/allotments', {
        path: { slug: plan.slug, code: target.code },
        body: {
          ...{ indicator: measure.indicator.code, horizon: measure.horizon, from, documentId: document.id },
          ...(chosenWay === 'shared' && { quantity: whole, digits: Number(digits) }),
          note: note.trim() || undefined,
          items: [...preview.items],
        },
        ifMatch: version,
      });
    },
    // Somebody else allotted meanwhile: what is typed stays, and is held against what there is now.
    onError: () => queries.invalidateQueries({ queryKey: allotmentsQuery(plan.slug, target.code).queryKey }),
    onSuccess: (answer) => {
      void notify({ title: t.done(f.number(preview?.items.length ?? 0)) });
      remembered.remember(given).catch(() => undefined);
      kept.done();
      setText('');
      setNote('');
      queries.setQueryData(allotmentsQuery(plan.slug, target.code).queryKey, answer);
      void queries.invalidateQueries({ queryKey: allotmentsQuery(plan.slug, target.code).queryKey });
    },
  });
  if (!measure || !preview) return null;
  const errors = fieldErrors(write.error);
  const isReady = preview.items.length > 0 && document !== null && from !== null;
  const leftOut = preview.lines.filter(({ problem }) => problem !== null && problem !== 'total' && problem !== 'empty');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !write.isPending) write.mutate();
  };
  return (
    <Card title={t.formTitle} hint={t.formHint}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <KeptNote kept={kept} />
        <div className={styles.columns}>
          {measures.length > 1 && (
            <NativeSelect
              label={t.measure}
              value={keyOf(measure)}
              error={errors.at('/indicator')}
              data={measures.map((one) => ({
                value: keyOf(one),
                label: [one.label, one.horizon].filter(Boolean).join(' · '),
              }))}
              onChange={({ currentTarget }) => setMeasureKey(currentTarget.value)}
            />
          )}
          <DayField
            label={t.fromField}
            required
            value={from}
            min={allotments.plan.startsOn}
            error={errors.at('/from')}
            onChange={setFrom}
          />
        </div>
        <DocumentField
          province={plan.province.code}
          label={t.document}
          value={document}
          error={errors.at('/documentId')}
          onChange={setDocument}
        />
        {isDivisible && (
          <Radio.Group label={t.way} value={way} onChange={setWay}>
            <div className={styles.row}>
              <Radio value="named" label={t.named} />
              <Radio value="shared" label={t.shared} />
            </div>
          </Radio.Group>
        )}
        {chosenWay === 'shared' && (
          <div className={styles.columns}>
            <TextInput
              label={`${t.quantity} (${measure.indicator.measureUnit})`}
              inputMode="decimal"
              value={quantity}
              error={errors.at('/quantity') ?? (preview.wrong === 'quantity' ? t.wrongQuantity : null)}
              onChange={({ currentTarget }) => setQuantity(currentTarget.value)}
            />
            <NativeSelect
              label={t.digits}
              data={DIGITS}
              value={digits}
              onChange={({ currentTarget }) => setDigits(currentTarget.value)}
            />
          </div>
        )}
        <ListField
          label={chosenWay === 'shared' ? t.listShares : t.list}
          hint={chosenWay === 'shared' ? t.sharesHint : t.listHint}
          value={text}
          error={preview.wrong === 'shares' ? t.wrongShares : null}
          onChange={setText}
        />
        <FillUnits units={units} day={from} text={text} onFill={setText} />
        <Textarea
          label={t.note}
          value={note}
          error={errors.at('/note')}
          autosize
          maxLength={1000}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {text.trim() !== '' && (
          <PreviewTable
            measure={measure}
            preview={preview}
            isShared={chosenWay === 'shared'}
            digits={Number(digits)}
            province={plan.province.code}
            onGiven={(name, code) =>
              setGiven((before) => {
                const after = new Map(before);
                if (code === null) after.delete(name);
                else after.set(name, code);
                return after;
              })
            }
          />
        )}
        {leftOut.length > 0 && <p role="status">{t.leftOut(f.number(leftOut.length))}</p>}
        <FormProblem error={write.error} fields={FIELDS} />
        <div>
          <Button type="submit" loading={write.isPending} disabled={!isReady}>
            {preview.items.length > 0 ? t.submit(f.number(preview.items.length)) : t.submitNone}
          </Button>
        </div>
      </form>
    </Card>
  );
}
