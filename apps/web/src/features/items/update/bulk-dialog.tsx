import { Modal, Progress } from '@mantine/core';
import '../../../shared/ui/mantine-all';
import type { ItemKind, NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, isProblem } from '../../../shared/api';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote } from '../../../shared/keeping';
import { usePlanView } from '../../../shared/plan';
import { Button, useFocusBack } from '../../../shared/ui';
import { standingQuery } from '../items.queries';
import { BulkChanged, type ChangedItem } from './bulk-changed';
import { BulkLost } from './bulk-lost';
import { bulkProblems, chunksOf, type BulkProblems } from './bulk-problems';
import { bulkLine } from './bulk-restating';
import { updateMessages } from './messages';
import { inForceOf } from './restating';
import { BULK_LIMIT, postStatements } from './save-statement';
import { StatementForm } from './statement-form';
import { besides, statementOf } from './statement-draft';
import { useDraft } from './use-draft';
import type { UpdateTarget } from './update-target';
import styles from './update.module.css';

interface Props {
  targets: readonly UpdateTarget[];
  onClose: () => void;
  onSaved: (
    kind: ItemKind,
    entries: ReadonlyMap<string, StatusEntryBody>,
    bodyOf: (code: string) => NewStatement,
  ) => void;
  /** Some requests went through before one was refused. */
  onPartly: (
    kind: ItemKind,
    entries: ReadonlyMap<string, StatusEntryBody>,
    bodyOf: (code: string) => NewStatement,
  ) => void;
}

/** One status, day and reason for all selected items; up to 200 a request, each request whole or not at all. */
export default function BulkDialog({ targets, onClose, onSaved, onPartly }: Props) {
  useFocusBack();
  const { slug, plan } = usePlanView();
  const t = useMessages(updateMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const client = useQueryClient();
  const [left, setLeft] = useState(targets);
  /** Versions that were on screen; one that somebody changed meanwhile counts as seen once it was told. */
  const [seen, setSeen] = useState(() => new Map(targets.map(({ code, version }) => [code, version])));
  const [changed, setChanged] = useState<readonly ChangedItem[]>([]);
  const [keepsAll, setKeepsAll] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [problems, setProblems] = useState<BulkProblems | null>(null);
  const kind = targets[0]?.kind ?? 'target';
  const form = useDraft({
    form: 'statuses',
    about: `${slug} ${kind} ${targets.map(({ code }) => code).join(' ')}`,
    label: t.bulkTitle(kind, format.number(targets.length)),
    opens: targets,
  });
  const { draft, rules } = form;
  const saving = done !== null;
  const nameOf = (code: string) => targets.find((target) => target.code === code)?.name ?? common.unnamed(code);
  const codes = targets.map(({ code }) => code);
  const standingOf = standingQuery(slug, kind, codes);
  const { data: standing } = useQuery(standingOf);
  const linesOf = (known: typeof standing) =>
    left.map(({ code }) => bulkLine(code, draft, known?.of.get(code) ?? [], { keepsAll, rules }));
  const lines = linesOf(standing);
  const sameDay = lines.filter((line) => line.sameDay !== null).length;

  /** Somebody else was at some of the items: which, and what they say now, before anything is stated over it. */
  const tellChanged = async (saved: ReadonlyMap<string, StatusEntryBody>) => {
    const now = await client.fetchQuery(standingOf);
    const found = left.flatMap(({ code }) => {
      const version = now.versions.get(code);
      if (saved.has(code) || version === undefined || version === seen.get(code)) return [];
      return [{ code, version, entry: inForceOf(now.of.get(code) ?? [], '') }];
    });
    setSeen(new Map([...seen, ...found.map(({ code, version }) => [code, version] as const)]));
    setChanged(found);
  };

  const submit = async () => {
    if (saving || !form.check(sameDay > 0)) return;
    setProblems(null);
    setChanged([]);
    setDone(0);
    const entries = new Map<string, StatusEntryBody>();
    let sent: string[] = [];
    const bodies = new Map<string, NewStatement>();
    const bodyOf = (code: string): NewStatement => bodies.get(code) ?? statementOf(form.draft);
    try {
      // What the items say has to be known: nothing is dropped, and nothing of the same day repeated, unseen.
      const all = standing ? lines : linesOf(await client.fetchQuery(standingOf));
      if (!standing && all.some((line) => line.lost.length > 0 || line.sameDay !== null)) {
        setDone(null);
        return form.setErrors({ fields: {}, form: t.lookAgain });
      }
      for (const chunk of chunksOf(all, BULK_LIMIT)) {
        sent = chunk.map(({ code }) => code);
        const items = chunk.map((line) => {
          const supersedes = line.draft.sameDay === 'correction' ? line.sameDay?.id : undefined;
          const body = { ...statementOf(line.draft), ...besides(supersedes, line.draft) };
          bodies.set(line.code, body);
          return { kind, code: line.code, ...body, version: seen.get(line.code) };
        });
        const answer = await postStatements(slug, items);
        for (const { code, entry } of answer.items) entries.set(code, entry);
        setDone(entries.size);
      }
      form.kept.done();
      onSaved(kind, entries, bodyOf);
    } catch (error) {
      if (isProblem(error, 'stale')) await tellChanged(entries);
      else if (error instanceof ApiProblem) setProblems(bulkProblems(error.problem, sent));
      else form.refused(error);
      if (entries.size > 0) {
        setLeft(left.filter(({ code }) => !entries.has(code)));
        onPartly(kind, entries, bodyOf);
      }
      setDone(null);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t.bulkTitle(kind, format.number(left.length))}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={styles.form} aria-busy={standing === undefined || undefined}>
        <KeptNote kept={form.kept} />
        <details className={styles.fold}>
          <summary>{t.bulk.appliesTo(format.number(left.length))}</summary>
          <ol className={styles.problems}>
            {left.map((target) => (
              <li key={target.code}>{target.name ?? common.unnamed(target.code)}</li>
            ))}
          </ol>
        </details>
        <StatementForm
          draft={draft}
          onChange={form.change}
          errors={form.errors.fields}
          rules={rules}
          province={plan.province.code}
          units={[]}
          sameDayLegend={sameDay > 0 ? t.sameDay.legendMany(format.number(sameDay), draft.day) : null}
          begins={false}
          lost={
            draft.status !== null && (
              <BulkLost lines={lines} nameOf={nameOf} onKeep={keepsAll ? null : () => setKeepsAll(true)} />
            )
          }
          onSubmit={() => void submit()}
        >
          {form.errors.form && (
            <p className={styles.alert} role="alert">
              {form.errors.form}
            </p>
          )}
          {changed.length > 0 && <BulkChanged items={changed} nameOf={nameOf} />}
          {problems && (
            <div className={styles.alert} role="alert">
              <p>
                {left.length < targets.length
                  ? t.bulk.partly(format.number(targets.length - left.length), format.number(left.length))
                  : t.bulk.refused}
              </p>
              <ul className={styles.problems}>
                {problems.general.map((text) => (
                  <li key={text}>{text}</li>
                ))}
                {problems.items.map((item) => (
                  <li key={item.code}>
                    <strong>{nameOf(item.code)}</strong>: {item.texts.join(' ')}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {saving && left.length > BULK_LIMIT && (
            <div role="status">
              <Progress value={(100 * (done ?? 0)) / left.length} aria-label={t.save} />
              <p className={styles.hint}>{t.bulk.progress(format.number(done ?? 0), format.number(left.length))}</p>
            </div>
          )}
          <div className={styles.actions}>
            <Button variant="default" onClick={onClose} disabled={saving}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={saving}>
              {t.save}
            </Button>
          </div>
        </StatementForm>
      </div>
    </Modal>
  );
}
