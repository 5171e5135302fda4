import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReportRequestBody } from '@tiendo/contracts';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { DocumentField } from '../../../../shared/documents';
import { DayField, fieldErrors, FormProblem, SecretsNote } from '../../../../shared/fields';
import { today } from '../../../../shared/format/today';
import { commonMessages, useMessages } from '../../../../shared/i18n';
import { ConflictChoice, KeptNote, staleRecord, useRecordForm } from '../../../../shared/keeping';
import { plansQuery } from '../../../../shared/plan';
import { Button, notify } from '../../../../shared/ui';
import '../../../../shared/ui/mantine-all';
import { paths } from '../../../../shared/url';
import { ListsField } from '../../office-lists/lists-field';
import { requestMessages } from '../messages';
import { changeRequest, createRequest, requestQuery, requestsKey } from '../requests.queries';
import { OutlineEditor } from './outline-editor';
import { changeOf, draftOfRequest, NEW_REQUEST, type RequestDraft, requestIssues, requestOf } from './request-draft';
import { useCommonPeriods } from './use-periods';
import { PillarsField } from './pillars-field';
import { useRequestConflict } from './use-request-conflict';
import { WhomFields } from './whom-fields';
import styles from '../requests.module.css';

/** Pointers that the fields show themselves. */
const FIELDS = ['/title', '/documentId', '/note', '/plans', '/period', '/dueOn', '/dueTime', '/outline'];

interface Props {
  province: string;
  /** Code of the owner for the address, where the person works for several. */
  owner: string | null;
  /** null: a new one. */
  request: ReportRequestBody | null;
}

/** What is typed over which request, in which version. */
interface Writing extends Pick<ReportRequestBody, 'version'> {
  readonly draft: RequestDraft;
  readonly over: RequestDraft;
}

/** What is asked, of whom, until when; of a request that is open, its title, letter and due time. */
export function RequestForm({ province, owner, request }: Props) {
  const t = useMessages(requestMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useRecordForm<RequestDraft>(
    {
      form: 'report-request',
      about: `${province} ${request?.id ?? ''}`,
      label: request ? `${t.editTitle}: ${request.title}` : t.add,
    },
    request ? draftOfRequest(request) : NEW_REQUEST,
    request?.version,
  );
  const { draft, change, issues } = form;
  const { data: allPlans } = useQuery(plansQuery);
  const plans = (allPlans?.items ?? []).filter((one) => one.province.code === province && one.state === 'published');
  const periods = useCommonPeriods(draft.plans);
  const isOpen = request?.state === 'open';
  const save = useMutation({
    mutationFn: ({ draft: wanted, over, version }: Writing) => {
      if (!request) return createRequest(province, requestOf(wanted));
      return changeRequest({ province, requestId: request.id, version }, changeOf(wanted, over));
    },
    onSuccess: async (saved) => {
      form.kept.done();
      queries.setQueryData(requestQuery(province, saved.id).queryKey, saved);
      void notify({ title: request ? t.saved : t.created });
      await navigate(paths.request(saved.id, owner));
      await queries.invalidateQueries({ queryKey: requestsKey(province) });
    },
  });
  const stale = staleRecord<ReportRequestBody>(save.error);
  const rows = useRequestConflict(form, stale);
  const errors = fieldErrors(stale ? null : save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const codes = request ? [request.period.code] : (periods ?? []).map(({ code }) => code);
    if (form.check(requestIssues(draft, codes, t)) && !save.isPending)
      save.mutate({ draft, over: form.base, version: form.version });
  };
  const choosePeriod = (code: string) => {
    const chosen = periods?.find((one) => one.code === code);
    change({ period: chosen?.code ?? null, ...(chosen && draft.dueOn === null && { dueOn: chosen.closesOn }) });
  };
  return (
    <>
      <KeptNote kept={form.kept} />
      {stale && (
        <ConflictChoice
          rows={rows}
          saving={save.isPending}
          onSave={(taken) => {
            const theirs = draftOfRequest(stale);
            save.mutate({ draft: form.merged(theirs, taken), over: theirs, version: stale.version });
          }}
          onTakeTheirs={() => {
            form.restart(draftOfRequest(stale), stale.version);
            save.reset();
            void queries.invalidateQueries({ queryKey: requestsKey(province) });
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={styles.form}>
        <TextInput
          label={t.titleField}
          placeholder={t.titlePlaceholder}
          value={draft.title}
          maxLength={300}
          error={issues.title ?? errors.at('/title')}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <DocumentField
          province={province}
          label={t.documentField}
          description={t.documentHint}
          value={draft.document}
          error={errors.at('/documentId')}
          onChange={(document) =>
            change({ document: document && { id: document.id, label: document.label, title: document.title } })
          }
        />
        <Textarea
          label={t.noteField}
          description={t.noteHint}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          value={draft.note}
          error={errors.at('/note')}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        {!request && (
          <>
            <Checkbox.Group
              label={t.plansField}
              description={t.plansHint}
              error={issues.plans ?? errors.at('/plans')}
              value={[...draft.plans]}
              onChange={(chosen) => change({ plans: chosen })}
              className={styles.choicesOf}
            >
              {plans.map(({ slug, code, title }) => (
                <Checkbox key={slug} value={slug} label={`${code} · ${title}`} />
              ))}
            </Checkbox.Group>
            <NativeSelect
              label={t.periodField}
              description={draft.plans.length === 0 ? t.plansFirst : undefined}
              disabled={draft.plans.length === 0}
              error={issues.period ?? errors.at('/period')}
              value={draft.period ?? ''}
              data={[
                { value: '', label: t.choose },
                ...(periods ?? []).map(({ code, label }) => ({ value: code, label })),
              ]}
              onChange={({ currentTarget }) => choosePeriod(currentTarget.value)}
            />
          </>
        )}
        <div className={styles.pair}>
          <DayField
            label={t.dueOn}
            description={t.dueOnHint}
            value={draft.dueOn}
            error={issues.dueOn ?? errors.at('/dueOn')}
            onChange={(dueOn) => change({ dueOn })}
          />
          <TextInput
            label={t.dueTime}
            description={t.dueTimeHint}
            value={draft.dueTime}
            maxLength={12}
            error={issues.dueTime ?? errors.at('/dueTime')}
            onChange={({ currentTarget }) => change({ dueTime: currentTarget.value })}
          />
        </div>
        {!isOpen && (
          <>
            <Radio.Group
              label={t.answerField}
              value={draft.answer}
              onChange={(answer) => change({ answer: answer === 'withDocument' ? 'withDocument' : 'system' })}
              className={styles.choicesOf}
            >
              <Radio value="system" label={t.answerSystem} description={t.answerSystemHint} />
              <Radio value="withDocument" label={t.answerDocument} description={t.answerDocumentHint} />
            </Radio.Group>
            <Checkbox
              label={t.asksItemsField}
              description={t.asksItemsHint}
              checked={draft.asksItems}
              onChange={({ currentTarget }) => change({ asksItems: currentTarget.checked })}
            />
            <WhomFields
              province={province}
              draft={draft}
              day={request?.period.endsOn ?? periods?.find(({ code }) => code === draft.period)?.endsOn ?? today()}
              error={issues.whom}
              onChange={change}
            />
            <PillarsField slugs={draft.plans} value={draft.pillars} onChange={(pillars) => change({ pillars })} />
            <ListsField province={province} owner={owner} value={draft.lists} onChange={(lists) => change({ lists })} />
            <OutlineEditor
              outline={draft.outline}
              error={issues.outline ?? errors.at('/outline')}
              onChange={(outline) => change({ outline })}
            />
          </>
        )}
        <SecretsNote />
        {!stale && <FormProblem error={save.error} fields={FIELDS} />}
        {!stale && (
          <div className={styles.formFoot}>
            <Button type="submit" loading={save.isPending}>
              {request ? common.save : t.create}
            </Button>
            {!request && <span className={styles.quiet}>{t.createHint}</span>}
          </div>
        )}
      </form>
    </>
  );
}
