import { useQuery } from '@tanstack/react-query';
import type { ReportRequestBody } from '@tiendo/contracts';
import { daysBetween } from '@tiendo/indicators/time';
import { blockLabel } from '@tiendo/indicators/words';
import { Link, useParams, useSearchParams } from 'react-router';
import { EvidenceFile } from '../../../../shared/documents';
import { useFormat } from '../../../../shared/format';
import { today } from '../../../../shared/format/today';
import { useLanguage, useMessages } from '../../../../shared/i18n';
import { missingMessages, ReportListToSend } from '../../../../shared/missing';
import { useOwnProvinces, type OwnProvince } from '../../../../shared/plan';
import { useMay } from '../../../../shared/session';
import {
  Button,
  CompactSelect,
  EmptyState,
  ErrorState,
  FilterLinks,
  LoadingState,
  NoPermission,
  PageHeader,
  PopButton,
  SimulatedBanner,
} from '../../../../shared/ui';
import { OWNER_PARAM, paths } from '../../../../shared/url';
import { officeListMessages } from '../../office-lists/messages';
import { submissionMessages } from '../../messages';
import { requestMessages } from '../messages';
import { isMissing, standingOf } from '../request-standing';
import { aboutWords, dueText } from '../request-words';
import { requestQuery } from '../requests.queries';
import { SentOf } from '../sent-of';
import { StandingMark } from '../standing-mark';
import { BoardTable } from './board-table';
import { boardOf, OTHER_BLOCK, useBoardView, type BoardRow } from './board-view';
import { RequestActions } from './request-actions';
import styles from '../requests.module.css';

/** One request with how far every unit is. */
export function RequestPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const owners = useOwnProvinces('request.read');
  if (owners === undefined) return <LoadingState lines={8} />;
  const owner = owners.find(({ code }) => code === search.get(OWNER_PARAM)) ?? owners[0];
  if (!owner) return <NoPermission page />;
  return <Loaded key={`${owner.code} ${id}`} owner={owner} requestId={id} isOneOfSeveral={owners.length > 1} />;
}

interface LoadedProps {
  owner: OwnProvince;
  requestId: string;
  isOneOfSeveral: boolean;
}

function Loaded({ owner, requestId, isOneOfSeveral }: LoadedProps) {
  const { data, error, refetch } = useQuery(requestQuery(owner.code, requestId));
  if (data) return <Board owner={owner} request={data} ownerInLinks={isOneOfSeveral ? owner.code : null} />;
  return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />;
}

interface BoardProps {
  owner: OwnProvince;
  request: ReportRequestBody;
  ownerInLinks: string | null;
}

function Board({ owner, request, ownerInLinks }: BoardProps) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  const language = useLanguage();
  const writes = useMay(owner.code, 'request.write');
  const view = useBoardView(boardOf(request));
  const isDraft = request.state === 'draft';
  return (
    <>
      {owner.simulated && <SimulatedBanner province={owner.name} />}
      <p className={`${styles.crumb} no-print`}>
        <Link to={paths.requests}>{t.back}</Link>
      </p>
      <PageHeader
        title={request.title}
        lead={<Head province={owner.code} request={request} />}
        actions={writes ? <RequestActions province={owner.code} owner={ownerInLinks} request={request} /> : undefined}
      />
      {isDraft && <p className={styles.notice}>{t.draftNote}</p>}
      {request.state === 'withdrawn' && (
        <p className={styles.notice}>
          {t.withdrawnNote} {request.withdrawnReason && t.withdrawnBecause(request.withdrawnReason)}
        </p>
      )}
      {request.note !== null && <p className={styles.notice}>{request.note}</p>}
      <Outline sections={request.outline} />
      <AskedLists request={request} owner={ownerInLinks} />
      <div className={styles.choices}>
        {!isDraft && <SentOf {...request} />}
        {!isDraft && (
          <FilterLinks
            label={t.statesLabel}
            links={[
              {
                key: 'all',
                to: view.linkTo(null),
                active: view.group === null,
                label: t.all,
                count: f.number(view.ofBlock.length),
              },
              ...view.groups.map(({ group, count }) => ({
                key: group,
                to: view.linkTo(group),
                active: view.group === group,
                label: t.groups[group],
                count: f.number(count),
              })),
            ]}
          />
        )}
        {view.blocks.length > 1 && (
          <CompactSelect
            label={t.block}
            value={view.block ?? ''}
            options={[
              { value: '', label: t.allBlocks },
              ...view.blocks.map((block) => ({
                value: block,
                label: block === OTHER_BLOCK ? t.otherBlock : blockLabel(block, language),
              })),
            ]}
            onChange={(value) => view.chooseBlock(view.blocks.find((block) => block === value) ?? null)}
          />
        )}
        <MissingNames request={request} rows={view.ofBlock} />
      </div>
      {view.shown.length > 0 ? (
        <BoardTable rows={view.shown} owner={ownerInLinks} isDraft={isDraft} />
      ) : (
        <EmptyState
          title={t.noUnits}
          detail={t.noUnitsDetail}
          actions={
            <Button variant="default" onClick={view.clear}>
              {t.clear}
            </Button>
          }
        />
      )}
    </>
  );
}

/** What is asked, until when, and how the whole of it stands. */
function Head({ province, request }: { province: string; request: ReportRequestBody }) {
  const t = useMessages(requestMessages);
  const words = useMessages(submissionMessages);
  const f = useFormat();
  const standing = standingOf(request, new Date().toISOString());
  const { due, left } = dueText(request, standing, words, f);
  const language = useLanguage();
  const { setOn, on } = request.due;
  const { blocks, pillars } = request.chosen;
  const named = request.pillars.filter(({ code }) => pillars.includes(code)).map(({ name }) => name);
  const only = [
    blocks.length > 0 && t.onlyBlocks(blocks.map((block) => blockLabel(block, language)).join(', ')),
    named.length > 0 && t.onlyPillars(named.join(', ')),
  ].filter(Boolean);
  return (
    <>
      {[aboutWords(request, t), ...only].join(' · ')}{' '}
      {request.document && <EvidenceFile province={province} document={request.document} />} ·{' '}
      <span title={on === setOn ? undefined : words.moved(f.day(setOn))}>
        {due}{' '}
        {left !== null && <strong className={standing === 'overdue' ? styles.isLate : undefined}>({left})</strong>}
      </span>
      {request.openedAt !== null && ` · ${t.openedAt(f.moment(request.openedAt))}`}{' '}
      <StandingMark standing={standing} label={t.standings[standing]} />
    </>
  );
}

/** Lists that are asked, each leading to what all units have in it. */
function AskedLists({ request: { id, lists }, owner }: { request: ReportRequestBody; owner: string | null }) {
  const t = useMessages(officeListMessages);
  if (lists.length === 0) return null;
  return (
    <p className={styles.askedLists}>
      {t.ofRequest}{' '}
      {lists.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && ' · '}
          <Link to={paths.mergedList(id, code, owner)}>{name}</Link>
        </span>
      ))}
    </p>
  );
}

function Outline({ sections }: { sections: ReportRequestBody['outline'] }) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  if (sections.length === 0) return null;
  return (
    <details className={styles.outline}>
      <summary>{t.outline(f.count(sections.length))}</summary>
      <ol>
        {sections.map(({ code, title, required }) => (
          <li key={code}>
            {title} {required && <span className={styles.quiet}>({t.required})</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Names of the units that have not handed in, to be pasted into a message to all of them. */
function MissingNames({ request, rows }: { request: ReportRequestBody; rows: readonly BoardRow[] }) {
  const t = useMessages(missingMessages);
  const missing = rows.filter(({ group }) => isMissing(group));
  if (missing.length === 0) return null;
  const { title, due } = request;
  const owed = {
    title,
    due,
    daysLeft: daysBetween(today(), due.on),
    missing: missing.map(({ unit }) => unit.name),
  };
  return (
    <PopButton label={t.reportListOf(title)} className={styles.small} panel={() => <ReportListToSend request={owed} />}>
      {t.list}
    </PopButton>
  );
}
