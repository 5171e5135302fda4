import type { PlanDraft } from '@tiendo/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote } from '../../../shared/keeping';
import { useMay } from '../../../shared/session';
import { Button, ErrorState, LoadingState, PageHeader } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { editorMessages } from '../editor-messages';
import { draftQuery } from '../plan-queries';
import { moveFocus } from '../table/focus';
import { ConflictDialog } from './conflict-dialog';
import { readDraft } from './draft-document';
import { SECTIONS, type ProblemPlace, type SectionName } from './draft-problems';
import { EditorMenu } from './editor-menu';
import { EditorSection } from './editor-sections';
import { ProblemPanel } from './problem-panel';
import { needsReview, ReviewPanel } from './review-panel';
import { SaveStatus } from './save-status';
import { useDraft } from './use-draft';
import { useSaveOnLeaving } from './use-save-on-leaving';
import { writeDraft } from './write-draft';
import styles from './editor.module.css';

const PublishDialog = lazy(() => import('../publish/publish-dialog').then((m) => ({ default: m.PublishDialog })));

/** Addresses of the parts, so that a link opens one. */
const ADDRESS: Readonly<Record<SectionName, string>> = {
  info: 'thong-tin',
  pillars: 'tru-cot',
  groups: 'nhom',
  indicators: 'chi-so',
  targets: 'chi-tieu',
  tasks: 'nhiem-vu',
  policy: 'cach-tinh',
};

/** Soạn thảo: a plan as a document under edit, saved while it is typed. */
export function DraftEditorPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(draftQuery(slug));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  return <Editor key={slug} draft={data} />;
}

function Editor({ draft }: { draft: PlanDraft }) {
  const t = useMessages(editorMessages);
  const common = useMessages(commonMessages);
  const { state, dispatch, saver, view, problems, kept, takeTheirs, takeChosen } = useDraft(draft);
  const { document } = state;
  const mayPublish = useMay(draft.province, 'plan.publish');
  const [search, setSearch] = useSearchParams();
  const [publishing, setPublishing] = useState(false);
  const section = SECTIONS.find((one) => ADDRESS[one] === search.get('phan')) ?? 'info';
  useSaveOnLeaving(saver, view.state);
  const open = (next: SectionName) => setSearch({ phan: ADDRESS[next] }, { replace: true, preventScrollReset: true });
  const go = (place: ProblemPlace) => {
    open(place.section);
    const root = window.document.getElementById('phan-soan-thao');
    if (place.list !== null && place.row !== null) moveFocus(root, place.row, place.field);
    else if (place.field) {
      requestAnimationFrame(() => root?.querySelector<HTMLElement>(`[data-field="${place.field}"]`)?.focus());
    }
  };
  const counts: Partial<Record<SectionName, number>> = {
    pillars: document.pillars.length,
    groups: document.groups.length,
    indicators: document.indicators.length,
    targets: document.targets.length,
    tasks: document.tasks.length,
  };
  return (
    <>
      <PageHeader
        title={document.title || t.untitled}
        lead={t.draftLead(document.code || draft.slug)}
        actions={
          <div className={styles.head}>
            <SaveStatus view={view} saver={saver} />
            <Button variant="default" disabled={state.past.length === 0} onClick={() => dispatch({ type: 'undo' })}>
              {t.undo}
            </Button>
            <EditorMenu draft={draft} document={document} dispatch={dispatch} saver={saver} />
            {mayPublish && <Button onClick={() => setPublishing(true)}>{t.publish}</Button>}
          </div>
        }
      />
      <KeptNote kept={kept} />
      {problems.places.length === 0 && !needsReview(document) && <p className={styles.complete}>{t.noProblems}</p>}
      <ProblemPanel problems={problems} onGo={go} />
      <ReviewPanel document={document} dispatch={dispatch} onGo={go} />
      <div className={styles.tabs} role="tablist" aria-label={t.sectionsLabel}>
        {SECTIONS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`the-${one}`}
            aria-selected={one === section}
            aria-controls="phan-soan-thao"
            className={styles.tab}
            onClick={() => open(one)}
          >
            {t.sections[one]}
            {counts[one] !== undefined && <span className={styles.count}>{counts[one]}</span>}
            {problems.count(one) > 0 && (
              <span className={styles.faults} title={t.problemsIn(problems.count(one))}>
                {problems.count(one)}
                <span className="visually-hidden"> {t.problemsIn(problems.count(one))}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div id="phan-soan-thao" role="tabpanel" aria-labelledby={`the-${section}`}>
        <EditorSection
          section={section}
          document={document}
          dispatch={dispatch}
          problems={problems}
          province={draft.province}
        />
      </div>
      {view.state === 'conflict' && view.theirs && (
        <ConflictDialog
          province={draft.province}
          mine={writeDraft(document)}
          theirs={writeDraft(readDraft(view.theirs.document))}
          base={view.base === null ? undefined : writeDraft(readDraft(view.base))}
          saving={false}
          onSave={takeChosen}
          onTakeTheirs={takeTheirs}
        />
      )}
      {publishing && (
        <Suspense fallback={<span role="status">{common.loading}</span>}>
          <PublishDialog draft={draft} document={document} saver={saver} onClose={() => setPublishing(false)} />
        </Suspense>
      )}
    </>
  );
}
