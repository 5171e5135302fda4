import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { commonMessages, useMessages } from '../../../../shared/i18n';
import { useOwnProvinces, type OwnProvince } from '../../../../shared/plan';
import { Card, ErrorState, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../../../shared/ui';
import { OWNER_PARAM, paths } from '../../../../shared/url';
import { requestMessages } from '../messages';
import { requestQuery } from '../requests.queries';
import { RequestForm } from './request-form';
import styles from '../requests.module.css';

/** The owner that is asked for, of those the person writes requests for; undefined: not known yet. */
function useWriter() {
  const [search, setSearch] = useSearchParams();
  const owners = useOwnProvinces('request.write');
  const own = owners?.find(({ code }) => code === search.get(OWNER_PARAM)) ?? owners?.[0];
  return {
    owners,
    own,
    inLinks: own && owners && owners.length > 1 ? own.code : null,
    choose: (code: string) => setSearch({ [OWNER_PARAM]: code }, { replace: true }),
  };
}

/** Lập yêu cầu báo cáo. */
export function NewRequestPage() {
  const t = useMessages(requestMessages);
  const common = useMessages(commonMessages);
  const { owners, own, inLinks, choose } = useWriter();
  if (owners === undefined) return <LoadingState lines={8} />;
  if (!own) return <NoPermission page />;
  return (
    <>
      <Head own={own} title={t.add} back={{ to: paths.requests, label: t.back }} />
      <Card className={styles.formCard}>
        {owners.length > 1 && (
          <NativeSelect
            label={t.owner}
            className={styles.owner}
            value={own.code}
            data={owners.map(({ code, name, simulated }) => ({
              value: code,
              label: simulated ? common.simulated(name) : name,
            }))}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        )}
        <RequestForm key={own.code} province={own.code} owner={inLinks} request={null} />
      </Card>
    </>
  );
}

/** Sửa yêu cầu báo cáo. */
export function EditRequestPage() {
  const { id = '' } = useParams();
  const { owners, own, inLinks } = useWriter();
  if (owners === undefined) return <LoadingState lines={8} />;
  if (!own) return <NoPermission page />;
  return <Loaded key={`${own.code} ${id}`} own={own} requestId={id} inLinks={inLinks} />;
}

function Loaded({ own, requestId, inLinks }: { own: OwnProvince; requestId: string; inLinks: string | null }) {
  const t = useMessages(requestMessages);
  const { data, error, refetch } = useQuery(requestQuery(own.code, requestId));
  if (!data) {
    return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />;
  }
  if (data.state === 'withdrawn') return <Navigate to={paths.request(requestId, inLinks)} replace />;
  return (
    <>
      <Head own={own} title={t.editTitle} back={{ to: paths.request(requestId, inLinks), label: data.title }} />
      <Card className={styles.formCard}>
        <RequestForm province={own.code} owner={inLinks} request={data} />
      </Card>
    </>
  );
}

interface HeadProps {
  own: OwnProvince;
  title: string;
  back: { readonly to: string; readonly label: string };
}

function Head({ own, title, back }: HeadProps) {
  return (
    <>
      {own.simulated && <SimulatedBanner province={own.name} />}
      <p className={`${styles.crumb} no-print`}>
        <Link to={back.to}>{back.label}</Link>
      </p>
      <PageHeader title={title} />
    </>
  );
}
