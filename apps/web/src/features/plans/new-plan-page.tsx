import { FileInput, NativeSelect, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { KeptNote, useKept, useKeptState } from '../../shared/keeping';
import { api } from '../../shared/api';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../shared/fields';
import { today } from '../../shared/format/today';
import { useMessages } from '../../shared/i18n';
import type { PlanListItem } from '../../shared/contract-types';
import { unitsQuery } from '../../shared/org';
import { plansQuery, useOwnProvinces } from '../../shared/plan';
import { Button, Card, LoadingState, NoPermission, PageHeader } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { COPY_PARAM, paths } from '../../shared/url';
import { CopyFields } from './copy/copy-fields';
import { yearOfIssue } from './year-of-issue';
import { nextYearOf, titleOfYear } from './copy/next-year';
import { copySourceQuery } from './copy/source.queries';
import { codeFor } from './draft/codes';
import { readPlanFile } from './draft/plan-file';
import { writeDraft } from './draft/write-draft';
import { planMessages } from './messages';
import { blankPlan, digitalPlan } from './templates';
import styles from './plans.module.css';

/** `quang-ninh`, `73/KH-UBND`, 2024 → `quang-ninh-kh73-2024`. */
export function suggestSlug(province: string, code: string, title: string, year: number | null): string {
  const match = /^\s*(\d+)\s*[/-]\s*(\p{L}+)/u.exec(code);
  const middle = match ? `${codeFor(match[2] ?? '')}${match[1]}` : codeFor(title).split('-').slice(0, 4).join('-');
  return [province, middle, year].filter(Boolean).join('-');
}

export function NewPlanPage() {
  const provinces = useOwnProvinces('plan.write');
  const plans = useQuery(plansQuery);
  if (provinces === undefined || plans.isPending) return <LoadingState lines={6} />;
  const published = (plans.data?.items ?? []).filter(({ state }) => state === 'published');
  return provinces.length > 0 ? <NewPlan provinces={provinces} plans={published} /> : <NoPermission />;
}

type Start = 'copy' | 'blank' | 'digital' | 'file';
const FIELDS = ['/slug'];

interface Props {
  provinces: readonly { code: string; name: string }[];
  /** Every published plan, to copy from. */
  plans: readonly PlanListItem[];
}

function NewPlan({ provinces, plans }: Props) {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = useKept({ form: 'plan', about: '', label: t.newTitle });
  const [params] = useSearchParams();
  const asked = plans.find(({ slug }) => slug === params.get(COPY_PARAM));
  const [province, setProvince] = useKeptState(kept, 'province', asked?.province.code ?? provinces[0]?.code ?? '');
  const [code, setCode] = useKeptState(kept, 'code', '');
  const [title, setTitle] = useKeptState(
    kept,
    'title',
    asked ? titleOfYear(asked.title, asked.year, asked.year + 1) : '',
  );
  const [issuer, setIssuer] = useKeptState(kept, 'issuer', asked?.issuer ?? '');
  const [issuedOn, setIssuedOn] = useKeptState<string | null>(kept, 'issuedOn', null);
  const [year, setYear] = useKeptState<number | null>(
    kept,
    'year',
    asked ? asked.year + 1 : Number(today().slice(0, 4)),
  );
  const [typedSlug, setTypedSlug] = useKeptState<string | null>(kept, 'typedSlug', null);
  const [start, setStart] = useKeptState<Start>(kept, 'start', asked ? 'copy' : 'blank');
  const [chosen, setChosen] = useKeptState(kept, 'source', asked?.slug ?? '');
  const [leaveFinished, setLeaveFinished] = useKeptState(kept, 'leaveFinished', true);
  const sources = plans.filter((plan) => plan.province.code === province);
  const source = sources.find((plan) => plan.slug === chosen) ?? sources[0];
  const copyOf = (plan: PlanListItem | undefined) => {
    if (!plan) return;
    setChosen(plan.slug);
    setTitle(titleOfYear(plan.title, plan.year, plan.year + 1));
    setIssuer(plan.issuer);
    setYear(plan.year + 1);
  };
  const issueOn = (day: string | null) => {
    setIssuedOn(day);
    // A copy is of the year after its model, whenever it is issued.
    if (start !== 'copy') setYear(yearOfIssue(year, issuedOn, day));
  };
  const begin = (from: Start) => {
    setStart(from);
    if (from === 'copy') copyOf(source);
  };
  const [file, setFile] = useState<File | null>(null);
  const slug = typedSlug ?? suggestSlug(province, code, title, year);
  const copyFrom = async (from: string, head: Parameters<typeof nextYearOf>[1]['head']) => {
    const { plan, statuses } = await queries.fetchQuery(copySourceQuery(from));
    const units = await queries.fetchQuery(unitsQuery(province));
    return nextYearOf(plan, { head, statuses, leaveFinished, units });
  };
  const create = useMutation({
    mutationFn: async () => {
      const head = { code: code.trim(), title: title.trim(), issuer: issuer.trim(), issuedOn, year };
      const read = start === 'file' && file ? await readPlanFile(file) : null;
      const copied =
        start === 'copy' && source && year !== null ? await copyFrom(source.slug, { ...head, year }) : null;
      const document = copied ?? (start === 'digital' ? digitalPlan(head) : (read ?? blankPlan(head)));
      return api.post('/plans', { body: { slug, province, document: writeDraft(document) } });
    },
    onSuccess: async (draft) => {
      kept.done();
      await queries.invalidateQueries({ queryKey: ['plans'] });
      await navigate(paths.draft(draft.slug));
    },
  });
  const [fileWrong, setFileWrong] = useState(false);
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    const read = chosen ? await readPlanFile(chosen) : null;
    setFileWrong(chosen !== null && read === null);
    if (!read) return;
    // The file speaks for itself; what it says stands in the form, to be seen.
    setCode(read.code);
    setTitle(read.title);
    setIssuer(read.issuer);
    setIssuedOn(read.issuedOn);
    setYear(read.year);
  };
  const errors = fieldErrors(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  const fromFile = start === 'file';
  return (
    <div className={styles.narrow}>
      <PageHeader title={t.newTitle} lead={t.newLead} />
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <KeptNote kept={kept} />
          {provinces.length > 1 && (
            <NativeSelect
              label={t.province}
              value={province}
              data={provinces.map((one) => ({ value: one.code, label: one.name }))}
              onChange={(event) => setProvince(event.currentTarget.value)}
            />
          )}
          <Radio.Group label={t.start} value={start} onChange={(from) => begin(from)}>
            <div className={styles.form} style={{ gap: 8, marginTop: 6 }}>
              <Radio value="copy" label={t.startCopy} />
              <Radio value="blank" label={t.startBlank} />
              <Radio value="digital" label={t.startDigital} />
              <Radio value="file" label={t.startFile} />
            </div>
          </Radio.Group>
          {start === 'copy' && (
            <CopyFields
              plans={sources}
              source={source?.slug ?? ''}
              leaveFinished={leaveFinished}
              onSource={(slug) => copyOf(sources.find((plan) => plan.slug === slug))}
              onLeaveFinished={setLeaveFinished}
            />
          )}
          {fromFile && (
            <FileInput
              label={t.file}
              accept="application/json,.json"
              value={file}
              error={fileWrong ? t.fileWrong : undefined}
              onChange={(chosen) => void choose(chosen)}
            />
          )}
          <div className={styles.columns}>
            <TextInput
              label={t.code}
              description={t.codeHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder="73/KH-UBND"
              value={code}
              disabled={fromFile}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <DayField label={t.issuedOn} value={issuedOn} disabled={fromFile} onChange={issueOn} />
            <NumberInput
              label={t.year}
              hideControls
              min={2000}
              max={2100}
              disabled={fromFile}
              value={year ?? ''}
              onChange={(value) => setYear(typeof value === 'number' ? value : null)}
            />
          </div>
          <Textarea
            label={t.planTitle}
            autosize
            minRows={2}
            required={!fromFile}
            withAsterisk={false}
            disabled={fromFile}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={t.issuer}
            value={issuer}
            disabled={fromFile}
            onChange={(event) => setIssuer(event.currentTarget.value)}
          />
          <TextInput
            label={t.slug}
            description={t.slugHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            withAsterisk={false}
            value={slug}
            error={errors.at('/slug')}
            onChange={(event) => setTypedSlug(event.currentTarget.value)}
          />
          <SecretsNote />
          <FormProblem error={create.error} fields={FIELDS} />
          <Button
            type="submit"
            className={styles.start}
            loading={create.isPending}
            disabled={(fromFile && (file === null || fileWrong)) || (start === 'copy' && (!source || year === null))}
          >
            {t.create}
          </Button>
        </form>
      </Card>
    </div>
  );
}
