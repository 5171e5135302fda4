import { Checkbox, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentBody, SuccessionAct, Unit } from '@tiendo/contracts';
import { useMemo, type FormEvent } from 'react';
import { DocumentField } from '../../../shared/documents';
import { DayField, FormProblem, SecretsNote, fieldErrors } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { ConflictChoice, staleRecord, useRecordForm } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { RecordDialog } from '../parts/record-dialog';
import { UnitsSelect } from '../parts/unit-select';
import admin from '../parts/admin.module.css';
import { NEW_ACT, draftOfAct, previewOf, type ActDraft } from './act-draft';
import { ActPreviewBox } from './act-preview';
import { LinksEditor } from './links-editor';
import { successionMessages } from './messages';
import { NewUnits } from './new-units';
import { changeAct, createAct, type ActBody } from './successions.queries';
import { useActConflict } from './use-act-conflict';

const FIELDS = ['/name', '/effectiveOn', '/documentId', '/note'];

interface Props {
  province: string;
  units: readonly Unit[];
  act: SuccessionAct | null;
  onClose: () => void;
}

/** Writes one dated act, or writes it anew, and says before saving what it will do. */
export function ActDialog({ province, units, act, onClose }: Props) {
  const t = useMessages(successionMessages);
  const words = useMessages(adminMessages);
  const common = useMessages(commonMessages);
  const client = useQueryClient();
  const form = useRecordForm<ActDraft>(
    {
      form: 'act',
      about: `${province} ${act?.id ?? ''}`,
      label: act ? `${t.editTitle}: ${act.name}` : t.addTitle,
      opens: act,
    },
    act ? draftOfAct(act, documentOf(act)) : NEW_ACT,
    act?.version,
  );
  const { draft, change } = form;
  const preview = useMemo(() => previewOf(draft, units, act), [draft, units, act]);
  const save = useMutation({
    mutationFn: ({ body, over }: { body: ActBody; over: number }) =>
      act ? changeAct(province, act.id, body, over) : createAct(province, body),
    onSuccess: async (saved) => {
      form.kept.done();
      void notify({ title: t.saved(saved.name) });
      await client.invalidateQueries({ queryKey: ['successions', province] });
      // Days, names and successors of units stand on every page of a plan.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onClose();
    },
  });
  const stale = staleRecord<SuccessionAct>(save.error);
  const rows = useActConflict(form, stale);
  const errors = fieldErrors(stale ? null : save.error);
  const send = (body: ActBody | null, over: number) => {
    if (body && !save.isPending) save.mutate({ body, over });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(preview.body, form.version);
  };
  return (
    <RecordDialog title={act ? t.editTitle : t.addTitle} size="xl" kept={form.kept} onClose={onClose}>
      {stale && (
        <ConflictChoice
          rows={rows}
          saving={save.isPending}
          onSave={(taken) =>
            send(previewOf(form.merged(draftOfAct(stale, documentOf(stale)), taken), units, act).body, stale.version)
          }
          onTakeTheirs={() => {
            form.restart(draftOfAct(stale, documentOf(stale)), stale.version);
            save.reset();
            void client.invalidateQueries({ queryKey: ['successions', province] });
          }}
        />
      )}
      <form onSubmit={submit} noValidate className={admin.form}>
        <TextInput
          label={t.name}
          description={act ? undefined : t.nameHint}
          data-autofocus
          maxLength={300}
          value={draft.name}
          error={errors.at('/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <div className={admin.columns}>
          <DayField
            label={t.effectiveOn}
            description={t.effectiveHint}
            value={draft.effectiveOn}
            error={errors.at('/effectiveOn')}
            onChange={(effectiveOn) => change({ effectiveOn })}
          />
          <Checkbox
            label={t.confirmed}
            checked={draft.confirmed}
            onChange={(event) => change({ confirmed: event.currentTarget.checked })}
          />
        </div>
        <LinksEditor province={province} units={units} draft={draft} onChange={change} />
        <div className={admin.columns}>
          <UnitsSelect
            province={province}
            label={t.abolishedField}
            value={draft.abolished}
            onChange={(abolished) => change({ abolished })}
          />
          <UnitsSelect
            province={province}
            label={t.foundedField}
            value={draft.founded.filter((code) => !draft.newUnits.some((unit) => unit.code === code))}
            onChange={(founded) => change({ founded: [...founded, ...madeAmong(draft)] })}
          />
        </div>
        <NewUnits units={units} draft={draft} onChange={change} />
        <DocumentField
          province={province}
          label={words.optional(t.document)}
          value={draft.document}
          error={errors.at('/documentId')}
          onChange={(document) => change({ document })}
        />
        <Textarea
          label={words.optional(t.note)}
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.note}
          error={errors.at('/note')}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <SecretsNote />
        <ActPreviewBox draft={draft} preview={preview} units={units} isChange={act !== null} />
        {!stale && <FormProblem error={save.error} fields={FIELDS} />}
        {!stale && (
          <div className={admin.buttons}>
            <Button type="submit" disabled={preview.body === null} loading={save.isPending}>
              {common.save}
            </Button>
          </div>
        )}
      </form>
    </RecordDialog>
  );
}

/** Founded units that the act itself makes. */
const madeAmong = ({ founded, newUnits }: ActDraft): string[] =>
  founded.filter((code) => newUnits.some((unit) => unit.code === code));

/** The document of an act as the field shows it; its other columns are not known here and not needed. */
function documentOf({ document }: SuccessionAct): DocumentBody | null {
  if (document === null) return null;
  return {
    id: document.id,
    label: document.label,
    kind: null,
    number: null,
    issuedOn: null,
    alternateIssuedOn: null,
    issuer: '',
    title: document.title,
    abstract: null,
    note: null,
    fileId: null,
    fileName: null,
    fileRemovedAt: null,
  };
}
