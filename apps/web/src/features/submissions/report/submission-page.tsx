import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SubmissionBody } from '@tiendo/contracts';
import { Link, useParams, useSearchParams } from 'react-router';
import { api, isProblem } from '../../../shared/api';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useOwnProvinces, type OwnProvince } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import {
  Button,
  ErrorState,
  FilterLinks,
  LoadingState,
  NoPermission,
  notify,
  PageHeader,
  SimulatedBanner,
} from '../../../shared/ui';
import { OWNER_PARAM, paths } from '../../../shared/url';
import { ItemsSection } from '../items/items-section';
import { LinesSection } from '../lines/lines-section';
import { useLines } from '../lines/use-lines';
import { submissionMessages } from '../messages';
import { ListsSection } from '../lists/list-section';
import { SectionsSection } from '../narrative/sections-section';
import { Receipt } from '../sending/receipt';
import { SendSection } from '../sending/send-section';
import { keepReport, submissionQuery, type ReportPlace } from '../submissions.queries';
import { cameBackWords } from '../list/came-back';
import { ActionBar } from './action-bar';
import { ContextLine } from './context-line';
import { HistorySection } from './history-section';
import { isListGiven } from '../lists/row-view';
import { tabOf, useTabLink, type Tab } from './tabs';
import { useArrival } from './use-arrival';
import styles from '../submissions.module.css';

/** One report of a unit, from its first figure to its receipt. */
export function SubmissionPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const owners = useOwnProvinces('submission.read');
  if (owners === undefined) return <LoadingState lines={8} />;
  const owner = owners.find(({ code }) => code === search.get(OWNER_PARAM)) ?? owners[0];
  if (!owner) return <NoPermission page />;
  return <Loaded key={`${owner.code} ${id}`} owner={owner} submissionId={id} />;
}

function Loaded({ owner, submissionId }: { owner: OwnProvince; submissionId: string }) {
  const { data, error, refetch } = useQuery(submissionQuery(owner.code, submissionId));
  if (data) return <Report owner={owner} report={data} />;
  return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />;
}

function Report({ owner, report }: { owner: OwnProvince; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const [search] = useSearchParams();
  const place: ReportPlace = { province: owner.code, submissionId: report.id };
  const { title } = report.request;
  // The office comes from the board of a request, and has no reports of its own.
  const acts = useMay(owner.code, 'submission.write');
  const lines = useLines({ place, lines: report.lines.items, label: title, writes: report.may.write });
  const link = useTabLink();
  useArrival();
  const before = report.tasks.filter(({ isNext }) => !isNext);
  const told = {
    given: report.items.given + before.filter(({ status }) => status !== null).length,
    asked: report.items.asked + before.length,
  };
  const counts: Readonly<Record<Tab, { given: number; asked: number } | null>> = {
    lines: report.lines.asked > 0 ? report.lines : null,
    items: told.asked > 0 ? told : null,
    lists:
      report.lists.length > 0 ? { given: report.lists.filter(isListGiven).length, asked: report.lists.length } : null,
    sections: report.sections.asked > 0 ? report.sections : null,
    send: null,
    history: null,
  };
  const tabs: readonly Tab[] = [
    ...(report.lines.items.length > 0 ? (['lines'] as const) : []),
    ...(report.items.items.length + before.length > 0 ? (['items'] as const) : []),
    ...(report.lists.length > 0 ? (['lists'] as const) : []),
    ...(['sections', 'send', 'history'] as const),
  ];
  const asked = tabOf(search);
  const tab = asked !== null && tabs.includes(asked) ? asked : (tabs[0] ?? 'sections');
  return (
    <>
      {owner.simulated && <SimulatedBanner province={owner.name} />}
      <p className={`${styles.crumb} no-print`}>
        {acts ? (
          <Link to={paths.submissions}>{t.back}</Link>
        ) : (
          <Link to={paths.request(report.request.id, search.get(OWNER_PARAM))}>{t.backToRequest}</Link>
        )}
      </p>
      <PageHeader
        title={title}
        lead={<ContextLine province={owner.code} report={report} />}
        actions={report.may.write ? <CopyFromLast place={place} /> : undefined}
      />
      <Receipt report={report} />
      {report.cameBack && report.state === 'drafting' && (
        <p className={styles.cameBack}>{cameBackWords(report.cameBack, t, f)}</p>
      )}
      {report.request.note !== null && <p className={styles.notice}>{report.request.note}</p>}
      {report.request.state === 'withdrawn' && <p className={styles.notice}>{t.withdrawnRequest}</p>}
      {report.state === 'awaitingApproval' && <p className={styles.notice}>{t.beforeLeader}</p>}
      <div className={styles.tabs}>
        <FilterLinks
          label={t.tabsLabel}
          links={tabs.map((one) => {
            const count = counts[one];
            return {
              key: one,
              to: link(one).search,
              active: one === tab,
              label: t.tabs[one],
              count: count && `${f.number(count.given)}/${f.number(count.asked)}`,
            };
          })}
        />
      </div>
      <div className={styles.page}>
        <div className={styles.main}>
          {tab === 'lines' && <LinesSection place={place} report={report} lines={lines} />}
          {tab === 'items' && <ItemsSection place={place} report={report} />}
          {tab === 'lists' && <ListsSection owner={owner} place={place} report={report} />}
          {tab === 'sections' && <SectionsSection place={place} report={report} />}
          {tab === 'send' && <SendSection place={place} report={report} />}
          {tab === 'history' && <HistorySection report={report} />}
        </div>
        {report.state !== 'sent' && report.request.state !== 'withdrawn' && (
          <ActionBar report={report} lines={lines} tab={tab} />
        )}
      </div>
    </>
  );
}

/** Takes over what stood in the unit's last report where this one is empty. */
function CopyFromLast({ place }: { place: ReportPlace }) {
  const t = useMessages(submissionMessages);
  const queries = useQueryClient();
  const copy = useMutation({
    mutationFn: () =>
      api.post('/provinces/{province}/submissions/{submissionId}/copy-from-last', { path: { ...place } }),
    onSuccess: (report) => {
      keepReport(queries, place, report);
      void notify({ title: t.copied, detail: t.copiedDetail });
    },
    onError: (error) =>
      void notify({ tone: 'failed', title: t.notCopied, detail: isProblem(error) ? error.problem.title : undefined }),
  });
  return (
    <Button variant="default" className={styles.copy} loading={copy.isPending} onClick={() => copy.mutate()}>
      {t.copy}
    </Button>
  );
}
