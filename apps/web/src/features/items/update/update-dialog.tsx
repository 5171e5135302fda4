import { Modal } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import { useQuery } from '@tanstack/react-query';
import type { NewStatement, PlacedStatement, StatusEntryBody } from '@tiendo/contracts';
import { beginsFrom, lostParts } from '@tiendo/indicators/status';
import { parseTypedDay } from '@tiendo/indicators/vietnamese';
import { useState } from 'react';
import { isProblem } from '../../../shared/api';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote, useKeptState } from '../../../shared/keeping';
import { usePlanView } from '../../../shared/plan';
import { StatusMark, statusMessages } from '../../../shared/status';
import { Button, useFocusBack } from '../../../shared/ui';
import { itemQuery, refreshPlan, standingQuery } from '../items.queries';
import { useQueryClient } from '@tanstack/react-query';
import { ConflictView, type CurrentItem } from './conflict-view';
import { LostNote } from './lost-note';
import { updateMessages } from './messages';
import { inForceOf, lostBy, ofSameDay, sayable, withParts } from './restating';
import { postStatement } from './save-statement';
import { StatementForm } from './statement-form';
import { besides, statementOf } from './statement-draft';
import { useDraft } from './use-draft';
import type { UpdateTarget } from './update-target';
import styles from './update.module.css';

/** What the dialog is opened with again. */
export interface ReopenedStatus {
  readonly target: UpdateTarget;
  readonly corrects: PlacedStatement | null;
}

interface Props {
  target: UpdateTarget;
  /** The statement that is corrected; null: a new one is stated. */
  corrects: PlacedStatement | null;
  hasNext: boolean;
  onClose: () => void;
  /** `outdone`: a statement of a later day that the item goes on showing. */
  onSaved: (entry: StatusEntryBody, body: NewStatement, next: boolean, outdone: PlacedStatement | null) => void;
}

/** One statement about one item: status, day, note, Enter. It begins from the one in force, or corrects one. */
export default function UpdateDialog({ target, corrects, hasNext, onClose, onSaved }: Props) {
  useFocusBack();
  const { slug, plan } = usePlanView();
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const client = useQueryClient();
  const standingOf = standingQuery(slug, target.kind, [target.code]);
  const { data: all } = useQuery(standingOf);
  const standing = all?.of.get(target.code);
  const form = useDraft(
    {
      form: 'status',
      about: [slug, target.kind, target.code, corrects?.id].filter(Boolean).join(' '),
      label: `${t.title}: ${target.name ?? common.unnamed(target.code)}`,
      opens: { target, corrects } satisfies ReopenedStatus,
    },
    { standing, corrects },
  );
  const { base, draft, rules } = form;
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<CurrentItem | null>(null);
  // As it is now, whatever day the page shows: that is what a statement comes after.
  const { data: now } = useQuery({ ...itemQuery(slug, target.kind, target.code, {}), staleTime: 0 });
  // What was on screen when typing began: a statement of somebody else after that is shown before one's own is sent.
  const [over, setOver] = useKeptState<number | null>(form.kept, 'version', null, { passive: true });
  if (over === null && now) setOver(now.version);

  const sameDayIn = (statements: readonly PlacedStatement[]) =>
    corrects ? null : ofSameDay(statements, draft.unit, parseTypedDay(draft.day));
  const lostFrom = (said: Pick<typeof form, 'base' | 'draft'>) => (said.base ? lostBy(said.base, said.draft) : []);
  const sameDay = sameDayIn(standing ?? []);
  const lost = lostFrom(form);
  const begins =
    corrects === null && base !== null && beginsFrom(base.status, draft.status) && lostParts(base, {}).length > 0;
  const keepable = base ? sayable(base, draft, lost) : [];

  const send = async (next: boolean, version: number) => {
    if (saving) return;
    setSaving(true);
    try {
      // What stands has to be known: nothing is dropped or repeated unseen because the answer is slow.
      const statements = standing ?? (await client.fetchQuery(standingOf)).of.get(target.code) ?? [];
      const said = form.over(statements);
      const other = sameDayIn(statements);
      if (!standing && (other ?? lostFrom(said).length > 0)) {
        return form.setErrors({ fields: {}, form: t.lookAgain });
      }
      const supersedes = corrects?.id ?? (said.draft.sameDay === 'correction' ? other?.id : undefined);
      const body = { ...statementOf(said.draft), ...besides(supersedes, said.draft) };
      const entry = await postStatement(slug, target.kind, target.code, body, version);
      const shown = inForceOf(statements, draft.unit);
      const isOutdone = shown !== null && shown.id !== supersedes && shown.effectiveOn > entry.effectiveOn;
      form.kept.done();
      onSaved(entry, body, next, isOutdone ? shown : null);
    } catch (error) {
      if (isProblem(error, 'stale') && isCurrent(error.problem.current)) {
        setConflict(error.problem.current);
        void client.invalidateQueries({ queryKey: standingOf.queryKey });
      } else form.refused(error);
    } finally {
      setSaving(false);
    }
  };
  const submit = (next: boolean) => {
    if (form.check(sameDay !== null)) void send(next, over ?? target.version);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={corrects ? t.correctTitle : t.title}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.form} aria-busy={standing === undefined || undefined}>
        <KeptNote kept={form.kept} />
        <div>
          <p className={styles.name}>{target.name ?? common.unnamed(target.code)}</p>
          {corrects?.status && (
            <p className={styles.current}>
              {t.corrects}: <StatusMark status={corrects.status} size={16} />
              <span>
                {s.status[corrects.status]} {t.since(format.day(corrects.effectiveOn))}
                {corrects.unit && ` · ${corrects.unit.name}`}
              </span>
            </p>
          )}
          {now && !corrects && (
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
            draft={draft}
            current={conflict}
            saving={saving}
            onKeepTheirs={() => {
              form.kept.done();
              void refreshPlan(client, slug);
              onClose();
            }}
            onEdit={() => {
              setOver(conflict.version);
              setConflict(null);
            }}
            onKeepYours={() => {
              const { version } = conflict;
              setConflict(null);
              if (form.check(sameDay !== null)) void send(false, version);
            }}
          />
        ) : (
          <StatementForm
            draft={draft}
            onChange={form.change}
            errors={form.errors.fields}
            rules={rules}
            province={plan.province.code}
            units={corrects ? [] : (now?.executingUnits.map(({ unit }) => unit) ?? [])}
            sameDayLegend={
              sameDay?.status ? t.sameDay.legend(s.status[sameDay.status], format.day(sameDay.effectiveOn)) : null
            }
            begins={begins}
            lost={
              base && (
                <LostNote
                  base={base}
                  corrects={corrects !== null}
                  lost={lost}
                  onKeep={keepable.length > 0 ? () => form.change(withParts(base, draft, keepable, rules)) : null}
                />
              )
            }
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
