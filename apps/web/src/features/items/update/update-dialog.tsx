import { Modal } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import { useQuery } from '@tanstack/react-query';
import type { StatusEntryBody } from '@tiendo/contracts';
import { useState } from 'react';
import { isProblem } from '../../../shared/api';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { StatusMark, statusMessages } from '../../../shared/status';
import { Button, useFocusBack } from '../../../shared/ui';
import { itemQuery, refreshPlan } from '../items.queries';
import { useQueryClient } from '@tanstack/react-query';
import { ConflictView, type CurrentItem } from './conflict-view';
import { updateMessages } from './messages';
import { postStatement } from './save-statement';
import { StatementForm } from './statement-form';
import { statementOf } from './statement-draft';
import { useDraft } from './use-draft';
import type { UpdateTarget } from './update-target';
import styles from './update.module.css';

interface Props {
  target: UpdateTarget;
  hasNext: boolean;
  onClose: () => void;
  onSaved: (entry: StatusEntryBody, next: boolean) => void;
}

/** One statement about one item: status, day, note, Enter. */
export default function UpdateDialog({ target, hasNext, onClose, onSaved }: Props) {
  useFocusBack();
  const { slug, plan } = usePlanView();
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const client = useQueryClient();
  const form = useDraft();
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<CurrentItem | null>(null);
  // As it is now, whatever day the page shows: that is what a statement comes after.
  const { data: now } = useQuery({ ...itemQuery(slug, target.kind, target.code, {}), staleTime: 0 });

  const send = async (next: boolean, version: number) => {
    if (saving) return;
    setSaving(true);
    try {
      onSaved(await postStatement(slug, target.kind, target.code, statementOf(form.draft), version), next);
    } catch (error) {
      if (isProblem(error, 'stale') && isCurrent(error.problem.current)) setConflict(error.problem.current);
      else form.refused(error);
    } finally {
      setSaving(false);
    }
  };
  const submit = (next: boolean) => {
    if (form.check()) void send(next, now?.version ?? target.version);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t.title}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.form}>
        <div>
          <p className={styles.name}>{target.name ?? common.unnamed(target.code)}</p>
          {now && (
            <p className={styles.current}>
              {t.current}: <StatusMark status={now.status} size={16} continuing={now.continuesInYear !== null} />
              <span>
                {s.status[now.status]}
                {now.statusSince && ` ${t.since(format.day(now.statusSince))}`}
                {now.continuesInYear !== null && ` · ${s.continuesIn(now.continuesInYear)}`}
              </span>
            </p>
          )}
        </div>
        {conflict ? (
          <ConflictView
            draft={form.draft}
            current={conflict}
            saving={saving}
            onKeepTheirs={() => {
              void refreshPlan(client, slug);
              onClose();
            }}
            onKeepYours={() => {
              const { version } = conflict;
              setConflict(null);
              void send(false, version);
            }}
          />
        ) : (
          <StatementForm
            draft={form.draft}
            onChange={form.change}
            errors={form.errors.fields}
            rules={form.rules}
            province={plan.province.code}
            units={now?.executingUnits.map(({ unit }) => unit) ?? []}
            onSubmit={submit}
          >
            {form.errors.form && (
              <p className={styles.alert} role="alert">
                {form.errors.form}
              </p>
            )}
            <div className={styles.actions}>
              {hasNext && (
                <Button
                  variant="default"
                  title={t.saveNextHint}
                  aria-keyshortcuts="Control+Enter"
                  onClick={() => submit(true)}
                >
                  {t.saveNext}
                </Button>
              )}
              <Button type="submit" loading={saving}>
                {t.save}
              </Button>
            </div>
          </StatementForm>
        )}
      </div>
    </Modal>
  );
}

/** A stale answer carries the item as it is; a server that leaves it out gets the ordinary message. */
function isCurrent(value: unknown): value is CurrentItem {
  return typeof value === 'object' && value !== null && 'version' in value && 'status' in value;
}
