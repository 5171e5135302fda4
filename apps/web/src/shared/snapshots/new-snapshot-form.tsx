import { TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentBody, SnapshotBody } from '@tiendo/contracts';
import { type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../keeping';
import { api } from '../api';
import type { PlanDetail } from '../contract-types';
import { DocumentField } from '../documents';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../fields';
import { useFormat } from '../format';
import { today } from '../format/today';
import { useMessages } from '../i18n';
import { planQuery } from '../plan';
import { Button, notify } from '../ui';
import { snapshotMessages } from './messages';
import styles from './snapshots.module.css';

const FIELDS = ['/name', '/asOf', '/documentId', '/note'];

/** Takes a snapshot: its name and day are proposed, so that publishing one is a single press. */
export function NewSnapshotForm({ plan, onDone }: { plan: PlanDetail; onDone?: (snapshot: SnapshotBody) => void }) {
  const t = useMessages(snapshotMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const kept = useKept({ form: 'snapshot', about: plan.slug, label: `${t.publish}: ${plan.code}` });
  const [asOf, setAsOf] = useKeptState<string | null>(kept, 'asOf', plan.defaultAsOf);
  // Null: nobody typed a name; the proposed one follows the day.
  const [typed, setTyped] = useKeptState<string | null>(kept, 'typed', null);
  const [document, setDocument] = useKeptState<DocumentBody | null>(kept, 'document', null);
  const [note, setNote] = useKeptState(kept, 'note', '');
  const name = typed ?? (asOf === null ? '' : proposedName(plan, t.proposedName(format.day(asOf))));
  const publish = useMutation({
    mutationFn: (day: string) =>
      api.post('/plans/{slug}/snapshots', {
        path: { slug: plan.slug },
        body: { name: name.trim(), asOf: day, documentId: document?.id, note: note.trim() || undefined },
      }),
    onSuccess: async (snapshot) => {
      kept.done();
      void notify({ title: t.done(snapshot.name) });
      setTyped(null);
      setDocument(null);
      setNote('');
      await queries.invalidateQueries({ queryKey: planQuery(plan.slug).queryKey });
      onDone?.(snapshot);
    },
  });
  const errors = fieldErrors(publish.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asOf !== null) publish.mutate(asOf);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <KeptNote kept={kept} />
      <TextInput
        label={t.name}
        required
        withAsterisk={false}
        value={name}
        error={errors.at('/name')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <DayField
        label={t.asOf}
        required
        min={plan.startsOn}
        max={today()}
        value={asOf}
        error={errors.at('/asOf')}
        onChange={setAsOf}
      />
      <DocumentField
        province={plan.province.code}
        label={t.document}
        value={document}
        error={errors.at('/documentId')}
        onChange={setDocument}
      />
      <Textarea
        label={t.note}
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
        {t.publish}
      </Button>
    </form>
  );
}

/** The proposed name, numbered where the plan has a snapshot of that name already. */
function proposedName({ snapshots }: PlanDetail, proposed: string): string {
  const taken = new Set(snapshots.map((one) => one.name));
  if (!taken.has(proposed)) return proposed;
  for (let number = 2; ; number += 1) if (!taken.has(`${proposed} (${number})`)) return `${proposed} (${number})`;
}
