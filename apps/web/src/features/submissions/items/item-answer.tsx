import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { SubmissionItemBody } from '@tiendo/contracts';
import { ITEM_STATUSES, needsReason } from '@tiendo/indicators/status';
import { STATUS_LABELS } from '@tiendo/indicators/words';
import { fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote, staleRecord, useRecordForm } from '../../../shared/keeping';
import { queued, useQueuedSave } from '../../../shared/outbox';
import { StatusMark } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { AnswerEnd } from '../parts/answer-end';
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

const FORM = 'submission-item';

/** What the unit states of one target or task; nothing of it counts before it is confirmed. */
export function ItemAnswer({ place, item, locked, year }: Props) {
  const t = useMessages(submissionMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const labels = STATUS_LABELS[f.language];
  const name = item.name ?? common.unnamed(item.code);
  const form = useRecordForm<Draft>(
    { form: FORM, about: `${place.province} ${place.submissionId} ${itemId(item)}`, label: name },
    draftOf(item),
    item.version,
  );
  const { draft, change } = form;
  const about = `${place.province} ${place.submissionId}`;
  const save = useQueuedSave({
    ...{ about, target: itemId(item), record: 'item', kept: { form: FORM, about: `${about} ${itemId(item)}` } },
    send: ({ next, over }: { next: Draft & { status: Exclude<Draft['status'], ''> }; over: number }, how) =>
      queued.put(
        '/provinces/{province}/submissions/{submissionId}/items/{plan}/{kind}/{code}',
        {
          path: { ...place, plan: item.plan, kind: item.kind, code: item.code },
          ifMatch: over,
          body: {
            status: next.status,
            continuesInYear: next.continuesInYear === '' ? undefined : Number(next.continuesInYear),
            reason: next.reason.trim() || undefined,
            text: next.text.trim() || undefined,
          },
        },
        how,
      ),
    onSuccess: (answer, sent) => {
      const saved = draftOf(answer.item);
      if (JSON.stringify(draft) === JSON.stringify(sent?.next ?? saved)) {
        form.kept.done();
        form.restart(saved, answer.item.version);
      } else form.savedAs(saved, answer.item.version);
      keepItem(queries, place, answer);
    },
    onElsewhere: () => void queries.invalidateQueries(submissionQuery(place.province, place.submissionId)),
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
  const statusIn = ({ status }: Draft): string => (status === '' ? '' : labels[status]);
  const { answer } = item;
  const told = answer ? t.answered : t.notAnswered;
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
          <AnswerEnd
            {...{ place, form, save, isDirty }}
            theirs={theirs && { draft: draftOf(theirs), version: theirs.version }}
            fields={[
              { key: 'status', label: t.status, in: statusIn },
              { key: 'continuesInYear', label: t.continuesIn, in: (one) => one.continuesInYear },
              { key: 'reason', label: t.itemReason, in: (one) => one.reason },
              { key: 'text', label: t.itemText, in: (one) => one.text },
            ]}
            onSend={send}
            isWhole={draft.status !== ''}
            state={answer?.updatedBy ? `${told} · ${t.updatedBy(answer.updatedBy, f.moment(answer.updatedAt))}` : told}
          />
        </form>
      )}
    </Card>
  );
}
