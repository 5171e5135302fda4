import { Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { NO_FIGURE, printFigureText, readFigureText } from '@tiendo/indicators/figure-text';
import type { NewStatedFigure, ObservationBody, StatedFigureBody } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../keeping';
import { api } from '../api';
import { type ChosenDocument, DocumentField } from '../documents';
import { DayField, fieldErrors, FormProblem, type SameDay, SameDayField, SecretsNote } from '../fields';
import { fieldMessages } from '../fields/messages';
import { useFormat } from '../format';
import { today } from '../format/today';
import { commonMessages, useMessages } from '../i18n';
import { WHOLE_PROVINCE_CODE } from '../org';
import { Button, notify, useFocusBack } from '../ui';
import '../ui/mantine-all';
import { statedFigureMessages } from './messages';
import { statedFiguresQuery } from './stated-figures.queries';
import styles from './stated-figures.module.css';

interface Props {
  province: string;
  indicator: Pick<StatedFigureBody['indicator'], 'code' | 'name' | 'measureUnit'>;
  unit: StatedFigureBody['unit'];
  /** null: a new figure of the same subject. */
  corrects: ObservationBody | null;
  onClose: () => void;
}

type Grade = NewStatedFigure['grade'];
const GRADES: readonly Grade[] = ['estimate', 'preliminary', 'official'];

/** Records a figure of a day as people write it, or corrects one; what it is read as stands beside it. */
export default function FigureDialog({ province, indicator, unit, corrects, onClose }: Props) {
  useFocusBack();
  const t = useMessages(statedFigureMessages);
  const fields = useMessages(fieldMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const client = useQueryClient();
  const { measureUnit } = indicator;
  const before = corrects && writtenText(corrects, measureUnit);
  const kept = useKept({
    form: 'stated-figure',
    about: `${province} ${corrects?.id ?? `${indicator.code} ${unit?.code ?? ''}`}`,
    label: `${t.recordTitle}: ${indicator.name}`,
  });
  const [text, setText] = useKeptState(kept, 'text', before ?? '');
  const [asOf, setAsOf] = useKeptState<string | null>(kept, 'asOf', corrects?.asOf ?? today());
  const [grade, setGrade] = useKeptState<Grade>(
    kept,
    'grade',
    GRADES.find((one) => one === corrects?.grade) ?? 'preliminary',
  );
  const [document, setDocument] = useKeptState<ChosenDocument | null>(kept, 'document', documentOf(corrects));
  const [section, setSection] = useKeptState(kept, 'section', corrects?.sourceSection ?? '');
  const [note, setNote] = useKeptState(kept, 'note', corrects?.note ?? '');
  const [sameDay, setSameDay] = useKeptState<SameDay | null>(kept, 'sameDay', null);
  const [isAsked, setIsAsked] = useState(false);
  const subject = { indicator: indicator.code, unit: unit?.code ?? WHOLE_PROVINCE_CODE };
  const stated = useInfiniteQuery(statedFiguresQuery(province, subject));
  const other = corrects ? null : lastOf(stated.data?.pages.flatMap(({ items }) => items) ?? [], asOf);
  const supersedes = corrects?.id ?? (sameDay === 'correction' ? other?.id : undefined);
  const saving = useMutation({
    mutationFn: () =>
      api.post('/provinces/{province}/stated-figures', {
        path: { province },
        body: {
          ...{ indicator: indicator.code, asOf: asOf ?? '', text: text.trim(), grade },
          ...(unit && { unit: unit.code }),
          ...(document && { documentId: document.id }),
          ...(section.trim() && { sourceSection: section.trim() }),
          ...(note.trim() && { note: note.trim() }),
          ...(supersedes && { supersedes }),
        },
      }),
    onSuccess: async () => {
      kept.done();
      void notify({ title: t.saved });
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const errors = fieldErrors(saving.error);
  const reading = readFigureText(text, { measureUnit });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (other === null || sameDay !== null) saving.mutate();
  };
  return (
    <Modal
      opened
      size="lg"
      title={corrects ? t.correctTitle : t.recordTitle}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common.close }}
      onClose={onClose}
    >
      <form className={styles.form} noValidate onSubmit={submit}>
        <KeptNote kept={kept} />
        <p>
          <strong>{indicator.name}</strong> · {unit?.name ?? t.province}
        </p>
        {corrects && before && <p className={styles.quiet}>{t.before(before, f.day(corrects.asOf))}</p>}
        <TextInput
          data-autofocus
          label={t.text}
          description={t.textHint}
          value={text}
          required
          withAsterisk={false}
          error={errors.at('/text')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.reading} role="status">
          {text.trim() !== '' &&
            (reading.ok ? (
              reading.figure && t.readAs(printFigureText({ ...reading.figure, cumulative: false }, { measureUnit }))
            ) : reading.candidates.length > 0 ? (
              <>
                {t.meant}{' '}
                {reading.candidates.map((candidate) => {
                  const printed = printFigureText({ ...candidate, cumulative: false }, { measureUnit });
                  return (
                    <button key={printed} type="button" className={styles.choice} onClick={() => setText(printed)}>
                      {printed}
                    </button>
                  );
                })}
              </>
            ) : null)}
        </div>
        <div className={styles.pair}>
          <DayField label={t.day} value={asOf} max={today()} required error={errors.at('/asOf')} onChange={setAsOf} />
          <NativeSelect
            label={t.grade}
            value={grade}
            data={GRADES.map((value) => ({ value, label: t.grades[value] }))}
            onChange={(event) => setGrade(GRADES.find((one) => one === event.currentTarget.value) ?? grade)}
          />
        </div>
        {other && (
          <SameDayField
            legend={t.sameDay(writtenText(other, measureUnit), f.day(other.asOf))}
            value={sameDay}
            error={isAsked && sameDay === null ? fields.sameDayNeeded : undefined}
            onChange={setSameDay}
          />
        )}
        <DocumentField
          province={province}
          label={t.document}
          value={document}
          error={errors.at('/documentId')}
          onChange={setDocument}
        />
        <TextInput
          label={t.section}
          value={section}
          maxLength={200}
          error={errors.at('/sourceSection')}
          onChange={(event) => setSection(event.currentTarget.value)}
        />
        <Textarea
          label={t.note}
          value={note}
          autosize
          minRows={2}
          maxLength={1000}
          error={errors.at('/note')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <SecretsNote />
        <FormProblem error={saving.error} fields={FIELDS} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            type="submit"
            loading={saving.isPending}
            disabled={text.trim() === '' || asOf === null || stated.isPending}
          >
            {common.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const FIELDS = ['/text', '/asOf', '/documentId', '/sourceSection', '/note'];

/** The figure of a day that was recorded last; null: there is none. */
function lastOf(figures: readonly StatedFigureBody[], day: string | null): StatedFigureBody | null {
  const ofDay = figures.filter(({ asOf }) => asOf === day);
  return ofDay.reduce<StatedFigureBody | null>(
    (last, one) => (last === null || one.recordedAt > last.recordedAt ? one : last),
    null,
  );
}

/** The figure as it was written, or as it would be. */
function writtenText(figure: ObservationBody, measureUnit: string): string {
  if (figure.statedText) return figure.statedText;
  const { numerator, denominator, value, statedPercent, qualifier, outcome } = figure;
  const written = { ...NO_FIGURE, numerator, denominator, value, statedPercent, outcome, cumulative: false };
  return printFigureText({ ...written, qualifier: qualifier as typeof NO_FIGURE.qualifier }, { measureUnit });
}

function documentOf(figure: ObservationBody | null): ChosenDocument | null {
  if (!figure?.documentId || !figure.source) return null;
  return { id: figure.documentId, label: figure.source, title: '' };
}
