import { Modal, TextInput } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import { useQueryClient } from '@tanstack/react-query';
import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { useState, type ClipboardEvent, type FormEvent } from 'react';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { ApiProblem, api, itemList } from '../../../shared/api';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify, useFocusBack } from '../../../shared/ui';
import { useFormat } from '../../../shared/format';
import { refreshPlan } from '../items.queries';
import { itemMessages } from '../messages';
import { pastedNames } from './pasted-names';
import styles from './list.module.css';

interface Props {
  kind: ItemKind;
  slug: string;
  rows: readonly ItemRow[];
  annex: string | null;
  onClose: () => void;
}

/** Names that the source left out, filled in from the annex, with where they were read. */
export default function NamingDialog({ kind, slug, rows, annex, onClose }: Props) {
  useFocusBack();
  const t = useMessages(itemMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const client = useQueryClient();
  const kept = useKept({
    form: 'naming',
    about: `${slug} ${kind} ${rows.map(({ code }) => code).join(' ')}`,
    label: t.naming.title,
  });
  const [names, setNames] = useKeptState<readonly string[]>(kept, 'names', () => rows.map(() => ''));
  const [source, setSource] = useKeptState(kept, 'source', annex ?? '');
  const [error, setError] = useState<string | null>(null);
  const [failed, setFailed] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState(false);

  const onPaste = (event: ClipboardEvent, from: number) => {
    const lines = pastedNames(event.clipboardData.getData('text'));
    if (lines.length < 2) return;
    event.preventDefault();
    setNames(names.map((name, index) => lines[index - from] ?? name));
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const filled = rows.flatMap((row, index) => {
      const name = names[index]?.trim();
      return name ? [{ row, name, index }] : [];
    });
    if (filled.length === 0) return setError(t.naming.nothing);
    if (source.trim() === '') return setError(t.naming.sourceNeeded);
    setError(null);
    setSaving(true);
    const problems: Record<string, string> = {};
    const done = new Set<number>();
    // One after the other: each is an amendment of its own, and the plan is locked while it is written.
    for (const { row, name, index } of filled) {
      try {
        const body = { name, source: source.trim() };
        await api.put(`/plans/{slug}/${itemList(kind)}/{code}/name`, {
          path: { slug, code: row.code },
          body,
          ifMatch: row.version,
        });
        done.add(index);
      } catch (failure) {
        problems[row.code] =
          failure instanceof ApiProblem
            ? (failure.problem.errors?.[0]?.detail ?? failure.problem.detail ?? failure.problem.title)
            : common.offlineDetail;
      }
    }
    await refreshPlan(client, slug);
    setSaving(false);
    if (done.size > 0) await notify({ title: t.naming.saved(format.count(done.size)) });
    if (Object.keys(problems).length === 0) {
      kept.done();
      return onClose();
    }
    setFailed(problems);
    setNames(names.map((name, index) => (done.has(index) ? '' : name)));
  };

  return (
    <Modal opened onClose={onClose} title={t.naming.title} size="lg" closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 10 }} noValidate>
        <KeptNote kept={kept} />
        <p className={styles.second}>
          {t.naming.intro} <strong>{t.secret}.</strong>
        </p>
        <TextInput
          label={t.naming.source}
          placeholder={t.naming.sourcePlaceholder}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {rows.map((row, index) => (
          <TextInput
            key={row.code}
            data-autofocus={index === 0 || undefined}
            label={t.naming.name(row.code)}
            value={names[index] ?? ''}
            maxLength={1500}
            error={failed[row.code]}
            onPaste={(event) => onPaste(event, index)}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setNames(names.map((name, at) => (at === index ? value : name)));
            }}
          />
        ))}
        {error && (
          <p role="alert" style={{ color: 'var(--stopped)' }}>
            {error}
          </p>
        )}
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={saving}>
            {t.naming.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
