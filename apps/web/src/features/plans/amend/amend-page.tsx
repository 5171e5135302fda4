import { Checkbox, Textarea } from '@mantine/core';
import type { AmendmentDraftBody, ItemRow } from '@tiendo/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ApiProblem, api, itemList } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentField } from '../../../shared/documents';
import { DayField, FormProblem, SecretsNote } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptMap, useKeptState } from '../../../shared/keeping';
import { planQuery } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import {
  Button,
  Card,
  ErrorState,
  LoadingState,
  NoPermission,
  PageHeader,
  SimulatedBanner,
  notify,
} from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import type { DraftDocument, DraftTarget, DraftTask } from '../draft/draft-document';
import { indexProblems } from '../draft/draft-problems';
import { draftReducer, startDraft } from '../draft/draft-state';
import { EditorSection } from '../draft/editor-sections';
import { useValueWords } from '../draft/value-words';
import { writeIndicator, writeTarget, writeTask } from '../draft/write-draft';
import { amendMessages } from './amend-messages';
import { AmendPreview } from './amend-preview';
import { readWork, type AmendmentWork } from './amendment-work';
import { changesOf } from './changes';
import { indicatorsOf, targetAsDraft, taskAsDraft } from './item-as-draft';
import { DraftBar } from './draft-bar';
import { MovedNote, useMovedItems } from './moved-note';
import { PublishAmendment } from './publish-amendment';
import { amendmentDraftQuery, useAmendmentDraft } from './use-amendment-draft';
import { ItemChooser } from './item-chooser';
import styles from './amend.module.css';

/** Điều chỉnh: from a day on a published plan asks for something else, by a document. */
export function AmendPage() {
  const { slug = '' } = useParams();
  const { data: plan, error, refetch } = useQuery(planQuery(slug));
  const rows = useQuery({
    queryKey: ['amend-items', slug],
    queryFn: async ({ signal }) => {
      const [targets, tasks] = await Promise.all([
        api.get('/plans/{slug}/targets', { path: { slug }, query: { limit: 500 }, signal }),
        api.get('/plans/{slug}/tasks', { path: { slug }, query: { limit: 500 }, signal }),
      ]);
      return [...targets.items, ...tasks.items];
    },
  });
  const mayWrite = useMay(plan?.province.code ?? '', 'plan.write');
  const draft = useQuery({ ...amendmentDraftQuery(slug), enabled: plan !== undefined && mayWrite });
  const failed = error ?? rows.error ?? draft.error;
  if (failed && !(plan && rows.data && draft.data)) {
    return <ErrorState error={failed} onRetry={() => void Promise.all([refetch(), rows.refetch(), draft.refetch()])} />;
  }
  if (plan && !mayWrite) return <NoPermission />;
  if (!plan || !rows.data || !draft.data) return <LoadingState lines={8} />;
  return <Amendment plan={plan} rows={rows.data} opened={draft.data} />;
}

interface Props {
  plan: PlanDetail;
  rows: readonly ItemRow[];
  opened: AmendmentDraftBody;
}

function Amendment({ plan, rows, opened }: Props) {
  const t = useMessages(amendMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayAmend = useMay(plan.province.code, 'plan.publish');
  const kept = useKept({ form: 'amendment', about: plan.slug, label: `${t.title}: ${plan.code}` });
  const [start] = useState(() => readWork(opened.document, plan));
  const saved = useAmendmentDraft(plan.slug, opened, kept);
  const [effectiveOn, setEffectiveOn] = useKeptState(kept, 'effectiveOn', start.effectiveOn);
  const [isAsked, setIsAsked] = useState(false);
  const [isDayUnread, setIsDayUnread] = useState(false);
  const [document, setDocument] = useKeptState(kept, 'document', start.document);
  const [note, setNote] = useKeptState(kept, 'note', start.note);
  const [before, setBefore] = useKeptMap<DraftTarget | DraftTask>(kept, 'before', start.before);
  const [known, setKnown] = useKeptState(kept, 'indicators', start.indicators);
  const knownIndicators = new Set(known);
  const [removed, setRemoved] = useKeptMap(kept, 'removed', start.removed);
  const [withPolicy, setWithPolicy] = useKeptState(kept, 'withPolicy', start.withPolicy);
  const [found] = useState(() => kept.begin('bench', start.bench));
  const [state, dispatch] = useReducer(draftReducer, found, startDraft);
  useEffect(() => kept.note('bench', state.document), [kept, state.document]);
  useEffect(
    () => kept.onRestart('bench', (first) => dispatch({ type: 'load', document: first as DraftDocument })),
    [kept],
  );
  const [lay] = useState(() => [...before]);
  const bench = state.document;
  const pick = useMutation({
    mutationFn: (row: ItemRow) =>
      api.get(`/plans/{slug}/${itemList(row.kind)}/{code}`, { path: { slug: plan.slug, code: row.code } }),
    onSuccess: (item) => {
      const draft = item.kind === 'target' ? targetAsDraft(item) : taskAsDraft(item);
      const list = itemList(item.kind);
      const known = new Set(bench.indicators.map((one) => one.code));
      const indicators = indicatorsOf(item).filter((one) => !known.has(one.code));
      setKnown((codes) => [...codes, ...indicators.map((one) => one.code)]);
      setBefore((items) => new Map(items).set(item.code, draft));
      dispatch({ type: 'insert', list: 'indicators', at: bench.indicators.length, rows: indicators });
      dispatch({ type: 'insert', list, at: bench[list].length, rows: [draft] });
    },
  });
  const words = useValueWords(
    plan.province.code,
    useMemo(() => [bench], [bench]),
  );
  const { now, moved } = useMovedItems(plan.slug, lay, words);
  const changes = useMemo(
    () => changesOf(new Map([...before, ...now]), bench, removed, words),
    [before, now, bench, removed, words],
  );
  const touched = new Set(changes.filter((change) => change.kind !== 'removed').map((change) => change.code));
  const clashes = [...bench.targets, ...bench.tasks]
    .map((item) => item.code)
    .filter(
      (code, index, all) => all.indexOf(code) !== index || (!before.has(code) && rows.some((row) => row.code === code)),
    );
  const targets = bench.targets.filter((item) => touched.has(item.code));
  const tasks = bench.tasks.filter((item) => touched.has(item.code));
  const amend = useMutation({
    mutationFn: (by: { effectiveOn: string; documentId: string }) =>
      api.post('/plans/{slug}/amendments', {
        path: { slug: plan.slug },
        body: {
          ...by,
          note: note.trim() || undefined,
          policy: withPolicy ? bench.policy : undefined,
          targets: targets.map(writeTarget),
          tasks: tasks.map(writeTask),
          indicators: bench.indicators.filter((one) => !knownIndicators.has(one.code)).map(writeIndicator),
          removed: [...removed.keys()],
          draftVersion: saved.version || undefined,
        },
      }),
    onError: (failure) => {
      if (saved.onStale(failure)) setIsAsked(false);
    },
    onSuccess: async (result) => {
      kept.done();
      await queries.invalidateQueries();
      void notify({ title: t.done(result.changed, result.added, result.removed) });
      await navigate(paths.overview(plan.slug));
    },
  });
  const problems = useMemo(() => {
    const errors = amend.error instanceof ApiProblem ? (amend.error.problem.errors ?? []) : [];
    return indexProblems(errors);
  }, [amend.error]);
  const work = (): AmendmentWork => ({
    ...{ effectiveOn, document, note, withPolicy, bench, indicators: known },
    before: [...before],
    removed: [...removed],
  });
  const put = (other: AmendmentWork): void => {
    setEffectiveOn(other.effectiveOn);
    setDocument(other.document);
    setNote(other.note);
    setWithPolicy(other.withPolicy);
    setKnown(other.indicators);
    setBefore(() => new Map(other.before));
    setRemoved(() => new Map(other.removed));
    dispatch({ type: 'load', document: other.bench });
  };
  const show = (other: AmendmentWork): void => {
    put(other);
    for (const [field, value] of Object.entries(other)) kept.rebase(field, value);
    kept.done();
  };
  const sections = {
    document: bench,
    dispatch,
    problems,
    province: plan.province.code,
    taken: rows.map((row) => row.code),
  };
  const empty = changes.length === 0 && !withPolicy;
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      <PageHeader title={t.title} lead={t.lead(plan.code)} />
      <div className={styles.stack}>
        <KeptNote kept={kept} />
        <MovedNote moved={moved} />
        <Card title={t.basis}>
          <div className={styles.form}>
            <DayField
              label={t.effectiveOn}
              required
              min={plan.issuedOn}
              value={effectiveOn}
              onChange={setEffectiveOn}
              onUnread={setIsDayUnread}
            />
            <DocumentField province={plan.province.code} label={t.document} value={document} onChange={setDocument} />
            <Textarea
              label={t.note}
              autosize
              minRows={1}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <SecretsNote />
          </div>
        </Card>
        <Card title={t.pick}>
          <ItemChooser
            rows={rows}
            picked={new Set(before.keys())}
            removed={new Set(removed.keys())}
            onPick={(row) => pick.mutate(row)}
            onRemove={(row, out) =>
              setRemoved((items) => {
                const next = new Map(items);
                if (out) next.set(row.code, row.name ?? row.code);
                else next.delete(row.code);
                return next;
              })
            }
          />
          <FormProblem error={pick.error} />
        </Card>
        <Card title={t.targets}>
          <EditorSection section="targets" {...sections} />
        </Card>
        <Card title={t.tasks}>
          <EditorSection section="tasks" {...sections} />
        </Card>
        <Card>
          <Checkbox
            label={t.policy}
            checked={withPolicy}
            onChange={(event) => setWithPolicy(event.currentTarget.checked)}
          />
        </Card>
        {withPolicy && <EditorSection section="policy" {...sections} />}
        <Card title={t.preview}>
          <div className={styles.stack}>
            <AmendPreview changes={changes} label={t.preview} />
            {clashes.length > 0 && <p role="alert">{t.clash(clashes.join(', '))}</p>}
            <DraftBar
              draft={saved}
              province={plan.province.code}
              work={work}
              theirsAs={(kept) => readWork(kept, plan)}
              empty={empty && effectiveOn === null && document === null && note === ''}
              onTake={show}
              onChoose={put}
            />
            {!isAsked && saved.theirs === null && <FormProblem error={amend.error} />}
            {mayAmend && (
              <Button
                className={styles.start}
                disabled={empty || effectiveOn === null || isDayUnread || document === null || clashes.length > 0}
                onClick={() => setIsAsked(true)}
              >
                {t.submit}
              </Button>
            )}
            {isAsked && effectiveOn !== null && document && (
              <PublishAmendment
                changes={changes}
                effectiveOn={effectiveOn}
                document={document.label}
                withPolicy={withPolicy}
                pending={amend.isPending}
                error={amend.error}
                onPublish={() => amend.mutate({ effectiveOn, documentId: document.id })}
                onClose={() => setIsAsked(false)}
              />
            )}
          </div>
        </Card>
        {plan.amendments.length > 0 && (
          <Card title={t.history}>
            <ul>
              {plan.amendments.map((one) => (
                <li key={one.recordedAt}>
                  {format.day(one.effectiveOn)} · {one.document} · {t.items(one.items)}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
