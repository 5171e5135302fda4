import type { DocumentDetail } from '@tiendo/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { ownerName, useMessages } from '../../shared/i18n';
import { useWorkIn } from '../../shared/plan';
import { useSession } from '../../shared/session';
import { Card, EmptyState, ErrorState, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../shared/ui';
import {
  ActCitations,
  FigureCitations,
  MeetingCitations,
  RankingCitations,
  ReconciliationCitations,
  ReportCitations,
} from './cited-lines';
import { PlanCitations, StatementCitations } from './cited-tables';
import { DocumentFiles } from './document-files';
import { documentQuery } from './document.query';
import { documentPageMessages } from './messages';
import styles from './document.module.css';

/** Một văn bản: what it is, its file, and what rests on it. */
export function DocumentPage() {
  const { province = '', documentId = '' } = useParams();
  const session = useSession();
  useWorkIn(province);
  const {
    data: document,
    error,
    refetch,
  } = useQuery({
    ...documentQuery(province, documentId),
    enabled: Boolean(session),
  });
  if (session === null) return <NoPermission page />;
  if (error && !document) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return document ? <Shown document={document} /> : <LoadingState lines={8} />;
}

function Shown({ document }: { document: DocumentDetail }) {
  const t = useMessages(documentPageMessages);
  const { province, citations } = document;
  const isCited = hasCitations(citations);
  return (
    <>
      {province.simulated && <SimulatedBanner province={province.name} />}
      <PageHeader
        title={document.label}
        windowTitle={`${document.label} · ${t.page}`}
        lead={document.label.includes(document.title) ? undefined : document.title}
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          {isCited ? (
            <>
              <PlanCitations plans={citations.plans} />
              <FigureCitations province={province.code} document={document.id} figures={citations.figures} />
              <MeetingCitations meetings={citations.meetings} />
              <RankingCitations rankings={citations.rankings} results={citations.results} />
              <ReconciliationCitations reconciliation={citations.reconciliation} />
              <ReportCitations province={province.code} reports={citations.reports} />
              <ActCitations province={province.code} acts={citations.acts} />
              <StatementCitations statements={citations.statements} />
            </>
          ) : (
            <Card title={t.cited}>
              <EmptyState title={t.nothing} detail={t.nothingDetail} />
            </Card>
          )}
        </div>
        <About document={document} />
      </div>
    </>
  );
}

const hasCitations = ({ reconciliation, results, figures, ...lists }: DocumentDetail['citations']): boolean =>
  reconciliation.length > 0 ||
  results > 0 ||
  figures.stated > 0 ||
  figures.periods.length > 0 ||
  Object.values(lists).some(({ total }) => total > 0);

function About({ document }: { document: DocumentDetail }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const { province, issuer, number, issuedOn, alternateIssuedOn, abstract, note } = document;
  return (
    <Card title={t.about} className={styles.about}>
      <dl className={styles.facts}>
        <dt>{t.number}</dt>
        <dd>{number ?? t.unknown}</dd>
        <dt>{t.issuedOn}</dt>
        <dd>
          {issuedOn === null ? t.unknown : f.day(issuedOn)}
          {alternateIssuedOn !== null && ` ${t.otherDay(f.day(alternateIssuedOn))}`}
        </dd>
        <dt>{t.issuer}</dt>
        <dd>{issuer}</dd>
        <dt>{t.owner}</dt>
        <dd>{ownerName(province.name)}</dd>
        <dt>{t.file}</dt>
        <dd>
          <DocumentFiles document={document} />
        </dd>
        {abstract !== null && (
          <>
            <dt>{t.abstract}</dt>
            <dd>{abstract}</dd>
          </>
        )}
        {note !== null && (
          <>
            <dt>{t.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
