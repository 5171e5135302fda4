import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmissionItemBody } from '@tiendo/contracts';
import { ITEM_STATUSES, needsReason } from '@tiendo/indicators/status';
import { STATUS_LABELS } from '@tiendo/indicators/words';
import { api, isProblem } from '../../../shared/api';
import { fieldErrors, FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, KeptNote, staleRecord, useRecordForm } from '../../../shared/keeping';
import { StatusMark } from '../../../shared/status';
import { Button, Card } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { keepItem, submissionQuery, type ReportPlace } from '../submissions.queries';
import styles from '../submissions.module.css';

interface Props {
  place: ReportPlace;
  item: SubmissionItemBody;
  locked: boolean;
  /** The year of the report: what goes on does so in a later one. */
  year: number;
}

/** Where a target or task is found on the page. */
export const itemId = ({ plan, kind, code }: Pick<SubmissionItemBody, 'plan' | 'kind' | 'code'>): string =>
  `noi-dung-${plan}-${kind}-${code}`;

const draftOf = ({ answer }: SubmissionItemBody) => ({
  status: answer?.status ?? ('' as const),
  continuesInYear: answer?.continuesInYear?.toString() ?? '',
  reason: answer?.reason ?? '',
  text: answer?.text ?? '',
});
type Draft = Omit<ReturnType<typeof draftOf>, 'status'> & {
  status: NonNullable<SubmissionItemBody['answer']>['status'] | '';
};

const FIELDS = ['/status', '/reason', '/continuesInYear', '/text'];

/** What the unit states of one target or task; nothing of it counts before it is confirmed. */
export function ItemAnswer({ place, item, locked, year }: Props) {
  const t = useMessages(submissionMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const labels = STATUS_LABELS[f.language];
  const name = item.name ?? common.unnamed(item.code);
  const form = useRecordForm<Draft>(
    { form: 'submission-item', about: `${place.province} ${place.submissionId} ${itemId(item)}`, label: name },
    draftOf(item),
    item.version,
  );
  const { draft, change } = form;
  const save = useMutation({
    mutationFn: ({ next, over }: { next: Draft & { status: Exclude<Draft['status'], ''> }; over: number }) =>
      api.put('/provinces/{province}/submissions/{submissionId}/items/{plan}/{kind}/{code}', {
        path: { ...place, plan: item.plan, kind: item.kind, code: item.code },
        ifMatch: over,
        body: {
          status: next.status,
          continuesInYear: next.continuesInYear === '' ? undefined : Number(next.continuesInYear),
          reason: next.reason.trim() || undefined,
          text: next.text.trim() || undefined,
        },
      }),
    onSuccess: (answer) => {
      form.kept.done();
      form.restart(draftOf(answer.item), answer.item.version);
      keepItem(queries, place, answer);
    },
  });
  const theirs = staleRecord<SubmissionItemBody>(save.error);
  const errors = fieldErrors(save.error);
  const send = (next: Draft, over: number) => {
    const { status } = next;
    if (status !== '') save.mutate({ next: { ...next, status }, over });
  };
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(item));
  const needs = draft.status !== '' && (needsReason(draft.status) || draft.continuesInYear !== '');
  const since = item.current.since;
  const now = since
    ? t.itemNowSince(labels[item.current.status], f.day(since))
    : t.itemNow(labels[item.current.status]);
  const labelled = (key: keyof Draft) => ({
    key,
    mine: key === 'status' && draft.status !== '' ? labels[draft.status] : draft[key],
    base: form.base[key],
  });
  const theirDraft: Draft | null = theirs && draftOf(theirs);
  const rowOf = (key: keyof Draft, label: string) => ({
    ...labelled(key),
    label,
    theirs:
      theirDraft === null
        ? ''
        : key === 'status' && theirDraft.status !== ''
          ? labels[theirDraft.status]
          : theirDraft[key],
  });
  return (
    <Card
      id={itemId(item)}
      className={styles.section}
      title={name}
      hint={[item.code, item.dueOn && t.itemDue(f.day(item.dueOn)), now].filter(Boolean).join(' · ')}
    >
      {locked ? (
        <div className={styles.item}>
          <p className={styles.itemFoot}>
            {item.answer && <StatusMark status={item.answer.status} />}
            {item.answer ? labels[item.answer.status] : t.notAnswered}
            {item.answer?.continuesInYear ? ` · ${t.continuesIn} ${item.answer.continuesInYear}` : ''}
          </p>
          {item.answer?.reason && (
            <p>
              {t.itemReason}: {item.answer.reason}
            </p>
          )}
          {item.answer?.text && <p>{item.answer.text}</p>}
        </div>
      ) : (
        <form
          className={styles.item}
          onSubmit={(event) => {
            event.preventDefault();
            send(draft, form.version);
          }}
        >
          <KeptNote kept={form.kept} />
          <div className={styles.itemStatus}>
            {draft.status !== '' && <StatusMark status={draft.status} />}
            <NativeSelect
              label={t.status}
              value={draft.status}
              error={errors.at('/status')}
              data={[
                { value: '', label: t.choose },
                ...ITEM_STATUSES.map((status) => ({ value: status, label: labels[status] })),
              ]}
              onChange={({ currentTarget }) =>
                change({ status: ITEM_STATUSES.find((status) => status === currentTarget.value) ?? '' })
              }
            />
            <TextInput
              label={t.continuesIn}
              inputMode="numeric"
              placeholder={String(year + 1)}
              maxLength={4}
              value={draft.continuesInYear}
              error={errors.at('/continuesInYear')}
              onChange={({ currentTarget }) => change({ continuesInYear: currentTarget.value.replace(/\D/g, '') })}
            />
          </div>
          {(needs || draft.reason !== '') && (
            <Textarea
              label={t.itemReason}
              autosize
              value={draft.reason}
              maxLength={4000}
              error={errors.at('/reason')}
              onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
            />
          )}
          <Textarea
            label={t.itemText}
            autosize
            minRows={2}
            value={draft.text}
            maxLength={4000}
            error={errors.at('/text')}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
          {theirs && theirDraft ? (
            <ConflictChoice
              rows={[
                rowOf('status', t.status),
                rowOf('continuesInYear', t.continuesIn),
                rowOf('reason', t.itemReason),
                rowOf('text', t.itemText),
              ]}
              saving={save.isPending}
              onSave={(taken) => send(form.merged(theirDraft, taken), theirs.version)}
              onTakeTheirs={() => {
                form.kept.done();
                form.restart(theirDraft, theirs.version);
                save.reset();
                void queries.invalidateQueries(submissionQuery(place.province, place.submissionId));
              }}
            />
          ) : (
            !isProblem(save.error, 'stale') && <FormProblem error={save.error} fields={FIELDS} />
          )}
          <div className={styles.itemFoot}>
            <Button type="submit" variant="default" loading={save.isPending} disabled={!isDirty || draft.status === ''}>
              {t.save}
            </Button>
            <span className={styles.quiet} role="status">
              {isDirty ? t.notSaved : item.answer ? t.answered : t.notAnswered}
              {!isDirty && item.answer?.updatedBy
                ? ` · ${t.updatedBy(item.answer.updatedBy, f.moment(item.answer.updatedAt))}`
                : ''}
            </span>
          </div>
        </form>
      )}
    </Card>
  );
}
