import { TextInput, Textarea } from '@mantine/core';
import type { DocumentBody, SnapshotBody } from '@tiendo/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentField } from '../../../shared/documents';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { planQuery } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import {
  Button,
  Card,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  SimulatedBanner,
  notify,
} from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import { planMessages } from '../messages';
import styles from '../plans.module.css';

const FIELDS = ['/name', '/asOf', '/documentId', '/note'];

/** Chốt số liệu: the snapshots of a plan and taking a new one. */
export function SnapshotsPage() {
  const { slug = '' } = useParams();
  const { data: plan, error, refetch } = useQuery(planQuery(slug));
  if (error && !plan) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return plan ? <Snapshots plan={plan} /> : <LoadingState lines={6} />;
}

function Snapshots({ plan }: { plan: PlanDetail }) {
  const t = useMessages(planMessages);
  const mayPublish = useMay(plan.province.code, 'snapshot.publish');
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      <PageHeader title={t.snapshotTitle} lead={t.snapshotLead(plan.code)} />
      <div className={mayPublish ? styles.two : undefined}>
        <Card>
          {plan.snapshots.length === 0 ? (
            <EmptyState title={t.snapshotNone} detail={t.snapshotNoneDetail} />
          ) : (
            <SnapshotTable plan={plan} />
          )}
        </Card>
        {mayPublish && <NewSnapshot plan={plan} />}
      </div>
    </>
  );
}

function SnapshotTable({ plan }: { plan: PlanDetail }) {
  const t = useMessages(planMessages);
  const format = useFormat();
  const newestFirst = [...plan.snapshots].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.colName}</th>
            <th scope="col">{t.colAsOf}</th>
            <th scope="col">{t.colPublished}</th>
            <th scope="col">{t.colBy}</th>
            <th scope="col">{t.colDocument}</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((snapshot) => (
            <tr key={snapshot.id}>
              <th scope="row">
                <Link to={paths.overview(plan.slug, { asOf: snapshot.asOf, knownAt: snapshot.knownAt })}>
                  {snapshot.name}
                </Link>
              </th>
              <td>{format.day(snapshot.asOf)}</td>
              <td>{format.moment(snapshot.publishedAt)}</td>
              <td>{snapshot.publishedBy}</td>
              <td>{snapshot.document?.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NewSnapshot({ plan }: { plan: PlanDetail }) {
  const t = useMessages(planMessages);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [asOf, setAsOf] = useState<string | null>(plan.defaultAsOf);
  const [document, setDocument] = useState<DocumentBody | null>(null);
  const [note, setNote] = useState('');
  const publish = useMutation({
    mutationFn: () =>
      api.post<SnapshotBody>(`/plans/${encodeURIComponent(plan.slug)}/snapshots`, {
        name: name.trim(),
        asOf,
        documentId: document?.id,
        note: note.trim() || undefined,
      }),
    onSuccess: async (snapshot) => {
      void notify({ title: t.snapshotDone(snapshot.name) });
      setName('');
      setDocument(null);
      setNote('');
      await queries.invalidateQueries({ queryKey: planQuery(plan.slug).queryKey });
    },
  });
  const errors = fieldErrors(publish.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate();
  };
  return (
    <Card title={t.snapshotNew} hint={t.snapshotConfirm}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t.snapshotName}
          placeholder={t.snapshotNamePlaceholder}
          required
          withAsterisk={false}
          value={name}
          error={errors.at('/name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DayField
          label={t.snapshotAsOf}
          required
          min={plan.issuedOn}
          max={today()}
          value={asOf}
          error={errors.at('/asOf')}
          onChange={setAsOf}
        />
        <DocumentField
          province={plan.province.code}
          label={t.snapshotDocument}
          value={document}
          error={errors.at('/documentId')}
          onChange={setDocument}
        />
        <Textarea
          label={t.snapshotNote}
          autosize
          minRows={1}
          value={note}
          error={errors.at('/note')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <SecretsNote />
        <FormProblem error={publish.error} fields={FIELDS} />
        <Button
          type="submit"
          className={styles.start}
          loading={publish.isPending}
          disabled={name.trim() === '' || asOf === null}
        >
          {t.snapshotPublish}
        </Button>
      </form>
    </Card>
  );
}
