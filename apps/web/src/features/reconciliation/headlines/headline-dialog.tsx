import { Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HeadlineBody } from '@tiendo/contracts';
import { useRef, useState, type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { api } from '../../../shared/api';
import { DocumentField } from '../../../shared/documents';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { Button, notify } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { COUNTS, draftOfHeadline, firstDraft, headlineIssues, headlineOf, nextDraft } from './headline-draft';
import { headlineMessages } from './messages';
import styles from '../reconciliation.module.css';

const FIELDS = [
  '/kind',
  '/section',
  '/counted',
  '/count',
  '/total',
  '/percent',
  '/asOf',
  '/documentId',
  '/sourceSection',
];

/** Writes down a figure of an issued report as printed, or corrects one (`headline`). */
export default function HeadlineDialog({ headline, onClose }: { headline: HeadlineBody | null; onClose: () => void }) {
  const t = useMessages(headlineMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const { slug, plan, day } = usePlanView();
  const kept = useKept({
    form: 'headline',
    about: `${slug} ${headline?.id ?? ''}`,
    label: headline ? t.correctTitle : t.addTitle,
  });
  const [draft, setDraft] = useKeptState(kept, 'draft', () => (headline ? draftOfHeadline(headline) : firstDraft(day)));
  const [asked, setAsked] = useState(false);
  const count = useRef<HTMLInputElement>(null);
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const days = { first: plan.issuedOn, last: today() };
  const words = { ...t, dayWrong: t.dayWrong(f.day(days.first), f.day(days.last)) };
  const found = headlineIssues(draft, days, words);
  const issues = asked ? found : {};
  const save = useMutation({
    mutationFn: (_: { goOn: boolean }) =>
      headline
        ? api.post('/plans/{slug}/headlines/{headlineId}/correction', {
            path: { slug, headlineId: headline.id },
            body: headlineOf(draft),
          })
        : api.post('/plans/{slug}/headlines', { path: { slug }, body: headlineOf(draft) }),
    onSuccess: async (_, { goOn }) => {
      kept.done();
      void notify({ title: headline ? t.corrected : t.added });
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      if (!goOn) return onClose();
      setDraft(nextDraft(draft));
      setAsked(false);
      count.current?.focus();
    },
  });
  const errors = fieldErrors(save.error);
  const send = (goOn: boolean) => {
    setAsked(true);
    if (Object.keys(found).length === 0 && !save.isPending) save.mutate({ goOn });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const sections = draft.kind === 'target' ? plan.pillars : plan.groups;
  const number = (value: string | number): number | '' => (typeof value === 'number' ? value : '');
  return (
    <Modal
      opened
      size="lg"
      title={headline ? t.correctTitle : t.addTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <KeptNote kept={kept} />
        <p className={styles.where}>{headline ? t.correctHint : t.hint}</p>
        <div className={styles.columns}>
          <NativeSelect
            label={t.kind}
            value={draft.kind}
            data={(['target', 'task'] as const).map((kind) => ({ value: kind, label: t.kinds[kind] }))}
            onChange={({ currentTarget: { value } }) =>
              change({ kind: value === 'task' ? 'task' : 'target', section: '' })
            }
          />
          <NativeSelect
            label={t.section}
            value={draft.section}
            error={errors.at('/section')}
            data={[
              { value: '', label: t.wholePlan },
              ...sections.map(({ code, name }) => ({ value: code, label: name ?? code })),
            ]}
            onChange={({ currentTarget }) => change({ section: currentTarget.value })}
          />
        </div>
        <NativeSelect
          label={t.counted}
          value={draft.counted}
          error={errors.at('/counted')}
          data={COUNTS.map((value) => ({ value, label: t.counts[value] }))}
          onChange={({ currentTarget }) =>
            change({ counted: COUNTS.find((one) => one === currentTarget.value) ?? draft.counted })
          }
        />
        <div className={styles.columns}>
          <NumberInput
            ref={count}
            label={t.count}
            min={0}
            max={100_000}
            allowDecimal={false}
            hideControls
            data-autofocus
            value={draft.count}
            error={issues.count ?? errors.at('/count')}
            onChange={(value) => change({ count: number(value) })}
          />
          <NumberInput
            label={t.total}
            min={0}
            max={100_000}
            allowDecimal={false}
            hideControls
            value={draft.total}
            error={issues.total ?? errors.at('/total')}
            onChange={(value) => change({ total: number(value) })}
          />
        </div>
        <div className={styles.columns}>
          <TextInput
            label={t.percent}
            description={t.percentHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="decimal"
            value={draft.percent}
            error={issues.percent ?? errors.at('/percent')}
            onChange={({ currentTarget }) => change({ percent: currentTarget.value })}
          />
          <DayField
            label={t.asOf}
            required
            min={days.first}
            max={days.last}
            value={draft.asOf}
            error={issues.asOf ?? errors.at('/asOf')}
            onChange={(asOf) => change({ asOf })}
          />
        </div>
        <DocumentField
          province={plan.province.code}
          label={t.document}
          value={draft.document}
          error={errors.at('/documentId')}
          onChange={(document) => change({ document })}
        />
        <TextInput
          label={t.sourceSection}
          placeholder={t.sourceHint}
          maxLength={200}
          value={draft.sourceSection}
          error={errors.at('/sourceSection')}
          onChange={({ currentTarget }) => change({ sourceSection: currentTarget.value })}
        />
        <SecretsNote />
        <FormProblem error={save.error} fields={FIELDS} />
        <div className={styles.acts}>
          <Button type="submit" loading={save.isPending}>
            {t.save}
          </Button>
          {headline === null && (
            <Button variant="default" disabled={save.isPending} onClick={() => send(true)}>
              {t.saveAndNext}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
